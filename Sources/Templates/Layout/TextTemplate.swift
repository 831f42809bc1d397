internal import Basics

/// Words with placeholders and bold parts: `**{words.why}** {technique.why}`.
struct TextTemplate: Sendable {
    enum Part: Sendable {
        case words(String, bold: Bool)
        case value(DataPath, bold: Bool)
        /// `{page}` and `{pages}`.
        case pageNumber(bold: Bool)
        case pageCount(bold: Bool)
    }

    var parts: [Part]
    var location: SourceLocation

    /// Reads `**bold**` and `{placeholders}`; reports a brace or a pair of stars that does not close.
    init(_ text: String, at location: SourceLocation, _ diagnostics: Diagnostics) {
        self.location = location
        parts = []
        var bold = false
        for (index, piece) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { bold.toggle() }
            parts += Self.parts(of: piece, bold: bold, at: location, diagnostics)
        }
        if bold {
            diagnostics.error("open-bold", "'**' begins bold words that never end", at: location)
        }
    }

    private static func parts(
        of text: Substring, bold: Bool, at location: SourceLocation, _ diagnostics: Diagnostics
    ) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]), bold: bold)) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                diagnostics.error("open-brace", "'{' begins a placeholder that never ends", at: location)
                return parts
            }
            let name = rest[rest.index(after: open)..<close]
            switch name {
            case "page": parts.append(.pageNumber(bold: bold))
            case "pages": parts.append(.pageCount(bold: bold))
            default:
                parts.append(
                    .value(
                        DataPath(parts: name.split(separator: ".").map(String.init), location: location), bold: bold))
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest), bold: bold)) }
        return parts
    }
}
