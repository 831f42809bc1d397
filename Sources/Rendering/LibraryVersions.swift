internal import CIsal
internal import CPango
internal import CQrencode
internal import CRsvg
internal import CXml

/// The C libraries that draw and write pages, and their versions.
public enum LibraryVersions {
    /// As the libraries themselves say when the program runs; in the order from text to file.
    public static var all: [(library: String, version: String)] {
        [
            ("cairo", String(cString: cairo_version_string())),
            ("pango", String(cString: pango_version_string())),
            ("harfbuzz", String(cString: hb_version_string())),
            ("fontconfig", dotted(Int(FcGetVersion()))),
            ("librsvg", dotted(Int(handhold_rsvg_version()))),
            ("qpdf", QpdfLibrary.version ?? "missing"),
            ("libqrencode", QRcode_APIVersionString().map { String(cString: $0) } ?? "unknown"),
            ("isa-l", dotted(Int(handhold_isal_version()))),
            ("libjpeg", JPEGLibrary.version ?? "missing"),
            ("libxml2", dotted(Int(handhold_xml_version()))),
        ]
    }

    /// `2.9.14` for 20914, and `missing` for 0.
    private static func dotted(_ number: Int) -> String {
        number == 0 ? "missing" : "\(number / 10000).\(number / 100 % 100).\(number % 100)"
    }
}
