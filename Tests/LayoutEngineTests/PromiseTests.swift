import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

/// What holds for every document, over thousands of random ones.
@Suite struct PromiseTests {
    @Test(arguments: 0..<20)
    func everyDocumentIsLaidOutWholeAndInside(batch: Int) {
        for number in 0..<150 {
            let seed = UInt64(batch * 1_000 + number)
            var boxes = RandomBoxes(seed: seed)
            let document = boxes.document()
            let (pages, faults) = document.laidOut()
            let codes = Set(faults.codes)
            if !codes.contains("does-not-fit"), !codes.contains("too-many-pages") {
                #expect(words(of: pages) == words(of: document), "seed \(seed)")
            }
            #expect(outside(pages, document.sections[0], codes) == [], "seed \(seed), reported \(codes.sorted())")
            for fault in faults.all { #expect(fault.location != nil, "seed \(seed): \(fault.pinned)") }
        }
    }

    @Test(arguments: 0..<100)
    func theSameInputGivesTheSamePages(number: Int) {
        var (first, second) = (RandomBoxes(seed: UInt64(number)), RandomBoxes(seed: UInt64(number)))
        let (a, b) = (first.document().laidOut(), second.document().laidOut())
        #expect(a.pages.pages == b.pages.pages)
        #expect(a.pages.structure == b.pages.structure)
        #expect(a.faults.all == b.faults.all)
    }

    @Test(arguments: 0..<100)
    func tagsAreElementsOfTheStructure(number: Int) {
        var boxes = RandomBoxes(seed: UInt64(number))
        let pages = boxes.document().laidOut().pages
        var known: Set<ElementID> = []
        func gather(_ element: StructureElement) {
            #expect(known.insert(element.id).inserted)
            element.children.forEach(gather)
        }
        gather(pages.structure)
        for item in pages.items {
            if case .element(let id) = item.tag { #expect(known.contains(id)) }
        }
    }

    /// The words of each paragraph in the order of the pages; those of repeated table heads once.
    private func words(of pages: LaidOutDocument) -> [ElementID: [String]] {
        var words: [ElementID: [String]] = [:]
        var heads: [ElementID: Set<String>] = [:]
        for item in pages.items {
            guard case .element(let id) = item.tag, let text = item.text else { continue }
            for word in text.split(separator: " ").map(String.init) {
                if isHead(id, pages.structure), !heads[id, default: []].insert(word).inserted { continue }
                words[id, default: []].append(word)
            }
        }
        return words
    }

    private func isHead(_ id: ElementID, _ element: StructureElement) -> Bool {
        element.id == id ? element.role == .tableHeader : element.children.contains { isHead(id, $0) }
    }

    private func words(of document: Document) -> [ElementID: [String]] {
        var words: [ElementID: [String]] = [:]
        func gather(_ box: Box) {
            switch box.content {
            case .text(let paragraph): words[box.id] = paragraph.text.split(separator: " ").map(String.init)
            case .column(let column): column.children.forEach(gather)
            case .row(let row): row.children.forEach(gather)
            case .grid(let grid): grid.children.forEach(gather)
            case .panel(let inner): gather(inner)
            case .turned(let turned): gather(turned.box)
            case .overlay(let overlay): ([overlay.base] + overlay.layers.map(\.box)).forEach(gather)
            case .table(let table): table.rows.flatMap(\.cells).forEach(gather)
            case .picture, .rule, .space, .spring, .code: break
            }
        }
        document.sections.flatMap(\.body).forEach(gather)
        return words
    }

    /// What lies outside the page's width or over the footer without anything being reported.
    private func outside(_ pages: LaidOutDocument, _ section: Section, _ codes: Set<String>) -> [String] {
        let page = section.page
        let foot = page.size.height - page.margins.bottom - (section.footer == nil ? 0 : 12 + page.footerGap)
        return pages.items.compactMap { item in
            if case .artifact(.pagination) = item.tag { return nil }
            let isWord = item.text.map { !$0.contains(" ") } ?? false
            let isBeside =
                item.rect.origin.x < page.margins.start - 0.02
                || item.rect.maxX > page.size.width - page.margins.end + 0.02
            let isUnder = item.rect.maxY > foot + 0.05
            // What has no width leaves no ink.
            if isBeside, !isWord, item.rect.size.width > 0, codes.isEmpty { return "beside: \(item)" }
            if isUnder, codes.isEmpty { return "under: \(item)" }
            return nil
        }
    }
}
