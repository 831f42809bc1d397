internal import Basics
internal import CPango
internal import CRsvg

/// A plate that librsvg has parsed, with its layers and theme, for one thread.
final class PlateDrawing {
    /// Loaded for the first picture that is drawn.
    private static let rsvg = handhold_rsvg_load()

    private let handle: OpaquePointer

    init(_ markup: PlateMarkup, name: String) throws(DiagnosedError) {
        guard Self.rsvg.is_loaded != 0 else {
            throw DiagnosedError(
                "library-missing", "librsvg is not installed", help: "sudo apt install librsvg2-2")
        }
        var fault: UnsafeMutablePointer<GError>?
        guard let handle = Self.rsvg.new_from_data(markup.picture, markup.picture.count, &fault) else {
            throw Self.error(fault, name: name)
        }
        self.handle = handle
        guard !markup.theme.isEmpty else { return }
        let text = Array(markup.theme.utf8)
        guard Self.rsvg.set_stylesheet(handle, text, text.count, &fault) != 0 else {
            throw Self.error(fault, name: name)
        }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    func draw(size: Size, name: String, on context: OpaquePointer) throws(DiagnosedError) {
        var box = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
        var fault: UnsafeMutablePointer<GError>?
        guard Self.rsvg.render_document(handle, UnsafeMutableRawPointer(context), &box, &fault) != 0 else {
            throw Self.error(fault, name: name)
        }
    }

    private static func error(_ fault: UnsafeMutablePointer<GError>?, name: String) -> DiagnosedError {
        defer { if let fault { g_error_free(fault) } }
        let reason = fault.flatMap { $0.pointee.message }.map { String(cString: $0) } ?? "no reason given"
        return DiagnosedError("picture-draw", "'\(name)' cannot be drawn: \(reason)")
    }
}
