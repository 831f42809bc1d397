internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// A box that stands on its side; it never breaks. It is read from below where the page reads from left to right.
    func layout(_ turned: Turned, of box: Box, in region: Region) -> Fit {
        let isTooHigh = turned.length > region.height + Region.tolerance
        guard !isTooHigh || region.isFresh || region.isBounded else { return .none }
        let frame = natural(turned.box, width: turned.length)
        let size = Size(width: frame.size.height, height: turned.length)
        if isTooHigh || size.width > region.width + Region.tolerance {
            diagnostics.error(
                "does-not-fit",
                "this is \(rounded(size.width)) × \(rounded(size.height)) pt once it is turned, and larger than its place",
                at: box.origin.layout, notes: box.origin.contentNote)
        }
        let standing = TurnedFrame(frame, quarterTurns: direction == .leftToRight ? 3 : 1)
        let start = startOffset(box.style.align, width: size.width, within: region.width)
        let x = left(start, width: size.width, within: region.width)
        return .full(
            Frame(
                size: Size(width: region.width, height: size.height),
                items: [.init(.turned(standing), at: Point(x: x, y: 0))]))
    }
}
