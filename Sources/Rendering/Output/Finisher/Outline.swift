internal import Basics
internal import DisplayList

/// Writes the list of headings that a reader program shows beside the pages.
struct Outline {
    static func write(_ entries: [OutlineEntry], in file: PDFFile, pages: [PDFObject], document: LaidOutDocument) {
        let entries = entries.filter { pages.indices.contains($0.page) }
        guard !entries.isEmpty else { return }
        let outline = file.indirect(file.parse("<< /Type /Outlines >>"))
        let items = entries.map { entry in
            let item = file.indirect(file.dictionary())
            item["/Title"] = file.text(entry.title)
            item["/Parent"] = outline
            let top = file.parse(PDFNotation.number(document.pages[entry.page].size.height - entry.y))
            item["/Dest"] = file.array([pages[entry.page], file.name("/XYZ"), file.null, top, file.null])
            return item
        }
        for (item, next) in zip(items, items.dropFirst()) {
            item["/Next"] = next
            next["/Prev"] = item
        }
        if let first = items.first { outline["/First"] = first }
        if let last = items.last { outline["/Last"] = last }
        outline["/Count"] = file.integer(items.count)
        file.root["/Outlines"] = outline
    }
}
