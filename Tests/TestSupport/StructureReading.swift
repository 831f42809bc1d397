/// One element of a finished file's structure, for tests to look at.
public struct ReadElement {
    public var type: String
    public var entries: [String: PDFValue]
    public var children: [ReadElement]
    /// Page and MCID of the content that is directly in it.
    public var content: [(page: Int, number: Int)]

    /// All elements of a type in it, itself too.
    public func all(_ type: String) -> [ReadElement] {
        (self.type == type ? [self] : []) + children.flatMap { $0.all(type) }
    }

    /// `Sect(H1 P(Link))`: the types alone.
    public var outline: String {
        children.isEmpty ? type : "\(type)(\(children.map(\.outline).joined(separator: " ")))"
    }
}

extension PDFBytes {
    /// The `Document` element.
    public var structure: ReadElement? {
        let root = dictionary(catalog["/StructTreeRoot"])
        guard let document = root["/K"] else { return nil }
        let pages = pages
        return read(document, pages: pages)
    }

    private func read(_ reference: PDFValue, pages: [PDFValue]) -> ReadElement {
        let entries = dictionary(reference)
        var element = ReadElement(
            type: String((name(entries["/S"]) ?? "/?").dropFirst()), entries: entries, children: [], content: [])
        var kids = array(entries["/K"])
        if kids.isEmpty, let kid = entries["/K"], resolved(kid) != .array([]) { kids = [kid] }
        for kid in kids {
            switch resolved(kid) {
            case .number(let number): element.content.append((page(entries["/Pg"], pages), Int(number)))
            case .dictionary(let entry) where name(entry["/Type"]) == "/MCR":
                element.content.append((page(entry["/Pg"], pages), Int(number(entry["/MCID"]) ?? -1)))
            case .dictionary(let entry) where name(entry["/Type"]) == "/OBJR": continue
            default: element.children.append(read(kid, pages: pages))
            }
        }
        return element
    }

    private func page(_ reference: PDFValue?, _ pages: [PDFValue]) -> Int {
        reference.flatMap { pages.firstIndex(of: $0) } ?? -1
    }
}
