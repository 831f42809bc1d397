internal import Basics

/// The brackets round the content of a page, written anew with what the document means.
///
/// Cairo drew every stretch of ink between `/NonStruct << /MCID n >> BDC` and `EMC`. The scan goes over the bytes once and
/// keeps out of strings, so that words on the page are never taken for brackets.
struct ContentMarks {
    /// The type with which every stretch is drawn.
    static let type = "NonStruct"
    private static let opening = Array("/NonStruct << /MCID ".utf8)
    private static let closing = Array(" >> BDC".utf8)

    /// What stands in place of a bracket: the new bracket, and ink to put right behind it.
    struct Replacement {
        var bracket: String
        var ink: String?
    }

    /// The content with its brackets replaced, one after the other.
    static func rewrite(_ content: UnsafeBufferPointer<UInt8>, _ replacements: [Replacement]) throws -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + replacements.count * 48)
        var copied = 0
        var found = 0
        var index = 0
        while index < content.count {
            switch content[index] {
            case UInt8(ascii: "("):
                index = endOfString(content, from: index)
            case UInt8(ascii: "/") where starts(content, at: index, with: opening):
                var end = index + opening.count
                while end < content.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(content[end]) { end += 1 }
                guard starts(content, at: end, with: closing), found < replacements.count else { throw lost }
                result.append(contentsOf: content[copied..<index])
                result.append(contentsOf: replacements[found].bracket.utf8)
                if let ink = replacements[found].ink {
                    result.append(UInt8(ascii: "\n"))
                    result.append(contentsOf: ink.utf8)
                }
                found += 1
                index = end + closing.count
                copied = index
            default:
                index += 1
            }
        }
        guard found == replacements.count else { throw lost }
        result.append(contentsOf: content[copied...])
        return result
    }

    /// Whether content has brackets of its own, which would clash with those of the page that it is put on.
    static func marks(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
        let (properties, plain) = (Array(" BDC".utf8), Array(" BMC".utf8))
        var index = 0
        while index < content.count {
            switch content[index] {
            case UInt8(ascii: "("): index = endOfString(content, from: index)
            case UInt8(ascii: " ")
            where starts(content, at: index, with: properties) || starts(content, at: index, with: plain):
                return true
            default: index += 1
            }
        }
        return false
    }

    private static var lost: DiagnosedError {
        DiagnosedError("finishing-failed", "the marks on a page are not those that were drawn")
    }

    private static func starts(_ content: UnsafeBufferPointer<UInt8>, at index: Int, with word: [UInt8]) -> Bool {
        guard index + word.count <= content.count else { return false }
        for offset in word.indices where content[index + offset] != word[offset] { return false }
        return true
    }

    /// The index behind a string in round brackets, which may hold pairs of them, and single ones behind a backslash.
    private static func endOfString(_ content: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var depth = 0
        var index = start
        while index < content.count {
            switch content[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        return content.count
    }
}
