public import Basics

/// One e-mail address, of the plain form that every server takes: `ana@example.org`.
public struct MailAddress: Sendable, Hashable {
    public let text: String

    /// What stands after the `@`.
    public var domain: String { text.split(separator: "@").last.map { String($0) } ?? "" }

    /// The most bytes of an address, and of what stands before its `@` (RFC 5321, 4.5.3.1).
    private static let (mostBytes, mostLocalBytes) = (254, 64)

    /// Reads an address; reports and returns nil where it is none. What is wrong is said without the address.
    public static func read(_ node: YAMLNode, _ what: String, _ diagnostics: Diagnostics) -> MailAddress? {
        guard let text = node.text(what, diagnostics) else { return nil }
        guard let fault = fault(in: text) else { return MailAddress(text: text) }
        diagnostics.error(
            "mail-address", "\(what) is no address that mail can go to: \(fault)", at: node.location,
            help: "one address is written as name@example.org; several as a list")
        return nil
    }

    /// Why a text is not an address; nil where it is one.
    ///
    /// Quoted names, comments and letters beyond ASCII are refused: some servers take them, and no family is lost for it.
    static func fault(in text: String) -> String? {
        // By scalars: a carriage return and a line feed are one character, and must not hide in it.
        if text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
            return "it holds a control character"
        }
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return "it holds letters that are not ASCII" }
        guard !text.isEmpty, text.utf8.count <= mostBytes else {
            return "it is empty, or longer than \(mostBytes) letters"
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return "it needs one @" }
        guard (1...mostLocalBytes).contains(parts[0].utf8.count), isName(parts[0]) else {
            return "what stands before the @ is not a plain name"
        }
        return isHost(String(parts[1])) && parts[1].contains(".") ? nil : "what stands after the @ is not a domain"
    }

    /// Letters, digits and the marks of an atom (RFC 5322, 3.2.3), with single dots between them.
    private static func isName(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { isLetterOrDigit($0) || marks.contains($0) }
        }
    }

    private static let marks = Array("!#$%&'*+-/=?^_`{|}~".utf8)

    /// Whether a text is the name or the IPv4 address of a host.
    static func isHost(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count)
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
