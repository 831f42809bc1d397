import Foundation
import TestSupport
import Testing

extension Desk {
    /// What a PDF means to a screen reader, from its root on.
    func structure(_ name: String) throws -> (file: PDFBytes, root: ReadElement) {
        let file = try PDFBytes(content(name))
        return (file, try #require(file.structure))
    }

    /// The bytes of a file that must be there.
    func content(_ name: String) throws -> [UInt8] { Array(try #require(bytes(name))) }

    /// A set of photographs of one's own, with everything that a camera writes into them.
    func writePhotographs() throws {
        try write(
            """
            name: Ours
            credit: "Photographs: Sam Lee"
            license: for our families
            symbols:
              ball: {file: ball.jpg, word: {en: ball, es: pelota}, kind: noun, alt: {en: A red ball, es: Una pelota roja}}
              swing: {file: swing.jpg, word: {en: swing, es: columpio}, kind: noun}

            """, to: "our-photos/index.yaml")
        for name in ["ball", "swing"] {
            let photograph = SamplePhotograph.withSecrets(
                SamplePhotograph.quarters(width: 60, height: 40), orientation: 6)
            try Data(photograph).write(to: URL(fileURLWithPath: path("our-photos/\(name).jpg")))
        }
    }
}

extension DrawnPage {
    /// The pieces, by the dark line that each is cut along.
    var pieces: [Area] {
        forms.filter { $0.color == "#3a4a4c" && $0.line.map { abs($0 - 0.75) < 0.01 } == true }.map(\.area)
    }

    /// The dots of hook and loop: 18 mm wide, the usual 15 to 20.
    var dots: [Area] {
        forms.filter { $0.line != nil && abs($0.area.width - 18) < 0.1 && abs($0.area.height - 18) < 0.1 }.map(\.area)
    }
}
