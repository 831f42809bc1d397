internal import Basics
internal import DocumentModel

/// Writes what a document says of itself, twice over with the same values: in XMP, and in the older Info dictionary.
struct DocumentMetadata {
    static let producer = "Handhold"

    /// - Parameter options: what the print dialog is asked: not to shrink pages to the paper, for what is cut to size, and
    ///   how to turn the sheet for its back.
    static func write(_ metadata: Metadata, _ options: PDFOptions, to file: PDFFile) throws {
        guard let date = Day(metadata.date) else {
            throw DiagnosedError(
                "document-date", "'\(metadata.date)' is not a day", help: "write it as year-month-day, 2026-11-23")
        }
        guard !metadata.title.isEmpty, !metadata.language.isEmpty else {
            throw DiagnosedError("document-title", "a document needs a title and a language")
        }
        let root = file.root
        root["/Lang"] = file.ascii(metadata.language)
        root["/MarkInfo"] = file.parse("<< /Marked true >>")
        let exact = options.exactSize ? " /PrintScaling /None /PickTrayByPDFSize true" : ""
        let duplex = options.flip.map { " /Duplex /\($0.rawValue)" } ?? ""
        root["/ViewerPreferences"] = file.parse("<< /DisplayDocTitle true\(exact)\(duplex) >>")
        let stream = file.stream(Array(xmp(metadata, date: date).utf8))
        stream.dictionary["/Type"] = file.name("/Metadata")
        stream.dictionary["/Subtype"] = file.name("/XML")
        root["/Metadata"] = stream
        file.trailer["/Info"] = info(metadata, date: date, in: file)
    }

    private static func info(_ metadata: Metadata, date: Day, in file: PDFFile) -> PDFObject {
        let info = file.indirect(file.dictionary())
        info["/Title"] = file.text(metadata.title)
        if !metadata.author.isEmpty { info["/Author"] = file.text(metadata.author) }
        if !metadata.subject.isEmpty { info["/Subject"] = file.text(metadata.subject) }
        info["/Producer"] = file.text(producer)
        info["/Creator"] = file.text(producer)
        info["/CreationDate"] = file.ascii(date.pdf)
        info["/ModDate"] = file.ascii(date.pdf)
        return info
    }

    private static func xmp(_ metadata: Metadata, date: Day) -> String {
        let language = metadata.language.xmlEscaped
        var description = """
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(metadata.title.xmlEscaped)</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>\(language)</rdf:li></rdf:Bag></dc:language>

            """
        if !metadata.author.isEmpty {
            description +=
                "<dc:creator><rdf:Seq><rdf:li>\(metadata.author.xmlEscaped)</rdf:li></rdf:Seq></dc:creator>\n"
        }
        if !metadata.subject.isEmpty {
            description +=
                "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(metadata.subject.xmlEscaped)</rdf:li>"
                + "</rdf:Alt></dc:description>\n"
        }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            \(description)<xmp:CreateDate>\(date.xmp)</xmp:CreateDate>
            <xmp:ModifyDate>\(date.xmp)</xmp:ModifyDate>
            <xmp:CreatorTool>\(producer)</xmp:CreatorTool>
            <pdf:Producer>\(producer)</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }
}

/// A day of the calendar as the two kinds of metadata write it; the hour is not ours to tell.
private struct Day {
    private var digits: (year: Substring, month: Substring, day: Substring)

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let month = Int(parts[1]), (1...12).contains(month), let day = Int(parts[2]), (1...31).contains(day)
        else { return nil }
        digits = (parts[0], parts[1], parts[2])
    }

    var pdf: String { "D:\(digits.year)\(digits.month)\(digits.day)000000Z" }
    var xmp: String { "\(digits.year)-\(digits.month)-\(digits.day)T00:00:00Z" }
}

extension String {
    /// Without the characters that XML reads as its own, and without those that it cannot hold.
    fileprivate var xmlEscaped: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
