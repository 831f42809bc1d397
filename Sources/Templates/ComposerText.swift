internal import Basics
internal import Catalog
internal import DocumentModel

extension ComposerRun {
    /// A paragraph of the template's words, and the place of the content in it; nil where nothing is to be said.
    func paragraph(_ text: TextTemplate, _ look: BoxLook, in scope: Scope) -> (Paragraph, SourceLocation?)? {
        var style = composer.theme.styles[look.textStyle ?? "body"] ?? TextStyle(family: "Andika", size: 12)
        style.color = composer.theme.ink(look.textColor ?? style.color)
        if let align = look.textAlign { style.align = align }
        var runs: [Paragraph.Run] = []
        var content: SourceLocation?
        for part in text.parts {
            switch part {
            case .words(let words, let bold): runs.append(.init(.text(words), bold: bold || style.bold))
            case .pageNumber(let bold): runs.append(.init(.pageNumber, bold: bold || style.bold))
            case .pageCount(let bold): runs.append(.init(.pageCount, bold: bold || style.bold))
            case .value(let path, let bold):
                printed.insert(scope.fullPath(path))
                guard let (source, hasMarkup) = self.text(path, in: scope) else { continue }
                content = content ?? source.location
                runs += self.runs(source.text, hasMarkup: hasMarkup, bold: bold || style.bold)
            }
        }
        runs.removeAll { $0.content == .text("") }
        if runs.isEmpty { return nil }
        return (Paragraph(runs: runs, style: style), content)
    }

    /// The words of a template without their looks.
    func plainText(_ text: TextTemplate, in scope: Scope) -> String {
        text.parts.map { part in
            switch part {
            case .words(let words, _): words
            case .value(let path, _):
                self.text(path, in: scope).map { $1 ? $0.text.replacing("**", with: "") : $0.text } ?? ""
            case .pageNumber, .pageCount: ""
            }
        }.joined()
    }

    /// The words behind a placeholder; reports a value that is not words.
    private func text(_ path: DataPath, in scope: Scope) -> (SourceText, hasMarkup: Bool)? {
        let value = scope.value(path, diagnostics)
        switch value {
        case .text(let text, let hasMarkup): return (text, hasMarkup)
        case .nothing: return nil
        default:
            diagnostics.error(
                "wrong-type", "'\(path.text)' is \(value.kind), and only a text can stand here", at: path.location,
                help: value.kind == "a list" ? "use 'for: item in \(path.text)'" : nil)
            return nil
        }
    }

    private func runs(_ text: String, hasMarkup: Bool, bold: Bool) -> [Paragraph.Run] {
        guard hasMarkup else { return [.init(.text(text), bold: bold)] }
        return text.split(separator: "**", omittingEmptySubsequences: false).enumerated().flatMap { index, piece in
            numbered(String(piece), bold: bold || index % 2 == 1)
        }
    }

    /// Words in which `{page}` and `{pages}` stand for numbers that are known when the pages are.
    private func numbered(_ text: String, bold: Bool) -> [Paragraph.Run] {
        guard let open = text.firstRange(of: "{page") else { return [.init(.text(text), bold: bold)] }
        let rest = text[open.upperBound...]
        let before = Paragraph.Run(.text(String(text[..<open.lowerBound])), bold: bold)
        if rest.hasPrefix("s}") {
            return [before, .init(.pageCount, bold: bold)] + numbered(String(rest.dropFirst(2)), bold: bold)
        }
        if rest.hasPrefix("}") {
            return [before, .init(.pageNumber, bold: bold)] + numbered(String(rest.dropFirst()), bold: bold)
        }
        return [.init(.text(text), bold: bold)]
    }
}
