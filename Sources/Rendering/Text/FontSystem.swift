public import Basics
internal import CPango
internal import DocumentModel
internal import LayoutEngine

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The fonts of Handhold's pages: it shapes words with them and hands out their faces for drawing.
///
/// It uses our own fonts only, never the machine's configuration, so that a page looks alike wherever it is made. An
/// instance belongs to the thread that made it; give each thread its own and keep it for the thread's life.
public final class FontSystem {
    private let library: FontLibrary
    /// Andika and the caller's fonts: enough for most pages, and quick to search.
    let core: FontCollection
    private var all: FontCollection?
    /// What was shaped before: from one family's sheet to the next, most paragraphs stay as they are.
    var shaped = ShapedTexts()

    /// Finds the fonts. `extraFontFolders` are searched besides the places where the font packages put theirs.
    ///
    /// Make the first one before starting threads: it sets an environment variable that Pango reads.
    /// Throws `font-missing` without Andika, `font-folder` for a folder that cannot be read.
    public convenience init(extraFontFolders: [String] = []) throws(DiagnosedError) {
        var folders: [String] = []
        for folder in extraFontFolders { folders.append(try Self.absolute(folder)) }
        try self.init(library: .installed(extraFolders: folders))
    }

    init(library: FontLibrary) throws(DiagnosedError) {
        self.library = library
        guard let configuration = FontConfiguration(library.configuration(.core)), configuration.has(family: "Andika"),
            let core = FontCollection(configuration)
        else {
            #if os(macOS)
                let help = "brew install --cask font-andika font-noto-sans"
            #else
                let help = "sudo apt install fonts-sil-andika fonts-noto-core"
            #endif
            throw DiagnosedError("font-missing", "the font Andika is not installed", help: help)
        }
        self.core = core
    }

    /// Sets up the process's environment for fonts, as the first system else does: before threads are started.
    public static func prepare() { FontConfiguration.prepare() }

    /// Loads the two weights of Andika now, and not when the first paragraph asks for them.
    public func load() {
        let runs = [Paragraph.Run(.text("Aa")), Paragraph.Run(.text("Aa"), bold: true)]
        let paragraph = Paragraph(runs: runs, style: TextStyle(family: "Andika", size: FontCollection.size))
        _ = shape(paragraph, width: .infinity, language: "en", direction: .leftToRight)
    }

    /// Every font, Andika and the fallbacks. Made when the first text asks for it: it takes several times as long.
    var everything: FontCollection {
        if let all { return all }
        let made = FontConfiguration(library.configuration(.everything)).flatMap { FontCollection($0) } ?? core
        all = made
        return made
    }

    /// Whether a font of this family is there to be used.
    public func has(family: String) -> Bool {
        core.configuration.has(family: family) || everything.configuration.has(family: family)
    }

    /// The `cairo_font_face_t *` for a name that a ``GlyphRun`` carries, kept for the life of the system.
    public func fontFace(_ description: String) -> OpaquePointer? {
        core.face(description) ?? everything.face(description)
    }

    /// Where fontconfig keeps what it read from font files; nil where nothing can be written.
    public static var cacheFolder: String? {
        FontLibrary.installed(extraFolders: []).cacheFolder
    }

    private static func absolute(_ folder: String) throws(DiagnosedError) -> String {
        guard let resolved = realpath(folder, nil) else {
            throw DiagnosedError(
                "font-folder", "cannot read the font folder '\(folder)': \(String(cString: strerror(errno)))")
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
