internal import Basics
internal import DisplayList
internal import DocumentModel

/// Makes an accessible file of the pages that Cairo drew: adds what they mean, and the pictures.
struct Finisher {
    var plates: PlateForms

    /// What can be made ready before the pages are drawn: what they mean, and the pictures, opened.
    func prepare(_ document: LaidOutDocument, _ content: [[MarkedContent]]) throws -> Prepared {
        let plan = try StructurePlanner.plan(document, content: content)
        let pictures = Set(content.joined().compactMap { $0.picture?.picture.artwork })
        return Prepared(plan: plan, plates: try pictures.reduce(into: [:]) { $0[$1] = try plates.plate($1) })
    }

    struct Prepared {
        var plan: StructurePlan
        var plates: [Artwork: PlateForms.OpenPlate]
    }

    func finish(
        _ drawing: PDFDrawing, of document: LaidOutDocument, _ prepared: Prepared, options: PDFOptions
    ) throws -> [UInt8] {
        let file = try PDFFile(drawing.bytes)
        let plan = prepared.plan
        let pages = document.pages.indices.map(file.page)
        var placed = PlacedPlates(in: file, plates: prepared.plates)
        var fonts = FontFixes()
        for (index, page) in pages.enumerated() {
            let resources = page["/Resources"]
            let replacements = try zip(plan.marks[index], drawing.content[index]).map { meaning, content in
                ContentMarks.Replacement(
                    bracket: meaning.bracket,
                    ink: try content.picture.map { picture, piece in
                        try placed.ink(picture, piece, resources: resources)
                    })
            }
            let contents = page["/Contents"]
            let rewritten = try contents.withStreamBytes { try ContentMarks.rewrite($0, replacements) }
            contents.replaceStream(with: Array(PageBoxes.shift(document.pages[index]).utf8) + rewritten)
            try fonts.apply(to: resources)
            PageBoxes.write(document.pages[index], to: page)
        }
        let sizes = document.pages.map(\.size)
        let tree = StructureTree(plan, in: file, pages: pages, pageSizes: sizes)
        let links = try Links.write(plan.links, in: file, pages: pages, pageSizes: sizes)
        try tree.write(annotations: links)
        Outline.write(document.outline, in: file, pages: pages, document: document)
        try DocumentMetadata.write(document.metadata, options, to: file)
        try file.check()
        return try withExtendedLifetime(placed) { try file.written(password: options.password) }
    }
}

extension StructurePlan.MarkMeaning {
    /// The operator that opens the stretch.
    fileprivate var bracket: String {
        switch self {
        case .artifact(let artifact): "/Artifact << /Type /\(artifact.rawValue) >> BDC"
        case .content(let type, let number): "/\(type.rawValue) << /MCID \(number) >> BDC"
        }
    }
}
