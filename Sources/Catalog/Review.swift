internal import Basics

extension Technique {
    /// Which languages a person has checked, and when to look again.
    public struct Review: Sendable, Hashable {
        public enum Status: String, Sendable, Hashable, CaseIterable {
            case draft, reviewed
        }

        public var status: [String: Status]
        /// A month, `2027-11`.
        public var due: String
    }
}

extension Technique.Review {
    /// Reads `{en: draft, es: draft, due: 2027-11}`.
    static func read(_ node: YAMLNode, _ context: CatalogContext) -> Self? {
        let diagnostics = context.diagnostics
        guard let review = Fields(node, of: "the review", keys: context.languages + ["due"], diagnostics) else {
            return nil
        }
        var status: [String: Status] = [:]
        for language in context.languages {
            status[language] = review.required(language)?.choice(
                "the review of '\(language)'", Status.self, diagnostics)
        }
        return review.required("due")?.month("the month to review", diagnostics).map { Self(status: status, due: $0) }
    }
}
