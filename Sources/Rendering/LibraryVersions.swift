internal import CPango
internal import CPng
internal import CQpdf
internal import CQrencode
internal import CRsvg
internal import CXml

/// The C libraries that draw and write pages, and their versions.
public enum LibraryVersions {
    /// As the libraries themselves say when the program runs; in the order from text to file.
    public static var all: [(library: String, version: String)] {
        let fontconfig = Int(FcGetVersion())
        let png = Int(png_access_version_number())
        return [
            ("cairo", String(cString: cairo_version_string())),
            ("pango", String(cString: pango_version_string())),
            ("harfbuzz", String(cString: hb_version_string())),
            ("fontconfig", "\(fontconfig / 10000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
            ("librsvg", "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"),
            ("qpdf", qpdf_get_qpdf_version().map { String(cString: $0) } ?? "unknown"),
            ("libqrencode", QRcode_APIVersionString().map { String(cString: $0) } ?? "unknown"),
            ("libpng", "\(png / 10000).\(png / 100 % 100).\(png % 100)"),
            // Compiled in: the library has no safe way to tell while it runs.
            ("libxml2", LIBXML_DOTTED_VERSION),
        ]
    }
}
