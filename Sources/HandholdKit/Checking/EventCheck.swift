internal import Basics
internal import Catalog

/// Makes the flyer of every event of the workspace and of the library's examples.
struct EventCheck {
    private let workspace: Workspace
    private let press: Press
    private let diagnostics: Diagnostics

    init(_ workspace: Workspace, _ press: Press, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.press = press
        self.diagnostics = diagnostics
    }

    func check(_ files: inout CheckedFiles) {
        let folders = (workspace.folder.map { [$0] } ?? []) + [workspace.library + "/assets/examples"]
        let maker = FlyerMaker(workspace, press)
        for folder in folders.map({ $0 + "/events" }) {
            for name in FileText.names(in: folder, suffix: ".yaml") {
                let path = "\(folder)/\(name)"
                files.add(path)
                let faults = Diagnostics()
                if let event = workspace.event(at: path, faults), !faults.hasErrors {
                    for language in event.languages.sorted() {
                        var request = EventRequest(event)
                        request.language = language
                        _ = maker.flyer(request, faults)
                    }
                }
                faults.all.forEach(diagnostics.report)
            }
        }
    }
}

extension Event {
    /// The languages in which it has a title: those in which it is printed.
    fileprivate var languages: [String] { Array(title.versions.keys) }
}
