public import Basics
public import DisplayList
public import DocumentModel

/// Lays a whole document out on pages.
public struct Paginator {
    private let shaper: any TextShaper
    private let helper: Helper?

    /// A second thread, and what makes the shaper that it lays out with.
    public struct Helper: Sendable {
        let thread: SideThread
        let shaper: @Sendable () throws -> any TextShaper

        public init(_ thread: SideThread, shaper: @escaping @Sendable () throws -> any TextShaper) {
            self.thread = thread
            self.shaper = shaper
        }
    }

    /// - Parameter helper: takes its share of the sections of a document that has many; the pages are the same.
    public init(shaper: any TextShaper, helper: Helper? = nil) {
        self.shaper = shaper
        self.helper = helper
    }

    /// The finished pages. What could not be laid out well is reported with the places of layout and content.
    public func paginate(_ document: Document, _ diagnostics: Diagnostics) -> LaidOutDocument {
        let structure = StructureBuilder(document)
        let engine = LayoutEngine(shaper: shaper, document, structure.tags, diagnostics)
        let laid = laidSections(of: document, engine)
        laid.flatMap(\.faults).forEach(diagnostics.report)
        var bodies: [(frame: Frame, section: Section)] = []
        var outline: [OutlineEntry] = []
        for (section, laid) in zip(document.sections, laid) {
            outline.append(OutlineEntry(title: section.title, page: bodies.count, y: section.page.margins.top))
            bodies += laid.frames.map { ($0, section) }
        }
        let pages = bodies.enumerated().map { index, body in
            engine.page(body.frame, of: body.section, number: index + 1, count: bodies.count)
        }
        return LaidOutDocument(
            metadata: document.metadata, pages: pages, structure: structure.root, outline: outline)
    }

    /// Fewer sections are laid out sooner than another thread finds its fonts.
    private static let worthSharing = 12

    private func laidSections(of document: Document, _ engine: LayoutEngine) -> [LaidSection] {
        let sections = document.sections
        guard let helper, sections.count >= Self.worthSharing else { return sections.map(engine.laid) }
        let tags = engine.tags
        let here = { engine.laid(sections[$0]) }
        return helper.thread.shared(sections.count, here: here) {
            let engine = LayoutEngine(shaper: try helper.shaper(), document, tags, Diagnostics())
            return { engine.laid(sections[$0]) }
        }
    }
}

/// The bodies of a section's pages, and what is to be said about them.
private struct LaidSection: Sendable {
    var frames: [Frame]
    var faults: [Diagnostic]
}

extension LayoutEngine {
    fileprivate convenience init(
        shaper: any TextShaper, _ document: Document, _ tags: [ElementID: Tag], _ diagnostics: Diagnostics
    ) {
        self.init(
            shaper: shaper, direction: document.direction, language: document.metadata.language, tags: tags,
            diagnostics: diagnostics)
    }

    fileprivate func laid(_ section: Section) -> LaidSection {
        let faults = Diagnostics()
        let engine = reporting(to: faults)
        let frames = section.shrinks ? [engine.onePage(of: section)] : engine.bodies(of: section)
        return LaidSection(frames: frames, faults: faults.all)
    }

    /// The body of each page of a section, as high as the body's region.
    fileprivate func bodies(of section: Section) -> [Frame] {
        let region = bodyRegion(of: section)
        var rest = Box(
            id: ElementID(-1), content: .column(Column(children: section.body)), isRest: true)
        var frames: [Frame] = []
        while true {
            var page = Region(width: region.size.width, height: region.size.height, isFresh: true)
            switch layout(rest, in: page) {
            case .full(let frame): return frames + [frame]
            case .partial(let frame, let left):
                frames.append(frame)
                rest = left
            case .none:
                let origin = rest.children.first?.origin ?? rest.origin
                diagnostics.error(
                    "does-not-fit", "this cannot be placed on a page of its own", at: origin.layout,
                    notes: origin.contentNote)
                page.height = .infinity
                if case .full(let frame) = layout(rest, in: page) { frames.append(frame) }
                return frames
            }
            guard frames.count < 500 else {
                diagnostics.error(
                    "too-many-pages", "the document has more than 500 pages",
                    at: rest.children.first?.origin.layout)
                return frames
            }
        }
    }

    /// What header and footer leave of the page, in page coordinates.
    func bodyRegion(of section: Section) -> Rect {
        let style = section.page
        let width = style.size.width - style.margins.horizontal
        // The number of pages is not known yet; three digits are the most there will be.
        func height(_ box: Box) -> Double { natural(box.numbered(999, of: 999), width: width).size.height }
        let header = section.header.map { height($0) + style.headerGap } ?? 0
        let footer = section.footer.map { height($0) + style.footerGap } ?? 0
        return Rect(
            x: left(style.margins.start, width: width, within: style.size.width), y: style.margins.top + header,
            width: width, height: style.size.height - style.margins.vertical - header - footer)
    }

    /// A finished page: the body between its header and its footer, with the page's number in them.
    fileprivate func page(_ body: Frame, of section: Section, number: Int, count: Int) -> Page {
        let style = section.page
        let region = bodyRegion(of: section)
        var items: [Frame.Placed] = []
        if let header = section.header {
            let frame = natural(header.numbered(number, of: count), width: region.size.width)
            items.append(.init(.frame(frame), at: Point(x: region.origin.x, y: style.margins.top)))
        }
        items.append(.init(.frame(body), at: region.origin))
        if let footer = section.footer {
            let frame = natural(footer.numbered(number, of: count), width: region.size.width)
            let y = style.size.height - style.margins.bottom - frame.size.height
            items.append(.init(.frame(frame), at: Point(x: region.origin.x, y: y)))
        }
        return page(Frame(size: style.size, items: items), of: section)
    }

    /// The page as it comes from the printer, with what reaches over its edge.
    private func page(_ frame: Frame, of section: Section) -> Page {
        let (bleed, size) = (section.page.bleed, section.page.size)
        guard bleed > 0 || section.backdrop != nil else { return Page(size: size, frame: frame) }
        let sheet = Size(width: size.width + 2 * bleed, height: size.height + 2 * bleed)
        var items = [Frame.Placed(.frame(frame), at: Point(x: bleed, y: bleed))]
        if let backdrop = section.backdrop {
            let region = Region(width: sheet.width, height: sheet.height, isFresh: true)
            items.insert(.init(.frame(filling(backdrop, region)), at: .zero), at: 0)
        }
        return Page(
            size: sheet, trim: Rect(x: bleed, y: bleed, width: size.width, height: size.height),
            bleed: Rect(origin: .zero, size: sheet), frame: Frame(size: sheet, items: items))
    }
}

extension Box {
    /// This box with the page's number and the number of pages put in. Only headers and footers hold them.
    fileprivate func numbered(_ number: Int, of count: Int) -> Box {
        var box = self
        // Two pages differ in their numbers only, so the frame of one must not be taken for the other's.
        box.isRest = true
        if case .text(var paragraph) = content {
            paragraph.runs = paragraph.runs.map { run in
                var run = run
                switch run.content {
                case .text: break
                case .pageNumber: run.content = .text(String(number))
                case .pageCount: run.content = .text(String(count))
                }
                return run
            }
            box.content = .text(paragraph)
        } else {
            box.content = content.mapped { $0.numbered(number, of: count) }
        }
        return box
    }
}
