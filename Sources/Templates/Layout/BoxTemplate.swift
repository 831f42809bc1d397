internal import Basics
internal import DocumentModel

/// A box as a layout file describes it, before anything is put into its placeholders.
public struct BoxTemplate: Sendable {
    indirect enum Kind: Sendable {
        case column([BoxTemplate], gap: Double)
        case row([BoxTemplate], gap: Double, align: VerticalAlignment, equalHeights: Bool)
        case grid([BoxTemplate], columns: GridColumns, columnGap: Double, rowGap: Double, equalHeights: Bool)
        case panel(BoxTemplate)
        case turned(BoxTemplate, length: Double)
        case overlay(BoxTemplate, [OverlayLayer])
        case text(TextTemplate)
        case list([BoxTemplate], ListLook)
        case picture(DataPath)
        case plate(String, layers: [String])
        case rule(Line)
        case space(Double)
        case spring(Double)
        case table(TableTemplate)
        case qr(DataPath, side: Double)
        case part(String)
    }

    var kind: Kind
    var look: BoxLook
    /// How wide the box is in a row; nil takes a share, or what the part says of itself.
    var width: Row.Width?
    var loop: Loop?
    var condition: Condition?
    var location: SourceLocation
}

/// What a layout says of a box besides its kind.
struct BoxLook: Sendable {
    var style = BoxStyle()
    var flow = Flow()
    var role: Role?
    var alt: TextTemplate?
    var language: String?
    var textStyle: String?
    var textColor: Color?
    /// The colours that a value gives, by what they colour.
    var colorPaths: [ColorPlace: DataPath] = [:]
    var textAlign: Alignment?
    /// The address that the words open.
    var link: DataPath?
    var pictureWidth: Double?
    var pictureHeight: Double?

    /// The lengths that a value gives, by what they measure.
    var lengthPaths: [LengthPlace: DataPath] = [:]

    /// What of a box can have a length from a value.
    enum LengthPlace: Hashable, Sendable {
        case height, width, pictureWidth, pictureHeight
    }

    /// What of a box can have a colour.
    enum ColorPlace: Hashable, Sendable {
        case background, border, edge, words
    }

    /// Whether nothing is said.
    var isPlain: Bool {
        style == BoxStyle() && colorPaths.isEmpty && lengthPaths[.height] == nil && flow == Flow() && role == nil
            && alt == nil && language == nil
    }
}

/// How many columns a grid has: one number, or one for each count of boxes.
struct GridColumns: Sendable {
    var byCount: [Int: Int]
    var otherwise: Int

    func columns(for count: Int) -> Int {
        byCount[count] ?? otherwise
    }
}

struct OverlayLayer: Sendable {
    var box: BoxTemplate
    var align: Alignment
    var verticalAlign: VerticalAlignment
    var inset: Double
}

/// The look of a list.
struct ListLook: Sendable {
    enum Marker: String, Sendable, CaseIterable {
        case bullet, number
    }

    var marker: Marker
    var gap: Double
    /// The width of the markers' column, with the space after it.
    var indent: Double
}

struct TableTemplate: Sendable {
    struct TableRow: Sendable {
        var cells: [BoxTemplate]
        var loop: Loop?
        var condition: Condition?
        var location: SourceLocation
    }

    var columns: [Row.Width]
    var head: [BoxTemplate]
    var rows: [TableRow]
    var columnGap: Double
    var rowGap: Double
}

/// `for: step in technique.steps`: the box is made once for each value.
struct Loop: Sendable {
    var variable: String
    var list: DataPath
}

/// `when: family.note` or `when: not family.note`: the box is made only if the value is there, or is not.
struct Condition: Sendable {
    var path: DataPath
    var isNegated: Bool
}

/// The way to a value, `technique.steps`, and where it is written.
struct DataPath: Sendable {
    var parts: [String]
    var location: SourceLocation

    var text: String { parts.joined(separator: ".") }
}
