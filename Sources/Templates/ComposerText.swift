internal import Basics
internal import Catalog
internal import DocumentModel

extension ComposerRun {
    /// A paragraph of the template's words, and the place of the content in it; nil where nothing is to be said.
    func paragraph(_ text: TextTemplate, _ look: BoxLook, in scope: Scope) -> (Paragraph, SourceLocation?)? {
        var style = composer.theme.styles[look.textStyle ?? "body"] ?? TextStyle(family: "Andika", size: 12)
        style.color = color(.words, look, in: scope) ?? composer.theme.ink(look.textColor ?? style.color)
        if let align = look.textAlign { style.align = align }
        var (runs, content) = runs(of: text, bold: style.bold, in: scope, isSeen: true)
        if let path = look.link, let address = address(path, in: scope) {
            for index in runs.indices { runs[index].link = address }
        }
        return runs.isEmpty ? nil : (Paragraph(runs: runs, style: style), content)
    }

    /// What words open; nil where the value is not there, or is nothing that a page may open, which is reported.
    private func address(_ path: DataPath, in scope: Scope) -> String? {
        guard let address = text(path, in: scope)?.0, !address.text.isEmpty else { return nil }
        if Paragraph.Run.mayOpen(address.text) { return address.text }
        diagnostics.error(
            "link-scheme", "'\(address.text)' is not an address that a page may open", at: path.location,
            help: "an address begins with https:, http:, tel: or mailto:")
        return nil
    }

    /// The words of a template without their looks.
    func plainText(_ text: TextTemplate, in scope: Scope) -> String {
        runs(of: text, bold: false, in: scope, isSeen: false).0.map { run in
            if case .text(let words) = run.content { words } else { "" }
        }.joined()
    }

    /// A template's words with its values in them. Where a value is not there, the space before it goes too.
    ///
    /// - Parameter isSeen: whether the words stand on a page, so that their values count as printed.
    private func runs(
        of text: TextTemplate, bold isBold: Bool, in scope: Scope, isSeen: Bool
    ) -> ([Paragraph.Run], SourceLocation?) {
        var runs: [Paragraph.Run] = []
        var content: SourceLocation?
        var (hasGap, lacksValue) = (false, false)
        func add(_ more: [Paragraph.Run]) {
            for var run in more {
                if hasGap, case .text(let words) = run.content, words.hasPrefix(" "), runs.last?.endsInSpace != false {
                    run.content = .text(String(words.dropFirst()))
                }
                if run.content == .text("") { continue }
                runs.append(run)
                hasGap = false
            }
        }
        for part in text.parts {
            switch part {
            case .words(let words, let bold): add([.init(.text(words), bold: bold || isBold)])
            case .pageNumber(let bold): add([.init(.pageNumber, bold: bold || isBold)])
            case .pageCount(let bold): add([.init(.pageCount, bold: bold || isBold)])
            case .value(let path, let bold):
                if isSeen { printed.insert(scope.fullPath(path)) }
                guard let (source, hasMarkup) = self.text(path, in: scope), !source.text.isEmpty else {
                    (hasGap, lacksValue) = (true, true)
                    continue
                }
                content = content ?? source.location
                add(self.runs(source.text, hasMarkup: hasMarkup, bold: bold || isBold))
            }
        }
        if lacksValue, runs.allSatisfy(\.isBlank) { return ([], nil) }
        if hasGap, let last = runs.last, last.endsInSpace, case .text(let words) = last.content {
            runs[runs.count - 1].content = .text(String(words.dropLast()))
        }
        return (runs, content)
    }

    /// The words behind a placeholder; reports a value that is not words.
    private func text(_ path: DataPath, in scope: Scope) -> (SourceText, hasMarkup: Bool)? {
        let value = scope.value(path, diagnostics)
        switch value {
        case .text(let text, let hasMarkup):
            if hasMarkup { checkFilled(text, path) }
            return (text, hasMarkup)
        case .nothing: return nil
        default:
            diagnostics.error(
                "wrong-type", "'\(path.text)' is \(value.kind), and only a text can stand here", at: path.location,
                help: value.kind == "a list" ? "use 'for: item in \(path.text)'" : nil)
            return nil
        }
    }

    /// Reports fixed words with a placeholder that only other sentences fill.
    private func checkFilled(_ text: SourceText, _ path: DataPath) {
        guard text.text.utf8.contains(UInt8(ascii: "{")) else { return }
        for piece in text.text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            let name = piece.prefix { $0 != "}" }
            if name == "page" || name == "pages" { continue }
            diagnostics.error(
                "unfilled-words", "nothing fills '{\(name)}' in '\(path.text)'", at: path.location,
                notes: [.init("the words are here", at: text.location)])
        }
    }

    private func runs(_ text: String, hasMarkup: Bool, bold: Bool) -> [Paragraph.Run] {
        guard hasMarkup, Markup.isIn(text) else { return [.init(.text(text), bold: bold)] }
        let runs = text.split(separator: "**", omittingEmptySubsequences: false).enumerated().flatMap { index, piece in
            numbered(String(piece), bold: bold || index % 2 == 1)
        }
        return runs.map { run in
            var run = run
            if case .text(let words) = run.content { run.content = .text(Markup.plain(words)) }
            return run
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

extension Paragraph.Run {
    fileprivate var endsInSpace: Bool {
        if case .text(let words) = content { words.hasSuffix(" ") } else { false }
    }

    fileprivate var isBlank: Bool {
        if case .text(let words) = content { words.allSatisfy { $0 == " " } } else { false }
    }
}
