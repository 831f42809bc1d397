internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Boxes side by side. Where one of them breaks, the row goes on over the page with what each has left.
    func layout(_ row: Row, of box: Box, in region: Region) -> Fit {
        let widths = columnWidths(row.widths, gap: row.gap, within: region.width) { index in
            naturalWidth(of: row.children[index])
        }
        warnIfTooWide(widths, gap: row.gap, of: box, within: region.width)
        let children = row.equalHeights ? evenedOut(row.children, widths, within: region.height) : row.children
        var frames: [Frame] = []
        var rests: [Box] = []
        var isBroken = false
        for (child, width) in zip(children, widths) {
            var place = region
            place.width = width
            switch layout(child, in: place) {
            case .full(let frame):
                frames.append(frame)
                rests.append(child.spent)
            case .partial(let frame, let rest):
                isBroken = true
                frames.append(frame)
                rests.append(rest)
            case .none:
                guard region.isFresh else { return .none }
                isBroken = true
                frames.append(Frame(size: Size(width: width, height: 0)))
                rests.append(child)
            }
        }
        if isBroken, frames.allSatisfy({ $0.size.height == 0 }) { return .none }
        let frame = sideBySide(frames, widths, row, align: box.style.align, within: region.width)
        guard isBroken else { return .full(frame) }
        var rest = box
        var left = row
        left.children = rests
        // What stands whole has left an empty place: measured again, its column would give its width to the others.
        left.widths = widths.map { .fixed($0) }
        left.equalHeights = false
        rest.content = .row(left)
        return .partial(frame, rest: rest)
    }

    /// Children that all have the height of the highest; as they are, where that one is higher than its place and so
    /// has to break.
    func evenedOut(_ children: [Box], _ widths: [Double], within place: Double = .infinity) -> [Box] {
        let height = zip(children, widths).map { natural($0, width: $1).size.height }.max() ?? 0
        guard height <= place + Region.tolerance else { return children }
        return children.map { child in
            var child = child
            child.style.minimumHeight = max(child.style.minimumHeight, height)
            return child
        }
    }

    func sideBySide(
        _ frames: [Frame], _ widths: [Double], _ row: Row, align: Alignment = .start, within whole: Double
    ) -> Frame {
        let height = frames.map(\.size.height).max() ?? 0
        var items: [Frame.Placed] = []
        let taken = widths.reduce(row.gap * Double(max(0, widths.count - 1)), +)
        var x = max(0, startOffset(align, width: taken, within: whole))
        for (frame, width) in zip(frames, widths) {
            let y: Double =
                switch row.align {
                case .top: 0
                case .middle: (height - frame.size.height) / 2
                case .bottom: height - frame.size.height
                }
            items.append(.init(.frame(frame), at: Point(x: left(x, width: width, within: whole), y: y)))
            x += width + row.gap
        }
        let baseline = zip(frames, items).compactMap { frame, item in
            frame.baseline.map { $0 + item.origin.y }
        }.min()
        return Frame(size: Size(width: whole, height: height), baseline: baseline, items: items)
    }

    func warnIfTooWide(_ widths: [Double], gap: Double, of box: Box, within whole: Double) {
        let needed = widths.reduce(gap * Double(max(0, widths.count - 1)), +)
        guard needed > whole + Region.tolerance else { return }
        warn(
            "too-wide", "the widths and gaps need \(rounded(needed)) pt, but there are only \(rounded(whole)) pt", box)
    }

    /// Points for each place of a row: fixed and content widths first, the shares divide what is left.
    func columnWidths(
        _ widths: [Row.Width], gap: Double, within whole: Double, content: (Int) -> Double
    ) -> [Double] {
        var left = whole - gap * Double(max(0, widths.count - 1))
        var result = [Double](repeating: 0, count: widths.count)
        var shares = 0.0
        for (index, width) in widths.enumerated() {
            switch width {
            case .fixed(let points): result[index] = points
            case .content: result[index] = min(content(index), max(0, left))
            case .share(let share): shares += share
            }
            left -= result[index]
        }
        for (index, width) in widths.enumerated() {
            if case .share(let share) = width, shares > 0 { result[index] = max(0, left) * share / shares }
        }
        return result
    }
}

extension Box {
    /// An empty box in the place of one that stands whole on an earlier page.
    fileprivate var spent: Box {
        var box = self
        box.content = .space(0)
        box.style = BoxStyle()
        box.isRest = true
        return box
    }
}
