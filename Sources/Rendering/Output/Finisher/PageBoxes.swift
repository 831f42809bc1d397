internal import Basics
internal import DisplayList

/// Writes how large a page is, where it is cut, how far its ink reaches, and in which order its links are visited.
struct PageBoxes {
    /// What moves the drawing to the page's own top left corner, where the canvas it was drawn on is higher.
    static func shift(_ page: Page) -> String {
        let over = PDFDrawing.canvas(page.size).height - page.size.height
        return over > 0 ? "1 0 0 1 0 \(PDFNotation.number(-over)) cm\n" : ""
    }

    static func write(_ page: Page, to object: PDFObject) {
        let file = object.file
        let paper = Rect(origin: .zero, size: page.size)
        let bleed = page.bleed.clipped(to: paper)
        object["/MediaBox"] = file.rectangle(paper, pageHeight: page.size.height)
        object["/BleedBox"] = file.rectangle(bleed, pageHeight: page.size.height)
        object["/TrimBox"] = file.rectangle(page.trim.clipped(to: bleed), pageHeight: page.size.height)
        object["/Tabs"] = file.name("/S")
    }
}

extension Rect {
    /// The part that lies within another rectangle.
    fileprivate func clipped(to other: Rect) -> Rect {
        let x = max(origin.x, other.origin.x)
        let y = max(origin.y, other.origin.y)
        return Rect(x: x, y: y, width: max(0, min(maxX, other.maxX) - x), height: max(0, min(maxY, other.maxY) - y))
    }
}
