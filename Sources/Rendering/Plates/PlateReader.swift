public import Basics

/// What a page needs to know of a picture file before it is drawn.
public struct PlateInfo: Sendable, Hashable {
    /// The file's name without its ending.
    public var id: String
    /// What the base shows, in English; empty for a logo without a title.
    public var title: String
    /// The size of the picture's own box, one unit a point.
    public var size: Size
    /// The ids of the layers, in the order they are drawn.
    public var layers: [String]
    /// The layers that hold marks of motion.
    public var markLayers: Set<String>
    public var hasBase: Bool

    public init(
        id: String, title: String, size: Size, layers: [String] = [], markLayers: Set<String> = [],
        hasBase: Bool = false
    ) {
        self.id = id
        self.title = title
        self.size = size
        self.layers = layers
        self.markLayers = markLayers
        self.hasBase = hasBase
    }
}

/// Reads picture files, and refuses what is not safe to draw or not a plate.
public enum PlateReader {
    /// How strict to be.
    public enum RuleSet: String, Sendable {
        /// Our own pictures: every rule of the plate reference.
        case plate
        /// A clinic's own SVG: the safety rules only.
        case logo
    }

    /// The box that every symbol of the library is drawn in.
    public static let symbolBox = Rect(x: 0, y: 0, width: 200, height: 200)

    /// Reads an SVG file; throws every fault found, each with its line and column.
    ///
    /// - Parameter box: the view box that the file must have; nil accepts any.
    public static func read(
        _ bytes: [UInt8], file: String, as ruleSet: RuleSet = .plate, box: Rect? = nil
    ) throws(DiagnosedError) -> PlateInfo {
        try plate(bytes, file: file, as: ruleSet, box: box).info
    }

    static func plate(
        _ bytes: [UInt8], file: String, as ruleSet: RuleSet, box: Rect? = nil
    ) throws(DiagnosedError) -> Plate {
        let start = SourceLocation(file: file, line: 1, column: 1)
        guard bytes.count <= PlateLimits.bytes else {
            throw DiagnosedError(
                "picture-too-large", "the file has \(bytes.count) bytes; at most \(PlateLimits.bytes) are accepted",
                at: start)
        }
        let index = MarkupIndex(bytes, file: file)
        try refuseStrangers(index)
        let faults = Diagnostics()
        guard let tree = XMLReading.tree(bytes, file: file, index: index, faults: faults) else {
            throw DiagnosedError(faults.all)
        }
        var rules = PlateRules(tree, ruleSet: ruleSet, box: box, index: index, faults: faults)
        let size = rules.check()
        guard let size, !faults.hasErrors else { throw DiagnosedError(faults.all) }
        return Plate(rules, id: stem(of: file), size: size)
    }

    /// What must not even reach an XML parser: document types with their entities, instructions, too many elements.
    private static func refuseStrangers(_ index: MarkupIndex) throws(DiagnosedError) {
        let faults = Diagnostics()
        for (kind, offset) in index.strangers.prefix(PlateLimits.faults) {
            switch kind {
            case .declaration:
                faults.error(
                    "svg-doctype", "document types and entities are not accepted", at: index.location(ofByte: offset),
                    help: "remove the lines from '<!DOCTYPE' to its '>'")
            case .instruction:
                faults.error(
                    "svg-instruction", "processing instructions are not accepted",
                    at: index.location(ofByte: offset), help: "remove the lines from '<?' to '?>'")
            }
        }
        if index.startTags.count > PlateLimits.elements {
            faults.error(
                "svg-too-many-elements",
                "the file has \(index.startTags.count) elements; at most \(PlateLimits.elements) are accepted",
                at: index.location(ofElement: PlateLimits.elements))
        }
        if faults.hasErrors { throw DiagnosedError(faults.all) }
    }

    /// The name of a file without its folder and ending.
    static func stem(of file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}
