internal import Basics
internal import CPango
internal import DisplayList

/// Draws a QR code as one path, so that no hairline of paper shows between its squares.
struct CodePainter {
    var context: OpaquePointer

    func paint(_ symbol: CodeSymbol, code: PlacedCode, at origin: Point) {
        let unit = code.side / Double(symbol.width + 2 * CodeSymbol.quietZone)
        let margin = unit * Double(CodeSymbol.quietZone)
        cairo_new_path(context)
        for row in 0..<symbol.width {
            var column = 0
            while column < symbol.width {
                let start = column
                while column < symbol.width, symbol.dark[row * symbol.width + column] { column += 1 }
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
