import Foundation

extension PDFUACheck {
    func pageData(_ page: PDFValue) -> Data {
        let contents = file.dictionary(page)["/Contents"]
        if case .array(let parts) = file.resolved(contents) {
            return Data(parts.map { file.data($0) + Data("\n".utf8) }.joined())
        }
        return file.data(contents)
    }

    /// All ink belongs to an element or is an artifact, never both (ISO 14289-1, 7.1, 7.20).
    mutating func checkContent() {
        for (index, page) in file.pages.enumerated() {
            var found: [String] = []
            var numbers: Set<Int> = []
            var forms: Set<String> = []
            let objects = file.dictionary(file.dictionary(file.dictionary(page)["/Resources"])["/XObject"])
            PDFContent(pageData(page)).walk(
                painted: { operation, brackets in
                    let isTagged = brackets.contains { $0.isArtifact || $0.number != nil }
                    if !isTagged { found.append("7.1: '\(operation.name)' is neither tagged nor an artifact") }
                    guard operation.name == "Do" else { return }
                    let name = operation.operands.last ?? ""
                    if objects[name] == nil { found.append("no object \(name)") }
                    forms.insert(name)
                },
                opened: { bracket, outer in
                    if bracket.isArtifact, outer.contains(where: { $0.number != nil }) {
                        found.append("7.1: an artifact inside tagged content")
                    }
                    guard let number = bracket.number else { return }
                    if outer.contains(where: \.isArtifact) { found.append("7.1: tagged content inside an artifact") }
                    if outer.contains(where: { $0.number != nil }) { found.append("tagged content inside another") }
                    if !numbers.insert(number).inserted { found.append("MCID \(number) twice") }
                },
                unbalanced: { found.append("brackets do not match") })
            for form in forms { checkForm(objects[form], into: &found) }
            findings += found.map { "page \(index + 1): \($0)" }
        }
    }

    private func checkForm(_ form: PDFValue?, into found: inout [String]) {
        if file.dictionary(form)["/Ref"] != nil { found.append("7.20: a reference form") }
        PDFContent(file.data(form)).walk(
            painted: { _, _ in }, opened: { _, _ in found.append("7.20: marked content inside a form") },
            unbalanced: { found.append("brackets of a form do not match") })
    }
}
