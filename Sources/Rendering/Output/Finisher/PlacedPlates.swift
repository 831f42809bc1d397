internal import Basics
internal import DisplayList
internal import DocumentModel

/// The pictures of one document: each stored once, however often and however large it is shown.
struct PlacedPlates {
    private let file: PDFFile
    private let plates: [Artwork: PlateForms.OpenPlate]
    private var stored: [Artwork: Stored] = [:]

    private struct Stored {
        /// Kept open until the document is written: its bytes are read only then.
        var plate: PlateForms.OpenPlate
        var name: String
        var form: PDFObject
    }

    init(in file: PDFFile, plates: [Artwork: PlateForms.OpenPlate]) {
        self.file = file
        self.plates = plates
    }

    /// The ink that shows a picture on a page, whose resources are made to know it.
    mutating func ink(_ picture: PlacedPicture, _ piece: Piece, resources: PDFObject) throws -> String {
        let stored = try store(picture.artwork)
        if !resources.contains("/XObject") { resources["/XObject"] = file.dictionary() }
        let objects = resources["/XObject"]
        if !objects.contains(stored.name) { objects[stored.name] = stored.form }
        // Cairo's page grows downward from its top, the form upward from its bottom.
        let matrix = [
            picture.size.width / stored.plate.size.width, 0, 0, -picture.size.height / stored.plate.size.height,
            piece.origin.x, piece.origin.y + picture.size.height,
        ]
        let place = "\(notation(matrix)) cm \(stored.name) Do"
        guard let stage = piece.stage else { return "q \(place) Q" }
        let windows = stage.windows.map {
            notation([$0.origin.x, $0.origin.y, $0.size.width, $0.size.height]) + " re W n "
        }
        let turn = stage.transform
        let stand = notation([turn.a, turn.b, turn.c, turn.d, turn.offset.x, turn.offset.y])
        return "q \(windows.joined())\(stand) cm \(place) Q"
    }

    private func notation(_ numbers: [Double]) -> String {
        numbers.map(PDFNotation.fine).joined(separator: " ")
    }

    private mutating func store(_ artwork: Artwork) throws -> Stored {
        if let known = stored[artwork] { return known }
        guard let plate = plates[artwork] else {
            throw DiagnosedError("picture-missing", "a picture was not made ready for its page")
        }
        let new = Stored(plate: plate, name: "/Plate\(stored.count)", form: file.copy(plate.form))
        stored[artwork] = new
        return new
    }
}
