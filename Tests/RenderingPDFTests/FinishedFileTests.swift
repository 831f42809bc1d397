import DisplayList
import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct FinishedFileTests {
    let bytes: [UInt8]

    init() throws {
        bytes = try PDFOutput.toy().write(SampleHandout.document())
    }

    @Test func theCheckFindsNothing() {
        #expect(PDFUACheck.findings(in: bytes) == [])
    }

    @Test func qpdfFindsNothing() throws {
        let answer = try Tool.run("qpdf", ["--check", "{}"], on: bytes)
        #expect(answer.status == 0, "\(answer.text)")
        #expect(!answer.text.contains("WARNING"))
    }

    @Test func popplerReadsTheStructureAloud() throws {
        let text = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: bytes).text
        #expect(text.contains("H1 (block)\n      \"Tunnel toes\""))
        #expect(text.contains("Glide both thumbs from heel to toes, slow and warm. Stop when the foot pulls away."))
        #expect(!text.contains("Harbor Street Clinic"), "running heads are not read out")
    }

    @Test func popplerFindsTheWords() throws {
        let text = try Tool.run("pdftotext", ["{}", "-"], on: bytes).text
        #expect(text.contains("Read more at our page or say ¡basta! or прекрати to stop."))
        #expect(text.contains("Harbor Street Clinic"))
    }

    @Test func theSameDocumentIsTheSameBytes() throws {
        let output = PDFOutput.toy()
        #expect(try output.write(SampleHandout.document()) == bytes)
        #expect(try output.write(SampleHandout.document()) == bytes)
    }

    @Test func theClockIsNotRead() throws {
        // Both Cairo and qpdf would write the second at which they run.
        Thread.sleep(forTimeInterval: 1.1)
        #expect(try PDFOutput.toy().write(SampleHandout.document()) == bytes)
    }

    @Test func threadsAgree() throws {
        let bytes = bytes
        let files = Files()
        let threads = (0..<4).map { _ in
            Thread { files.add((try? PDFOutput.toy().write(SampleHandout.document())) ?? []) }
        }
        for thread in threads { thread.start() }
        while files.count < threads.count { Thread.sleep(forTimeInterval: 0.01) }
        #expect(files.all.allSatisfy { $0 == bytes })
    }

    @Test func anEmptyPageIsAPage() throws {
        let page = PageBuilder()
        page.endPage()
        let line = page.line(.heading1, .init("Second "))
        let bytes = try PDFOutput.toy().write(page.document([line]))
        #expect(PDFUACheck.findings(in: bytes) == [])
        #expect(try PDFBytes(bytes).pages.count == 2)
    }
}

/// What several threads have written.
private final class Files: @unchecked Sendable {
    private let lock = NSLock()
    private var files: [[UInt8]] = []

    func add(_ file: [UInt8]) { lock.withLock { files.append(file) } }
    var count: Int { lock.withLock { files.count } }
    var all: [[UInt8]] { lock.withLock { files } }
}
