internal import Basics
internal import Catalog
internal import Rendering

/// What the pages of a plan are known by: eight letters and digits that tell nobody whose they are.
///
/// The same family, plan and week have the same id, whatever the layout and however often they are printed; a plan of another
/// version, or a family file that says something else, has another one.
enum HandoutID {
    /// No letters that are mistaken for digits when a person reads them out.
    private static let letters = Array("abcdefghjkmnpqrstvwxyz0123456789")

    static func of(_ request: HandoutRequest, language: String) -> String {
        let plan = request.plan.map { [$0.id, String($0.version), $0.updated] } ?? []
        let week = request.week.map { String($0) } ?? ""
        let values = plan + [week, language] + request.techniques.map(\.text) + request.family.statements
        let digest = Digest.of(values.map { Array($0.utf8) })
        // Five bits a letter, of the first forty bits.
        let bits = UInt64(digest.prefix(10), radix: 16) ?? 0
        return String((0..<8).map { letters[Int((bits >> (35 - 5 * UInt64($0))) & 31)] })
    }
}

extension Family {
    /// The digest of everything that a page may show of the family.
    var told: String { Digest.of(statements.map { Array($0.utf8) }) }

    /// Everything that the family's file says and a page may show, one text after the other.
    fileprivate var statements: [String] {
        var texts = [
            reference, child.name?.text, child.pronouns.rawValue, child.age?.rawValue, String(child.speaks), language,
            note?.text, paper, textSize?.rawValue, String(look.childSkin), String(look.adultSkin), look.childHair,
            look.adultHair,
        ].map { $0 ?? "" }
        // A list's length tells it from the next one.
        for list in [
            caregivers, routines.map(\.text), touch.likes.map(\.rawValue), touch.avoid.map(\.rawValue),
            precautions.flatMap { [$0.name.text, $0.clearedBy ?? "", $0.reason ?? ""] },
            changes.flatMap { [$0.technique.text, $0.key.text, $0.text.text] },
        ] { texts += [String(list.count)] + list }
        return texts
    }
}
