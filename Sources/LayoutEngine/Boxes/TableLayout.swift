internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Rows of cells. A page break falls between two rows, and the head rows stand on every page.
    func layout(_ table: Table, of box: Box, in region: Region) -> Fit {
        let widths = columnWidths(table.columns, gap: table.columnGap, within: region.width) { column in
            table.rows.map { naturalWidth(of: $0.cells[column]) }.max() ?? 0
        }
        let head = table.rows.prefix(table.headerRows)
        let body = table.rows.dropFirst(table.headerRows)
        var y = 0.0
        var items: [Frame.Placed] = []
        func place(_ row: Table.TableRow) {
            let frame = self.frame(of: row, widths, in: table, width: region.width)
            if y > 0 { y += table.rowGap }
            items.append(.init(.frame(frame), at: Point(x: 0, y: y)))
            y += frame.size.height
        }
        head.forEach(place)
        var isEmpty = true
        for (index, row) in body.enumerated() {
            let height = frame(of: row, widths, in: table, width: region.width).size.height
            if y + table.rowGap + height > region.height + Region.tolerance, !(isEmpty && region.isFresh) {
                if isEmpty { return .none }
                var rest = box
                var left = table
                left.rows = Array(head) + body.dropFirst(index)
                rest.content = .table(left)
                return .partial(
                    Frame(size: Size(width: region.width, height: y), items: items), rest: rest)
            }
            place(row)
            isEmpty = false
        }
        if y > region.height + Region.tolerance, !region.isFresh { return .none }
        return .full(Frame(size: Size(width: region.width, height: y), items: items))
    }

    private func frame(of row: Table.TableRow, _ widths: [Double], in table: Table, width: Double) -> Frame {
        let cells = evenedOut(row.cells, widths)
        let frames = zip(cells, widths).map { natural($0, width: $1) }
        let arrangement = Row(children: [], widths: [], gap: table.columnGap)
        return sideBySide(frames, widths, arrangement, within: width)
    }
}
