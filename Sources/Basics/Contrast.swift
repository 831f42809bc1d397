#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Color {
    /// Relative luminance, 0 to 1 (WCAG 2.2).
    public var luminance: Double {
        func linear(_ channel: Double) -> Double {
            channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast ratio with another colour, 1 to 21 (WCAG 2.2).
    public func contrast(with other: Color) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// This colour mixed with white: 0 leaves it, 1 is white.
    public func tinted(_ amount: Double) -> Color {
        Color(
            red: red + (1 - red) * amount, green: green + (1 - green) * amount, blue: blue + (1 - blue) * amount)
    }
}
