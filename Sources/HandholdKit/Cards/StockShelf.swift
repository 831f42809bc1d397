public import Basics
public import Imposition

/// The card sizes and label sheets at hand: the library's, and those of the clinic's own folder before them.
public struct StockShelf {
    private let workspace: Workspace
    private let diagnostics: Diagnostics

    public init(_ workspace: Workspace, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.diagnostics = diagnostics
    }

    /// Where stock lies, the clinic's folder before the library's.
    private var folders: [String] {
        (workspace.folder.map { [$0 + "/stock"] } ?? []) + [workspace.library + "/assets/stock"]
    }

    /// Every file of sizes and sheets.
    var files: [String] {
        folders.flatMap { folder in
            [folder + "/card-sizes.yaml"].filter(FileText.exists)
                + FileText.names(in: folder + "/labels", suffix: ".yaml").map { "\(folder)/labels/\($0)" }
        }
    }

    /// All label sheets that can be read; what is wrong with the others is reported.
    public func labels() -> StockIndex {
        var seen = Set<String>()
        let reader = StockReader(diagnostics)
        let stocks = folders.flatMap { folder -> [Stock] in
            FileText.names(in: folder + "/labels", suffix: ".yaml").compactMap { name in
                guard seen.insert(name).inserted,
                    let node = workspace.reader.node(of: "\(folder)/labels/\(name)", diagnostics)
                else { return nil }
                return reader.stock(node, id: String(name.dropLast(5)))
            }
        }
        return StockIndex(stocks)
    }

    /// Every card size that has a name.
    public var namedSizes: [CardSize] { shelves.flatMap(\.all) }

    private var shelves: [CardSizes] {
        let files = folders.map { $0 + "/card-sizes.yaml" }.filter(FileText.exists)
        return files.compactMap { workspace.reader.node(of: $0, diagnostics) }.map { CardSizes.read($0, diagnostics) }
    }

    /// The size of a name, or the one that a person wrote out as `70x100mm`.
    public func size(_ name: String) throws(DiagnosedError) -> CardSize {
        let shelves = shelves
        for sizes in shelves.dropLast() {
            if let size = try? sizes.size(name) { return size }
        }
        if let sizes = shelves.last { return try sizes.size(name) }
        return try CardSize.custom(name)
    }
}
