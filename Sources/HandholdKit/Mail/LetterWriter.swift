internal import Basics
internal import Catalog

/// Writes the letter to one family after the other, where the family has said yes to that.
final class LetterWriter {
    private let clinic: Clinic
    private let workspace: Workspace
    private let today: String
    private let diagnostics: Diagnostics
    private let families: ManifestFamilies
    private let files: LetterFiles
    private var words: [String: LetterWords?] = [:]

    init(_ folder: String, _ clinic: Clinic, _ workspace: Workspace, today: String, _ diagnostics: Diagnostics) {
        (self.clinic, self.workspace, self.today, self.diagnostics) = (clinic, workspace, today, diagnostics)
        families = ManifestFamilies(in: folder, diagnostics)
        files = LetterFiles(in: folder, diagnostics)
    }

    /// The letter that goes along with a handout, or why there is none; both a fault and a missing yes are reported.
    func letter(for entry: Manifest.Entry) -> Result<Letter, MailList.LeftOut.Reason> {
        guard let family = families.family(of: entry) else { return .failure(.fault) }
        if let reason = reason(against: family, entry) { return .failure(reason) }
        guard family.told == entry.told else {
            // A precaution or an area to avoid may be new, or the language another.
            diagnostics.error(
                "family-changed", "what is known of the family has changed since handout \(entry.id) was made", at: nil,
                help: "make the batch again")
            return .failure(.fault)
        }
        guard let mail = family.mail, let words = words(in: entry.language),
            let files = files.files(of: entry, for: family, of: clinic)
        else { return .failure(.fault) }
        let paragraphs = words.paragraphs(
            hasPhoneEdition: files.count > 1, hasPassword: files.contains { LetterFiles.isProtected($0.bytes) })
        return .success(
            Letter(
                handout: entry.id, name: (entry.file ?? entry.id).replacing(".pdf", with: ""), to: mail.to,
                language: words.language, subject: words.subject,
                text: words.text(paragraphs), html: words.html(paragraphs), files: files))
    }

    private func reason(against family: Family, _ entry: Manifest.Entry) -> MailList.LeftOut.Reason? {
        guard let mail = family.mail, !mail.to.isEmpty else { return .noAddress }
        guard let consent = mail.consent else {
            let row = entry.reference.map { ", id '\($0)'" } ?? ""
            diagnostics.warning(
                "no-consent", "'\(families.path(of: entry))'\(row) has no yes to e-mail, so nothing is written to them",
                at: nil,
                help: "say that e-mail is not private, ask, and write the day of the yes as 'consent'")
            return .noConsent
        }
        // Days written so are in order as texts are.
        guard consent.text <= today else {
            diagnostics.error("future-consent", "this yes to e-mail lies in the future", at: consent.location)
            return .fault
        }
        return nil
    }

    /// The words of a language, read once; nil where there are none, which is reported.
    private func words(in language: String) -> LetterWords? {
        if let known = words[language] { return known }
        let found = workspace.loader.load(techniques: [], words: [language], diagnostics).words[language]
        let made = found.map { LetterWords($0, clinic, diagnostics) }
        words[language] = .some(made)
        return made
    }
}
