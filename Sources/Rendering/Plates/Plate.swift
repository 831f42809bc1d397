internal import Basics

/// A picture file that keeps every rule, ready to be written out for drawing.
struct Plate {
    let info: PlateInfo
    private let tree: PlateTree
    private let sheet: StyleSheet

    init(_ rules: PlateRules, id: String, size: Size) {
        let tree = rules.tree
        let layers = tree.children(of: 0).map { tree.elements[$0] }.filter { $0.isKept && rules.isLayer($0) }
        let title = tree.top(named: "title")?.text ?? ""
        self.tree = tree
        sheet = StyleSheet(tree.elements.filter { $0.isKept && $0.name == "style" }.map(\.text).joined(separator: "\n"))
        info = PlateInfo(
            id: id, title: String(title.drop(while: \.isWhitespace)), size: size,
            layers: rules.ruleSet == .plate ? layers.compactMap(\.id) : [],
            markLayers: Set(layers.filter { $0.classes.contains("marks") }.compactMap(\.id)),
            hasBase: tree.children(of: 0).contains { rules.isBase(tree.elements[$0]) })
    }
}

extension Plate {
    /// The SVG of the base and some layers alone.
    ///
    /// librsvg never sees the file itself: it gets what passed the rules, without hidden layers, unused style rules
    /// and names it would have to skip. That is safer, and twice as fast as hiding layers by style.
    func markup(showing shown: Set<String>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(16 << 10)
        text.append(contentsOf: "<svg xmlns=\"http://www.w3.org/2000/svg\"".utf8)
        let viewBox = tree.elements[0].value("viewBox") ?? "0 0 \(info.size.width) \(info.size.height)"
        write("viewBox", viewBox, to: &text)
        for attribute in tree.elements[0].attributes where Self.isInherited(attribute.name) {
            write(attribute.name, attribute.value, to: &text)
        }
        text.append(UInt8(ascii: ">"))
        let needed = needed(showing: shown)
        let sheetText = sheet.text(for: classes(in: needed.map(\.place)))
        if !sheetText.isEmpty {
            text.append(contentsOf: "<style>".utf8)
            escape(sheetText, to: &text)
            text.append(contentsOf: "</style>".utf8)
        }
        for part in needed {
            if !part.isVisible { text.append(contentsOf: "<defs>".utf8) }
            write(part.place, to: &text)
            if !part.isVisible { text.append(contentsOf: "</defs>".utf8) }
        }
        text.append(contentsOf: "</svg>".utf8)
        return text
    }

    /// The rules of a theme that can colour something of these layers.
    func theme(_ theme: StyleSheet, showing shown: Set<String>) -> String {
        theme.text(for: classes(in: needed(showing: shown).map(\.place)))
    }

    /// The root's children that are drawn, and hidden layers that a `use` of those borrows from; in the file's order.
    private func needed(showing shown: Set<String>) -> [(place: Int, isVisible: Bool)] {
        let parts = tree.children(of: 0).filter { tree.elements[$0].isKept && tree.elements[$0].name != "style" }
        let visible = Set(parts.filter { isVisible($0, showing: shown) })
        var needed = visible
        var newest = visible
        while !newest.isEmpty {
            let wanted = references(from: newest)
            newest = wanted.isEmpty ? [] : Set(parts.filter { !needed.contains($0) && defines(wanted, in: $0) })
            needed.formUnion(newest)
        }
        return parts.filter(needed.contains).map { ($0, visible.contains($0)) }
    }

    private func defines(_ ids: Set<String>, in part: Int) -> Bool {
        tree.elements[part..<tree.elements[part].end].contains { $0.id.map(ids.contains) ?? false }
    }

    private func isVisible(_ part: Int, showing shown: Set<String>) -> Bool {
        let element = tree.elements[part]
        guard !info.layers.isEmpty, element.classes.contains("layer") else { return true }
        return element.id.map(shown.contains) ?? false
    }

    private func classes(in parts: [Int]) -> Set<String> {
        var classes: Set<String> = []
        for part in parts {
            for place in part..<tree.elements[part].end { classes.formUnion(tree.elements[place].classes) }
        }
        return classes
    }

    /// Every id that the parts point to.
    private func references(from parts: Set<Int>) -> Set<String> {
        var ids: Set<String> = []
        for part in parts {
            for element in tree.elements[part..<tree.elements[part].end] where element.isKept {
                if let href = element.href, let id = StyleScan.fragment(href.value) { ids.insert(id) }
                for attribute in element.attributes where attribute.value.utf8.contains(UInt8(ascii: "#")) {
                    ids.formUnion(StyleScan(attribute.value).references.compactMap(\.id))
                }
            }
        }
        return ids
    }

    private static func isInherited(_ name: String) -> Bool {
        !["viewBox", "width", "height", "x", "y", "version", "preserveAspectRatio"].contains(name)
            && !name.contains(":")
    }

    private func write(_ place: Int, to text: inout [UInt8]) {
        let element = tree.elements[place]
        guard element.isKept, !["title", "desc", "style"].contains(element.name) else { return }
        text.append(UInt8(ascii: "<"))
        text.append(contentsOf: element.name.utf8)
        for attribute in element.attributes {
            if attribute.name == "class" {
                let words = element.classes.filter { $0 != "layer" }
                if !words.isEmpty { write("class", words.joined(separator: " "), to: &text) }
            } else if attribute.name == "xlink:href" {
                if element.value("href") == nil { write("href", attribute.value, to: &text) }
            } else if !attribute.name.contains(":") {
                write(attribute.name, attribute.value, to: &text)
            }
        }
        guard element.end > place + 1 else {
            text.append(contentsOf: "/>".utf8)
            return
        }
        text.append(UInt8(ascii: ">"))
        for child in tree.children(of: place) { write(child, to: &text) }
        text.append(contentsOf: "</".utf8)
        text.append(contentsOf: element.name.utf8)
        text.append(UInt8(ascii: ">"))
    }

    private func write(_ name: String, _ value: String, to text: inout [UInt8]) {
        text.append(UInt8(ascii: " "))
        text.append(contentsOf: name.utf8)
        text.append(contentsOf: "=\"".utf8)
        escape(value, to: &text)
        text.append(UInt8(ascii: "\""))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\"")
    }

    private func escape(_ value: String, to text: inout [UInt8]) {
        guard value.utf8.contains(where: Self.isSpecial) else {
            text.append(contentsOf: value.utf8)
            return
        }
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): text.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): text.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "\""): text.append(contentsOf: "&quot;".utf8)
            default: text.append(byte)
            }
        }
    }
}
