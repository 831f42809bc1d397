import DisplayList
import TestSupport
import Testing

@testable import Rendering

/// A good file with one thing wrong, and what the check must say of it.
struct Break: Sendable, CustomTestStringConvertible {
    var finding: String
    var edit: @Sendable (PDFFile) throws -> Void

    init(_ finding: String, _ edit: @escaping @Sendable (PDFFile) throws -> Void) {
        self.finding = finding
        self.edit = edit
    }

    var testDescription: String { finding }
}

@Suite struct CheckTests {
    @Test(arguments: Break.headers + Break.content + Break.structure + Break.links + Break.fonts)
    func aFaultIsFound(_ fault: Break) throws {
        let file = try PDFFile(PDFOutput.toy().write(SampleHandout.document()))
        try fault.edit(file)
        let findings = PDFUACheck.findings(in: try file.written())
        #expect(findings.contains { $0.contains(fault.finding) }, "\(findings)")
    }

    @Test func bytesThatAreNoFileAreFound() {
        #expect(PDFUACheck.findings(in: Array("%PDF-1.7".utf8)).count == 1)
    }
}

extension Break {
    static var headers: [Break] {
        [
            Break("the document's language") { $0.root.remove("/Lang") },
            Break("the document's language is 'english'") { $0.root["/Lang"] = $0.ascii("english") },
            Break("MarkInfo") { $0.root.remove("/MarkInfo") },
            Break("Suspects") { $0.root["/MarkInfo"] = $0.parse("<< /Marked true /Suspects true >>") },
            Break("DisplayDocTitle") { $0.root.remove("/ViewerPreferences") },
            Break("pdfuaid:part") { $0.root.remove("/Metadata") },
            Break("not XML") { $0.root["/Metadata"] = $0.stream(Array("<a></b>".utf8)) },
            Break("titles in Info") { $0.trailer["/Info"]["/Title"] = $0.text("Another") },
            Break("date in Info") { $0.trailer["/Info"]["/CreationDate"] = $0.ascii("2026") },
            Break("Tabs") { $0.page(0).remove("/Tabs") },
            Break("lacks a box") { $0.page(0).remove("/TrimBox") },
            Break("outside one another") { $0.page(0)["/BleedBox"] = $0.parse("[-9 0 10 10]") },
        ]
    }

    /// Writes the page anew with one word replaced by another.
    private static func replacing(_ word: String, with other: String, in file: PDFFile) throws {
        let contents = file.page(0)["/Contents"]
        let text = try contents.withStreamBytes { String(decoding: $0, as: UTF8.self) }
        contents.replaceStream(with: Array(text.replacing(word, with: other, maxReplacements: 1).utf8))
    }

    static var content: [Break] {
        [
            Break("neither tagged nor an artifact") {
                try replacing("/H1 << /MCID 0 >> BDC", with: "/H1 << >> BDC", in: $0)
            },
            Break("an artifact inside tagged") {
                try replacing("/MCID 0 >> BDC", with: "/MCID 0 >> BDC /Artifact BMC EMC", in: $0)
            },
            Break("tagged content inside an artifact") {
                try replacing(
                    "/MCID 0 >> BDC", with: "/MCID 0 >> BDC EMC /Artifact BMC /P << /MCID 90 >> BDC EMC", in: $0)
            },
            Break("brackets do not match") { try replacing("EMC", with: "", in: $0) },
            Break("MCID 0 twice") { try replacing("/MCID 1 >>", with: "/MCID 0 >>", in: $0) },
            Break("marked content inside a form") { file in
                let form = file.page(0)["/Resources"]["/XObject"]["/Plate0"]
                form.replaceStream(with: Array("/P << /MCID 0 >> BDC EMC".utf8))
            },
        ]
    }

    /// The elements of the sample under its section: heading, paragraph, list, heading, table, paragraph, figure.
    private static func part(_ index: Int, of file: PDFFile) -> PDFObject {
        file.root["/StructTreeRoot"]["/K"]["/K"]["/K"][index]
    }

    static var structure: [Break] {
        [
            Break("no structure tree") { $0.root.remove("/StructTreeRoot") },
            Break("not one Document") { $0.root["/StructTreeRoot"]["/K"]["/S"] = $0.name("/Sect") },
            Break("does not know its parent") { part(0, of: $0)["/P"] = part(1, of: $0) },
            Break("'Headline' is not a standard type") { part(0, of: $0)["/S"] = $0.name("/Headline") },
            Break("the first heading is H2") { part(0, of: $0)["/S"] = $0.name("/H2") },
            Break("H3 follows H1") { part(3, of: $0)["/S"] = $0.name("/H3") },
            Break("L has a child P") { part(2, of: $0)["/K"][0]["/S"] = $0.name("/P") },
            Break("LI is in P") { part(2, of: $0)["/S"] = $0.name("/P") },
            Break("LI has a child Span") { part(2, of: $0)["/K"][0]["/K"][0]["/S"] = $0.name("/Span") },
            Break("Table has a child P") { part(4, of: $0)["/K"][0]["/S"] = $0.name("/P") },
            Break("TR has a child P") { part(4, of: $0)["/K"][0]["/K"][0]["/S"] = $0.name("/P") },
            Break("TH without Scope") { part(4, of: $0)["/K"][0]["/K"][0].remove("/A") },
            Break("rows have") { $0.root["/StructTreeRoot"]["/K"]["/K"]["/K"][4]["/K"][0]["/K"] = $0.array() },
            Break("Figure without Alt") { part(6, of: $0).remove("/Alt") },
            Break("Figure without BBox") { part(6, of: $0).remove("/A") },
            Break("is not a language") { part(0, of: $0)["/Lang"] = $0.ascii("e") },
            Break("P is empty") { part(1, of: $0).remove("/K") },
            Break("disagree about MCID") { part(0, of: $0)["/K"] = $0.integer(30) },
            Break("content that is not there") { part(0, of: $0)["/K"] = $0.integer(300) },
            Break("belongs to two elements") { part(1, of: $0)["/K"] = $0.integer(0) },
            Break("the parent tree has 0 entries") { $0.root["/StructTreeRoot"].remove("/ParentTree") },
        ]
    }

    static var links: [Break] {
        [
            Break("without Contents") { $0.page(0)["/Annots"][0].remove("/Contents") },
            Break("not printed") { $0.page(0)["/Annots"][0].remove("/F") },
            Break("outside a Link element") { $0.page(0)["/Annots"][0].remove("/StructParent") },
            Break("a link to 'file:") { $0.page(0)["/Annots"][0]["/A"]["/URI"] = $0.ascii("file:///") },
            Break("of no size") { $0.page(0)["/Annots"][0]["/Rect"] = $0.parse("[0 0 0 0]") },
            Break("an annotation in Span") { part(5, of: $0)["/K"][1]["/S"] = $0.name("/Span") },
        ]
    }

    private static func fonts(of file: PDFFile) -> [PDFObject] {
        let fonts = file.page(0)["/Resources"]["/Font"]
        return fonts.keys.map { fonts[$0] }
    }

    static var fonts: [Break] {
        [
            Break("no ToUnicode") { for font in fonts(of: $0) { font.remove("/ToUnicode") } },
            Break("no CIDToGIDMap") {
                for font in fonts(of: $0) where font.contains("/DescendantFonts") {
                    font["/DescendantFonts"][0].remove("/CIDToGIDMap")
                }
            },
            Break("not embedded") {
                for font in fonts(of: $0) where font.contains("/FontDescriptor") {
                    font["/FontDescriptor"].remove("/FontFile2")
                }
            },
            Break("a CIDSet") {
                for font in fonts(of: $0) where font.contains("/FontDescriptor") {
                    font["/FontDescriptor"]["/CIDSet"] = $0.stream([])
                }
            },
        ]
    }
}
