public import Basics
public import Catalog

/// Whom a batch's handouts can be mailed to, and who is left out, and why.
public struct MailList: Sendable {
    /// How many letters there are, and how many bytes their files have.
    public private(set) var letters = 0
    public private(set) var bytes = 0
    public private(set) var leftOut: [LeftOut] = []

    /// A family that gets no letter.
    public struct LeftOut: Sendable, Hashable {
        /// The handout's id.
        public var handout: String
        public var reason: Reason

        public enum Reason: String, Sendable, Hashable, CaseIterable {
            /// The family has not said yes to e-mail.
            case noConsent = "no consent"
            case noAddress = "no address"
            /// There is no handout: a precaution kept it back, or it could not be made.
            case notMade = "no handout"
            /// Something is wrong, and was reported.
            case fault
        }
    }

    public func count(_ reason: LeftOut.Reason) -> Int { leftOut.count { $0.reason == reason } }

    /// Goes over a folder that a batch made. Families are read now: a yes that was taken back holds from then on.
    ///
    /// - Parameters:
    ///   - today: the day, `2026-11-27`; a yes that lies after it is a mistake.
    ///   - take: is given one letter after the other; none is kept.
    /// - Returns: nil where the folder cannot be read, which is reported, as everything else is.
    /// - Throws: what `take` throws.
    public static func read(
        _ folder: String, _ clinic: Clinic, _ workspace: Workspace, today: String, _ diagnostics: Diagnostics,
        _ take: (Letter) throws(DiagnosedError) -> Void
    ) throws(DiagnosedError) -> MailList? {
        guard let manifest = Manifest.read(in: folder, diagnostics) else { return nil }
        guard clinic.isFitForMail(diagnostics) else { return nil }
        let writer = LetterWriter(folder, clinic, workspace, today: today, diagnostics)
        var list = MailList()
        for entry in manifest.handouts {
            guard entry.state == .made else {
                list.leftOut.append(LeftOut(handout: entry.id, reason: .notMade))
                continue
            }
            switch writer.letter(for: entry) {
            case .success(let letter):
                list.letters += 1
                list.bytes += letter.files.reduce(0) { $0 + $1.bytes.count }
                try take(letter)
            case .failure(let reason): list.leftOut.append(LeftOut(handout: entry.id, reason: reason))
            }
        }
        return list
    }
}

extension MailList.LeftOut.Reason: Error {}

extension Clinic {
    /// Whether nothing that the clinic says of itself could begin a line of a message's head; reports what could.
    fileprivate func isFitForMail(_ diagnostics: Diagnostics) -> Bool {
        let unfit = [name, therapist, phone].compactMap(\.self).filter { text in
            text.text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        for text in unfit {
            diagnostics.error("mail-header", "a control character has no place in a message", at: text.location)
        }
        return unfit.isEmpty
    }
}
