internal import Basics
internal import DocumentModel

/// The pictures of one thread, each opened once and ready to be put into any number of documents.
final class PlateForms {
    /// A picture as a form in a file of its own, its bytes deflated for good.
    final class OpenPlate {
        let file: PDFFile
        let size: Size

        init(file: PDFFile, size: Size) {
            self.file = file
            self.size = size
        }

        var form: PDFObject { file.root[PlateForms.key] }
    }

    private static let key = "/Plate"
    private let artwork: any ArtworkDrawing
    private var open: [Artwork: OpenPlate] = [:]
    private var oldestFirst: [Artwork] = []
    private let limit: Int

    /// - Parameter limit: how many pictures stay open; a batch over many families would else keep every skin tone.
    init(artwork: any ArtworkDrawing, limit: Int = 128) {
        self.artwork = artwork
        self.limit = limit
    }

    func plate(_ picture: Artwork) throws -> OpenPlate {
        if let plate = open[picture] { return plate }
        let plate = try kept(picture) ?? make(picture)
        if oldestFirst.count >= limit { open[oldestFirst.removeFirst()] = nil }
        oldestFirst.append(picture)
        open[picture] = plate
        return plate
    }

    /// The picture as an earlier run prepared it.
    private func kept(_ picture: Artwork) throws -> OpenPlate? {
        guard let kept = try artwork.place(of: picture)?.read(), kept.count > 16 else { return nil }
        let numbers = kept.withUnsafeBytes { bytes in
            [0, 8].map { Double(bitPattern: bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)) }
        }
        let size = Size(width: numbers[0], height: numbers[1])
        return OpenPlate(file: try PDFFile(Array(kept[16...])), size: size)
    }

    private func make(_ picture: Artwork) throws -> OpenPlate {
        let form = try artwork.form(picture)
        let prepared = try Self.prepare(form)
        let size = withUnsafeBytes(of: (form.size.width.bitPattern, form.size.height.bitPattern)) { Array($0) }
        try artwork.place(of: picture)?.keep(size + prepared)
        return OpenPlate(file: try PDFFile(prepared), size: form.size)
    }

    /// Turns the one page of a picture's file into a form, and writes the file anew so that its streams are deflated
    /// now and not in every document.
    private static func prepare(_ plate: PlateForm) throws -> [UInt8] {
        let file = try PDFFile(plate.pdf)
        guard file.pageCount == 1 else {
            throw DiagnosedError("picture-pages", "a picture has \(file.pageCount) pages instead of one")
        }
        let page = file.page(0)
        let content = try page["/Contents"].withStreamBytes { bytes in
            guard !ContentMarks.marks(bytes) else {
                throw DiagnosedError("picture-marks", "a picture has marked content of its own")
            }
            return Array(bytes)
        }
        let form = file.stream(content)
        let dictionary = form.dictionary
        dictionary["/Type"] = file.name("/XObject")
        dictionary["/Subtype"] = file.name("/Form")
        dictionary["/BBox"] = page["/MediaBox"]
        if page.contains("/Group") { dictionary["/Group"] = page["/Group"] }
        let resources = page["/Resources"]
        var fonts = FontFixes()
        try fonts.apply(to: resources)
        dictionary["/Resources"] = resources
        page.remove("/Contents")
        file.root[key] = form
        try file.check()
        return try file.written()
    }
}
