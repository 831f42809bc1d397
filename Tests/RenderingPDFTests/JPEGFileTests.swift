import Basics
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// JPEG files that are damaged, hostile or of a rare kind are refused with their place; none crashes or hangs.
@Suite struct JPEGFileTests {
    private static let good = SamplePhotograph.quarters(width: 40, height: 24)

    /// What reading a file complains of; empty where it is read.
    private func faults(_ bytes: [UInt8]) -> String {
        do {
            _ = try Photograph(bytes, file: "ball.jpg")
            return ""
        } catch {
            return error.diagnostics.map(\.pinned).joined(separator: "\n")
        }
    }

    /// The offset of the first marker of a kind.
    private func place(of marker: UInt8, in bytes: [UInt8]) throws -> Int {
        try #require(bytes.indices.dropLast().first { bytes[$0] == 0xFF && bytes[$0 + 1] == marker })
    }

    @Test func onlyThePictureIsKept() throws {
        let file = try JPEGFile(SamplePhotograph.withSecrets(Self.good, orientation: 3), file: "ball.jpg")
        #expect((file.width, file.height) == (40, 24))
        #expect(file.orientation == .halfTurn)
        #expect(try file.stripped == JPEGFile(Self.good, file: "ball.jpg").stripped)
        #expect(file.stripped.suffix(2) == [0xFF, 0xD9])
        #expect(try JPEGFile(file.stripped, file: "again.jpg").stripped == file.stripped)
    }

    /// A small copy in the head, as JFIF allows it, shows what was cut off the picture.
    @Test func theSmallCopyInTheHeadIsLeftOut() throws {
        var photo = Self.good
        let head = try place(of: 0xE0, in: photo)
        let copy = Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 2, 2] + Array("secret.copy.".utf8)
        photo.replaceSubrange(head..<head + 18, with: SamplePhotograph.segment(0xE0, copy))
        let stripped = try JPEGFile(photo, file: "ball.jpg").stripped
        #expect(Data(stripped).range(of: Data("secret".utf8)) == nil)
        #expect(faults(photo) == "")
    }

    @Test func aTruncatedFileIsRefusedWhereverItEnds() throws {
        for length in 3..<Self.good.count {
            #expect(
                faults(Array(Self.good.prefix(length))).hasPrefix("ball.jpg:1:1: error[picture-jpeg]: "), "\(length)")
        }
        let scan = try place(of: 0xDA, in: Self.good)
        // Cut in the middle of the dots, and given an end: the walk finds it whole, the decoder does not.
        let cut = Array(Self.good.prefix(scan + 20)) + [0xFF, 0xD9]
        #expect(faults(cut).hasPrefix("ball.jpg:1:1: error[picture-jpeg]: the JPEG file is damaged: "))
    }

    @Test func aBombIsRefusedByItsHead() throws {
        var bomb = Self.good
        let head = try place(of: 0xC0, in: bomb)
        bomb.replaceSubrange(head + 5..<head + 9, with: [0xFF, 0xDC, 0xFF, 0xDC])
        #expect(
            faults(bomb) == """
                ball.jpg:1:1: error[picture-too-large]: the photograph has 65500 × 65500 pixels
                help: at most 40 million pixels are accepted
                """)
        bomb.replaceSubrange(head + 5..<head + 9, with: [0, 0, 0, 40])
        #expect(faults(bomb).hasSuffix("it does not say how large it is"))
    }

    @Test func layersWithoutEndAreRefused() throws {
        let scan = try place(of: 0xDA, in: Self.good)
        let layers = [[UInt8]](repeating: Array(Self.good[scan..<Self.good.count - 2]), count: 65).joined()
        #expect(faults(Self.good.prefix(scan) + layers + [0xFF, 0xD9]).hasSuffix("it has more than 64 layers"))
    }

    @Test func aSecondHeadIsRefused() throws {
        let head = try place(of: 0xC0, in: Self.good)
        let again = Array(Self.good[head..<head + 19])
        #expect(faults(Self.good.prefix(head) + again + Self.good[head...]).hasSuffix("it says twice how large it is"))
    }

    @Test(arguments: [
        (4, "error[picture-jpeg]: the photograph has printing colours (CMYK)"),
        (2, "error[picture-jpeg]: this kind of JPEG file cannot be shown"),
    ])
    func otherColoursAreRefused(parts: UInt8, fault: String) throws {
        var photo = Self.good
        photo[try place(of: 0xC0, in: photo) + 9] = parts
        #expect(faults(photo).hasPrefix("ball.jpg:1:1: " + fault))
        #expect(faults(photo).contains("help: save it again"))
    }

    @Test(arguments: [0xC3, 0xC9, 0xCA] as [UInt8])
    func rareKindsAreRefused(marker: UInt8) throws {
        var photo = Self.good
        photo[try place(of: 0xC0, in: photo) + 1] = marker
        #expect(faults(photo).hasPrefix("ball.jpg:1:1: error[picture-jpeg]: this kind of JPEG file cannot be shown"))
    }

    @Test func strayBytesBetweenPartsHarmNobody() throws {
        let head = try place(of: 0xC0, in: Self.good)
        #expect(faults(Self.good.prefix(head) + [0x00, 0x12, 0xFF, 0xFF] + Self.good[head...]) == "")
    }

    @Test func randomExifIsReadWithinItsBounds() {
        var random = SplitMix(seed: 6)
        for _ in 0..<20_000 {
            var exif = Array(SamplePhotograph.exif(orientation: 6, isLittle: Bool.random(using: &random)).dropFirst(4))
            for _ in 0..<Int.random(in: 1...4, using: &random) { exif.mutate(&random) }
            _ = Orientation(exif: exif)
        }
        let whole = SamplePhotograph.exif(orientation: 6).dropFirst(4)
        for length in 0..<whole.count { _ = Orientation(exif: whole.prefix(length)) }
        #expect(Orientation(exif: whole) == .quarterTurn)
    }

    @Test func damagedFilesAreReadOrRefused() throws {
        var random = SplitMix(seed: 88)
        let photo = SamplePhotograph.withSecrets(Self.good, orientation: 6)
        var (read, refused) = (0, 0)
        for _ in 0..<6_000 {
            var bytes = photo
            for _ in 0..<Int.random(in: 1...3, using: &random) { bytes.mutate(&random) }
            guard JPEGFile.isJPEG(bytes) else { continue }
            do {
                let photograph = try Photograph(bytes, file: "ball.jpg")
                #expect(photograph.size.width >= 1 && photograph.size.height >= 1)
                #expect(Data(photograph.jpeg).range(of: Data("GPS".utf8)) == nil)
                read += 1
            } catch {
                #expect(error.diagnostics.count == 1 && error.diagnostics[0].location?.file == "ball.jpg")
                refused += 1
            }
        }
        #expect(read > 300 && refused > 300, "\(read) read, \(refused) refused")
    }
}
