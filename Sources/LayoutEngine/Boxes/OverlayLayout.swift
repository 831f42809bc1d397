internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Boxes on top of one another. An overlay never breaks: what lies on a picture stays on it.
    func layout(_ overlay: Overlay, of box: Box, in region: Region) -> Fit {
        guard let base = base(of: overlay, of: box, in: region) else { return .none }
        var items: [Frame.Placed] = [.init(.frame(base), at: .zero)]
        for layer in overlay.layers {
            let width = min(naturalWidth(of: layer.box), base.size.width)
            let frame = natural(layer.box, width: width)
            var start = startOffset(layer.align, width: width, within: base.size.width)
            switch layer.align {
            case .start: start += layer.inset
            case .center: break
            case .end: start -= layer.inset
            }
            let y: Double =
                switch layer.verticalAlign {
                case .top: layer.inset
                case .middle: (base.size.height - frame.size.height) / 2
                case .bottom: base.size.height - frame.size.height - layer.inset
                }
            items.append(
                .init(.frame(frame), at: Point(x: left(start, width: width, within: base.size.width), y: y)))
        }
        return .full(Frame(size: base.size, baseline: base.baseline, items: items))
    }

    /// The frame of the base, made to fit where it can; nil where the next page may hold it.
    private func base(of overlay: Overlay, of box: Box, in region: Region) -> Frame? {
        let base = natural(overlay.base, width: region.width)
        if base.size.height <= region.height + Region.tolerance { return base }
        guard region.isFresh || region.isBounded else { return nil }
        var place = region
        place.isBounded = true
        if case .full(let fitted) = layout(overlay.base, in: place),
            fitted.size.height <= region.height + Region.tolerance
        {
            return fitted
        }
        if !region.isBounded {
            diagnostics.error(
                "does-not-fit", "this is taller than the page, and what lies on it keeps it from breaking",
                at: box.origin.layout, notes: box.origin.contentNote)
        }
        return base
    }
}
