internal import Basics
internal import DisplayList
internal import DocumentModel

/// Reads the meaning of a document from its boxes: the tree a screen reader walks, and whose content each box draws.
struct StructureBuilder {
    private(set) var tags: [ElementID: Tag] = [:]
    private(set) var root: StructureElement

    /// Roles whose text is their own: a paragraph inside them would only repeat them.
    private static let textHolders: Set<Role> = [
        .heading1, .heading2, .heading3, .paragraph, .listLabel, .listBody, .tableHeader, .tableCell, .link, .span,
    ]

    init(_ document: Document) {
        root = StructureElement(id: ElementID(0), role: .document)
        var children: [StructureElement] = []
        for section in document.sections {
            for box in section.body { visit(box, parent: root, into: &children) }
            for box in [section.header, section.footer].compactMap({ $0 }) { mark(box, .artifact(.pagination)) }
            if let backdrop = section.backdrop { mark(backdrop, .artifact(.layout)) }
        }
        root.children = children
    }

    /// Adds what a box means to the children of the element around it.
    private mutating func visit(_ box: Box, parent: StructureElement, into siblings: inout [StructureElement]) {
        if box.meaning.role == .artifact {
            mark(box, .artifact(.layout))
            return
        }
        guard let role = role(of: box, in: parent) else {
            tags[box.id] = ownTag(of: parent)
            for child in box.children { visit(child, parent: parent, into: &siblings) }
            return
        }
        tags[box.id] = .element(box.id)
        var element = StructureElement(
            id: box.id, role: role, alt: box.meaning.alt, language: box.meaning.language)
        var children: [StructureElement] = []
        if case .table(let table) = box.content {
            for (index, row) in table.rows.enumerated() {
                children.append(visit(row, as: index < table.headerRows ? .tableHeader : .tableCell))
            }
        } else {
            for child in box.children { visit(child, parent: element, into: &children) }
        }
        // The number of an item is heard first, wherever it stands on the page.
        element.children =
            role == .listItem
            ? children.filter { $0.role == .listLabel } + children.filter { $0.role != .listLabel } : children
        siblings.append(element)
    }

    /// A row of a table. Every child of a row is a cell, whatever it holds.
    private mutating func visit(_ row: Table.TableRow, as role: Role) -> StructureElement {
        var element = StructureElement(id: row.id, role: .tableRow)
        for var cell in row.cells {
            cell.meaning.role = cell.meaning.role ?? role
            visit(cell, parent: element, into: &element.children)
        }
        return element
    }

    /// The role a box has by itself or by its content: words are a paragraph, a picture with an alt text is a figure.
    private func role(of box: Box, in parent: StructureElement) -> Role? {
        if let role = box.meaning.role { return role }
        switch box.content {
        case .text: return Self.textHolders.contains(parent.role) ? nil : .paragraph
        case .picture, .code: return box.meaning.alt == nil ? nil : .figure
        case .table: return .table
        default: return nil
        }
    }

    /// Whose content a box without a role draws: the element around it, where that one holds content of its own.
    private func ownTag(of parent: StructureElement) -> Tag {
        Self.textHolders.contains(parent.role) ? .element(parent.id) : .artifact(.layout)
    }

    private mutating func mark(_ box: Box, _ tag: Tag) {
        tags[box.id] = tag
        for child in box.children { mark(child, tag) }
    }
}
