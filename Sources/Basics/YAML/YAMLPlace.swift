extension SourceLocation {
    /// Where the byte at `offset` stands in a YAML file, by the line breaks that YAML knows.
    init(ofByte offset: Int, in bytes: some Collection<UInt8>, file: String) {
        self.init(file: file, line: 1, column: 1)
        var before: Unicode.Scalar?
        for scalar in String(decoding: bytes.prefix(offset), as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\n" where before == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": (line, column) = (line + 1, 1)
            default: column += 1
            }
            before = scalar
        }
    }
}
