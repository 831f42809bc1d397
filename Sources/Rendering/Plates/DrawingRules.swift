internal import Basics

/// The rules of our own plates: a title, a base, named layers and the classes that themes colour.
extension PlateRules {
    static let colourClasses = [
        "skin-child", "skin-adult", "hair-child", "hair-adult", "top", "bottom", "sleeve", "trousers", "prop", "prop-2",
        "prop-3", "ground", "paper", "face", "blush", "motion", "glow", "cue-go", "cue-slow", "cue-stop", "cue-mark",
    ]
    /// What posters are drawn with besides paper: the weights of their lines, which no theme changes.
    static let posterClasses = ["bold", "fine", "ink"]
    static let classes = Set(
        colourClasses + posterClasses + ["limb", "line", "crease", "dot", "layer", "marks"])
    /// What may stand beside the base and the layers.
    private static let unseen: Set<String> = ["title", "desc", "style", "defs", "clipPath", "linearGradient"]

    func checkDrawing() {
        let tops = tree.children(of: 0)
        checkTitle()
        if !tops.contains(where: { isBase(tree.elements[$0]) }) {
            faults.error(
                "plate-base", "the plate has no base", at: index.location(ofElement: 0),
                help: "put what is always drawn into <g id=\"base\">")
        }
        for place in tops where tree.elements[place].isKept && !isEnough {
            let element = tree.elements[place]
            if !Self.unseen.contains(element.name), !isBase(element), !isLayer(element) {
                faults.error(
                    "plate-part", "<\(element.name)> is neither in the base nor in a layer",
                    at: index.location(ofElement: place),
                    help: "move it into <g id=\"base\"> or give it class=\"layer\"")
            }
        }
        for place in tree.elements.indices where tree.elements[place].isKept && !isEnough {
            checkClasses(of: place)
            if isLayer(tree.elements[place]) { checkLayer(place) }
        }
    }

    func isBase(_ element: PlateElement) -> Bool { element.name == "g" && element.id == "base" && !isLayer(element) }
    func isLayer(_ element: PlateElement) -> Bool { element.classes.contains("layer") }

    private func checkTitle() {
        let title = tree.top(named: "title")?.text ?? ""
        if title.allSatisfy(\.isWhitespace) {
            faults.error(
                "plate-title", "the plate has no title", at: index.location(ofElement: 0),
                help: "add <title>The sole of a child's foot, toes up</title>")
        }
    }

    private func checkClasses(of place: Int) {
        for word in tree.elements[place].classes where !Self.classes.contains(word) && !isEnough {
            faults.error(
                "plate-class", "unknown class '\(word.prefix(80))'",
                at: index.location(ofElement: place, attribute: "class"),
                help: nearest(to: word, in: Self.classes).map { "did you mean '\($0)'?" })
        }
    }

    private func checkLayer(_ place: Int) {
        let element = tree.elements[place]
        if element.parent != 0 || element.name != "g" {
            faults.error(
                "plate-layer", "a layer must be a <g> directly in <svg>", at: index.location(ofElement: place))
        }
        guard let id = element.id else {
            faults.error("plate-layer", "the layer has no id", at: index.location(ofElement: place))
            return
        }
        if !isKebabCase(id) {
            faults.error(
                "plate-layer", "the layer id '\(id.prefix(80))' is not in kebab-case",
                at: index.location(ofElement: place, attribute: "id"),
                help: "use lower case letters, digits and hyphens: 'thumbs-at-heel'")
        }
    }
}
