extension PDFUACheck {
    private static let inline: Set<String> = ["Span", "Link", "Figure", "Formula", "Form", "Note", "Reference"]
    private static let standard: Set<String> = [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
        "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
        "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure",
        "Formula",
        "Form",
    ]
    /// The only children that an element may have (ISO 14289-1, 7.2).
    private static let children: [String: Set<String>] = [
        "L": ["L", "LI", "Caption"], "LI": ["Lbl", "LBody"], "Table": ["TR", "THead", "TBody", "TFoot", "Caption"],
        "THead": ["TR"], "TBody": ["TR"], "TFoot": ["TR"], "TR": ["TH", "TD"],
    ]
    /// The only parents that an element may have.
    private static let parents: [String: Set<String>] = [
        "LI": ["L"], "LBody": ["LI"], "TR": ["Table", "THead", "TBody", "TFoot"], "TH": ["TR"], "TD": ["TR"],
        "THead": ["Table"], "TBody": ["Table"], "TFoot": ["Table"],
    ]

    /// The tree of elements, and that content and tree point at each other.
    mutating func checkStructure() {
        guard let reference = file.catalog["/StructTreeRoot"] else {
            findings.append("7.1: there is no structure tree")
            return
        }
        let root = file.dictionary(reference)
        var walk = Walk()
        let kids = kidList(root["/K"])
        require(kids.count == 1 && type(of: kids.first) == "Document", "the root element is not one Document")
        for kid in kids { visit(kid, parent: reference, parentType: "StructTreeRoot", walk: &walk) }
        checkHeadings(walk.headings)
        for (index, page) in file.pages.enumerated() {
            let key = file.number(file.dictionary(page)["/StructParents"]).map { Int($0) } ?? -1
            let owners = file.array(parentTree[key])
            let drawn = contentNumbers(of: page)
            require(
                owners.count == drawn.count,
                "page \(index + 1): the parent tree has \(owners.count) entries for \(drawn.count) marks")
            for number in drawn {
                let owner = owners.indices.contains(number) ? owners[number] : .null
                require(
                    walk.owners[Content(page: page, number: number)] == owner,
                    "page \(index + 1): the parent tree and the structure disagree about MCID \(number)")
            }
            let claimed = walk.owners.keys.filter { $0.page == page }.map(\.number)
            require(
                Set(claimed).isSubset(of: Set(drawn)),
                "page \(index + 1): the structure claims content that is not there")
        }
    }

    private struct Content: Hashable {
        var page: PDFValue
        var number: Int
    }

    private struct Walk {
        var headings: [String] = []
        var owners: [Content: PDFValue] = [:]
    }

    func type(of element: PDFValue?) -> String {
        String((file.name(file.dictionary(element)["/S"]) ?? "/").dropFirst())
    }

    func kidList(_ value: PDFValue?) -> [PDFValue] {
        switch file.resolved(value) {
        case .array(let kids): kids
        case .null: []
        default: value.map { [$0] } ?? []
        }
    }

    private mutating func visit(_ reference: PDFValue, parent: PDFValue, parentType: String, walk: inout Walk) {
        let element = file.dictionary(reference)
        let type = type(of: reference)
        require(Self.standard.contains(type), "7.1: '\(type)' is not a standard type")
        require(element["/P"] == parent, "7.1: \(type) does not know its parent")
        if let allowed = Self.children[parentType] {
            require(allowed.contains(type), "7.2: \(parentType) has a child \(type)")
        }
        if let allowed = Self.parents[type] {
            require(allowed.contains(parentType), "7.2: \(type) is in \(parentType)")
        }
        if let language = file.text(element["/Lang"]) {
            require(Self.isLanguage(language), "7.2: '\(language)' is not a language")
        }
        if type == "Figure" { checkFigure(element) }
        if type == "TH" {
            require(attributes(element).contains { file.name($0["/Scope"]) != nil }, "7.5: TH without Scope")
        }
        if type.count == 2, type.hasPrefix("H"), type != "HR" { walk.headings.append(type) }
        let kids = kidList(element["/K"])
        require(!kids.isEmpty || type == "TD" || type == "TH", "\(type) is empty")
        var rows: [Int] = []
        for kid in kids {
            switch file.resolved(kid) {
            case .number(let number):
                claim(element["/Pg"], Int(number), by: reference, walk: &walk)
            case .dictionary(let entry) where file.name(entry["/Type"]) == "/MCR":
                claim(
                    entry["/Pg"] ?? element["/Pg"], Int(file.number(entry["/MCID"]) ?? -1), by: reference, walk: &walk)
            case .dictionary(let entry) where file.name(entry["/Type"]) == "/OBJR":
                require(type == "Link" || type == "Form" || type == "Annot", "7.18.5: an annotation in \(type)")
            default:
                visit(kid, parent: reference, parentType: type, walk: &walk)
                rows.append(kidList(file.dictionary(kid)["/K"]).count)
            }
        }
        if type == "Table" { require(Set(rows).count <= 1, "7.5: rows have \(rows) cells") }
    }

    private mutating func claim(_ page: PDFValue?, _ number: Int, by element: PDFValue, walk: inout Walk) {
        guard let page else {
            findings.append("content without a page")
            return
        }
        let previous = walk.owners.updateValue(element, forKey: Content(page: page, number: number))
        require(previous == nil, "MCID \(number) belongs to two elements")
    }

    func attributes(_ element: [String: PDFValue]) -> [[String: PDFValue]] {
        kidList(element["/A"]).map { file.dictionary($0) }
    }

    private mutating func checkFigure(_ figure: [String: PDFValue]) {
        let words = file.text(figure["/Alt"]) ?? file.text(figure["/ActualText"]) ?? ""
        require(!words.isEmpty, "7.3: Figure without Alt")
        let box = attributes(figure).compactMap { $0["/BBox"] }.first.map { file.array($0) } ?? []
        require(box.count == 4, "Figure without BBox")
    }

    private mutating func checkHeadings(_ headings: [String]) {
        guard let first = headings.first else { return }
        require(first == "H1", "7.4.2: the first heading is \(first)")
        var level = 0
        for heading in headings {
            guard let next = Int(heading.dropFirst()) else { continue }
            require(next <= level + 1, "7.4.2: H\(next) follows H\(level)")
            level = next
        }
    }
}
