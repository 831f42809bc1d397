internal import Basics

/// The rules that every picture file keeps: nothing that runs, nothing from outside, nothing without end.
struct PlateRules {
    let ruleSet: PlateReader.RuleSet
    /// The view box that the file must have; nil where any will do.
    let box: Rect?
    let index: MarkupIndex
    let faults: Diagnostics
    var tree: PlateTree
    /// The place of each id.
    var places: [String: Int] = [:]

    static let plateElements: Set<String> = [
        "svg", "title", "desc", "style", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
        "defs", "clipPath", "linearGradient", "stop", "use",
    ]
    static let logoElements = plateElements.union(["radialGradient", "symbol"])

    init(
        _ tree: PlateTree, ruleSet: PlateReader.RuleSet, box: Rect? = nil, index: MarkupIndex, faults: Diagnostics
    ) {
        self.tree = tree
        self.ruleSet = ruleSet
        self.box = box
        self.index = index
        self.faults = faults
    }

    /// Whether there is no point in looking for more.
    var isEnough: Bool { faults.all.count >= PlateLimits.faults }

    /// Looks at everything, and tells the size the file gives itself.
    mutating func check() -> Size? {
        guard tree.elements[0].isSVG, tree.elements[0].name == "svg" else {
            faults.error(
                "svg-element", "the root is '\(tree.elements[0].name)', not an SVG picture",
                at: index.location(ofElement: 0),
                help: "the root must be <svg xmlns=\"http://www.w3.org/2000/svg\">")
            return nil
        }
        let size = checkSize()
        checkElements()
        checkIDs()
        checkReferences()
        checkCopies()
        if ruleSet == .plate { checkDrawing() }
        return size
    }

    private mutating func checkElements() {
        let accepted = ruleSet == .plate ? Self.plateElements : Self.logoElements
        for place in tree.elements.indices where !isEnough {
            let element = tree.elements[place]
            if let parent = element.parent, !tree.elements[parent].isKept {
                tree.elements[place].isKept = false
                continue
            }
            if ruleSet == .logo, !element.isSVG || element.name == "metadata" {
                // What drawing programs note for themselves is left out without a word.
                tree.elements[place].isKept = false
                continue
            }
            let isNestedPlate = ruleSet == .plate && element.name == "svg" && place > 0
            guard element.isSVG, accepted.contains(element.name), !isNestedPlate else {
                tree.elements[place].isKept = false
                faults.error(
                    "svg-element", "<\(element.name)> is not accepted in a \(ruleSet.rawValue)",
                    at: index.location(ofElement: place), help: help(forRefused: element.name))
                continue
            }
            checkAttributes(of: place)
        }
    }

    private func help(forRefused name: String) -> String? {
        switch name {
        case "text", "tspan", "textPath": "turn the text into outlines (paths) in your drawing program"
        case "image", "mask", "filter", "pattern", "foreignObject": "draw it with shapes, fills and clip paths"
        default: nil
        }
    }

    private func checkAttributes(of place: Int) {
        for attribute in tree.elements[place].attributes {
            let name = attribute.name.lowercased()
            if name.hasPrefix("on") {
                faults.error(
                    "svg-script", "'\(attribute.name)' runs a script, which is not accepted",
                    at: index.location(ofElement: place, attribute: attribute.name, value: false))
            } else if name == "xml:base" {
                faults.error(
                    "svg-reference", "'xml:base' points outside the file",
                    at: index.location(ofElement: place, attribute: attribute.name, value: false))
            } else if StyleScan.refusedProperties.contains(name), attribute.value != "none" {
                faults.error(
                    "svg-element", "'\(name)' is not accepted in a \(ruleSet.rawValue)",
                    at: index.location(ofElement: place, attribute: attribute.name, value: false))
            }
        }
    }

    private mutating func checkIDs() {
        for place in tree.elements.indices where tree.elements[place].isKept && !isEnough {
            guard let id = tree.elements[place].id else { continue }
            if let first = places[id] {
                faults.report(
                    Diagnostic(
                        .error, "svg-duplicate-id", "the id '\(id)' is given twice",
                        at: index.location(ofElement: place, attribute: "id"),
                        notes: [.init("first here", at: index.location(ofElement: first, attribute: "id"))]))
            } else {
                places[id] = place
            }
        }
    }
}
