internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Boxes in rows of equal columns; a page break falls between two rows.
    func layout(_ grid: Grid, of box: Box, in region: Region) -> Fit {
        let columns = max(1, grid.columns)
        let rows = stride(from: 0, to: grid.children.count, by: columns).map { start in
            self.row(Array(grid.children[start..<min(start + columns, grid.children.count)]), of: grid, in: box)
        }
        let stacked = Column(children: rows, gap: grid.rowGap)
        switch layout(stacked, of: box, in: region) {
        case .partial(let frame, let rest): return .partial(frame, rest: rest)
        case let fit: return fit
        }
    }

    /// One row of a grid as a row box that stays on one page. Missing boxes of the last row leave their place empty.
    private func row(_ children: [Box], of grid: Grid, in box: Box) -> Box {
        let columns = max(1, grid.columns)
        let widths = [Row.Width](repeating: .share(1), count: columns)
        var children = children
        for index in children.count..<max(columns, children.count) {
            children.append(
                Box(id: ElementID(-1 - index), content: .space(0), meaning: Meaning(role: .artifact), isRest: true))
        }
        return Box(
            id: box.id,
            content: .row(
                Row(
                    children: children, widths: widths, gap: grid.columnGap, align: .top,
                    equalHeights: grid.equalHeights)),
            flow: Flow(breakable: false), origin: box.origin, isRest: true)
    }
}
