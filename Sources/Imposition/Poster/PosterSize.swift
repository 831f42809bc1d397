public import Basics

/// How large posters are.
public enum PosterSize {
    /// Width and height upright, in millimetres.
    private static let known: [(name: String, width: Double, height: Double)] = [
        ("a0", 841, 1189), ("a1", 594, 841), ("a2", 420, 594), ("a3", 297, 420), ("a4", 210, 297),
        ("tabloid", 279.4, 431.8), ("letter", 215.9, 279.4),
    ]

    private static let sides = Length.millimetres(100)...Length.millimetres(5000)

    /// The size of a name, or one that a person wrote out as `24x36in`.
    public static func named(_ name: String) throws(DiagnosedError) -> Size {
        if let found = known.first(where: { $0.name == name.lowercased() }) {
            return Size(width: Length.millimetres(found.width), height: Length.millimetres(found.height))
        }
        if name.first?.isNumber == true {
            return try WrittenSize.read(name, of: "poster", sides: sides, shown: "10 cm to 5 m")
        }
        let diagnostics = Diagnostics()
        diagnostics.unknown("poster size", name, among: known.map(\.name), in: "the sizes", at: nil)
        throw DiagnosedError(diagnostics.all)
    }
}
