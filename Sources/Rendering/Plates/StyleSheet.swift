/// A style sheet as rules, so that only those that can colour something are handed on.
struct StyleSheet {
    private struct Rule {
        /// The rule without its closing brace.
        var text: String
        /// For each selector of the rule, the classes an element must have.
        var classes: [[String]]
    }

    private var rules: [Rule] = []
    /// The whole sheet, where it is not plain rules.
    private var whole = ""

    init(_ css: String) {
        guard !css.utf8.contains(where: Self.needsCare) else {
            whole = css
            return
        }
        for piece in css.utf8.split(separator: UInt8(ascii: "}")) {
            guard let brace = piece.firstIndex(of: UInt8(ascii: "{")) else { continue }
            let selectors = piece[..<brace].split(separator: UInt8(ascii: ","))
            let text = piece.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            rules.append(Rule(text: String(text) ?? "", classes: selectors.map(Self.classes)))
        }
    }

    /// Comments, at-rules and strings may hold braces.
    private static func needsCare(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: "'")
    }

    /// The rules that may touch an element with some of these classes, in their order.
    func text(for used: Set<String>) -> String {
        guard whole.isEmpty else { return whole }
        var text = ""
        for rule in rules where rule.classes.contains(where: { $0.allSatisfy(used.contains) }) {
            text += rule.text
            text += "}"
        }
        return text
    }

    /// The classes a selector asks for; what `:not(…)` excludes is not asked for.
    private static func classes(_ selector: Substring.UTF8View) -> [String] {
        let asked = selector.prefix { $0 != UInt8(ascii: "(") }
        return asked.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.prefix(while: isName)) ?? ""
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }
}
