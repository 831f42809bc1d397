internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// A picture at the largest size that its box, its page and its own ratio allow.
    func layout(_ picture: Picture, of box: Box, in region: Region) -> Fit {
        let natural = picture.naturalSize
        guard natural.width > 0, natural.height > 0 else { return .full(Frame(size: .zero)) }
        if region.width <= 0 {
            diagnostics.error(
                "does-not-fit", "there is no room for this picture", at: box.origin.layout,
                notes: box.origin.contentNote)
        }
        var scale = region.width / natural.width
        if picture.width == nil, picture.height == nil { scale *= picture.scale }
        if let width = picture.width { scale = min(scale, width * picture.scale / natural.width) }
        if let height = picture.height { scale = min(scale, height * picture.scale / natural.height) }
        if natural.height * scale > region.height + Region.tolerance {
            guard region.isFresh || region.isBounded, region.height > 0 else { return .none }
            scale = region.height / natural.height
        }
        let size = Size(width: natural.width * scale, height: natural.height * scale)
        let start = startOffset(box.style.align, width: size.width, within: region.width)
        let item = FrameItem.picture(PlacedPicture(artwork: picture.artwork, size: size), tag(of: box))
        // A picture that was given a height keeps its place even where its ratio makes it lower.
        let height = max(size.height, min((picture.height ?? 0) * picture.scale, region.height))
        return .full(
            Frame(
                size: Size(width: region.width, height: height),
                items: [
                    .init(
                        item,
                        at: Point(
                            x: left(start, width: size.width, within: region.width), y: (height - size.height) / 2))
                ]))
    }

    /// A QR code: a square of its own size.
    func layout(_ code: Code, of box: Box, in region: Region) -> Fit {
        let isTooHigh = code.side > region.height + Region.tolerance
        guard !isTooHigh || region.isFresh else { return .none }
        if isTooHigh && !region.isBounded || code.side > region.width + Region.tolerance {
            diagnostics.error(
                "does-not-fit", "the code of \(rounded(code.side)) pt is larger than its place",
                at: box.origin.layout, notes: box.origin.contentNote)
        }
        let start = startOffset(box.style.align, width: code.side, within: region.width)
        let item = FrameItem.code(
            PlacedCode(payload: code.payload, side: code.side, color: code.color), tag(of: box))
        return .full(
            Frame(
                size: Size(width: region.width, height: code.side),
                items: [.init(item, at: Point(x: left(start, width: code.side, within: region.width), y: 0))]))
    }
}
