public import ArgumentParser
public import Basics
internal import Catalog
public import HandholdKit

/// Where the clinic's own files lie.
public struct WorkspaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of the clinic's own files, as 'handhold init' makes it. Without it, the current folder if it holds clinic.yaml.",
            valueName: "folder"),
        completion: .directory)
    public var workspace: String?

    public init() {}

    /// The library with the folder over it.
    public func resolved() throws -> Workspace {
        Workspace(library: try Workspace.installedLibrary(), folder: try folder())
    }

    /// The folder of the clinic's own files; nil where there is none.
    public func folder() throws(DiagnosedError) -> String? {
        guard let workspace else { return FileText.exists("clinic.yaml") ? "." : nil }
        let folder = workspace.count > 1 && workspace.hasSuffix("/") ? String(workspace.dropLast()) : workspace
        guard FileText.exists(folder + "/clinic.yaml") else {
            throw DiagnosedError(
                "no-workspace", "'\(workspace)' is not a workspace: it holds no clinic.yaml",
                help: "'handhold init \(workspace)' makes one")
        }
        return folder
    }

    /// What a person may type for a technique, for the shell.
    public static let techniqueCompletion = CompletionKind.custom { _, _, _ in
        (try? WorkspaceOptions.parse([]).resolved().loader.techniqueIDs) ?? []
    }

    /// The ids of plans, for the shell.
    public static let planCompletion = CompletionKind.custom { _, _, _ in
        (try? WorkspaceOptions.parse([]).resolved().loader.planIDs) ?? []
    }

    /// The names of settings, for the shell.
    public static let settingCompletion = CompletionKind.custom { _, _, _ in
        guard let loader = try? WorkspaceOptions.parse([]).resolved().loader else { return [] }
        return loader.load(techniques: [], words: [], Diagnostics()).settings.map(\.id)
    }

    /// The names of layouts, for the shell.
    public static let layoutCompletion = CompletionKind.custom { _, _, _ in
        (try? WorkspaceOptions.parse([]).resolved().layoutNames) ?? []
    }
}
