internal import Basics

/// Where the start tags of an SVG file are, so that a fault found in the tree can name its line and column.
///
/// libxml2's reader tells the parser's place, which runs ahead of the node by up to a buffer. In well-formed XML without
/// a DOCTYPE each `<` outside comments, CDATA and instructions begins a tag, so the k-th start tag is the k-th element.
struct MarkupIndex {
    /// Something between tags that is refused before any XML parser sees the file.
    enum Stranger { case declaration, instruction }

    private let bytes: [UInt8]
    private let file: String
    /// The offset of the `<` of each element, in order.
    private(set) var startTags: [Int] = []
    private(set) var strangers: [(kind: Stranger, offset: Int)] = []

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        startTags.reserveCapacity(128)
        scan()
    }

    private mutating func scan() {
        var offset = 0
        while let open = index(of: UInt8(ascii: "<"), from: offset) {
            offset = open + 1
            guard offset < bytes.count else { return }
            switch bytes[offset] {
            case UInt8(ascii: "/"):
                continue
            case UInt8(ascii: "?"):
                if !starts("<?xml ", at: open) { strangers.append((.instruction, open)) }
                offset = index(after: "?>", from: offset)
            case UInt8(ascii: "!"):
                if starts("<!--", at: open) {
                    offset = index(after: "-->", from: open + 4)
                } else if starts("<![CDATA[", at: open) {
                    offset = index(after: "]]>", from: open + 9)
                } else {
                    strangers.append((.declaration, open))
                }
            default:
                startTags.append(open)
            }
        }
    }

    private func index(of byte: UInt8, from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var offset = start
            while offset < buffer.count {
                if buffer[offset] == byte { return offset }
                offset += 1
            }
            return nil
        }
    }

    private func starts(_ text: StaticString, at offset: Int) -> Bool {
        guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }

    private func index(after text: StaticString, from start: Int) -> Int {
        var offset = start
        while let found = index(of: text.utf8Start[0], from: offset) {
            if starts(text, at: found) { return found + text.utf8CodeUnitCount }
            offset = found + 1
        }
        return bytes.count
    }
}

extension MarkupIndex {
    /// The line and column of a byte.
    func location(ofByte offset: Int) -> SourceLocation {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                // A continuation byte of UTF-8 belongs to the character before.
                column += 1
            }
        }
        return SourceLocation(file: file, line: line, column: column)
    }

    func location(ofElement element: Int) -> SourceLocation {
        location(ofByte: element < startTags.count ? startTags[element] : 0)
    }

    /// The place of an attribute's value, or of its name.
    func location(ofElement element: Int, attribute: String, value: Bool = true) -> SourceLocation {
        guard element < startTags.count else { return location(ofElement: element) }
        let name = Array(attribute.utf8)
        var offset = startTags[element] + 1
        while offset < bytes.count, !isSpace(bytes[offset]) { offset += 1 }
        while offset < bytes.count {
            while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
            let start = offset
            while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: "=") { offset += 1 }
            let isWanted = bytes[start..<offset].elementsEqual(name)
            while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "'") {
                offset += 1
            }
            guard offset < bytes.count else { break }
            if isWanted { return location(ofByte: value ? offset + 1 : start) }
            guard let end = index(of: bytes[offset], from: offset + 1) else { break }
            offset = end + 1
        }
        return location(ofElement: element)
    }

    /// The first place of some text after the start of an element; the element when it is written otherwise.
    func location(of text: String, inElement element: Int) -> SourceLocation {
        let wanted = Array(text.utf8)
        guard element < startTags.count, let first = wanted.first else { return location(ofElement: element) }
        var offset = startTags[element]
        while let found = index(of: first, from: offset) {
            if bytes[found...].starts(with: wanted) { return location(ofByte: found) }
            offset = found + 1
        }
        return location(ofElement: element)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
