/// One element of a picture file, with what is ours to read.
struct PlateElement {
    struct Attribute {
        /// The name as it stands in the file, `xlink:href`.
        var name: String
        var value: String
    }

    /// The local name, `path`.
    var name: String
    /// False for what editors add in name spaces of their own.
    var isSVG: Bool
    /// The place of the parent in the tree; nil for the root.
    var parent: Int?
    /// Elements above it: 0 for the root.
    var depth: Int
    /// Its place among the start tags of the file.
    var ordinal: Int
    var attributes: [Attribute] = []
    /// The text directly inside, of titles and style sheets only.
    var text = ""
    /// False for what is not drawn and not even looked at: a drawing program's own notes, refused elements.
    var isKept = true
    /// One past the last element inside it.
    var end = 0

    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    var id: String? { value("id") }
    /// The words of the `class` attribute.
    var classes: [String] = []
    /// What a `use` or a gradient points to, in either spelling.
    var href: PlateElement.Attribute? { attributes.first { $0.name == "href" || $0.name == "xlink:href" } }
}

/// A picture file as values: its elements in the order of the file, each followed by what it holds.
struct PlateTree {
    var elements: [PlateElement] = []

    /// The places of the direct children of an element.
    func children(of parent: Int) -> [Int] {
        var places: [Int] = []
        var place = parent + 1
        while place < elements[parent].end {
            places.append(place)
            place = elements[place].end
        }
        return places
    }

    /// The first of the root's children with this name.
    func top(named name: String) -> PlateElement? {
        guard !elements.isEmpty else { return nil }
        return children(of: 0).lazy.map { elements[$0] }.first { $0.isSVG && $0.name == name }
    }
}
