public import Basics
public import DisplayList
internal import DocumentModel

/// One thing on a page, with its place on the page.
public struct PageItem: Sendable, Hashable {
    public var page: Int
    public var rect: Rect
    public var item: FrameItem
    public var tag: Tag

    /// The words of a line, without the space at its end.
    public var text: String? {
        guard case .text(let line, _) = item else { return nil }
        return String(line.text.reversed().drop { $0 == " " }.reversed())
    }
}

extension LaidOutDocument {
    /// Everything on all pages in the order in which it is drawn.
    public var items: [PageItem] {
        pages.indices.flatMap { page in pages[page].frame.items(on: page, at: .zero) }
    }

    /// The lines of text of a page, from its number counted from zero.
    public func lines(on page: Int) -> [String] {
        items.filter { $0.page == page }.compactMap(\.text)
    }

    /// The pages as text, for goldens: a line for each item with its place, its size and what it is.
    public var dump: String {
        var roles: [ElementID: Role] = [:]
        func gather(_ element: StructureElement) {
            roles[element.id] = element.role
            element.children.forEach(gather)
        }
        gather(structure)
        var lines: [String] = []
        for (number, page) in pages.enumerated() {
            lines.append("page \(number + 1): \(page.size.width.short) x \(page.size.height.short)")
            for item in items where item.page == number {
                let rect = item.rect
                let places = [rect.origin.x, rect.origin.y, rect.size.width, rect.size.height].map(\.short)
                lines.append("  " + places.joined(separator: " ") + "  " + item.words(roles))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Frame {
    fileprivate func items(on page: Int, at origin: Point) -> [PageItem] {
        items.flatMap { placed -> [PageItem] in
            let place = origin + placed.origin
            func item(_ size: Size, _ tag: Tag) -> [PageItem] {
                [PageItem(page: page, rect: Rect(origin: place, size: size), item: placed.item, tag: tag)]
            }
            switch placed.item {
            case .frame(let frame): return frame.items(on: page, at: place)
            case .turned(let turned):
                let transform = turned.transform(at: place)
                return turned.frame.items(on: page, at: .zero).map { item in
                    var item = item
                    item.rect = transform.apply(to: item.rect)
                    return item
                }
            case .text(let line, let tag):
                return item(Size(width: line.width, height: line.ascent + line.descent), tag)
            case .picture(let picture, let tag): return item(picture.size, tag)
            case .code(let code, let tag): return item(Size(width: code.side, height: code.side), tag)
            case .shape(let shape, let tag):
                switch shape.form {
                case .rectangle(let size, _), .edge(let size, _, _, _): return item(size, tag)
                case .line(let end): return item(Size(width: end.x, height: end.y), tag)
                }
            }
        }
    }
}

extension PageItem {
    fileprivate func words(_ roles: [ElementID: Role]) -> String {
        let owner: String =
            switch tag {
            case .element(let id): "\(roles[id]?.rawValue ?? "NOBODY")#\(id.number)"
            case .artifact(let kind): "artifact \(kind.rawValue)"
            }
        switch item {
        case .frame, .turned: return "frame"
        case .text: return "text “\(text ?? "")” \(owner)"
        case .picture(let picture, _): return "picture \(picture.artwork.source) \(owner)"
        case .code(let code, _): return "code \(code.payload) \(owner)"
        case .shape(let shape, _):
            var words = [shape.form.name]
            if let fill = shape.fill { words.append("fill \(fill.hex)") }
            if let stroke = shape.stroke { words.append("stroke \(stroke.width.short) \(stroke.color.hex)") }
            return words.joined(separator: " ") + " " + owner
        }
    }
}

extension Shape.Form {
    fileprivate var name: String {
        switch self {
        case .rectangle(_, let radius): radius == 0 ? "rect" : "rect radius \(radius.short)"
        case .line: "line"
        case .edge(_, _, let width, let mirrored): "edge \(width.short) \(mirrored ? "right" : "left")"
        }
    }
}

extension Double {
    /// At most two places behind the point, none where they are zero.
    fileprivate var short: String {
        let rounded = (self * 100).rounded() / 100
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
