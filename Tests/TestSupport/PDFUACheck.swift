/// The machine-checkable points of PDF/UA-1, held against a finished file. It parses the bytes and asks nobody else.
public struct PDFUACheck {
    let file: PDFBytes
    public internal(set) var findings: [String] = []

    /// What is wrong with a file; empty for a good one.
    public static func findings(in bytes: [UInt8]) -> [String] {
        do {
            var check = PDFUACheck(file: try PDFBytes(bytes))
            check.checkHeaders()
            check.checkContent()
            check.checkStructure()
            check.checkAnnotations()
            check.checkFonts()
            return check.findings
        } catch {
            return ["the file cannot be read: \(error)"]
        }
    }

    init(file: PDFBytes) { self.file = file }

    mutating func require(_ condition: Bool, _ finding: @autoclosure () -> String) {
        if !condition { findings.append(finding()) }
    }

    /// The element that a key of the parent tree leads to, or the elements for a page.
    lazy var parentTree: [Int: PDFValue] = {
        let root = file.dictionary(file.catalog["/StructTreeRoot"])
        let numbers = file.array(file.dictionary(root["/ParentTree"])["/Nums"])
        var tree: [Int: PDFValue] = [:]
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            if let key = file.number(numbers[index]) { tree[Int(key)] = numbers[index + 1] }
        }
        return tree
    }()

    /// The numbers of marked content on a page, in the order in which they are drawn.
    func contentNumbers(of page: PDFValue) -> [Int] {
        var numbers: [Int] = []
        PDFContent(pageData(page)).walk(
            painted: { _, _ in }, opened: { bracket, _ in if let number = bracket.number { numbers.append(number) } },
            unbalanced: {})
        return numbers
    }
}
