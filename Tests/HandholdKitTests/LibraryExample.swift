// The program of docs/library.md. LibraryTests holds the page to these lines, and runs them.
// example begins
import Basics
import Catalog
import HandholdKit

/// Makes a family's handout from the files in `library`, and writes it as a PDF.
func makeHandout(library: String, pdf: String) throws {
    let workspace = Workspace(library: library)
    let press = try Press(workspace)  // fonts and pictures: one for each thread, kept for its life
    let maker = HandoutMaker(workspace, press)

    var request = HandoutRequest(techniques: ["tunnel-toes"])
    request.language = "es"
    request.family.child.name = "Mateo"
    request.family.routines = ["after-bath", "story-time"]

    let diagnostics = Diagnostics()
    let sheet = maker.sheet(request, diagnostics)
    for finding in diagnostics.all { print("\(finding.severity): \(finding.message)") }
    guard let sheet else { return }
    try press.writePDF(sheet.document, to: pdf)
}
// example ends
