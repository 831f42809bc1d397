internal import Basics
internal import CPango
internal import DisplayList

/// Draws a QR code as one path, so that no hairline of paper shows between its squares.
struct CodePainter {
    /// How many squares of white a code needs around it (ISO/IEC 18004).
    static let quietZone = 4

    var context: OpaquePointer

    func paint(_ code: PlacedCode, at origin: Point) throws {
        let symbol = try QRSymbol(code.payload)
        let unit = code.side / Double(symbol.size + 2 * Self.quietZone)
        let margin = unit * Double(Self.quietZone)
        cairo_new_path(context)
        for row in 0..<symbol.size {
            var column = 0
            while column < symbol.size {
                let start = column
                while symbol.isDark(row: row, column: column) { column += 1 }
                if column > start {
                    cairo_rectangle(
                        context, origin.x + margin + Double(start) * unit, origin.y + margin + Double(row) * unit,
                        Double(column - start) * unit, unit)
                }
                column += 1
            }
        }
        cairo_set_source_rgb(context, code.color.red, code.color.green, code.color.blue)
        cairo_fill(context)
    }
}
