extension PDFUACheck {
    /// Fonts are in the file and say which words their glyphs stand for (ISO 14289-1, 7.21).
    mutating func checkFonts() {
        for value in file.objects.values {
            let font = file.dictionary(value)
            guard file.name(font["/Type"]) == "/Font", let subtype = file.name(font["/Subtype"]) else { continue }
            let name = file.name(font["/BaseFont"]) ?? subtype
            if subtype.hasPrefix("/CIDFontType") {
                if subtype == "/CIDFontType2" {
                    require(font["/CIDToGIDMap"] != nil, "7.21.3.2: \(name) has no CIDToGIDMap")
                }
            } else {
                checkWords(font, name)
            }
            guard subtype != "/Type0" else { continue }
            let descriptor = file.dictionary(font["/FontDescriptor"])
            let program = ["/FontFile", "/FontFile2", "/FontFile3"].compactMap { descriptor[$0] }.first
            require(!file.data(program).isEmpty, "7.21.4.1: \(name) is not embedded")
            require(descriptor["/CIDSet"] == nil, "7.21.4.2: \(name) has a CIDSet that nobody has checked")
        }
    }

    private mutating func checkWords(_ font: [String: PDFValue], _ name: String) {
        let map = String(decoding: file.data(font["/ToUnicode"]), as: UTF8.self)
        require(map.contains("endcmap"), "7.21.7: \(name) has no ToUnicode")
        for line in map.split(separator: "\n") where line.hasPrefix("<") {
            let target = line.split(separator: " ").last.map(String.init) ?? ""
            require(!["<0000>", "<feff>", "<fffe>"].contains(target.lowercased()), "7.21.7: \(name) maps to \(target)")
        }
    }
}
