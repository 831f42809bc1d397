import Basics
import TestSupport
import Testing

/// The tables and the example of the layout reference, as a reader of the page finds them.
struct ReferencePage {
    struct Table {
        var heading: String
        /// The words over the columns.
        var head: [String]
        /// The cells of each row.
        var rows: [[Cell]]

        /// The code in the first cells.
        var names: [String] { rows.flatMap { $0.first?.spans ?? [] } }

        func row(_ name: String) -> [Cell]? { rows.first { $0.first?.spans.contains(name) == true } }
    }

    /// One cell with its words.
    struct Cell {
        var text: String

        /// What stands in `code`.
        var spans: [String] {
            text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
        }

        /// Every word inside code.
        var words: Set<String> {
            Set(spans.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init) })
        }

        /// The keys that the cell promises: code of one word, not in parentheses, where values stand.
        var keys: [String] {
            var depth = 0
            let open = text.filter { character in
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                return depth == 0
            }
            return Cell(text: String(open)).spans.filter { $0.allSatisfy { $0.isLowercase || $0 == "-" } }
        }
    }

    let tables: [Table]
    let example: String

    init() throws {
        let page = try #require(Checkout.text("docs/layout.md"))
        var tables: [Table] = []
        var (heading, example, isTable, isCode) = ("", "", false, false)
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isCode.toggle()
                continue
            }
            if isCode {
                example += line + "\n"
                continue
            }
            if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" }.dropFirst()) }
            guard line.hasPrefix("|") else {
                isTable = false
                continue
            }
            let cells = line.split(separator: "|").map { $0.trimming }
            if !isTable {
                tables.append(Table(heading: heading, head: cells, rows: []))
            } else if !line.hasPrefix("|---") {
                tables[tables.count - 1].rows.append(cells.map { Cell(text: $0) })
            }
            isTable = true
        }
        self.tables = tables
        self.example = example
    }

    func table(under heading: String, number: Int = 0) throws -> Table {
        let found = tables.filter { $0.heading.hasPrefix(heading) }
        try #require(found.indices.contains(number), "no table \(number) under '\(heading)'")
        return found[number]
    }
}

extension Substring {
    fileprivate var trimming: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
