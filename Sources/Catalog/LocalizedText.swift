public import Basics

/// Words from a file, with their place.
public struct SourceText: Sendable, Hashable {
    public var text: String
    public var location: SourceLocation?

    public init(_ text: String, at location: SourceLocation? = nil) {
        self.text = text
        self.location = location
    }
}

/// Words that a program says itself have no place.
extension SourceText: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}

/// The same words in every language in which they have been written.
public struct LocalizedText: Sendable, Hashable {
    /// From the language's code, `en`, to the words.
    public var versions: [String: SourceText]
    /// The place of the whole.
    public var location: SourceLocation?

    public init(_ versions: [String: SourceText], at location: SourceLocation? = nil) {
        self.versions = versions
        self.location = location
    }

    public subscript(language: String) -> SourceText? {
        versions[language]
    }
}

extension YAMLNode {
    /// Words in each of the catalog's languages: `{en: …, es: …}`. Reports languages that are missing or empty.
    func localized(_ what: String, _ context: CatalogContext) -> LocalizedText? {
        guard let fields = Fields(self, of: what, keys: context.languages, context.diagnostics) else { return nil }
        var versions: [String: SourceText] = [:]
        for language in context.languages {
            guard let value = fields[language] else {
                context.diagnostics.error(
                    "missing-translation", "\(what) has no words for '\(language)'", at: location,
                    help: "add \(language): …")
                continue
            }
            guard let text = value.text(what, context.diagnostics) else { continue }
            guard !text.allSatisfy(\.isWhitespace) else {
                context.diagnostics.error(
                    "missing-translation", "\(what) has no words for '\(language)'", at: value.location)
                continue
            }
            versions[language] = SourceText(text, at: value.location)
        }
        return LocalizedText(versions, at: location)
    }
}

/// What every reader of the catalog needs: the languages that must be there, and where to report.
public struct CatalogContext {
    public var languages: [String]
    public var diagnostics: Diagnostics

    public init(languages: [String], diagnostics: Diagnostics) {
        self.languages = languages
        self.diagnostics = diagnostics
    }
}
