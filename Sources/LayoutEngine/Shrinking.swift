internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// How large the words and pictures of a body may be beside their styles, from the largest to the smallest.
    private static let factors = stride(from: 1, through: 0.31, by: -0.03).map { $0 }

    /// The body of a section that keeps to one page: the largest of its sizes that fits.
    ///
    /// Where even the smallest does not fit, that is an error which names what comes over the edge first.
    func onePage(of section: Section) -> Frame {
        let place = bodyRegion(of: section).size
        let region = Region(width: place.width, height: place.height, isFresh: true)
        func attempt(_ step: Int) -> Attempt {
            let body = section.body.map { $0.shrunk(by: Self.factors[step]) }
            return attempted(Box(id: ElementID(-1), content: .column(Column(children: body)), isRest: true), in: region)
        }
        let whole = attempt(0)
        guard !whole.fits else { return accepted(whole) }
        // Words take their room in both directions: this is about where they would fit.
        let guess = (region.height / max(whole.frame.size.height, 1)).squareRoot()
        let first = Self.factors.firstIndex { $0 <= guess } ?? Self.factors.count - 1
        guard let best = largest(near: first, attempt) else {
            return overfull(section.body.map { $0.shrunk(by: Self.factors[Self.factors.count - 1]) }, in: region)
        }
        return accepted(best)
    }

    /// The largest size but the first that fits; nil where none does. What fits stays fitting when it is smaller, so that a
    /// few attempts, in growing strides from the first guess, tell between which two sizes the end lies.
    private func largest(near guess: Int, _ attempt: (Int) -> Attempt) -> Attempt? {
        var (tooLarge, small) = (0, Self.factors.count)
        var (next, stride) = (guess, 1)
        var best: Attempt?
        while small - tooLarge > 1 {
            let step = tooLarge < next && next < small ? next : (tooLarge + small) / 2
            let tried = attempt(step)
            if tried.fits {
                (small, best, next) = (step, tried, step - stride)
            } else {
                (tooLarge, next) = (step, step + stride)
            }
            stride *= 2
        }
        return best
    }

    /// A body at one of its sizes.
    private struct Attempt {
        var frame: Frame
        var fits: Bool
        var said: [Diagnostic]
    }

    /// A body laid out without a word of what does not fit.
    private func attempted(_ whole: Box, in region: Region) -> Attempt {
        let silent = Diagnostics()
        let frame = reporting(to: silent).filling(whole, region)
        let fits = frame.size.height <= region.height + Region.tolerance
        return Attempt(
            frame: frame, fits: fits && !silent.all.contains { Self.misfits.contains($0.code) }, said: silent.all)
    }

    private func accepted(_ attempt: Attempt) -> Frame {
        attempt.said.forEach(diagnostics.report)
        return attempt.frame
    }

    private static let misfits: Set<String> = ["does-not-fit", "text-too-long", "taller-than-page"]

    /// A box whose springs take what a region leaves.
    func filling(_ box: Box, _ region: Region) -> Frame {
        let frame = natural(box, width: region.width)
        let spare = region.height - frame.size.height
        let shares = box.springs
        guard shares > 0, spare > 0 else { return frame }
        return natural(box.sprung(by: spare / shares), width: region.width)
    }

    private func overfull(_ body: [Box], in region: Region) -> Frame {
        let whole = Box(id: ElementID(-1), content: .column(Column(children: body)), isRest: true)
        let frame = natural(whole, width: region.width)
        let last = firstOver(region.height, in: body, width: region.width)
        diagnostics.error(
            "does-not-fit",
            "this does not fit on one page even at its least size: it needs \(rounded(frame.size.height)) pt, but there are "
                + "\(rounded(region.height)) pt" + (last?.words.map { "; “\($0)” is over the edge" } ?? ""),
            at: last?.origin.content ?? last?.origin.layout, notes: layoutNote(last),
            help: "choose a larger size, or shorten the words")
        return frame
    }

    private func layoutNote(_ box: Box?) -> [Diagnostic.Note] {
        guard let box, box.origin.content != nil, let place = box.origin.layout else { return [] }
        return [Diagnostic.Note("set here", at: place)]
    }

    /// The first text, in reading order, that ends under a height.
    private func firstOver(_ height: Double, in boxes: [Box], width: Double) -> Box? {
        let whole = Box(id: ElementID(-1), content: .column(Column(children: boxes)), isRest: true)
        var found: ElementID?
        func search(_ frame: Frame, at y: Double) {
            for placed in frame.items where found == nil {
                let top = y + placed.origin.y
                switch placed.item {
                case .frame(let inner): search(inner, at: top)
                // A dot or a number before a line of a list says little.
                case .text(let line, .element(let id)) where line.text.contains(where: \.isLetter):
                    if top + line.ascent + line.descent > height + Region.tolerance { found = id }
                default: break
                }
            }
        }
        search(natural(whole, width: width), at: 0)
        let tags = tags
        return found.flatMap { id in boxes.lazy.compactMap { $0.first(tagged: id, tags) }.first } ?? boxes.last
    }
}

extension Box {
    /// The first words of the box.
    fileprivate var words: String? {
        guard case .text(let paragraph) = content else { return nil }
        return String(paragraph.text.prefix(60))
    }

    /// The shares of all springs that stand in columns.
    fileprivate var springs: Double {
        switch content {
        case .spring(let share): share
        case .column(let column): column.children.map(\.springs).reduce(0, +)
        case .panel(let inner): inner.springs
        default: 0
        }
    }

    /// The box with its springs as high as their shares.
    fileprivate func sprung(by points: Double) -> Box {
        var box = self
        switch content {
        case .spring(let share): box.content = .space(share * points)
        case .column, .panel: box.content = content.mapped { $0.sprung(by: points) }
        default: return self
        }
        // The box is another than the one that was measured.
        box.isRest = true
        return box
    }

    /// The text whose words belong to an element.
    fileprivate func first(tagged id: ElementID, _ tags: [ElementID: Tag]) -> Box? {
        if case .text = content, tags[self.id] == .element(id) { return self }
        return children.lazy.compactMap { $0.first(tagged: id, tags) }.first
    }

    /// The box with smaller words, by half points, and smaller pictures. A box of a stated height keeps what is in it.
    fileprivate func shrunk(by factor: Double) -> Box {
        guard factor < 1, style.height == nil else { return self }
        var box = self
        switch content {
        case .text(var paragraph):
            if let minimum = paragraph.style.minimumSize {
                let size = (paragraph.style.size * factor * 2).rounded(.down) / 2
                paragraph.style.size = max(min(minimum, paragraph.style.size), size)
            }
            box.content = .text(paragraph)
        case .picture(var picture):
            picture.scale *= factor
            box.content = .picture(picture)
        default: box.content = content.mapped { $0.shrunk(by: factor) }
        }
        return box
    }
}
