import Foundation

/// What the codes of a font in a finished file stand for, and how wide they are.
struct DrawnFont {
    private let bytesPerCode: Int
    private var letters: [Int: String] = [:]
    private var widths: [Int: Double] = [:]
    private var usualWidth = 0.0

    init(_ reference: PDFValue, of file: PDFBytes) {
        let font = file.dictionary(reference)
        bytesPerCode = file.name(font["/Subtype"]) == "/Type0" ? 2 : 1
        let first = Int(file.number(font["/FirstChar"]) ?? 0)
        for (index, width) in file.array(font["/Widths"]).enumerated() { widths[first + index] = file.number(width) }
        if let descendant = file.array(font["/DescendantFonts"]).first {
            let dictionary = file.dictionary(descendant)
            usualWidth = file.number(dictionary["/DW"]) ?? 1000
            readWidths(file.array(dictionary["/W"]), file)
        }
        readLetters(String(decoding: file.data(font["/ToUnicode"]), as: UTF8.self))
    }

    /// The letters of a string as it stands in a content stream, and its width in thousandths of the font's size.
    func read(_ operand: String) -> (text: String, width: Double) {
        let bytes = operand.hasPrefix("<") ? Self.hexadecimal(operand) : Self.literal(operand)
        var (text, width) = ("", 0.0)
        for start in stride(from: 0, to: bytes.count - bytesPerCode + 1, by: bytesPerCode) {
            let code = bytes[start..<start + bytesPerCode].reduce(0) { $0 * 256 + Int($1) }
            text += letters[code] ?? "\u{FFFD}"
            width += widths[code] ?? usualWidth
        }
        return (text, width)
    }

    /// `[first [w w w] first last w]`
    private mutating func readWidths(_ list: [PDFValue], _ file: PDFBytes) {
        var index = 0
        while index + 1 < list.count {
            guard let first = file.number(list[index]) else { return }
            let several = file.array(list[index + 1])
            if several.isEmpty, index + 2 < list.count, let last = file.number(list[index + 1]) {
                for code in Int(first)...max(Int(first), Int(last)) { widths[code] = file.number(list[index + 2]) }
                index += 3
            } else {
                for (offset, width) in several.enumerated() { widths[Int(first) + offset] = file.number(width) }
                index += 2
            }
        }
    }

    /// The `<code> <letters>` of a CMap.
    private mutating func readLetters(_ map: String) {
        var kind = ""
        for line in map.split(whereSeparator: \.isNewline) {
            if line.contains("beginbf") || line.contains("endbf") {
                kind = line.contains("beginbfchar") ? "char" : line.contains("beginbfrange") ? "range" : ""
                continue
            }
            let parts = line.split(whereSeparator: { "<> []".contains($0) }).map { String($0) }
            let codes = parts.compactMap { Int($0, radix: 16) }
            if kind == "char", parts.count == 2, let code = codes.first {
                letters[code] = Self.text(parts[1])
            } else if kind == "range", parts.count == 3, codes.count == 3 {
                for code in codes[0]...max(codes[0], codes[1]) {
                    letters[code] = UnicodeScalar(codes[2] + code - codes[0]).map { String(Character($0)) }
                }
            } else if kind == "range", parts.count > 3, let first = codes.first {
                for (offset, word) in parts.dropFirst(2).enumerated() { letters[first + offset] = Self.text(word) }
            }
        }
    }

    /// Hexadecimal UTF-16.
    private static func text(_ hexadecimal: String) -> String {
        let bytes = Self.hexadecimal(hexadecimal)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }

    private static func hexadecimal(_ text: String) -> [UInt8] {
        let digits = text.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    /// The bytes between brackets. The scanner has read them as UTF-8, so bytes over 127 stand as `\ooo` or are lost.
    private static func literal(_ operand: String) -> [UInt8] {
        let source = Array(operand.utf8.dropFirst().dropLast())
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "\\"), index + 1 < source.count else {
                bytes.append(source[index])
                index += 1
                continue
            }
            let digits = source[(index + 1)...].prefix(3).prefix { (48...55).contains($0) }
            if digits.isEmpty {
                let names: [UInt8: UInt8] = [110: 10, 114: 13, 116: 9, 98: 8, 102: 12]
                bytes.append(names[source[index + 1]] ?? source[index + 1])
                index += 2
            } else {
                bytes.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1 - 48) }))
                index += 1 + digits.count
            }
        }
        return bytes
    }
}
