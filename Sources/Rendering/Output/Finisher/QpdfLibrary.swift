internal import CQpdf

/// The functions of qpdf, loaded with the library when the first of them is needed. Call none where it is not there.
let qpdf = handhold_qpdf_load()

enum QpdfLibrary {
    /// Whether the library could be loaded, with every function that we call.
    static var isThere: Bool { qpdf.is_loaded != 0 }

    /// As the library itself says; nil where it is not there.
    static var version: String? {
        isThere ? qpdf.get_qpdf_version().map { String(cString: $0) } : nil
    }
}
