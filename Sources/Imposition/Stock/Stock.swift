public import Basics

/// A sheet that is cut before it is printed: perforated cards or labels, and where they stand.
public struct Stock: Sendable, Hashable {
    public static let keys = [
        "id", "name", "equivalents", "paper", "label", "columns", "rows", "origin", "pitch", "sides", "perforated",
        "check", "note",
    ]

    /// How sure we are of the numbers.
    public enum Check: String, Sendable, Hashable, CaseIterable {
        case ok
        /// To be tried on plain paper before a whole stack is printed.
        case test
    }

    /// The file's name: maker and part, `avery-5371`.
    public var id: String
    public var name: String
    /// Part numbers of other sheets that are cut the same.
    public var equivalents: [String] = []
    public var paper: Paper
    /// One card or label, in points.
    public var label: Size
    public var columns: Int
    public var rows: Int
    /// The top left corner of the first label on the sheet.
    public var origin: Point
    /// From the start of one label to the start of the next.
    public var pitch: Point
    /// How many sides can be printed: labels have one.
    public var sides: Int
    public var isPerforated: Bool
    public var check: Check
    public var note: String?

    public var count: Int { columns * rows }

    /// What the labels leave free at the right, and at the bottom.
    public var rightMargin: Double { paper.size.width - origin.x - Double(columns - 1) * pitch.x - label.width }
    public var bottomMargin: Double { paper.size.height - origin.y - Double(rows - 1) * pitch.y - label.height }

    /// Every name that finds it, the best first: `avery-5371`, `5371`, `8371`, `avery-8371`.
    public var names: [String] {
        let parts = id.split(separator: "-", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return [id] + equivalents }
        return [id, parts[1]] + equivalents + equivalents.map { "\(parts[0])-\($0)" }
    }
}
