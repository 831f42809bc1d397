import Foundation
import TestSupport
import Testing

/// A page of the documentation, as far as tests read it.
struct Markdown {
    let path: String
    let text: String

    /// Throws where the checkout has no such page.
    init(_ path: String) throws {
        self.path = path
        text = try #require(Checkout.text(path), "\(path) is not written")
    }

    /// The fenced blocks of a language, each with its last line break.
    func blocks(of language: String) -> [String] {
        var blocks: [String] = []
        var open: String?
        for line in text.components(separatedBy: "\n") {
            if let block = open {
                if line == "```" {
                    blocks.append(block)
                    open = nil
                } else {
                    open = block + line + "\n"
                }
            } else if line == "```" + language {
                open = ""
            }
        }
        return blocks
    }

    /// The targets of links and pictures, `docs/family.md`.
    var links: [String] {
        text.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
            + text.matches(of: /<img[^>]* src="([^"]*)"/).map { String($0.output.1) }
    }

    /// The words that stand for each picture.
    var alternativeTexts: [String] {
        text.matches(of: /!\[([^\]]*)\]/).map { String($0.output.1) }
            + text.matches(of: /<img[^>]* alt="([^"]*)"/).map { String($0.output.1) }
    }

    /// What a reader is to type: the lines of indented blocks and the code spans that begin with a program's name.
    func commands(of program: String) -> [[String]] {
        let blocks = text.components(separatedBy: "\n").filter { $0.hasPrefix("    ") }
        return (blocks + codeSpans).compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            if words.first == "$" { words.removeFirst() }
            guard words.first == program, words.count > 1 else { return nil }
            return Array(words.dropFirst().prefix { $0 != "#" })
        }
    }

    /// The words between single backticks.
    var codeSpans: [String] {
        text.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
    }

    /// The names under which headings can be linked to.
    var anchors: Set<String> {
        let headings = text.components(separatedBy: "\n").filter { $0.hasPrefix("#") }
        return Set(
            headings.map { heading in
                heading.drop { $0 == "#" || $0 == " " }.lowercased()
                    .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
                    .replacingOccurrences(of: " ", with: "-")
            })
    }
}
