import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

extension PDFUACheck {
    /// Version, catalog, metadata and page entries (ISO 14289-1, 5, 6, 7.1, 7.2).
    mutating func checkHeaders() {
        let header = String(decoding: file.bytes.prefix(8), as: UTF8.self)
        require(header == "%PDF-1.7", "5: the header is \(header)")
        let catalog = file.catalog
        let language = file.text(catalog["/Lang"]) ?? ""
        require(Self.isLanguage(language), "7.2: the document's language is '\(language)'")
        let markInfo = file.dictionary(catalog["/MarkInfo"])
        require(file.isTrue(markInfo["/Marked"]), "6.2: MarkInfo does not say Marked")
        require(!file.isTrue(markInfo["/Suspects"]), "7.1: MarkInfo has Suspects")
        let preferences = file.dictionary(catalog["/ViewerPreferences"])
        require(file.isTrue(preferences["/DisplayDocTitle"]), "7.1: DisplayDocTitle is not set")
        require(file.array(file.trailer["/ID"]).count == 2, "the trailer has no ID")
        checkMetadata()
        for (number, page) in file.pages.enumerated() {
            let page = file.dictionary(page)
            require(file.name(page["/Tabs"]) == "/S", "7.18.3: page \(number + 1) has no Tabs S")
            checkBoxes(of: page, number: number)
        }
    }

    private mutating func checkMetadata() {
        let xmp = String(decoding: file.data(file.catalog["/Metadata"]), as: UTF8.self)
        let parser = XMLParser(data: Data(xmp.utf8))
        require(parser.parse(), "7.1: the metadata is not XML")
        require(xmp.contains("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""), "5: pdfuaid is not declared")
        require(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), "5: pdfuaid:part is not 1")
        let title = xmp.between("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li>") ?? ""
        require(!title.isEmpty, "7.1: dc:title is missing")
        let escaped = (file.text(file.info["/Title"]) ?? "").replacingOccurrences(of: "&", with: "&amp;")
        require(title == escaped, "the titles in Info and XMP differ")
        require(
            xmp.between("<pdf:Producer>", "</pdf:Producer>") == file.text(file.info["/Producer"]),
            "the producers in Info and XMP differ")
        let date = file.text(file.info["/CreationDate"]) ?? ""
        require(date.hasPrefix("D:"), "the date in Info is '\(date)'")
        let digits = (xmp.between("<xmp:CreateDate>", "</xmp:CreateDate>") ?? "").filter { $0.isNumber }
        require(date.filter { $0.isNumber } == digits, "the dates in Info and XMP differ")
    }

    private mutating func checkBoxes(of page: [String: PDFValue], number: Int) {
        func box(_ key: String) -> [Double] { file.array(page[key]).compactMap { file.number($0) } }
        let (media, bleed, trim) = (box("/MediaBox"), box("/BleedBox"), box("/TrimBox"))
        guard media.count == 4, bleed.count == 4, trim.count == 4 else {
            findings.append("page \(number + 1) lacks a box")
            return
        }
        func within(_ inner: [Double], _ outer: [Double]) -> Bool {
            inner[0] >= outer[0] - 0.01 && inner[1] >= outer[1] - 0.01 && inner[2] <= outer[2] + 0.01
                && inner[3] <= outer[3] + 0.01
        }
        require(within(bleed, media) && within(trim, bleed), "page \(number + 1) has boxes outside one another")
    }

    static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) else { return false }
        return parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy { $0.isLetter || $0.isNumber } }
    }
}

extension String {
    func between(_ start: String, _ end: String) -> String? {
        guard let head = range(of: start), let tail = range(of: end, range: head.upperBound..<endIndex) else {
            return nil
        }
        return String(self[head.upperBound..<tail.lowerBound])
    }
}
