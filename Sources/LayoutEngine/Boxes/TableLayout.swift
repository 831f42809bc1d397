internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Rows of cells. A page break falls between two rows, and the head rows stand on every page.
    func layout(_ table: Table, of box: Box, in region: Region) -> Fit {
        let widths = columnWidths(table.columns, gap: table.columnGap, within: region.width) { column in
            table.rows.map { naturalWidth(of: $0.cells[column]) }.max() ?? 0
        }
        warnIfTooWide(widths, gap: table.columnGap, of: box, within: region.width)
        let head = table.rows.prefix(table.headerRows)
        let body = table.rows.dropFirst(table.headerRows)
        var y = 0.0
        var items: [Frame.Placed] = []
        func place(_ row: Table.TableRow) {
            place(self.frame(of: row, widths, in: table, width: region.width))
        }
        func place(_ frame: Frame) {
            if y > 0 { y += table.rowGap }
            items.append(.init(.frame(frame), at: Point(x: 0, y: y)))
            y += frame.size.height
        }
        func rest(_ rows: [Table.TableRow]) -> Fit {
            var rest = box
            var left = table
            // The columns stand alike on every page, whatever rows are on it.
            left.columns = widths.map { .fixed($0) }
            left.rows = Array(head) + rows
            rest.content = .table(left)
            return .partial(Frame(size: Size(width: region.width, height: y), items: items), rest: rest)
        }
        head.forEach { place($0) }
        var isEmpty = true
        for (index, row) in body.enumerated() {
            let height = frame(of: row, widths, in: table, width: region.width).size.height
            let gap = y > 0 ? table.rowGap : 0
            if y + gap + height <= region.height + Region.tolerance || region.isBounded {
                place(row)
            } else if !isEmpty {
                return rest(Array(body[(body.startIndex + index)...]))
            } else if !region.isFresh {
                return .none
            } else {
                warn("taller-than-page", "a row of this table is taller than the page, so it is broken", box)
                switch layout(cells(of: row, widths, in: table, box.origin), in: region.below(y + gap).fresh) {
                case .full(let frame): place(frame)
                case .partial(let frame, let left):
                    place(frame)
                    let broken = Table.TableRow(id: row.id, cells: left.children)
                    return rest([broken] + body.dropFirst(index + 1))
                case .none: place(row)
                }
            }
            isEmpty = false
        }
        if y > region.height + Region.tolerance, !region.isFresh { return .none }
        return .full(Frame(size: Size(width: region.width, height: y), items: items))
    }

    /// A row as a box that may break over pages.
    private func cells(of row: Table.TableRow, _ widths: [Double], in table: Table, _ origin: Origin) -> Box {
        let cells = Row(children: row.cells, widths: widths.map { .fixed($0) }, gap: table.columnGap)
        return Box(id: row.id, content: .row(cells), origin: origin, isRest: true)
    }

    private func frame(of row: Table.TableRow, _ widths: [Double], in table: Table, width: Double) -> Frame {
        let cells = evenedOut(row.cells, widths)
        let frames = zip(cells, widths).map { natural($0, width: $1) }
        let arrangement = Row(children: [], widths: [], gap: table.columnGap)
        return sideBySide(frames, widths, arrangement, within: width)
    }
}
