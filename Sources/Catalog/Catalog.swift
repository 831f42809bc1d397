public import Basics

/// What has been read of the library and a workspace: enough to make the sheets that were asked for.
public struct Catalog: Sendable {
    /// The languages in which every text must stand, in the order of their codes.
    public var languages: [String]
    public var techniques: [String: Technique] = [:]
    /// In the order of the file.
    public var settings: [Setting] = []
    public var cues: [Cues.Kind: Cues] = [:]
    public var precautions = Precautions(waits: Waits(), rules: [])
    /// From the language's code.
    public var words: [String: Words] = [:]

    public func setting(_ id: String) -> Setting? {
        settings.first { $0.id == id }
    }
}

/// Reads the catalog from folders that hold `techniques/`, `words/` and so on; a file of an earlier folder hides the
/// same file of a later one.
public struct CatalogLoader: Sendable {
    public var folders: [String]
    private let reader: YAMLReader

    public init(folders: [String], reader: YAMLReader = YAMLReader()) {
        self.folders = folders
        self.reader = reader
    }

    /// The languages that have words, in the order of their codes.
    public var languages: [String] { identifiers(in: "words") }

    /// The ids of all techniques, in their order.
    public var techniqueIDs: [String] { identifiers(in: "techniques") }

    /// The ids of all plans, in their order, without the earlier states that are kept beside them.
    public var planIDs: [String] { identifiers(in: "plans").filter { !$0.contains("@") } }

    /// One plan, by its id or the path of a file that ends in `.yaml`. Whether its techniques are there is not looked at.
    /// Faults are reported.
    public func plan(_ id: SourceText, _ diagnostics: Diagnostics) -> Plan? {
        if id.text.hasSuffix(".yaml") { return plan(at: id.text, diagnostics) }
        guard planIDs.contains(id.text) else {
            diagnostics.unknown("plan", id.text, among: planIDs, in: "the catalog", at: id.location)
            return nil
        }
        let context = CatalogContext(languages: languages, diagnostics: diagnostics)
        return node("plans/\(id.text).yaml", diagnostics).flatMap { PlanReader(context).plan($0, id: id.text) }
    }

    /// An earlier state of a plan may be kept as `<id>@<when>.yaml`.
    private func plan(at path: String, _ diagnostics: Diagnostics) -> Plan? {
        guard let node = reader.node(of: path, diagnostics) else { return nil }
        let name = path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? path
        let id = name.split(separator: "@").first.map { String($0) } ?? name
        return PlanReader(CatalogContext(languages: languages, diagnostics: diagnostics)).plan(node, id: id)
    }

    /// The posters of all folders, an earlier folder's before a later one's. Faults are reported.
    public func posters(_ diagnostics: Diagnostics) -> [Poster] {
        let context = CatalogContext(languages: languages, diagnostics: diagnostics)
        var posters: [Poster] = []
        for path in folders.map({ $0 + "/posters/index.yaml" }).filter(FileText.exists) {
            guard let node = reader.node(of: path, diagnostics) else { continue }
            let more = Poster.read(node, context)
            posters += more.filter { poster in !posters.contains { $0.id == poster.id } }
        }
        return posters
    }

    /// Where a file of the catalog lies, or nil.
    public func path(of name: String) -> String? {
        folders.lazy.map { $0 + "/" + name }.first(where: FileText.exists)
    }

    /// Reads the shared files, the words of some languages, and some techniques. Faults are reported; what could not be
    /// read is absent.
    ///
    /// - Parameter helper: takes its share of the techniques where there are many.
    public func load(
        techniques ids: [SourceText], words: [String], helper: SideThread? = nil, _ diagnostics: Diagnostics
    ) -> Catalog {
        let context = CatalogContext(languages: languages, diagnostics: diagnostics)
        var catalog = Catalog(languages: context.languages)
        if let node = node("settings.yaml", diagnostics) { catalog.settings = Setting.read(node, context) }
        if let node = node("cues.yaml", diagnostics) { catalog.cues = Cues.read(node, context) }
        if let node = node("precautions.yaml", diagnostics), let precautions = Precautions.read(node, context) {
            catalog.precautions = precautions
        }
        for language in words where catalog.words[language] == nil {
            guard let node = node("words/\(language).yaml", diagnostics) else { continue }
            catalog.words[language] = Words.read(node, language: language, diagnostics)
        }
        for read in read(wanted(ids, diagnostics), context.languages, helper) {
            read.faults.forEach(diagnostics.report)
            guard let technique = read.technique else { continue }
            check(technique, in: catalog, diagnostics)
            catalog.techniques[technique.id] = technique
        }
        return catalog
    }

    /// The ids that there are, each once; the others are reported.
    private func wanted(_ ids: [SourceText], _ diagnostics: Diagnostics) -> [String] {
        let known = techniqueIDs
        var wanted: [String] = []
        for id in ids where !wanted.contains(id.text) {
            if known.contains(id.text) {
                wanted.append(id.text)
            } else {
                diagnostics.unknown("technique", id.text, among: known, in: "the catalog", at: id.location)
            }
        }
        return wanted
    }

    private typealias ReadTechnique = (technique: Technique?, faults: [Diagnostic])

    /// Fewer techniques are read sooner than another thread comes to them.
    private static let worthSharing = 12

    private func read(_ ids: [String], _ languages: [String], _ helper: SideThread?) -> [ReadTechnique] {
        let read: @Sendable (Int) -> ReadTechnique = { number in
            let faults = Diagnostics()
            let technique = node("techniques/\(ids[number]).yaml", faults).flatMap {
                TechniqueReader(CatalogContext(languages: languages, diagnostics: faults))
                    .technique($0, id: ids[number])
            }
            return (technique, faults.all)
        }
        guard let helper, ids.count >= Self.worthSharing else { return ids.indices.map(read) }
        return helper.shared(ids.count, here: read) { read }
    }

    /// Reads one file of the catalog into nodes; reports and returns nil where it cannot be read.
    func node(_ name: String, _ diagnostics: Diagnostics) -> YAMLNode? {
        guard let path = path(of: name) else {
            diagnostics.error(
                "missing-file", "no '\(name)' in \(folders.joined(separator: " or "))", at: nil,
                help: "run 'handhold doctor' to see where the library is looked for")
            return nil
        }
        return reader.node(of: path, diagnostics)
    }

    private func check(_ technique: Technique, in catalog: Catalog, _ diagnostics: Diagnostics) {
        let known = catalog.settings.map(\.id)
        for line in technique.settings where !known.contains(line.setting) {
            diagnostics.unknown("setting", line.setting, among: known, in: "a technique", at: line.location)
        }
    }

    private func identifiers(in folder: String) -> [String] {
        let names = folders.flatMap { FileText.names(in: $0 + "/" + folder, suffix: ".yaml") }
        return Set(names.map { String($0.dropLast(5)) }).sorted()
    }
}
