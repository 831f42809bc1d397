internal import Basics

/// The size a picture file gives itself.
extension PlateRules {
    func checkSize() -> Size? {
        let root = tree.elements[0]
        if let text = root.value("viewBox") {
            guard let box = Self.viewBox(text) else {
                faults.error(
                    "svg-viewbox", "'\(text)' is not a viewBox",
                    at: index.location(ofElement: 0, attribute: "viewBox"),
                    help: "write four numbers, viewBox=\"0 0 320 280\", the last two above 0 and up to 10000")
                return nil
            }
            if let wanted = self.box, box != wanted {
                faults.error(
                    "svg-viewbox", "the viewBox is '\(text)'; here it is '\(Self.text(wanted))'",
                    at: index.location(ofElement: 0, attribute: "viewBox"))
            }
            return box.size
        }
        // A logo may have a width and a height instead; without a viewBox they count in pixels.
        if ruleSet == .logo, let width = root.value("width").flatMap(Self.pixels),
            let height = root.value("height").flatMap(Self.pixels)
        {
            return Size(width: width, height: height)
        }
        faults.error(
            "svg-viewbox", "the picture has no viewBox", at: index.location(ofElement: 0),
            help: "add viewBox=\"0 0 320 280\" to <svg>")
        return nil
    }

    private static func text(_ box: Rect) -> String {
        [box.origin.x, box.origin.y, box.size.width, box.size.height].map { String(Int($0)) }.joined(separator: " ")
    }

    static func viewBox(_ text: String) -> Rect? {
        let numbers = text.split { $0 == "," || $0.isWhitespace }.map { Double($0) ?? .nan }
        guard numbers.count == 4, numbers.allSatisfy({ abs($0) <= 10_000 }), numbers[2] > 0, numbers[3] > 0 else {
            return nil
        }
        return Rect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }

    private static func pixels(_ text: String) -> Double? {
        let number = text.hasSuffix("px") ? Double(text.dropLast(2)) : Double(text)
        return number.flatMap { $0 > 0 && $0 <= 10_000 ? $0 : nil }
    }
}
