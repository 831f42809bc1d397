import Basics
import DisplayList
import DocumentModel
import TestSupport

@testable import Rendering

extension PDFOutput {
    static func toy() -> PDFOutput { PDFOutput(fonts: ToyFonts(), artwork: ToyArtwork()) }
}

/// Writes a document of our own making and reads it back.
func finish(_ document: LaidOutDocument) throws -> PDFBytes {
    try PDFBytes(PDFOutput.toy().write(document))
}

/// The code of the fault that work ends with; nil if it ends well.
func fault(_ work: () throws -> Void) -> String? {
    do {
        try work()
        return nil
    } catch let error as DiagnosedError {
        return error.diagnostics.first?.code
    } catch {
        return "\(error)"
    }
}
