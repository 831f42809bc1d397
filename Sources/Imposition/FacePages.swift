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

extension Frame.Placed {
    /// A thin line round something, that is not part of it.
    public static func outline(_ rect: Rect) -> Frame.Placed {
        let shape = Shape(.rectangle(rect.size, radius: 0), stroke: .guide)
        return Frame.Placed(.shape(shape, .artifact(.layout)), at: rect.origin)
    }
}
