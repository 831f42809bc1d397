internal import Basics
internal import Catalog
internal import DocumentModel

/// One filling of a layout: counts the elements and remembers which values have been printed.
final class ComposerRun {
    /// With the layout whose sections are being filled.
    var composer: Composer
    /// The values that have been printed so far, by their full paths.
    var printed: Set<String> = []
    private var lastID = 0
    /// How many templates have been filled; those that made nothing count too.
    private var filled = 0
    private var openParts: [String] = []
    private var depth = 0
    private static let mostBoxes = 20_000
    private static let mostDepth = 80

    var diagnostics: Diagnostics { composer.diagnostics }

    init(_ composer: Composer) {
        self.composer = composer
    }

    func nextID() -> ElementID {
        lastID += 1
        return ElementID(lastID)
    }

    /// The scopes in which a template is filled: one for each value of its loop that its condition lets pass.
    func scopes(_ loop: Loop?, _ condition: Condition?, in scope: Scope) -> [Scope] {
        guard let loop else { return isTrue(condition, in: scope) ? [scope] : [] }
        let value = scope.value(loop.list, diagnostics)
        guard case .list(let items) = value else {
            if case .nothing = value { return [] }
            diagnostics.error(
                "wrong-type", "'for' runs over a list, but '\(loop.list.text)' is \(value.kind)",
                at: loop.list.location)
            return []
        }
        return items.enumerated().compactMap { index, item in
            let inner = scope.adding(loop.variable, item, index, of: loop.list)
            return isTrue(condition, in: inner) ? inner : nil
        }
    }

    private func isTrue(_ condition: Condition?, in scope: Scope) -> Bool {
        guard let condition else { return true }
        return scope.value(condition.path, diagnostics).isThere != condition.isNegated
    }

    /// The boxes that a template makes: one, or one for each value of its loop, or none.
    func boxes(_ template: BoxTemplate, in scope: Scope) -> [Box] {
        scopes(template.loop, template.condition, in: scope).compactMap { box(template, in: $0) }
    }

    /// The box of a template in one scope; nil where it has nothing to show. Parts in parts double what they make, so
    /// there is an end to how many boxes there are and how deep they lie.
    func box(_ template: BoxTemplate, in scope: Scope) -> Box? {
        filled += 1
        guard filled <= Self.mostBoxes else {
            diagnostics.error(
                "too-many-boxes", "the layout makes more than \(Self.mostBoxes) boxes", at: composer.layout.location)
            return nil
        }
        guard depth < Self.mostDepth else {
            diagnostics.error(
                "too-deep", "boxes lie in one another more than \(Self.mostDepth) deep", at: template.location)
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return content(of: template, in: scope)
    }

    /// What a template makes where one box stands: a loop's boxes stand one under the other.
    func single(_ template: BoxTemplate, in scope: Scope) -> Box? {
        let boxes = boxes(template, in: scope)
        guard boxes.count > 1 else { return boxes.first }
        return Box(
            id: nextID(), content: .column(Column(children: boxes)), origin: Origin(layout: template.location))
    }

    func boxes(_ templates: [BoxTemplate], in scope: Scope) -> [Box] {
        templates.flatMap { boxes($0, in: scope) }
    }

    /// The boxes of a row with the width of each.
    func places(_ templates: [BoxTemplate], in scope: Scope) -> (boxes: [Box], widths: [Row.Width]) {
        var (boxes, widths): ([Box], [Row.Width]) = ([], [])
        for template in templates {
            let made = self.boxes(template, in: scope)
            boxes += made
            widths += made.map { _ in width(of: template, in: scope) }
        }
        return (boxes, widths)
    }

    /// The width of a box in a row: its own, or that of the part it stands for, or a share.
    private func width(of template: BoxTemplate, in scope: Scope) -> Row.Width {
        if let width = template.width { return width }
        if let points = length(.width, template.look, in: scope) { return .fixed(points) }
        if case .part(let name) = template.kind, let part = composer.layout.parts[name] {
            return part.width ?? length(.width, part.look, in: scope).map { .fixed($0) } ?? .share(1)
        }
        return .share(1)
    }

    /// A box with the look that its template gives it.
    func make(
        _ content: Box.Content, _ template: BoxTemplate, in scope: Scope, from words: SourceLocation? = nil,
        role: Role? = nil, alt: String? = nil
    ) -> Box {
        let look = template.look
        return Box(
            id: nextID(), content: content, style: colored(inked(look.style), look, in: scope), flow: look.flow,
            meaning: Meaning(
                role: look.role ?? role, alt: look.alt.map { plainText($0, in: scope) } ?? alt,
                language: look.language),
            origin: Origin(layout: template.location, content: words))
    }

    /// A part's box with what the place that uses it says besides.
    private func look(of template: BoxTemplate, around box: Box, in scope: Scope) -> Box {
        let look = template.look
        if look.isPlain { return box }
        var outer = make(.panel(box), template, in: scope)
        outer.flow.breakable = look.flow.breakable && box.flow.breakable
        outer.flow.keepWithNext = look.flow.keepWithNext || box.flow.keepWithNext
        outer.flow.pageBreakBefore = look.flow.pageBreakBefore || box.flow.pageBreakBefore
        return outer
    }

    /// The length that a value gives for one place of a box, in points.
    func length(_ place: BoxLook.LengthPlace, _ look: BoxLook, in scope: Scope) -> Double? {
        guard let path = look.lengthPaths[place] else { return nil }
        switch scope.value(path, diagnostics) {
        case .length(let points): return points
        case .nothing: return nil
        case let value:
            diagnostics.error("wrong-type", "'\(path.text)' is \(value.kind), not a length", at: path.location)
            return nil
        }
    }

    /// A box's look with the colours and lengths that values give.
    private func colored(_ style: BoxStyle, _ look: BoxLook, in scope: Scope) -> BoxStyle {
        var style = style
        if let color = color(.background, look, in: scope) { style.background = color }
        if let color = color(.border, look, in: scope) { style.border?.color = color }
        if let color = color(.edge, look, in: scope) { style.edge?.color = color }
        if let height = length(.height, look, in: scope) { style.height = height }
        return style
    }

    /// The colour that a value gives for one place of a box; nil where the layout names none, or the value is not there.
    func color(_ place: BoxLook.ColorPlace, _ look: BoxLook, in scope: Scope) -> Color? {
        guard let path = look.colorPaths[place] else { return nil }
        switch scope.value(path, diagnostics) {
        case .color(let color): return composer.theme.ink(color)
        case .nothing: return nil
        case let value:
            diagnostics.error("wrong-type", "'\(path.text)' is \(value.kind), not a colour", at: path.location)
            return nil
        }
    }

    /// The look of a box in the colours of the clinic.
    private func inked(_ style: BoxStyle) -> BoxStyle {
        var style = style
        style.background = style.background.map(composer.theme.ink)
        style.border = style.border.map(inked)
        style.edge = style.edge.map(inked)
        return style
    }

    func inked(_ line: Line) -> Line {
        Line(width: line.width, color: composer.theme.ink(line.color))
    }

    /// The boxes of a part. A part that leads back into itself is an error.
    func part(_ name: String, at template: BoxTemplate, in scope: Scope) -> Box? {
        guard let part = composer.layout.parts[name] else { return nil }
        guard !openParts.contains(name) else {
            diagnostics.error("endless-part", "the part '\(name)' holds itself", at: template.location)
            return nil
        }
        openParts.append(name)
        defer { openParts.removeLast() }
        return single(part, in: scope).map { look(of: template, around: $0, in: scope) }
    }
}
