internal import Basics
internal import DisplayList
internal import DocumentModel

/// Writes the places on the pages that open an address.
struct Links {
    /// Adds the annotations to their pages, in the order of the plan.
    static func write(
        _ links: [LinkAnnotation], in file: PDFFile, pages: [PDFObject], pageSizes: [Size]
    ) throws -> [PDFObject] {
        try links.map { link in
            let annotation = file.indirect(file.parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>"))
            annotation["/Rect"] = file.rectangle(link.bounds, pageHeight: pageSizes[link.page].height)
            annotation["/Contents"] = file.text(link.words.isBlank ? link.address : link.words.trimmed)
            let action = file.parse("<< /Type /Action /S /URI >>")
            action["/URI"] = try file.ascii(escaped(link.address))
            annotation["/A"] = action
            let page = pages[link.page]
            if !page.contains("/Annots") { page["/Annots"] = file.array() }
            page["/Annots"].append(annotation)
            return annotation
        }
    }

    /// The address in the few characters that every reader program takes alike.
    static func escaped(_ address: String) throws -> String {
        guard Paragraph.Run.mayOpen(address) else {
            throw DiagnosedError(
                "link-scheme", "'\(address)' is not an address that a page may open",
                help: "an address begins with https:, http:, tel: or mailto:")
        }
        let plain = Set("-._~:/?#[]@!$&'*+,;=%".utf8)
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in address.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isWord = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            if isWord || plain.contains(byte) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

    fileprivate var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
