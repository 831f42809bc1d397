public import Basics
public import DisplayList
internal import DocumentModel

extension LaidOutDocument {
    /// The pages as they are after the cut: nothing is left of what reached over it.
    public func trimmed() -> LaidOutDocument {
        var document = self
        document.pages = pages.map { page in
            let cut = TurnedFrame(page.frame, window: page.trim)
            let frame = Frame(size: page.trim.size, items: [.init(.turned(cut), at: .zero)])
            return Page(size: page.trim.size, frame: frame)
        }
        return document
    }
}

extension LaidOutDocument {
    /// The faces after the cut, in groups that stay together: to be looked at, not to be printed and cut.
    ///
    /// - Parameter width: of a sheet, in points; at least one group stands beside another where they are no wider.
    public func contactSheet(of groups: [[Int]], width: Double = Length.millimetres(300)) -> LaidOutDocument {
        let gap = Length.millimetres(5)
        let (inner, most) = (Length.millimetres(1.5), Length.millimetres(1000))
        let faces = trimmed()
        var sheets: [(items: [Frame.Placed], extent: Size)] = [([], .zero)]
        var (x, y, rowHeight) = (gap, gap, 0.0)
        for group in groups {
            let pages = group.filter(faces.pages.indices.contains).map { faces.pages[$0] }
            let groupWidth = pages.reduce(-inner) { $0 + $1.size.width + inner }
            let height = pages.map(\.size.height).max() ?? 0
            if x > gap, x + groupWidth + gap > width { (x, y, rowHeight) = (gap, y + rowHeight + gap, 0) }
            if y > gap, y + height + gap > most {
                sheets.append(([], .zero))
                (x, y, rowHeight) = (gap, gap, 0)
            }
            for page in pages {
                let place = Rect(x: x, y: y, width: page.size.width, height: page.size.height)
                sheets[sheets.count - 1].items += [.init(.frame(page.frame), at: place.origin), .outline(place)]
                let extent = sheets[sheets.count - 1].extent
                sheets[sheets.count - 1].extent = Size(
                    width: max(extent.width, place.maxX + gap), height: max(extent.height, place.maxY + gap))
                x += page.size.width + inner
            }
            x += gap - inner
            rowHeight = max(rowHeight, height)
        }
        var document = self
        document.pages = sheets.map { Page(size: $0.extent, frame: Frame(size: $0.extent, items: $0.items)) }
        return document
    }
}

extension Frame.Placed {
    /// A thin line round something, that is not part of it.
    public static func outline(_ rect: Rect) -> Frame.Placed {
        let shape = Shape(.rectangle(rect.size, radius: 0), stroke: .guide)
        return Frame.Placed(.shape(shape, .artifact(.layout)), at: rect.origin)
    }
}
