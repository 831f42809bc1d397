import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct FinishedFileTests {
    @Test func aHandoutHasNothingToFindFaultWith() throws {
        let bytes = try PDFOutput.toy().write(SampleHandout.document())
        if let path = ProcessInfo.processInfo.environment["HANDHOLD_KEEP_PDF"] {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }
        #expect(PDFUACheck.findings(in: bytes) == [])
    }
}

extension PDFOutput {
    static func toy() -> PDFOutput {
        PDFOutput(fonts: ToyFonts(), artwork: ToyArtwork())
    }
}
