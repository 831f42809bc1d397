internal import Basics
public import DisplayList
internal import DocumentModel

extension LaidOutDocument {
    /// The sheets on which these faces stand: each placement of a face is a copy of its page and of what it means, in the
    /// order in which the sheets are printed.
    ///
    /// Each page of this document is a face, and each child of its structure is the meaning of the page of the same number.
    ///
    /// - Parameter marks: what is printed on a side besides its cards; it is decoration.
    public func imposed(_ sides: [SheetSide], marks: (SheetSide) -> [Frame.Placed]) -> LaidOutDocument {
        var root = structure
        root.children = []
        let step = (highestID(structure) ?? 0) + 1
        var copies = 0
        var sheets: [Page] = []
        var outline: [OutlineEntry] = []
        for side in sides {
            var items: [Frame.Placed] = []
            for placement in side.inReadingOrder where pages.indices.contains(placement.face) {
                let shift = step * copies
                copies += 1
                let page = pages[placement.face]
                items.append(page.placed(placement, shift: shift))
                if structure.children.indices.contains(placement.face) {
                    root.children.append(structure.children[placement.face].shifted(by: shift))
                }
            }
            if let first = side.inReadingOrder.first, self.outline.indices.contains(first.face) {
                outline.append(
                    OutlineEntry(title: self.outline[first.face].title, page: sheets.count, y: first.trim.origin.y))
            }
            items += marks(side)
            sheets.append(Page(size: side.size, frame: Frame(size: side.size, items: items)))
        }
        return LaidOutDocument(metadata: metadata, pages: sheets, structure: root, outline: outline)
    }

    /// This document with another's pages behind its own.
    public func appending(_ other: LaidOutDocument) -> LaidOutDocument {
        let shift = (highestID(structure) ?? 0) + 1
        var both = self
        both.pages += other.pages.map { page in
            var page = page
            page.frame = page.frame.shifted(by: shift)
            return page
        }
        both.structure.children += other.structure.children.map { $0.shifted(by: shift) }
        both.outline += other.outline.map { entry in
            OutlineEntry(title: entry.title, page: entry.page + pages.count, y: entry.y)
        }
        return both
    }

    private func highestID(_ element: StructureElement) -> Int? {
        ([element.id.number] + element.children.compactMap(highestID)).max()
    }
}

extension SheetSide {
    /// The placements as they are read: as they lie, but a front right before the back that lies beside it.
    fileprivate var inReadingOrder: [Placement] {
        guard placements.contains(where: \.isBack), placements.contains(where: { !$0.isBack }) else {
            return placements
        }
        return placements.sorted { ($0.card, $0.isBack ? 1 : 0) < ($1.card, $1.isBack ? 1 : 0) }
    }
}

extension Page {
    /// The page as a card on a sheet.
    fileprivate func placed(_ placement: Placement, shift: Int) -> Frame.Placed {
        let bleed = placement.bleed.turnedBack(placement.quarterTurns)
        let window = trim.grown(by: bleed)
        let isWhole = window.isNearly(Rect(origin: .zero, size: size))
        let card = TurnedFrame(
            frame.shifted(by: shift), quarterTurns: placement.quarterTurns, window: isWhole ? nil : window)
        return Frame.Placed(
            .turned(card),
            at: Point(
                x: placement.trim.origin.x - placement.bleed.left, y: placement.trim.origin.y - placement.bleed.top))
    }
}

extension Rect {
    fileprivate func isNearly(_ other: Rect) -> Bool {
        let pairs = [
            (origin.x, other.origin.x), (origin.y, other.origin.y), (size.width, other.size.width),
            (size.height, other.size.height),
        ]
        return pairs.allSatisfy { abs($0 - $1) < 0.001 }
    }
}

extension Sides {
    /// The sides of a face as it is read, from those that it has on the sheet after some quarter turns clockwise.
    func turnedBack(_ quarterTurns: Int) -> Sides {
        switch quarterTurns % 4 {
        case 1: Sides(top: right, right: bottom, bottom: left, left: top)
        case 2: Sides(top: bottom, right: left, bottom: top, left: right)
        case 3: Sides(top: left, right: top, bottom: right, left: bottom)
        default: self
        }
    }
}

extension StructureElement {
    /// A copy with its own identity, and its parts with theirs.
    fileprivate func shifted(by shift: Int) -> StructureElement {
        var copy = self
        copy.id = ElementID(id.number + shift)
        copy.children = children.map { $0.shifted(by: shift) }
        return copy
    }
}

extension Frame {
    fileprivate func shifted(by shift: Int) -> Frame {
        guard shift > 0 else { return self }
        var copy = self
        copy.items = items.map { Placed($0.item.shifted(by: shift), at: $0.origin) }
        return copy
    }
}

extension FrameItem {
    fileprivate func shifted(by shift: Int) -> FrameItem {
        func moved(_ tag: Tag) -> Tag {
            if case .element(let id) = tag { .element(ElementID(id.number + shift)) } else { tag }
        }
        switch self {
        case .frame(let frame): return .frame(frame.shifted(by: shift))
        case .text(let line, let tag): return .text(line, moved(tag))
        case .shape(let shape, let tag): return .shape(shape, moved(tag))
        case .picture(let picture, let tag): return .picture(picture, moved(tag))
        case .code(let code, let tag): return .code(code, moved(tag))
        case .turned(var turned):
            turned.frame = turned.frame.shifted(by: shift)
            return .turned(turned)
        }
    }
}
