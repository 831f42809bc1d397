internal import Basics

/// Every reference stays in the file, and what it points to is there.
extension PlateRules {
    func checkReferences() {
        for place in tree.elements.indices where tree.elements[place].isKept && !isEnough {
            let element = tree.elements[place]
            for attribute in element.attributes where !isEnough {
                let location = { index.location(ofElement: place, attribute: attribute.name) }
                if attribute.name == "href" || attribute.name == "xlink:href" {
                    check(StyleScan.fragment(attribute.value), text: attribute.value, at: location)
                } else if attribute.name != "class", attribute.name != "id" {
                    let scan = StyleScan(attribute.value)
                    for refusal in scan.refusals where !isEnough {
                        faults.error("svg-style", refusal.reason, at: location())
                    }
                    for reference in scan.references where !isEnough {
                        check(reference.id, text: reference.text, at: location)
                    }
                }
            }
            if element.name == "style" { checkSheet(of: place) }
        }
    }

    private func check(_ id: String?, text: String, at place: () -> SourceLocation) {
        guard let id else {
            faults.error(
                "svg-reference", "'\(text.prefix(80))' points outside the file", at: place(),
                help: "only '#id' of the same file is accepted")
            return
        }
        if places[id] == nil {
            faults.error(
                "svg-reference", "nothing in the file has the id '\(id.prefix(80))'", at: place(),
                help: nearest(to: id, in: places.keys).map { "did you mean '#\($0)'?" })
        }
    }

    private func checkSheet(of place: Int) {
        let scan = StyleScan(tree.elements[place].text)
        for refusal in scan.refusals where !isEnough {
            faults.error("svg-style", refusal.reason, at: index.location(of: refusal.text, inElement: place))
        }
        for reference in scan.references where !isEnough {
            let location = { index.location(of: reference.text, inElement: place) }
            check(reference.id, text: reference.text, at: location)
            // A rule reaches any number of elements, those of the clip path itself too: its copies cannot be counted.
            if let id = reference.id, let target = places[id],
                !tree.elements[target].name.hasSuffix("Gradient")
            {
                faults.error(
                    "svg-reference", "a style sheet may point to a gradient only, and '#\(id)' is none",
                    at: location(), help: "write it as an attribute of the element")
            }
        }
    }

    /// The places of the elements that an element points to.
    func targets(of element: PlateElement) -> [Int] {
        var ids: [String] = []
        if let href = element.href, let id = StyleScan.fragment(href.value) { ids.append(id) }
        for attribute in element.attributes where attribute.value.utf8.contains(UInt8(ascii: "(")) {
            ids += StyleScan(attribute.value).references.compactMap(\.id)
        }
        return ids.compactMap { places[$0] }
    }
}
