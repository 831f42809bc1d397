import Foundation

/// The operators of a content stream with what stands before each.
public struct PDFContent {
    public struct Operation: Hashable {
        public var name: String
        /// As they are written.
        public var operands: [String]
    }

    public let operations: [Operation]

    public init(_ data: Data) {
        var scanner = Scanner(bytes: Array(data))
        var operations: [Operation] = []
        var operands: [String] = []
        while let token = scanner.next() {
            if token.isOperator {
                operations.append(Operation(name: token.text, operands: operands))
                operands = []
            } else {
                operands.append(token.text)
            }
        }
        self.operations = operations
    }

    /// The marked content that is open while something is drawn.
    public struct Bracket: Hashable {
        public var tag: String
        public var number: Int?
        public var isArtifact: Bool { tag == "/Artifact" }
    }

    private static let painting: Set<String> = [
        "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI", "Tj", "TJ", "'", "\"",
    ]

    /// Each operator that leaves ink, with the brackets round it, and each opening of a bracket.
    public func walk(
        painted: (Operation, [Bracket]) -> Void, opened: (Bracket, [Bracket]) -> Void, unbalanced: () -> Void
    ) {
        var open: [Bracket] = []
        for operation in operations {
            switch operation.name {
            case "BDC", "BMC":
                let number = operation.operands.firstIndex(of: "/MCID").flatMap { index in
                    operation.operands.indices.contains(index + 1) ? Int(operation.operands[index + 1]) : nil
                }
                let bracket = Bracket(tag: operation.operands.first ?? "", number: number)
                opened(bracket, open)
                open.append(bracket)
            case "EMC": if open.popLast() == nil { unbalanced() }
            case let name where Self.painting.contains(name): painted(operation, open)
            default: break
            }
        }
        if !open.isEmpty { unbalanced() }
    }
}

/// The words of a content stream, one after the other.
private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private static let white = Set(" \n\r\t\u{0C}\u{00}".utf8)
    private static let delimiters = Set("()<>[]{}/%".utf8)

    mutating func next() -> (text: String, isOperator: Bool)? {
        while index < bytes.count, Self.white.contains(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "("): skipString()
        case UInt8(ascii: "<") where peek(1) == UInt8(ascii: "<"), UInt8(ascii: ">") where peek(1) == UInt8(ascii: ">"):
            index += 2
        case UInt8(ascii: "<"):
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
            index += 1
        case UInt8(ascii: "["), UInt8(ascii: "]"): index += 1
        case UInt8(ascii: "/"):
            index += 1
            skipWord()
        default:
            skipWord()
            let text = String(decoding: bytes[start..<index], as: UTF8.self)
            return (text, Double(text) == nil && text != "true" && text != "false" && text != "null")
        }
        return (String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self), false)
    }

    private func peek(_ offset: Int) -> UInt8? { index + offset < bytes.count ? bytes[index + offset] : nil }

    private mutating func skipWord() {
        let start = index
        while index < bytes.count, !Self.white.contains(bytes[index]), !Self.delimiters.contains(bytes[index]) {
            index += 1
        }
        if index == start { index += 1 }
    }

    private mutating func skipString() {
        var depth = 0
        repeat {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            index += 1
        } while depth > 0 && index < bytes.count
    }
}
