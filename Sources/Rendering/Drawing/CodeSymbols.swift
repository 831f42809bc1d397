/// Whoever turns an address into the squares of a QR code.
public protocol CodeSymbols {
    func symbol(_ payload: String) throws -> CodeSymbol
}

/// The squares of a code, without its quiet zone.
public struct CodeSymbol: Sendable, Hashable {
    /// Squares on a side.
    public var width: Int
    /// Row by row from the top left, `width * width` of them.
    public var dark: [Bool]

    /// How many squares of white a code needs around it (ISO/IEC 18004).
    public static let quietZone = 4

    public init(width: Int, dark: [Bool]) {
        self.width = width
        self.dark = dark
    }
}
