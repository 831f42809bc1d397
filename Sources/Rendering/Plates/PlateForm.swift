public import Basics
internal import Synchronization

/// A picture drawn once: a one-page PDF, to be placed on any number of pages.
public struct PlateForm: Sendable, Hashable {
    public var pdf: [UInt8]
    /// The size of the page, in points.
    public var size: Size

    public init(pdf: [UInt8], size: Size) {
        self.pdf = pdf
        self.size = size
    }
}

/// The forms that any thread of the process has made.
enum FormCache {
    /// Two equal keys are the same ink: content decides, not the path, so that workspaces do not collide.
    struct Key: Hashable, Sendable {
        var file: PlateFile
        var isPlate: Bool
        var layers: Set<String>
        var styleSheet: String
    }

    private struct Made {
        var forms: [Key: PlateForm] = [:]
        var bytes = 0
    }

    private static let made = Mutex(Made())
    /// A batch of families needs a handful of looks; a server that lives for weeks starts afresh. Photographs are larger
    /// than plates, so the bytes are counted too.
    private static let limits = (forms: 2_000, bytes: 64 << 20)

    static func form(_ key: Key, make: () throws(DiagnosedError) -> PlateForm) throws(DiagnosedError) -> PlateForm {
        if let known = made.withLock({ $0.forms[key] }) { return known }
        // Made outside the lock: two threads may make the same bytes, none waits for another's drawing.
        let form = try make()
        made.withLock {
            if $0.forms.count >= limits.forms || $0.bytes >= limits.bytes { $0 = Made() }
            $0.bytes += form.pdf.count + key.file.bytes.count
            $0.forms[key] = form
        }
        return form
    }
}

extension PlateForm {
    /// A form whose drawing shows something and, for our own plates, stays vectors.
    static func vector(
        size: Size, name: String, isPlate: Bool, draw: (OpaquePointer) throws(DiagnosedError) -> Void
    ) throws(DiagnosedError) -> PlateForm {
        let pdf = try CairoPages.pdf(size: size, draw: draw)
        // Cairo's file for an empty page has about 900 bytes. Only a form near that is worth a second look.
        if pdf.count < 2_000, try CairoPages.isBlank(size: size, draw: draw) {
            throw DiagnosedError("picture-empty", "nothing of '\(name)' is drawn")
        }
        // librsvg paints masks and filters as pixels; object dictionaries are never compressed by Cairo 1.16.
        if isPlate, CairoPages.holdsImage(pdf) {
            throw DiagnosedError("picture-raster", "'\(name)' was drawn as pixels, not as shapes")
        }
        return PlateForm(pdf: pdf, size: size)
    }
}
