internal import Basics
internal import Catalog
internal import DocumentModel
internal import Rendering
internal import Templates

/// Looks at the set of symbols: its list, each of its pictures, and what asks for them.
struct SymbolCheck {
    private let workspace: Workspace
    private let plates: PlateStore
    private let diagnostics: Diagnostics
    /// As long as an alt text of a technique may be, in characters.
    private static let altLimit = 150

    init(_ workspace: Workspace, _ plates: PlateStore, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.plates = plates
        self.diagnostics = diagnostics
    }

    /// Reports pictures that are missing, break the rules or show nothing, and settings whose mark is no symbol.
    func check(_ settings: [Setting], _ files: inout CheckedFiles) {
        files.add(workspace.loader.path(of: "symbols/" + SymbolSet.index))
        let broken = checkFiles(&files)
        guard let set = workspace.loader.symbols(diagnostics) else { return }
        for symbol in set.symbols {
            if !broken.contains(symbol.picture) { isDrawable(symbol) }
            for (_, alt) in symbol.alt.versions.sorted(by: { $0.key < $1.key }) where alt.text.count > Self.altLimit {
                diagnostics.warning(
                    "alt-text", "the alt text has \(alt.text.count) characters; at most \(Self.altLimit) are read well",
                    at: alt.location)
            }
        }
        // A symbol that could not be read has been reported with its line.
        guard !diagnostics.all.contains(where: { $0.severity == .error && $0.location?.file == set.location.file })
        else {
            return
        }
        for setting in settings { _ = set.symbol(setting.mark.symbol, diagnostics) }
    }

    /// Reads every file of the collection, also those that the list does not name; those that break the rules.
    private func checkFiles(_ files: inout CheckedFiles) -> Set<SymbolSet.Picture> {
        var seen: Set<String> = []
        var broken: Set<SymbolSet.Picture> = []
        for folder in workspace.pictureCollections["symbols"] ?? [] {
            for name in FileText.names(in: folder, suffix: ".svg") {
                let path = "\(folder)/\(name)"
                files.add(path)
                let isHidden = !seen.insert(name).inserted
                do throws(DiagnosedError) {
                    let bytes = try FileText.bytes(of: path, limit: 8 << 20)
                    _ = try PlateReader.read(bytes, file: path, box: PlateReader.symbolBox)
                } catch {
                    error.diagnostics.forEach(diagnostics.report)
                    if !isHidden { broken.insert(.plate("symbols/" + name.dropLast(4))) }
                }
            }
        }
        return broken
    }

    /// Draws a symbol in each ink, which finds pictures that show nothing.
    private func isDrawable(_ symbol: SymbolSet.Symbol) {
        for ink in PlateLook.Ink.allCases {
            do {
                _ = try plates.form(symbol.artwork(styleSheet: PlateTheme.styleSheet(for: PlateLook(ink: ink))))
            } catch {
                for var fault in error.diagnostics {
                    fault.location = fault.location ?? symbol.location
                    diagnostics.report(fault)
                }
                return
            }
        }
    }
}
