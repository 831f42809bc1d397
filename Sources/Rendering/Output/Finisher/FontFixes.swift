internal import Basics

/// Adds what PDF/UA-1 asks of fonts (ISO 14289-1, 7.21) and Cairo leaves out.
struct FontFixes {
    private var seen: Set<String> = []

    /// Completes the fonts of a page's or a form's resources. A font that many pages share is completed once.
    mutating func apply(to resources: PDFObject) throws {
        let fonts = resources["/Font"]
        guard fonts.isDictionary else { return }
        for key in fonts.keys where seen.insert(key).inserted {
            try complete(fonts[key])
        }
    }

    private func complete(_ font: PDFObject) throws {
        guard font["/ToUnicode"].isStream else {
            throw DiagnosedError("font-without-words", "a font does not say which words its glyphs stand for")
        }
        guard font.isName("/Type0", at: "/Subtype") else { return }
        let descendant = font["/DescendantFonts"][0]
        if descendant.isName("/CIDFontType2", at: "/Subtype"), !descendant.contains("/CIDToGIDMap") {
            descendant["/CIDToGIDMap"] = descendant.file.name("/Identity")
        }
        // An incomplete set is worse than none, and none is allowed.
        let descriptor = descendant["/FontDescriptor"]
        if descriptor.contains("/CIDSet") { descriptor.remove("/CIDSet") }
    }
}

extension PDFObject {
    fileprivate func isName(_ name: String, at key: String) -> Bool { self[key].isName(name) }
}
