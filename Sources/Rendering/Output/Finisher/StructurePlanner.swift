internal import Basics
internal import DisplayList
internal import DocumentModel

/// Brings together what the pages show and what the document means.
struct StructurePlanner {
    /// A stretch of content of one element.
    private struct Stretch {
        var number: StructurePlan.ContentNumber
        /// Its place among all the document's stretches.
        var order: Int
        var content: MarkedContent
    }

    private var plan = StructurePlan()
    private var stretches: [ElementID: [Stretch]] = [:]

    static func plan(_ document: LaidOutDocument, content: [[MarkedContent]]) throws -> StructurePlan {
        var planner = StructurePlanner()
        var roles: [ElementID: StructureElement] = [:]
        collect(document.structure, into: &roles)
        try planner.number(content, elements: roles)
        if planner.grow(document.structure, under: nil) == nil {
            planner.plan.nodes = [StructurePlan.Node(type: .document)]
        }
        return planner.plan
    }

    private static func collect(_ element: StructureElement, into elements: inout [ElementID: StructureElement]) {
        elements[element.id] = element
        for child in element.children { collect(child, into: &elements) }
    }

    /// Says of each mark what it is, and gives content its numbers; decoration needs none.
    private mutating func number(_ pages: [[MarkedContent]], elements: [ElementID: StructureElement]) throws {
        var order = 0
        for (page, content) in pages.enumerated() {
            var marks: [StructurePlan.MarkMeaning] = []
            marks.reserveCapacity(content.count)
            var next = 0
            for marked in content {
                switch marked.mark.tag {
                case .artifact(let artifact): marks.append(.artifact(artifact))
                case .element(let id):
                    guard let element = elements[id] else {
                        throw DiagnosedError("unknown-element", "content on page \(page + 1) belongs to no element")
                    }
                    guard element.role != .artifact else {
                        marks.append(.artifact(.layout))
                        continue
                    }
                    marks.append(.content(type: marked.mark.type(in: element), number: next))
                    let number = StructurePlan.ContentNumber(page: page, number: next)
                    stretches[id, default: []].append(Stretch(number: number, order: order, content: marked))
                    next += 1
                    order += 1
                }
            }
            plan.marks.append(marks)
            plan.owners.append(Array(repeating: 0, count: next))
        }
    }

    /// Adds the nodes of an element and what is in it; nil if there is nothing in it.
    private mutating func grow(_ element: StructureElement, under parent: Int?) -> (node: Int, order: Int?)? {
        guard element.role != .artifact else { return nil }
        let node = plan.nodes.count
        plan.nodes.append(
            StructurePlan.Node(type: element.role, alt: element.alt, language: element.language, parent: parent))
        var own = (stretches[element.id] ?? [])[...]
        var order = own.first?.order
        for child in element.children {
            guard let grown = grow(child, under: node) else { continue }
            if let first = grown.order {
                // What the element shows before its child is also read before it.
                let before = own.prefix { $0.order < first }
                add(before, of: element, to: node)
                own = own.dropFirst(before.count)
                order = min(order ?? first, first)
            }
            plan.nodes[node].kids.append(.node(grown.node))
        }
        add(own, of: element, to: node)
        // A cell to write in is empty and yet holds its column's place.
        let isCell = element.role == .tableCell || element.role == .tableHeader
        guard isCell || !plan.nodes[node].kids.isEmpty else {
            plan.nodes.removeLast()
            return nil
        }
        switch element.role {
        case .list: plan.nodes[node].attributes = numbering(of: element).map { [.listNumbering($0)] } ?? []
        case .figure: plan.nodes[node].attributes = bounds(of: element).map { [$0] } ?? []
        case .tableRow: scopeHeaders(of: node)
        default: break
        }
        return (node, order)
    }

    /// Adds an element's own content; links and words in another language become elements inside it.
    private mutating func add(_ stretches: ArraySlice<Stretch>, of element: StructureElement, to node: Int) {
        var open: (mark: Mark, node: Int)?
        for stretch in stretches {
            let mark = stretch.content.mark
            var owner = node
            let type = mark.type(in: element)
            if type != element.role {
                if let open, open.mark == mark {
                    owner = open.node
                } else {
                    owner = plan.nodes.count
                    let language = mark.language == element.language ? nil : mark.language
                    plan.nodes.append(StructurePlan.Node(type: type, language: language, parent: node))
                    plan.nodes[node].kids.append(.node(owner))
                }
                open = (mark, owner)
            } else {
                open = nil
            }
            plan.nodes[owner].kids.append(.content(stretch.number))
            plan.owners[stretch.number.page][stretch.number.number] = owner
            if let address = mark.link {
                for (bounds, words) in stretch.content.lines {
                    plan.nodes[owner].kids.append(.link(plan.links.count))
                    plan.links.append(
                        LinkAnnotation(
                            page: stretch.number.page, bounds: bounds, address: address, words: words, node: owner))
                }
            }
        }
    }

    /// How the items of a list are counted, told from the first label.
    private func numbering(of list: StructureElement) -> String? {
        guard let item = list.children.first(where: { $0.role == .listItem }),
            let label = item.children.first(where: { $0.role == .listLabel })
        else { return nil }
        let words = pieces(of: label).compactMap(\.words).joined()
        if words.contains(where: \.isNumber) { return "Decimal" }
        return words.contains("•") ? "Disc" : nil
    }

    /// Where a figure stands, if it stands on one page.
    private func bounds(of figure: StructureElement) -> StructurePlan.Attribute? {
        let stretches = allStretches(of: figure)
        guard let page = stretches.first?.number.page, stretches.allSatisfy({ $0.number.page == page }) else {
            return nil
        }
        let places = stretches.flatMap { $0.content.pieces.map(\.bounds) }
        return places.dropFirst().reduce(places.first) { $0?.union($1) }.map { .bounds($0, page: page) }
    }

    /// A row of nothing but headers heads its columns; a header beside cells heads its row.
    private mutating func scopeHeaders(of row: Int) {
        let cells = plan.nodes[row].kids.compactMap { kid in if case .node(let node) = kid { node } else { nil } }
        let scope = cells.allSatisfy { plan.nodes[$0].type == .tableHeader } ? "Column" : "Row"
        for cell in cells where plan.nodes[cell].type == .tableHeader {
            plan.nodes[cell].attributes.append(.scope(scope))
        }
    }

    private func pieces(of element: StructureElement) -> [Piece] {
        allStretches(of: element).flatMap(\.content.pieces)
    }

    private func allStretches(of element: StructureElement) -> [Stretch] {
        (stretches[element.id] ?? []) + element.children.flatMap(allStretches)
    }
}

extension Mark {
    /// The type of the element that holds a stretch with this mark: its own, or one inside it.
    fileprivate func type(in element: StructureElement) -> Role {
        if link != nil { return .link }
        return language == nil || language == element.language ? element.role : .span
    }
}
