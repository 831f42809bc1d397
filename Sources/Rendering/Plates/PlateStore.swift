public import Basics
internal import CPango
public import DocumentModel

/// The pictures at hand: finds, reads, draws them, and keeps what it made. Not for sharing: one a thread.
public final class PlateStore {
    /// A picture file that has been read.
    private enum Picture {
        case plate(KnownPlate)
        case image(ImageLogo, PlateFile)
        /// Of the file, only what tells it from others.
        case photograph(Photograph, PlateFile)
    }

    private let folders: [String]
    private let collections: [String: [String]]
    private let cache: PictureCache?
    private var pictures: [Artwork.Source: Picture] = [:]
    private var drawings: [Artwork: PlateDrawing] = [:]
    /// librsvg's trees are large; a thread needs the pictures of one document at a time.
    private static let drawingLimit = 256

    /// The first folder that holds `<id>.svg` gives the plate of that id.
    ///
    /// - Parameters:
    ///   - collections: more pictures by the names of their collections: `symbols/more` is the file `more.svg` in one of the
    ///     folders of `symbols`.
    ///   - cache: what earlier runs know of the pictures.
    public init(folders: [String], collections: [String: [String]] = [:], cache: PictureCache? = nil) {
        self.folders = folders
        self.collections = collections
        self.cache = cache
    }

    /// What a picture is, read once and kept.
    public func info(_ source: Artwork.Source) throws(DiagnosedError) -> PlateInfo {
        switch try picture(source) {
        case .plate(let plate): plate.info
        case .image(let image, let file): PlateInfo(id: PlateReader.stem(of: file.path), title: "", size: image.size)
        case .photograph(let photograph, let file):
            PlateInfo(id: PlateReader.stem(of: file.path), title: "", size: photograph.size)
        }
    }

    /// Draws on a Cairo context from its origin, fitted into a box of this size with its shape kept.
    public func draw(_ artwork: Artwork, size: Size, on context: OpaquePointer) throws(DiagnosedError) {
        switch try picture(artwork.source) {
        case .plate(let plate):
            let drawing = try drawing(artwork, of: plate)
            cairo_save(context)
            defer { cairo_restore(context) }
            // Limbs enter from beyond the box. A form is cut by its page; here librsvg would draw on into the text.
            let scale = min(size.width / plate.info.size.width, size.height / plate.info.size.height)
            let (width, height) = (plate.info.size.width * scale, plate.info.size.height * scale)
            cairo_rectangle(context, (size.width - width) / 2, (size.height - height) / 2, width, height)
            cairo_clip(context)
            try drawing.draw(size: size, name: plate.info.id, on: context)
        case .image(let image, _):
            image.draw(size: size, on: context)
        case .photograph(let photograph, _):
            try photograph.draw(size: size, on: context)
        }
    }

    /// The artwork as a one-page PDF at its natural size, one unit a point; made once in the life of the process.
    public func form(_ artwork: Artwork) throws(DiagnosedError) -> PlateForm {
        switch try picture(artwork.source) {
        case .plate(let plate):
            let layers = try layers(artwork, of: plate)
            let isPlate = plate.ruleSet == .plate
            let key = FormCache.Key(file: plate.file, isPlate: isPlate, layers: layers, styleSheet: artwork.styleSheet)
            return try FormCache.form(key) { () throws(DiagnosedError) in
                let drawing = try self.drawing(artwork, of: plate)
                return try PlateForm.vector(size: plate.info.size, name: plate.info.id, isPlate: isPlate) {
                    context throws(DiagnosedError) in
                    try drawing.draw(size: plate.info.size, name: plate.info.id, on: context)
                }
            }
        case .image(let image, let file):
            let key = FormCache.Key(file: file, isPlate: false, layers: [], styleSheet: "")
            return try FormCache.form(key) { () throws(DiagnosedError) in
                let pdf = try CairoPages.pdf(size: image.size) { image.draw(size: image.size, on: $0) }
                return PlateForm(pdf: pdf, size: image.size)
            }
        case .photograph(let photograph, let file):
            let key = FormCache.Key(file: file, isPlate: false, layers: [], styleSheet: "")
            return try FormCache.form(key) { () throws(DiagnosedError) in
                let pdf = try CairoPages.pdf(size: photograph.size) { context throws(DiagnosedError) in
                    try photograph.draw(size: photograph.size, on: context)
                }
                return PlateForm(pdf: pdf, size: photograph.size)
            }
        }
    }

    /// Where the finished form of an artwork is kept between runs; nil where nothing is kept.
    public func place(of artwork: Artwork) throws(DiagnosedError) -> PictureCache.Place? {
        guard case .plate(let plate) = try picture(artwork.source) else { return nil }
        return place(of: "form", artwork, plate, try layers(artwork, of: plate))
    }
}

extension PlateStore {
    private func drawing(_ artwork: Artwork, of known: KnownPlate) throws(DiagnosedError) -> PlateDrawing {
        if let made = drawings[artwork] { return made }
        let made = try PlateDrawing(try markup(artwork, of: known), name: known.info.id)
        if drawings.count >= Self.drawingLimit { drawings.removeAll() }
        drawings[artwork] = made
        return made
    }

    /// What librsvg is given, kept between runs: it has passed the rules.
    private func markup(_ artwork: Artwork, of known: KnownPlate) throws(DiagnosedError) -> PlateMarkup {
        let layers = try layers(artwork, of: known)
        let place = place(of: "markup", artwork, known, layers)
        if let kept = place?.read().flatMap({ PlateMarkup(kept: $0) }) { return kept }
        let plate = try known.plate()
        try Self.checkTheme(artwork.styleSheet)
        let made = PlateMarkup(
            picture: plate.markup(showing: layers),
            theme: plate.theme(StyleSheet(artwork.styleSheet), showing: layers))
        place?.keep(made.kept)
        return made
    }

    private func place(
        of kind: String, _ artwork: Artwork, _ plate: KnownPlate, _ layers: Set<String>
    ) -> PictureCache.Place? {
        let values = [kind, plate.ruleSet.rawValue, plate.file.digest, artwork.styleSheet] + layers.sorted()
        return cache?.place(of: values.map { Array($0.utf8) })
    }

    /// The layers asked for, all known.
    private func layers(_ artwork: Artwork, of plate: KnownPlate) throws(DiagnosedError) -> Set<String> {
        let faults = artwork.layers.filter { !plate.info.layers.contains($0) }.map { name in
            Diagnostic(
                .error, "unknown-layer", "unknown layer '\(name)' in plate '\(plate.info.id)'",
                help: nearest(to: name, in: plate.info.layers).map { "did you mean '\($0)'?" }
                    ?? (plate.info.layers.isEmpty
                        ? "it has no layers" : "its layers are \(plate.info.layers.joined(separator: ", "))"))
        }
        guard faults.isEmpty else { throw DiagnosedError(faults) }
        return Set(artwork.layers)
    }

    /// A theme colours; it must not fetch.
    private static func checkTheme(_ theme: String) throws(DiagnosedError) {
        let scan = StyleScan(theme)
        let reasons = scan.refusals.map(\.reason) + scan.references.map { "'\($0.text)' is not accepted in a theme" }
        guard reasons.isEmpty else { throw DiagnosedError(reasons.map { Diagnostic(.error, "svg-style", $0) }) }
    }

    private func picture(_ source: Artwork.Source) throws(DiagnosedError) -> Picture {
        if let known = pictures[source] { return known }
        let read: Picture
        switch source {
        case .plate(let id):
            let file = try plateFile(id)
            read = .plate(try KnownPlate(file, as: .plate, cache: cache))
        case .file(let path):
            guard let file = try PlateFile.read(path) else {
                throw DiagnosedError("picture-missing", "there is no picture '\(path)'")
            }
            read = try Self.picture(file, cache)
        }
        pictures[source] = read
        return read
    }

    /// A picture file of a clinic's, by what is in it and not by its name.
    private static func picture(_ file: PlateFile, _ cache: PictureCache?) throws(DiagnosedError) -> Picture {
        if ImageLogo.isPNG(file.bytes) { return .image(try ImageLogo(file.bytes, file: file.path), file) }
        if JPEGFile.isJPEG(file.bytes) {
            return .photograph(try Photograph(file.bytes, file: file.path), file.withoutBytes)
        }
        let name = file.path.lowercased()
        if let ending = [".png", ".jpg", ".jpeg"].first(where: name.hasSuffix) {
            throw DiagnosedError(
                "picture-kind", "this is no \(ending == ".png" ? "PNG" : "JPEG") file, whatever its name says",
                at: SourceLocation(file: file.path, line: 1, column: 1),
                help: "open it in a program for pictures and save it as PNG or JPEG")
        }
        return .plate(try KnownPlate(file, as: .logo, cache: cache))
    }

    private func plateFile(_ id: String) throws(DiagnosedError) -> PlateFile {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
        let folders = parts.count == 2 ? collections[parts[0]] ?? [] : self.folders
        // The id becomes part of a path: a name with dots or more slashes must not leave the folders.
        if let name = parts.last, parts.count <= 2, isKebabCase(name) {
            for folder in folders {
                if let file = try PlateFile.read("\(folder)/\(name).svg") { return file }
            }
        }
        throw DiagnosedError(
            "unknown-plate", "there is no plate '\(id)'",
            help: nearest(to: parts.last ?? id, in: PlateFile.plateNames(in: folders)).map { "did you mean '\($0)'?" })
    }
}
