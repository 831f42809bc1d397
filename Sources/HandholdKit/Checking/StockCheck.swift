internal import Basics

/// Reads every card size and label sheet.
struct StockCheck {
    private let workspace: Workspace
    private let diagnostics: Diagnostics

    init(_ workspace: Workspace, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.diagnostics = diagnostics
    }

    func check(_ files: inout CheckedFiles) {
        let shelf = StockShelf(workspace, diagnostics)
        for file in shelf.files { files.add(file) }
        _ = shelf.labels()
        _ = try? shelf.size("poker")
    }
}
