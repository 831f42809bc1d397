import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// The pictures that we ship, in a finished file.
@Suite struct ShippedPictureTests {
    private let store = PlateStore(
        folders: [URL(fileURLWithPath: #filePath + "/../../../assets/plates").standardized.path])
    private let pictures = ["sole", "tunnel", "back", "bath", "story", "car"].map { Artwork(source: .plate($0)) }

    @Test func theyStayVectors() throws {
        let output = PDFOutput(fonts: try FontSystem(), artwork: store)
        let bytes = try output.write(SampleHandout.document(pictures: pictures))
        #expect(PDFUACheck.findings(in: bytes) == [])
        let images = try Tool.run("pdfimages", ["-list", "{}"], on: bytes).text
        #expect(images.split(separator: "\n").count == 2, "the heading of the list alone")
    }

    @Test func theFileDoesNotTellInWhichOrderPicturesWereMade() throws {
        func write(_ first: [Artwork]) throws -> [UInt8] {
            let output = PDFOutput(fonts: try FontSystem(), artwork: store)
            _ = try output.write(SampleHandout.document(pictures: first))
            return try output.write(SampleHandout.document(pictures: pictures))
        }
        #expect(try write(pictures.reversed()) == write([]))
    }
}
