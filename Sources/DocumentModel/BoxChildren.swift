extension Box {
    /// The boxes inside this one, in reading order.
    public var children: [Box] {
        switch content {
        case .column(let column): column.children
        case .row(let row): row.children
        case .grid(let grid): grid.children
        case .panel(let inner): [inner]
        case .turned(let turned): [turned.box]
        case .overlay(let overlay): [overlay.base] + overlay.layers.map(\.box)
        case .table(let table): table.rows.flatMap(\.cells)
        case .text, .picture, .rule, .space, .spring, .code: []
        }
    }
}

extension Box.Content {
    /// The same content with each box that is directly inside it made anew.
    public func mapped(_ change: (Box) -> Box) -> Box.Content {
        switch self {
        case .column(var column):
            column.children = column.children.map(change)
            return .column(column)
        case .row(var row):
            row.children = row.children.map(change)
            return .row(row)
        case .grid(var grid):
            grid.children = grid.children.map(change)
            return .grid(grid)
        case .panel(let inner): return .panel(change(inner))
        case .turned(var turned):
            turned.box = change(turned.box)
            return .turned(turned)
        case .overlay(var overlay):
            overlay.base = change(overlay.base)
            for index in overlay.layers.indices { overlay.layers[index].box = change(overlay.layers[index].box) }
            return .overlay(overlay)
        case .table(var table):
            for index in table.rows.indices { table.rows[index].cells = table.rows[index].cells.map(change) }
            return .table(table)
        case .text, .picture, .rule, .space, .spring, .code: return self
        }
    }
}
