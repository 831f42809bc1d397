/// A style sheet as rules, so that only those that can colour something are handed on.
struct StyleSheet {
    private struct Rule {
        var text: Substring
        /// For each selector of the rule, the classes an element must have.
        var classes: [[Substring]]
    }

    private var rules: [Rule] = []
    /// The whole sheet, where it is not plain rules.
    private var whole = ""

    init(_ css: String) {
        guard !css.contains("/*"), !css.contains("@"), !css.contains("\""), !css.contains("'") else {
            whole = css
            return
        }
        for piece in css.split(separator: "}") {
            guard let brace = piece.firstIndex(of: "{") else { continue }
            let selectors = piece[..<brace].split(separator: ",")
            let text = css[piece.startIndex...piece.index(before: piece.endIndex)].drop(while: \.isWhitespace)
            rules.append(Rule(text: text, classes: selectors.map(Self.classes)))
        }
    }

    /// The rules that may touch an element with some of these classes, in their order.
    func text(for used: Set<Substring>) -> String {
        guard whole.isEmpty else { return whole }
        var text = ""
        for rule in rules where rule.classes.contains(where: { $0.allSatisfy(used.contains) }) {
            text += rule.text
            text += "}"
        }
        return text
    }

    /// The classes a selector asks for; what `:not(…)` excludes is not asked for.
    private static func classes(_ selector: Substring) -> [Substring] {
        let asked = selector.prefix { $0 != "(" }
        return asked.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { piece in
            piece.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
    }
}
