internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Boxes one under the other. A box that finds no space takes those with it that are to stay with it.
    func layout(_ column: Column, of box: Box, in region: Region) -> Fit {
        var placed: [(frame: Frame, y: Double)] = []
        var y = 0.0
        for (index, child) in column.children.enumerated() {
            // At the foot of a page a gap gives way as a space does: what stands under it may have no height.
            let gap = placed.isEmpty ? 0 : min(column.gap, max(0, region.height - y))
            switch layout(child, in: region.below(y + gap)) {
            case .full(let frame):
                placed.append((frame, y + gap))
                y += gap + frame.size.height
            case .partial(let frame, let rest):
                placed.append((frame, y + gap))
                y += gap + frame.size.height
                return .partial(
                    stack(placed, width: region.width, height: y),
                    rest: box.rest(of: column, [rest] + column.children[(index + 1)...]))
            case .none:
                guard let end = breakPlace(before: index, in: column, isFresh: region.isFresh) else { return .none }
                placed.removeSubrange(end...)
                let height = placed.last.map { $0.y + $0.frame.size.height } ?? 0
                return .partial(
                    stack(placed, width: region.width, height: height),
                    rest: box.rest(of: column, Array(column.children[end...])))
            }
        }
        return .full(stack(placed, width: region.width, height: y))
    }

    /// How many children stay when the child at `index` finds no space: none that wants to stay with it.
    private func breakPlace(before index: Int, in column: Column, isFresh: Bool) -> Int? {
        var end = index
        while end > 0, column.children[end - 1].flow.keepWithNext { end -= 1 }
        if end > 0 { return end }
        // On a fresh page no other page would be better: a heading then has to stand alone.
        return isFresh && index > 0 ? index : nil
    }

    private func stack(_ placed: [(frame: Frame, y: Double)], width: Double, height: Double) -> Frame {
        Frame(
            size: Size(width: width, height: height),
            baseline: placed.first.flatMap { first in first.frame.baseline.map { $0 + first.y } },
            items: placed.map { frame, y in
                .init(.frame(frame), at: Point(x: left(0, width: frame.size.width, within: width), y: y))
            })
    }
}

extension Box {
    /// This box with what is left of its column.
    fileprivate func rest(of column: Column, _ children: [Box]) -> Box {
        var box = self
        box.content = .column(Column(children: children, gap: column.gap))
        return box
    }
}
