internal import Basics
internal import Rendering

/// What every sheet needs, whatever it says, made on a second thread while this one still reads what is wanted: the files
/// that all techniques share, the fonts, and the library that finishes files.
///
/// They take as long as the words that were typed and the files that these name.
public final class PressStart: Sendable {
    private let thread = SideThread()
    private let ahead: ReadAhead
    private let fonts: SideThread.Task<FontSystem>

    /// Begins at once. The process's environment must not be changed while it goes on.
    ///
    /// - Parameters:
    ///   - library: the folder with `assets/` and `layouts/`.
    ///   - layout: the name of the layout that is likely to be wanted.
    public init(library: String, layout: String) {
        PDFOutput.prepare()
        FontSystem.prepare()
        let layouts = ["theme", layout].map { "\(library)/layouts/\($0).yaml" }
        let shared = ["settings", "cues", "precautions", "words/en"].map { "\(library)/assets/\($0).yaml" }
        ahead = ReadAhead(layouts + shared, on: thread)
        fonts = thread.begin {
            let fonts = try FontSystem()
            fonts.load()
            return fonts
        }
        _ = thread.begin { PDFOutput.load() }
    }

    /// The same workspace, whose files have been read ahead.
    public func workspace(_ workspace: Workspace) -> Workspace {
        var workspace = workspace
        workspace.reader = YAMLReader(ahead: ahead)
        return workspace
    }

    /// The press, for the thread that asks; there is one only. What ``Press/init(_:)`` throws is thrown where fonts are
    /// needed first.
    public func press(_ workspace: Workspace) -> Press {
        Press(workspace, fonts: fonts.value, helper: thread)
    }
}
