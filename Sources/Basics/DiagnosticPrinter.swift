/// Writes diagnostics for a person: the place, the sentence, the line itself with a caret, and what to do.
///
///     assets/techniques/tunnel-toes.yaml:31:14: error: unknown layer 'thumb-at-heel' in plate 'sole'
///       31 |       show: [thumb-at-heel]
///          |              ^
///     help: did you mean 'thumbs-at-heel'?
public struct DiagnosticPrinter {
    /// The folder in which the reader stands; files beneath it are named from there. Nil names all files in full.
    public var folder: String?
    /// Whether the place, the kind and the caret are coloured.
    public var hasColor = false
    /// The most columns that a quoted line takes.
    public var width = 100
    /// The line of a file, its number counted from one; nil where there is none to quote.
    private let source: (_ line: Int, _ file: String) -> String?

    public init(folder: String? = nil, source: @escaping (_ line: Int, _ file: String) -> String?) {
        self.folder = folder
        self.source = source
    }

    /// The text of one diagnostic, with a line's end at its end.
    public func text(_ diagnostic: Diagnostic) -> String {
        var text = part(
            diagnostic.severity.rawValue, color(of: diagnostic.severity), diagnostic.message, diagnostic.location)
        for note in diagnostic.notes {
            text += part("note", .cyan, note.message, note.location)
        }
        if let help = diagnostic.help {
            text += paint("help:", .cyan) + " " + help.terminalSafe + "\n"
        }
        return text
    }

    /// The texts of several, one after the other.
    public func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
        diagnostics.map { text($0) }.joined()
    }

    /// The path of a file as the reader would type it.
    public func name(of file: String) -> String {
        var name = file[...]
        if let folder, folder != "/", name.hasPrefix(folder + "/") { name = name.dropFirst(folder.count + 1) }
        while name.hasPrefix("./") { name = name.dropFirst(2) }
        return String(name).terminalSafe
    }

    private func part(_ kind: String, _ color: Paint, _ message: String, _ location: SourceLocation?) -> String {
        var line = paint(kind + ":", color) + " " + paint(message.terminalSafe, .bold) + "\n"
        guard let location else { return line }
        line = paint("\(name(of: location.file)):\(location.line):\(location.column):", .bold) + " " + line
        if let quoted = source(location.line, location.file), !quoted.isEmpty {
            line += snippet(SourceWindow(quoted, column: location.column, width: width), number: location.line)
        }
        return line
    }

    private func snippet(_ window: SourceWindow, number: Int) -> String {
        let number = String(number)
        let caret = String(repeating: " ", count: window.caret) + paint("^", .green)
        return "  \(number) | \(window.text)\n" + "  \(number.map { _ in " " }.joined()) | \(caret)\n"
    }

    private func color(of severity: Diagnostic.Severity) -> Paint {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    /// The looks that every terminal has (ECMA-48).
    private enum Paint: String {
        case bold = "1"
        case red = "1;31"
        case green = "1;32"
        case yellow = "1;33"
        case cyan = "1;36"
    }

    private func paint(_ text: String, _ paint: Paint) -> String {
        hasColor ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }
}
