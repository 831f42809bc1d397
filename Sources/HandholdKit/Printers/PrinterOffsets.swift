public import Basics
internal import Rendering

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What is known of the printers: a file in the workspace, or else in the user's own settings.
public struct PrinterOffsets: Sendable {
    public static let keys = ["front", "back"]

    /// From a printer's name.
    public private(set) var printers: [String: PrinterOffset] = [:]
    public let file: String

    /// Where the offsets are kept: `printers.yaml` of the workspace, or of the folder for settings.
    public static func file(_ workspace: Workspace) -> String {
        if let folder = workspace.folder { return folder + "/printers.yaml" }
        return settingsFolder + "/printers.yaml"
    }

    private static var settingsFolder: String {
        func value(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        return (value("XDG_CONFIG_HOME") ?? (value("HOME") ?? ".") + "/.config") + "/handhold"
    }

    /// Reads the file, if there is one. Faults are reported with their places.
    public init(_ workspace: Workspace, _ diagnostics: Diagnostics) {
        file = Self.file(workspace)
        guard FileText.exists(file), let node = YAMLReader().node(of: file, diagnostics) else { return }
        guard case .mapping(let entries) = node.content else {
            diagnostics.error("wrong-type", "printers are names and offsets", at: node.location)
            return
        }
        for entry in entries {
            guard let fields = Fields(entry.value, of: "the printer '\(entry.key)'", keys: Self.keys, diagnostics)
            else {
                continue
            }
            printers[entry.key] = PrinterOffset(
                front: Self.shift(fields["front"], diagnostics), back: Self.shift(fields["back"], diagnostics))
        }
    }

    private static func shift(_ node: YAMLNode?, _ diagnostics: Diagnostics) -> Point {
        guard let node else { return .zero }
        let words = node.list("a shift", diagnostics) { $0.text("each of the two", diagnostics) } ?? []
        if let shift = PrinterOffset.shift(words.joined(separator: ",")) { return shift }
        diagnostics.error(
            "wrong-value", "a shift is two lengths of at most 5mm, right and down: [0.5mm, -0.25mm]", at: node.location)
        return .zero
    }

    /// The offset of a printer. Throws `unknown-printer` with the nearest name.
    public func offset(of name: String) throws(DiagnosedError) -> PrinterOffset {
        if let offset = printers[name] { return offset }
        let diagnostics = Diagnostics()
        diagnostics.unknown("printer", name, among: printers.keys.sorted(), in: "'\(file)'", at: nil)
        throw DiagnosedError(
            printers.isEmpty
                ? [
                    Diagnostic(
                        .error, "unknown-printer", "nothing is known of a printer '\(name)'",
                        help: "print a test sheet with 'handhold calibrate', and save what it shows")
                ] : diagnostics.all)
    }

    /// Keeps the offset of a printer; the others stay. The file appears whole, or stays as it was.
    public mutating func save(_ offset: PrinterOffset, as name: String) throws(DiagnosedError) {
        guard isKebabCase(name) else {
            throw DiagnosedError(
                "wrong-id", "a printer's name is lower case letters, digits and hyphens, but this is '\(name)'")
        }
        printers[name] = offset
        let lines = printers.sorted { $0.key < $1.key }.map { name, offset in
            "\(name): {front: \(Self.written(offset.front)), back: \(Self.written(offset.back))}"
        }
        let text =
            "# How far each printer is helped: right and down, on fronts and on backs. 'handhold calibrate' writes it.\n"
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        if !folder.isEmpty, !FileText.exists(folder) {
            let above = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            if !above.isEmpty, !FileText.exists(above) { try OutputFolder.make(above, access: .owner) }
            try OutputFolder.make(folder, access: .owner)
        }
        try OutputFile.write(
            Array((text + lines.joined(separator: "\n") + "\n").utf8), to: file, access: .everyone)
    }

    private static func written(_ shift: Point) -> String {
        func millimetres(_ points: Double) -> String {
            let hundredths = Int((points * 25.4 / 72 * 100).rounded())
            let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
            let sign = hundredths < 0 ? "-" : ""
            return part == 0 ? "\(sign)\(whole)mm" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)mm"
        }
        return "[\(millimetres(shift.x)), \(millimetres(shift.y))]"
    }
}
