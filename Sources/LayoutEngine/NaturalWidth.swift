internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// How wide a box would like to be if there were no end of room, in points.
    func naturalWidth(of box: Box) -> Double {
        contentWidth(of: box) + box.style.padding.horizontal
    }

    private func contentWidth(of box: Box) -> Double {
        switch box.content {
        case .column(let column): column.children.map(naturalWidth).max() ?? 0
        case .row(let row):
            zip(row.children, row.widths).map { child, width in
                if case .fixed(let points) = width { points } else { naturalWidth(of: child) }
            }.reduce(row.gap * Double(max(0, row.children.count - 1)), +)
        case .grid(let grid):
            (grid.children.map(naturalWidth).max() ?? 0) * Double(grid.columns) + grid.columnGap
                * Double(grid.columns - 1)
        case .panel(let inner): naturalWidth(of: inner)
        case .turned(let turned): natural(turned.box, width: turned.length).size.height
        case .overlay(let overlay): naturalWidth(of: overlay.base)
        case .text(let paragraph):
            // A hundredth more than the words, so that rounding never breaks the line again.
            (lines(of: paragraph, width: .infinity, for: box).map(\.width).max() ?? 0) + 0.01
        case .picture(let picture): width(of: picture)
        case .rule, .space, .spring: 0
        case .table(let table):
            table.columns.indices.map { column in
                if case .fixed(let points) = table.columns[column] { return points }
                return table.rows.map { naturalWidth(of: $0.cells[column]) }.max() ?? 0
            }.reduce(table.columnGap * Double(max(0, table.columns.count - 1)), +)
        case .code(let code): code.side
        }
    }

    private func width(of picture: Picture) -> Double {
        if let width = picture.width { return width * picture.scale }
        guard let height = picture.height, picture.naturalSize.height > 0 else {
            return picture.naturalSize.width * picture.scale
        }
        return picture.naturalSize.width * picture.scale * height / picture.naturalSize.height
    }
}
