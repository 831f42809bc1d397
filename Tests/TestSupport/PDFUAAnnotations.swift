extension PDFUACheck {
    /// Links are elements with words, and open nothing but addresses (ISO 14289-1, 7.18).
    mutating func checkAnnotations() {
        for (index, page) in file.pages.enumerated() {
            for reference in file.array(file.dictionary(page)["/Annots"]) {
                let annotation = file.dictionary(reference)
                let place = "page \(index + 1)"
                require(
                    !(file.text(annotation["/Contents"]) ?? "").isEmpty, "7.18.5: \(place): a link without Contents")
                require(file.number(annotation["/F"]) == 4, "\(place): a link that is not printed")
                let key = file.number(annotation["/StructParent"]).map { Int($0) } ?? -1
                let element = file.dictionary(parentTree[key])
                require(file.name(element["/S"]) == "/Link", "7.18.5: \(place): a link outside a Link element")
                let objects = kidList(element["/K"]).map { file.dictionary($0)["/Obj"] }
                require(objects.contains(reference), "7.18.1: \(place): a link that its element does not know")
                let address = file.text(file.dictionary(annotation["/A"])["/URI"]) ?? ""
                let allowed = ["https:", "http:", "tel:", "mailto:"].contains { address.hasPrefix($0) }
                require(allowed, "\(place): a link to '\(address)'")
                let rect = file.array(annotation["/Rect"]).compactMap { file.number($0) }
                require(rect.count == 4 && rect[0] < rect[2] && rect[1] < rect[3], "\(place): a link of no size")
            }
        }
    }
}
