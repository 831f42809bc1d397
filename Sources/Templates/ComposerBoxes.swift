internal import Basics
internal import Catalog
internal import DocumentModel

extension ComposerRun {
    /// What a template makes of its kind.
    func content(of template: BoxTemplate, in scope: Scope) -> Box? {
        switch template.kind {
        case .column(let children, let gap):
            let boxes = boxes(children, in: scope)
            return boxes.isEmpty ? nil : make(.column(Column(children: boxes, gap: gap)), template, in: scope)
        case .row(let children, let gap, let align, let equalHeights):
            let (boxes, widths) = places(children, in: scope)
            let row = Row(children: boxes, widths: widths, gap: gap, align: align, equalHeights: equalHeights)
            return boxes.isEmpty ? nil : make(.row(row), template, in: scope)
        case .grid(let children, let columns, let columnGap, let rowGap, let equalHeights):
            let boxes = boxes(children, in: scope)
            let grid = Grid(
                children: boxes, columns: columns.columns(for: boxes.count), columnGap: columnGap, rowGap: rowGap,
                equalHeights: equalHeights)
            return boxes.isEmpty ? nil : make(.grid(grid), template, in: scope)
        case .panel(let inner):
            return single(inner, in: scope).map { make(.panel($0), template, in: scope) }
        case .turned(let inner, let length):
            return single(inner, in: scope).map {
                make(.turned(Turned(box: $0, length: length)), template, in: scope)
            }
        case .overlay(let base, let layers): return overlay(base, layers, template, in: scope)
        case .text(let text):
            return paragraph(text, template.look, in: scope).map { paragraph, content in
                make(.text(paragraph), template, in: scope, from: content)
            }
        case .list(let items, let look): return list(items, look, template, in: scope)
        case .picture(let path): return picture(path, template, in: scope)
        case .plate(let id, let layers): return plate(id, layers, template, in: scope)
        case .rule(let line): return make(.rule(Rule(line: inked(line))), template, in: scope)
        case .spring(let share): return make(.spring(share), template, in: scope)
        case .space(let height): return make(.space(height), template, in: scope)
        case .table(let table): return self.table(table, template, in: scope)
        case .qr(let path, let side): return code(path, side: side, template, in: scope)
        case .part(let name): return part(name, at: template, in: scope)
        }
    }

    private func overlay(
        _ base: BoxTemplate, _ layers: [OverlayLayer], _ template: BoxTemplate, in scope: Scope
    ) -> Box? {
        guard let base = single(base, in: scope) else { return nil }
        let over = layers.flatMap { layer in
            boxes(layer.box, in: scope).map {
                Overlay.Layer(
                    box: $0, align: layer.align, verticalAlign: layer.verticalAlign, inset: layer.inset)
            }
        }
        return make(.overlay(Overlay(base: base, layers: over)), template, in: scope)
    }

    /// A list: each box becomes an item with its marker beside it.
    private func list(_ items: [BoxTemplate], _ look: ListLook, _ template: BoxTemplate, in scope: Scope) -> Box? {
        let bodies = boxes(items, in: scope)
        if bodies.isEmpty { return nil }
        let rows = bodies.enumerated().map { index, body in
            let marker = look.marker == .bullet ? "•" : "\(index + 1)."
            var style =
                composer.theme.styles[template.look.textStyle ?? "body"] ?? TextStyle(family: "Andika", size: 12)
            if case .text(let paragraph) = body.content {
                style.size = paragraph.style.size
                style.leading = paragraph.style.leading
            }
            style.color = composer.theme.ink(template.look.textColor ?? style.color)
            let label = Box(
                id: nextID(), content: .text(Paragraph(runs: [.init(.text(marker))], style: style)),
                meaning: Meaning(role: .listLabel), origin: Origin(layout: template.location))
            let content = Box(
                id: nextID(), content: .panel(body), meaning: Meaning(role: .listBody),
                origin: Origin(layout: template.location))
            let row = Row(children: [label, content], widths: [.fixed(look.indent), .share(1)])
            return Box(
                id: nextID(), content: .row(row), meaning: Meaning(role: .listItem),
                origin: Origin(layout: template.location))
        }
        return make(.column(Column(children: rows, gap: look.gap)), template, in: scope, role: .list)
    }

    private func picture(_ path: DataPath, _ template: BoxTemplate, in scope: Scope) -> Box? {
        let value = scope.value(path, diagnostics)
        switch value {
        case .picture(let picture):
            let content = Picture(
                artwork: picture.artwork, naturalSize: picture.size,
                width: length(.pictureWidth, template.look, in: scope) ?? template.look.pictureWidth,
                height: length(.pictureHeight, template.look, in: scope) ?? template.look.pictureHeight)
            return make(
                .picture(content), template, in: scope, from: picture.alt.location, alt: Markup.plain(picture.alt.text))
        case .nothing: return nil
        default:
            diagnostics.error(
                "wrong-type", "'\(path.text)' is \(value.kind), not a picture", at: path.location)
            return nil
        }
    }

    /// A plate that the layout names itself. Without an alt text it is decoration.
    private func plate(_ id: String, _ layers: [String], _ template: BoxTemplate, in scope: Scope) -> Box? {
        let names = layers.map { SourceText($0, at: template.location) }
        guard
            let size = composer.pictures.size(
                of: SourceText(id, at: template.location), layers: names, diagnostics)
        else { return nil }
        let picture = Picture(
            artwork: Artwork(source: .plate(id), layers: layers, styleSheet: composer.styleSheet), naturalSize: size,
            width: template.look.pictureWidth, height: template.look.pictureHeight)
        return make(.picture(picture), template, in: scope)
    }

    private func code(_ path: DataPath, side: Double, _ template: BoxTemplate, in scope: Scope) -> Box? {
        let value = scope.value(path, diagnostics)
        guard case .text(let text, _) = value else {
            if case .nothing = value { return nil }
            diagnostics.error("wrong-type", "'\(path.text)' is \(value.kind), not an address", at: path.location)
            return nil
        }
        let code = Code(payload: text.text, side: side, color: composer.theme.ink(template.look.textColor ?? .black))
        return make(.code(code), template, in: scope, from: text.location, alt: text.text)
    }

    private func table(_ table: TableTemplate, _ template: BoxTemplate, in scope: Scope) -> Box? {
        let head = cells(table.head, .tableHeader, table, at: template.location, in: scope)
        let rows = table.rows.flatMap { row in
            scopes(row.loop, row.condition, in: scope).compactMap {
                cells(row.cells, .tableCell, table, at: row.location, in: $0)
            }
        }
        guard !rows.isEmpty else { return nil }
        let all = (head.map { [$0] } ?? []) + rows
        let content = Table(
            columns: table.columns, rows: all, headerRows: head == nil ? 0 : 1, columnGap: table.columnGap,
            rowGap: table.rowGap)
        return make(.table(content), template, in: scope, role: .table)
    }

    /// The cells of a row, each wrapped in a box with the role of a cell; reports a row of another length.
    private func cells(
        _ templates: [BoxTemplate], _ role: Role, _ table: TableTemplate, at location: SourceLocation, in scope: Scope
    ) -> Table.TableRow? {
        if templates.isEmpty { return nil }
        // A cell whose value is not there stays, or the others would move to the wrong columns.
        let boxes = templates.flatMap { template in
            scopes(template.loop, template.condition, in: scope).map { inner in
                box(template, in: inner)
                    ?? Box(id: nextID(), content: .space(0), origin: Origin(layout: template.location))
            }
        }
        let cells = boxes.map { box in
            Box(
                id: nextID(), content: .panel(box), meaning: Meaning(role: role), origin: Origin(layout: location))
        }
        guard cells.count == table.columns.count else {
            diagnostics.error(
                "cell-count", "this row has \(cells.count) cells, but the table has \(table.columns.count) columns",
                at: location)
            return nil
        }
        return .init(id: nextID(), cells: cells)
    }
}
