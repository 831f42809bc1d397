import Foundation

/// Follows a page's operators with the state that PDF gives them, and notes what leaves ink.
struct DrawnPen {
    let file: PDFBytes
    let resources: [String: PDFValue]
    /// The top left corner of the paper in the file's points.
    let top: Double
    let left: Double

    private struct State {
        var matrix = AffineTransform.identity
        var fill = "#000000"
        var stroke = "#000000"
        var line = 1.0
        var font = ""
        var size = 0.0
        var leading = 0.0
        var window: DrawnPage.Area?
    }

    private var state = State()
    private var saved: [State] = []
    private var marks: [DrawnPage.Mark] = []
    private var path: [[NSPoint]] = []
    private var isCurved = false
    private var willCut = false
    private var textMatrix = AffineTransform.identity
    private var lineMatrix = AffineTransform.identity
    private var fonts: [String: DrawnFont] = [:]

    init(file: PDFBytes, resources: [String: PDFValue], top: Double, left: Double) {
        self.file = file
        self.resources = resources
        self.top = top
        self.left = left
        for (name, font) in file.dictionary(resources["/Font"]) { fonts[name] = DrawnFont(font, of: file) }
    }

    private var mark: DrawnPage.Mark { marks.last ?? DrawnPage.Mark() }

    mutating func draw(_ content: PDFContent, on page: inout DrawnPage) {
        for operation in content.operations {
            let numbers = operation.operands.compactMap { Double($0) }
            switch operation.name {
            case "q": saved.append(state)
            case "Q": if let last = saved.popLast() { state = last }
            case "cm" where numbers.count == 6: state.matrix.prepend(AffineTransform(numbers))
            case "w": state.line = numbers.first ?? 1
            case "rg", "g": state.fill = Self.color(numbers)
            case "RG", "G": state.stroke = Self.color(numbers)
            case "BDC", "BMC": open(operation)
            case "EMC": _ = marks.popLast()
            case "Do": place(operation.operands.last ?? "", on: &page)
            case "BT", "ET", "Tf", "Tm", "Td", "TD", "TL", "T*", "Tj", "TJ", "'": write(operation, numbers, on: &page)
            default: trace(operation.name, numbers, on: &page)
            }
        }
    }

    private mutating func open(_ operation: PDFContent.Operation) {
        let number = operation.operands.firstIndex(of: "/MCID").flatMap { index in
            operation.operands.indices.contains(index + 1) ? Int(operation.operands[index + 1]) : nil
        }
        marks.append(DrawnPage.Mark(tag: operation.operands.first ?? "", number: number))
    }

    // MARK: Paths

    private mutating func trace(_ name: String, _ numbers: [Double], on page: inout DrawnPage) {
        func point(_ index: Int) -> NSPoint {
            state.matrix.transform(NSPoint(x: numbers[index], y: numbers[index + 1]))
        }
        switch name {
        case "m" where numbers.count == 2: path.append([point(0)])
        case "l" where numbers.count == 2: extend([point(0)])
        case "c" where numbers.count == 6:
            isCurved = true
            extend([point(0), point(2), point(4)])
        case "v" where numbers.count == 4, "y" where numbers.count == 4:
            isCurved = true
            extend([point(0), point(2)])
        case "re" where numbers.count == 4:
            let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { x, y in
                state.matrix.transform(NSPoint(x: numbers[0] + x * numbers[2], y: numbers[1] + y * numbers[3]))
            }
            path.append(corners + [corners[0]])
        case "h": if let first = path.last?.first { extend([first]) }
        case "W", "W*": willCut = true
        case "n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*": paint(name, on: &page)
        default: break
        }
    }

    private mutating func extend(_ points: [NSPoint]) {
        if path.isEmpty { path.append([]) }
        path[path.count - 1] += points
    }

    private mutating func paint(_ name: String, on page: inout DrawnPage) {
        // A form is closed by moving to its start again; that alone leaves no ink.
        let parts = path.filter { $0.count > 1 }.map { $0.map(onPaper) }
        if willCut {
            let area = DrawnPage.Area(around: parts.flatMap { $0 })
            state.window = state.window.map { $0.cut(by: area) } ?? area
        }
        if ["f", "F", "f*", "B", "B*", "b", "b*"].contains(name) {
            page.forms += parts.map { .init(area: .init(around: $0), color: state.fill, line: nil, mark: mark) }
        }
        if ["S", "s", "B", "B*", "b", "b*"].contains(name) {
            let width = state.line * state.matrix.scale
            if isCurved || parts.contains(where: { $0.count > 2 }) {
                page.forms += parts.map { .init(area: .init(around: $0), color: state.stroke, line: width, mark: mark) }
            } else {
                page.strokes += parts.map {
                    .init(from: $0[0], to: $0[1], width: width, color: state.stroke, mark: mark)
                }
            }
        }
        (path, isCurved, willCut) = ([], false, false)
    }

    // MARK: Words

    private mutating func write(_ operation: PDFContent.Operation, _ numbers: [Double], on page: inout DrawnPage) {
        switch operation.name {
        case "BT": (textMatrix, lineMatrix) = (.identity, .identity)
        case "Tf": (state.font, state.size) = (operation.operands.first ?? "", numbers.last ?? 0)
        case "Tm" where numbers.count == 6:
            lineMatrix = AffineTransform(numbers)
            textMatrix = lineMatrix
        case "Td" where numbers.count == 2, "TD" where numbers.count == 2:
            if operation.name == "TD" { state.leading = -numbers[1] }
            lineMatrix.prepend(AffineTransform(translationByX: numbers[0], byY: numbers[1]))
            textMatrix = lineMatrix
        case "TL": state.leading = numbers.first ?? 0
        case "T*", "'":
            lineMatrix.prepend(AffineTransform(translationByX: 0, byY: -state.leading))
            textMatrix = lineMatrix
            if operation.name == "'" { show(operation, on: &page) }
        case "Tj", "TJ": show(operation, on: &page)
        default: break
        }
    }

    private mutating func show(_ operation: PDFContent.Operation, on page: inout DrawnPage) {
        guard let font = fonts[state.font] else { return }
        var (text, advance) = ("", 0.0)
        for operand in operation.operands where operand != "[" && operand != "]" {
            if let shift = Double(operand) {
                advance -= shift / 1000 * state.size
                continue
            }
            let piece = font.read(operand)
            text += piece.text
            advance += piece.width / 1000 * state.size
        }
        var whole = state.matrix
        whole.prepend(textMatrix)
        let (origin, end, head) = (NSPoint.zero, NSPoint(x: 1, y: 0), NSPoint(x: 0, y: 1))
        let places = [origin, end, head].map { onPaper(whole.transform($0)) }
        let scale = whole.scale
        page.words.append(
            .init(
                text: text, start: places[0], along: (places[1] - places[0]).unit, up: (places[2] - places[0]).unit,
                size: state.size * scale, color: state.fill, mark: mark))
        textMatrix.prepend(AffineTransform(translationByX: advance, byY: 0))
    }

    // MARK: Pictures

    private func place(_ name: String, on page: inout DrawnPage) {
        let reference = file.dictionary(resources["/XObject"])[name]
        let form = file.dictionary(reference)
        guard case .reference(let object)? = reference else { return }
        var matrix = state.matrix
        let own = file.array(form["/Matrix"]).compactMap { file.number($0) }
        if own.count == 6 { matrix.prepend(AffineTransform(own)) }
        var box = file.array(form["/BBox"]).compactMap { file.number($0) }
        // An image fills the square of one unit.
        if box.count != 4 { box = [0, 0, 1, 1] }
        let corners = [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])].map { x, y in
            onPaper(matrix.transform(NSPoint(x: x, y: y)))
        }
        let whole = DrawnPage.Area(around: corners)
        let origin = onPaper(matrix.transform(NSPoint.zero))
        let (one, up) = (
            onPaper(matrix.transform(NSPoint(x: 1, y: 0))) - origin,
            onPaper(matrix.transform(NSPoint(x: 0, y: 1))) - origin
        )
        // The file's y grows upward, the paper's downward: a picture that stands as it was drawn has its `up` upward.
        page.pictures.append(
            .init(
                object: object, matrix: [one.x, one.y, -up.x, -up.y, origin.x, origin.y],
                window: state.window.map { $0.cut(by: whole) } ?? whole, whole: whole, mark: mark))
    }

    private func onPaper(_ point: NSPoint) -> DrawnPage.Spot {
        let unit = DrawnPage.pointsPerMillimetre
        return .init((Double(point.x) - left) / unit, (top - Double(point.y)) / unit)
    }

    private static func color(_ numbers: [Double]) -> String {
        let parts = numbers.count == 1 ? [numbers[0], numbers[0], numbers[0]] : numbers
        return "#"
            + parts.map { part in
                let byte = String(Int((part * 255).rounded()), radix: 16)
                return byte.count < 2 ? "0" + byte : byte
            }.joined()
    }
}

extension AffineTransform {
    fileprivate init(_ numbers: [Double]) {
        self.init(m11: numbers[0], m12: numbers[1], m21: numbers[2], m22: numbers[3], tX: numbers[4], tY: numbers[5])
    }

    /// How much longer it makes things, where it makes all directions as long.
    fileprivate var scale: Double { abs(Double(m11 * m22 - m12 * m21)).squareRoot() }
}

extension DrawnPage.Spot {
    fileprivate static func - (one: Self, other: Self) -> Self { .init(one.x - other.x, one.y - other.y) }

    fileprivate var unit: Self {
        let length = (x * x + y * y).squareRoot()
        return length > 0 ? .init(x / length, y / length) : self
    }
}

extension DrawnPage.Area {
    fileprivate func cut(by other: Self) -> Self {
        .init(max(left, other.left), max(top, other.top), min(right, other.right), min(bottom, other.bottom))
    }
}
