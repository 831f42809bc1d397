/// How many columns of a terminal a text takes: none for marks that sit on a letter, two for wide letters.
public func displayWidth(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + displayWidth($1) }
}

/// The columns of one character as a person sees it, its marks included.
public func displayWidth(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
    }
}

/// The blocks that terminals draw two columns wide (Unicode TR 11, without its rare exceptions).
private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]

extension String {
    /// The text with nothing in it that could move a terminal's cursor or turn its letters around.
    ///
    /// A file comes from anywhere; what is quoted of it must not rewrite the message around it.
    public var terminalSafe: String {
        guard unicodeScalars.contains(where: \.isUnsafeForTerminals) else { return self }
        var safe = String.UnicodeScalarView()
        for scalar in unicodeScalars { safe.append(scalar.isUnsafeForTerminals ? "\u{FFFD}" : scalar) }
        return String(safe)
    }
}

extension Unicode.Scalar {
    /// Control characters but for the tab and the line's end, and the marks that override a line's direction.
    fileprivate var isUnsafeForTerminals: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
