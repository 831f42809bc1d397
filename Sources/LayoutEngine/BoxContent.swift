internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Lays out what a box holds and draws the box's own look around it.
    func content(of box: Box, in region: Region) -> Fit {
        let style = box.style
        if max(style.minimumHeight, style.padding.vertical) > region.height + Region.tolerance {
            guard region.isFresh else { return .none }
            if !region.isBounded {
                warn("taller-than-page", "this is to be higher than the page, so it is as high as the page", box)
            }
        }
        let inner = region.inset(by: style.padding)
        switch layoutContent(of: box, in: inner) {
        case .full(let frame): return .full(decorate(frame, of: box, in: region))
        case .partial(let frame, var rest):
            rest.isRest = true
            rest.style = style
            rest.style.minimumHeight = 0
            return .partial(decorate(frame, of: box, in: region), rest: rest)
        case .none: return .none
        }
    }

    /// The content alone, in what the padding leaves. The rest of a broken content comes back as the whole box's rest.
    private func layoutContent(of box: Box, in region: Region) -> Fit {
        switch box.content {
        case .column(let column): layout(column, of: box, in: region)
        case .row(let row): layout(row, of: box, in: region)
        case .grid(let grid): layout(grid, of: box, in: region)
        case .panel(let inner): layout(panel: inner, of: box, in: region)
        case .turned(let turned): layout(turned, of: box, in: region)
        case .overlay(let overlay): layout(overlay, of: box, in: region)
        case .text(let paragraph): layout(paragraph, of: box, in: region)
        case .picture(let picture): layout(picture, of: box, in: region)
        case .rule(let rule): layout(rule, in: region)
        case .space(let height): layout(space: height, in: region)
        case .spring: layout(space: 0, in: region)
        case .table(let table): layout(table, of: box, in: region)
        case .code(let code): layout(code, of: box, in: region)
        }
    }

    private func layout(panel inner: Box, of box: Box, in region: Region) -> Fit {
        switch layout(inner, in: region) {
        case .full(let frame): return .full(frame)
        case .partial(let frame, let rest):
            var whole = box
            whole.content = .panel(rest)
            return .partial(frame, rest: whole)
        case .none: return .none
        }
    }

    /// Draws background, border and edge behind a content, and puts it where the box's alignment says.
    private func decorate(_ content: Frame, of box: Box, in region: Region) -> Frame {
        let style = box.style
        let width = region.width
        let padding = style.padding
        let height = max(content.size.height + padding.vertical, min(style.minimumHeight, region.height))
        let spare = height - padding.vertical - content.size.height
        let down: Double =
            switch style.verticalAlign {
            case .top: 0
            case .middle: spare / 2
            case .bottom: spare
            }
        let isPlain =
            style.background == nil && style.border == nil && style.edge == nil && padding == .zero && spare == 0
        if isPlain { return content }
        let size = Size(width: width, height: height)
        var items: [Frame.Placed] = []
        let outline = Shape.Form.rectangle(size, radius: min(style.radius, width / 2, height / 2))
        if let background = style.background {
            items.append(.init(.shape(Shape(outline, fill: background), .artifact(.layout)), at: .zero))
        }
        if let edge = style.edge {
            let shape = Shape(
                .edge(size, radius: style.radius, width: edge.width, mirrored: direction == .rightToLeft),
                fill: edge.color)
            items.append(.init(.shape(shape, .artifact(.layout)), at: .zero))
        }
        let x = left(padding.start, width: content.size.width, within: width)
        items.append(.init(.frame(content), at: Point(x: x, y: padding.top + down)))
        // Over the content, so that a picture may fill its box to the border.
        if let border = style.border {
            items.append(.init(.shape(Shape(outline, stroke: border), .artifact(.layout)), at: .zero))
        }
        return Frame(
            size: size, baseline: content.baseline.map { $0 + padding.top + down }, items: items)
    }
}
