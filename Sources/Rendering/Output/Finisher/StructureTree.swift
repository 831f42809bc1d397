internal import Basics
internal import DisplayList
internal import DocumentModel

/// Writes the structure that a plan describes: the elements, their content, and the way back from content to element.
struct StructureTree {
    let file: PDFFile
    let plan: StructurePlan
    let pages: [PDFObject]
    let pageSizes: [Size]
    private let elements: [PDFObject]

    init(_ plan: StructurePlan, in file: PDFFile, pages: [PDFObject], pageSizes: [Size]) {
        self.file = file
        self.plan = plan
        self.pages = pages
        self.pageSizes = pageSizes
        elements = plan.nodes.map { _ in file.indirect(file.dictionary()) }
    }

    /// The object of a node, for annotations to point at.
    func element(_ node: Int) -> PDFObject { elements[node] }

    /// `annotations` has one object for each link of the plan.
    func write(annotations: [PDFObject]) throws {
        let root = file.indirect(file.dictionary())
        root["/Type"] = file.name("/StructTreeRoot")
        for (node, element) in zip(plan.nodes, elements) {
            try fill(element, with: node, parent: node.parent.map { elements[$0] } ?? root, annotations: annotations)
        }
        if let document = elements.first { root["/K"] = document }
        root["/ParentTree"] = parentTree(annotations: annotations)
        root["/ParentTreeNextKey"] = file.integer(pages.count + annotations.count)
        file.root["/StructTreeRoot"] = root
        for (index, page) in pages.enumerated() { page["/StructParents"] = file.integer(index) }
        for (index, annotation) in annotations.enumerated() {
            annotation["/StructParent"] = file.integer(pages.count + index)
        }
    }

    private func fill(
        _ element: PDFObject, with node: StructurePlan.Node, parent: PDFObject, annotations: [PDFObject]
    ) throws {
        element["/S"] = file.name("/" + node.type.rawValue)
        element["/P"] = parent
        if let alt = node.alt, !alt.isEmpty {
            element["/Alt"] = file.text(alt)
        } else if node.type == .figure {
            throw DiagnosedError("figure-without-words", "a picture has no words for those who cannot see it")
        }
        if let language = node.language { element["/Lang"] = file.text(language) }
        let attributes = node.attributes.map(notation)
        if !attributes.isEmpty { element["/A"] = file.parse("[\(attributes.joined(separator: " "))]") }
        // Content on the element's own page is given by its bare number, the rest with its page.
        let home = node.kids.lazy.compactMap(page).first
        if let home { element["/Pg"] = pages[home] }
        let kids = node.kids.map { kid in
            switch kid {
            case .node(let node): elements[node]
            case .content(let content):
                content.page == home ? file.integer(content.number) : reference(to: content)
            case .link(let link): reference(to: annotations[link], page: plan.links[link].page)
            }
        }
        element["/K"] = kids.count == 1 ? kids[0] : file.array(kids)
    }

    private func page(of kid: StructurePlan.Kid) -> Int? {
        if case .content(let content) = kid { content.page } else { nil }
    }

    private func reference(to content: StructurePlan.ContentNumber) -> PDFObject {
        let reference = file.parse("<< /Type /MCR /MCID \(content.number) >>")
        reference["/Pg"] = pages[content.page]
        return reference
    }

    private func reference(to annotation: PDFObject, page: Int) -> PDFObject {
        let reference = file.parse("<< /Type /OBJR >>")
        reference["/Obj"] = annotation
        reference["/Pg"] = pages[page]
        return reference
    }

    private func notation(_ attribute: StructurePlan.Attribute) -> String {
        switch attribute {
        case .listNumbering(let style): "<< /O /List /ListNumbering /\(style) >>"
        case .scope(let scope): "<< /O /Table /Scope /\(scope) >>"
        case .bounds(let rect, let page):
            "<< /O /Layout /Placement /Block /BBox "
                + PDFNotation.rectangle(rect, pageHeight: pageSizes[page].height) + " >>"
        }
    }

    private func parentTree(annotations: [PDFObject]) -> PDFObject {
        let numbers = file.array()
        for (page, owners) in plan.owners.enumerated() {
            numbers.append(file.integer(page))
            numbers.append(file.indirect(file.array(owners.map { elements[$0] })))
        }
        for (index, link) in plan.links.enumerated() {
            numbers.append(file.integer(pages.count + index))
            numbers.append(elements[link.node])
        }
        let tree = file.indirect(file.dictionary())
        tree["/Nums"] = numbers
        return tree
    }
}
