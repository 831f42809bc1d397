internal import Basics

/// What references multiply to: a file of ten lines can ask for a billion copies of a circle.
extension PlateRules {
    private struct Cost {
        var copies = 0
        var elements = 0

        static func + (a: Cost, b: Cost) -> Cost {
            // The cap is far above both limits and keeps sums of sums from overflowing.
            Cost(copies: min(a.copies + b.copies, 1 << 40), elements: min(a.elements + b.elements, 1 << 40))
        }
    }

    private struct Walk {
        var known: [Int: Cost] = [:]
        var open: Set<Int> = []
        var isBroken = false
    }

    func checkCopies() {
        var walk = Walk()
        let total = cost(of: 0, walk: &walk)
        guard !walk.isBroken else { return }
        if total.copies > PlateLimits.copies || total.elements > PlateLimits.drawnElements {
            let first = tree.elements.indices.first { !targets(of: tree.elements[$0]).isEmpty } ?? 0
            faults.error(
                "svg-too-many-copies",
                "references make \(total.copies) copies and \(total.elements) elements to draw",
                at: index.location(ofElement: first),
                help: "at most \(PlateLimits.copies) copies and \(PlateLimits.drawnElements) elements are accepted")
        }
    }

    /// The cost of an element with all it holds and all it points to.
    private func cost(of place: Int, walk: inout Walk) -> Cost {
        if let known = walk.known[place] { return known }
        var sum = Cost()
        walk.open.insert(place)
        defer { walk.open.remove(place) }
        for inner in place..<tree.elements[place].end where tree.elements[inner].isKept {
            sum = sum + Cost(elements: 1)
            for target in targets(of: tree.elements[inner]) {
                if walk.open.contains(target) {
                    report("svg-endless", "the reference leads back to itself", at: inner, walk: &walk)
                } else if walk.open.count > PlateLimits.chain {
                    report(
                        "svg-endless", "references lead to references more than \(PlateLimits.chain) times", at: inner,
                        walk: &walk)
                }
                guard !walk.isBroken else { return sum }
                // Many shapes may share a gradient; it is looked at, not drawn again.
                let isCopy = !tree.elements[target].name.hasSuffix("Gradient")
                sum = sum + Cost(copies: isCopy ? 1 : 0) + cost(of: target, walk: &walk)
            }
        }
        walk.known[place] = sum
        return sum
    }

    private func report(_ code: String, _ message: String, at place: Int, walk: inout Walk) {
        walk.isBroken = true
        faults.error(code, message, at: index.location(ofElement: place))
    }
}
