internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// Boxes on top of one another. An overlay never breaks: what lies on a picture stays on it.
    func layout(_ overlay: Overlay, of box: Box, in region: Region) -> Fit {
        let base = natural(overlay.base, width: region.width)
        guard base.size.height <= region.height + Region.tolerance || region.isFresh else { return .none }
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
}
