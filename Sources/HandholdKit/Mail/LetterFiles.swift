internal import Basics
internal import Catalog
internal import Rendering

/// Reads the PDFs that go along with a letter, and holds each against what the batch noted of it.
struct LetterFiles {
    /// Above this, a letter is refused by many servers, or may be; in bytes.
    static let (most, many) = (10 << 20, 5 << 20)

    private let folder: String
    private let diagnostics: Diagnostics

    init(in folder: String, _ diagnostics: Diagnostics) {
        (self.folder, self.diagnostics) = (folder, diagnostics)
    }

    /// The files of a handout; nil where one is not what the batch made, which is reported.
    func files(of entry: Manifest.Entry, for family: Family, of clinic: Clinic) -> [Letter.File]? {
        guard let name = entry.file,
            let handout = file(name, as: "handout.pdf", entry.sha256, for: family, of: clinic)
        else { return nil }
        var files = [handout]
        if family.mail?.wantsPhoneEdition == true, let phone = entry.phone {
            guard let edition = file(phone, as: "handout-phone.pdf", entry.phoneSHA256, for: family, of: clinic) else {
                return nil
            }
            files.append(edition)
        }
        return hasRoom(files, name) ? files : nil
    }

    private func file(
        _ name: String, as shown: String, _ sum: String?, for family: Family, of clinic: Clinic
    ) -> Letter.File? {
        let path = "\(folder)/\(name)"
        let bytes: [UInt8]
        do throws(DiagnosedError) { bytes = try FileText.bytes(of: path, limit: 256 << 20) } catch {
            error.diagnostics.forEach(diagnostics.report)
            return nil
        }
        guard let sum, Digest.of(bytes: bytes) == sum else {
            diagnostics.error(
                "not-the-handout", "'\(path)' is not the file that the batch made", at: nil,
                help: "make the batch again")
            return nil
        }
        // A password that was set after the batch does not protect what lies there.
        guard family.password == nil && !clinic.protects || Self.isProtected(bytes) else {
            diagnostics.error(
                "not-protected", "'\(path)' was made before it was to have a password", at: nil,
                help: "make the batch again")
            return nil
        }
        return Letter.File(name: shown, bytes: bytes, sha256: sum)
    }

    /// Whether the PDF's trailer says that it is encrypted.
    static func isProtected(_ bytes: [UInt8]) -> Bool {
        let word = Array("/Encrypt ".utf8)
        return bytes.indices.suffix(4096).contains { bytes[$0...].starts(with: word) }
    }

    private func hasRoom(_ files: [Letter.File], _ name: String) -> Bool {
        let size = files.reduce(0) { $0 + $1.bytes.count }
        let shown = "\((size * 10 >> 20) / 10).\((size * 10 >> 20) % 10) MB"
        if size > Self.most {
            diagnostics.error(
                "mail-too-large", "the files for '\(name)' have \(shown); mail takes at most \(Self.most >> 20) MB",
                at: nil)
            return false
        }
        if size > Self.many {
            diagnostics.warning(
                "mail-large", "the files for '\(name)' have \(shown); some servers take only \(Self.many >> 20) MB",
                at: nil)
        }
        return true
    }
}
