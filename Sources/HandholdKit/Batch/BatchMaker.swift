internal import Basics
internal import Catalog
internal import DisplayList
internal import Rendering
internal import Synchronization

/// What all threads of a batch share.
struct BatchWork: Sendable {
    let workspace: Workspace
    let request: BatchRequest
    let folder: BatchFolder
    let catalog: Catalog
    let inputs: BatchInputs
    /// What earlier runs made.
    let earlier: [Manifest.Entry.Key: Manifest.Entry]
    let names = FileNames()
}

/// The names of files that a family has: no two may share one, for one would then receive the other's handout.
final class FileNames: Sendable {
    private let taken = Mutex<Set<String>>([])

    /// Whether the name was free; it is not any more.
    func claim(_ name: String) -> Bool { taken.withLock { $0.insert(name).inserted } }
}

/// Makes handouts of a batch on one thread, with tools of its own.
final class BatchMaker {
    private let work: BatchWork
    private let press: Press
    private let maker: HandoutMaker

    init(_ work: BatchWork) throws(DiagnosedError) {
        self.work = work
        press = try Press(work.workspace)
        maker = HandoutMaker(work.workspace, press, catalog: work.catalog)
    }

    /// The handout of one family, on the disk; what there is to say of it; and whether it was made now.
    ///
    /// Throws where the folder cannot be written. A family that cannot be read, or whose handout cannot be made, has failed.
    func handout(
        of source: BatchSource
    ) throws(DiagnosedError) -> (entry: Manifest.Entry, diagnostics: [Diagnostic], isNew: Bool) {
        let diagnostics = Diagnostics()
        let key = Manifest.Entry.Key(source, in: work.folder.path)
        var entry = Manifest.Entry(id: "", family: key.family, row: source.place.row, state: .failed)
        entry.reference = source.reference
        guard let (family, digest) = source.family(diagnostics) else {
            return (entry.with(diagnostics), diagnostics.all, true)
        }
        entry.told = family.told
        entry.inputs = work.inputs.digest(family: digest)
        if !work.request.redoes, var earlier = work.earlier[key],
            earlier.stands(for: entry.inputs, in: work.folder.path)
        {
            if let name = earlier.file { _ = work.names.claim(name) }
            earlier.row = entry.row
            return (earlier, [], false)
        }
        var request = work.request.handout
        request.family = family
        let sheet = maker.sheet(request, diagnostics)
        guard let sheet else {
            if !diagnostics.hasErrors { entry.state = .refused }
            return (entry.with(diagnostics), diagnostics.all, true)
        }
        entry.id = HandoutID.of(request, language: sheet.language)
        entry.language = sheet.language
        entry.leftOut = sheet.refused
        entry.pages = sheet.document.pages.count
        guard let pdf = drawn(sheet, family, diagnostics) else {
            return (entry.with(diagnostics), diagnostics.all, true)
        }
        let name = "\(request.plan?.id ?? "handout")-\(entry.id).pdf"
        guard work.names.claim(name) else {
            diagnostics.error("same-number", "another family's handout has the number \(entry.id)", at: nil)
            return (entry.with(diagnostics), diagnostics.all, true)
        }
        try OutputFile.write(pdf, to: "\(work.folder.path)/\(name)", access: .owner)
        (entry.file, entry.bytes, entry.sha256) = (name, pdf.count, Digest.of(bytes: pdf))
        if work.request.makesPhoneEdition {
            (request.layout, request.paper, request.cover) = ("phone", "phone", nil)
            // What precautions do has been said once.
            let faults = Diagnostics()
            guard let sheet = maker.sheet(request, faults), let pdf = drawn(sheet, family, faults) else {
                faults.all.forEach(diagnostics.report)
                return (entry.with(diagnostics), diagnostics.all, true)
            }
            let name = "\(name.dropLast(4))-phone.pdf"
            try OutputFile.write(pdf, to: "\(work.folder.path)/\(name)", access: .owner)
            (entry.phone, entry.phoneSHA256) = (name, Digest.of(bytes: pdf))
        }
        entry.state = .made
        return (entry.with(diagnostics), diagnostics.all, true)
    }

    private func drawn(_ sheet: HandoutMaker.Sheet, _ family: Family, _ diagnostics: Diagnostics) -> [UInt8]? {
        let clinic = work.request.handout.clinic
        guard let options = PDFOptions.protected(for: family, of: clinic, diagnostics) else { return nil }
        do {
            return try press.pdf(sheet.document, options: options)
        } catch let error as DiagnosedError {
            error.diagnostics.forEach(diagnostics.report)
        } catch {
            diagnostics.error("output-failed", "\(error)", at: nil)
        }
        return nil
    }
}

extension Manifest.Entry {
    /// Whose handout it is, as the manifest says it: rows of a list by their ids, for rows come and go.
    struct Key: Hashable, Sendable {
        var family: String
        var reference: String?

        init(family: String, reference: String?) {
            (self.family, self.reference) = (family, reference)
        }

        init(_ source: BatchSource, in folder: String) {
            self.init(family: RelativePath.from(folder, to: source.place.path), reference: source.reference)
        }
    }

    var key: Key { Key(family: family, reference: reference) }

    /// The names of its files.
    var files: [String] { [file, phone].compactMap(\.self) }

    /// Whether it was made from these inputs and is still there as it was.
    func stands(for inputs: String, in folder: String) -> Bool {
        guard self.inputs == inputs, state != .failed else { return false }
        let sums = [(file, sha256), (phone, phoneSHA256)]
        return sums.allSatisfy { name, sum in
            guard let name else { return true }
            guard let bytes = try? FileText.bytes(of: "\(folder)/\(name)", limit: 256 << 20) else { return false }
            return Digest.of(bytes: bytes) == sum
        }
    }

    func with(_ diagnostics: Diagnostics) -> Manifest.Entry {
        var entry = self
        entry.faults = diagnostics.all.map(\.line)
        return entry
    }
}

extension Diagnostic {
    /// The fault on one line, without its place's folder.
    fileprivate var line: String {
        let place = location.map { "\($0.line):\($0.column): " } ?? ""
        return "\(place)\(severity.rawValue)[\(code)]: \(message)"
    }
}
