public import Basics
public import Catalog
internal import DocumentModel

/// Everything that a sheet for one family may say, under the names by which layouts ask for it.
public struct SheetData {
    /// Where the sheet is to be used: at home, or in the clinic itself.
    public enum Use: String, Sendable, CaseIterable {
        case home, clinic
    }

    /// A card of 70 × 100 mm has room for more than the least, in square points.
    private static let roomy = Length.millimetres(70) * Length.millimetres(100)
    /// A card of less has no room for what makes a child's yes and its doubt beside the pictures.
    private static let tiny = Length.millimetres(44) * Length.millimetres(100)

    let catalog: Catalog
    let family: Family
    let clinic: Clinic
    let planned: PlannedSheet?
    let use: Use
    let kind: SheetKind
    /// The setting that a deck is for, where one was asked for.
    let setting: String?
    let wording: Wording
    let pictures: any PictureIndex
    /// The style sheet that gives the pictures the family's look.
    let styleSheet: String
    let diagnostics: Diagnostics

    public init(
        catalog: Catalog, words: Words, family: Family, clinic: Clinic, planned: PlannedSheet? = nil, use: Use,
        kind: SheetKind = .handout, setting: String? = nil,
        pictures: any PictureIndex, styleSheet: String, _ diagnostics: Diagnostics
    ) {
        self.catalog = catalog
        self.family = family
        self.clinic = clinic
        self.planned = planned
        self.use = use
        self.kind = kind
        self.setting = setting
        self.pictures = pictures
        self.styleSheet = styleSheet
        self.diagnostics = diagnostics
        wording = Wording(words: words, family: family, diagnostics)
    }

    /// The values of a sheet about some techniques.
    ///
    /// - Parameters:
    ///   - paper: the size of a page, in points.
    ///   - hasHole: whether a corner is punched for a ring.
    ///   - bleed: how far ink reaches over the edge of what is cut, in points.
    public func values(
        for techniques: [Technique], paper: Size? = nil, bleed: Double = 0, hasHole: Bool = false
    ) -> [String: Value] {
        let size = family.textSize ?? .standard
        return [
            "words": .record(wording.records),
            "sheet": .record(["title": .plain(title(techniques))]),
            "clinic": clinicValue,
            "family": .record([
                "child": .plain(family.child.name),
                "caregivers": .plain(family.caregivers.joined(separator: ", ")),
                "note": .plain(family.note),
            ]),
            "plan": planValue(techniques),
            "page": .record([
                "large": .flag(size == .large),
                "comfort": .flag(size == .comfort),
                "home": .flag(use == .home),
                "clinic": .flag(use == .clinic),
                "bleed": .flag(bleed > 0),
                "hole": .flag(hasHole),
                "wide": .flag(paper.map { $0.width > $0.height * 1.15 } ?? false),
                "tiny": .flag(paper.map { $0.width * $0.height < Self.tiny } ?? false),
                "roomy": .flag(paper.map { $0.width * $0.height > Self.roomy } ?? true),
            ]),
            "techniques": .list(
                techniques.enumerated().map { index, technique in
                    .record(self.technique(technique, at: index))
                }),
        ]
    }

    /// The names of the techniques as the catalog has them: nothing of the family's own, for the title leaves the page.
    private func title(_ techniques: [Technique]) -> String {
        var nobody = Family()
        nobody.child.pronouns = family.child.pronouns
        let wording = Wording(words: wording.words, family: nobody, diagnostics)
        return techniques.map { wording.fill((catalog.techniques[$0.id] ?? $0).name).text }.joined(separator: ", ")
    }

    private var clinicValue: Value {
        var logo = Value.nothing
        if let path = clinic.logo, let size = pictures.size(ofFile: path, diagnostics) {
            logo = .picture(
                PictureValue(
                    artwork: Artwork(source: .file(path.text)), size: size,
                    alt: SourceText(clinic.name?.text ?? "", at: path.location)))
        }
        return .record([
            "name": .plain(clinic.name),
            "logo": logo,
            "therapist": .plain(clinic.therapist),
            "phone": .plain(clinic.phone),
            "phone-link": .plain(clinic.phoneLink),
            "email": .plain(clinic.email),
            "link": .plain(clinic.link),
            "footer": .plain(clinic.footer),
            "call": .text(wording.call(clinic), hasMarkup: true),
        ])
    }
}
