internal import Basics
internal import Rendering

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder of a batch while a process works in it: nobody else does, and every finished handout is noted at once.
///
/// A handout is noted in the journal once its file is safely on the disk. The journal becomes the manifest when the run ends;
/// where it never ended, the next run reads both.
final class BatchFolder: Sendable {
    let path: String
    private let suffix: String
    private let lock: Int32
    private let journal: Int32

    /// Makes the folder where it is not there, for its owner only, and takes it for this process.
    ///
    /// Throws `batch-busy` where another process works on the same part, and what ``OutputFolder`` throws.
    ///
    /// - Parameter subject: what the batch makes: a folder that holds something else is refused.
    init(_ path: String, _ shard: Shard, for subject: Manifest) throws(DiagnosedError) {
        self.path = path
        suffix = shard.suffix
        try OutputFolder.make(path, access: .owner)
        try Self.refuseOtherParts(in: path, shard)
        try Self.refuseOther(subject, in: "\(path)/manifest\(shard.suffix).json")
        lock = try Self.open("\(path)/.batch\(suffix).lock", O_RDWR | O_CREAT)
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw DiagnosedError(
                "batch-busy", "another batch is at work in '\(path)'", help: "wait for it, or name another folder")
        }
        do {
            journal = try Self.open("\(path)/.journal\(suffix)", O_RDWR | O_CREAT | O_APPEND)
            try Self.endLine(of: journal, in: path)
        } catch {
            close(lock)
            throw error
        }
        if shard == .whole { sweep() }
    }

    deinit {
        close(journal)
        close(lock)
    }

    private static func open(_ path: String, _ flags: Int32) throws(DiagnosedError) -> Int32 {
        let descriptor = openFile(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw DiagnosedError("output-failed", "cannot write '\(path)': \(String(cString: strerror(errno)))")
        }
        return descriptor
    }

    /// Making another plan's handouts in the same folder would take the first ones away.
    private static func refuseOther(_ subject: Manifest, in manifest: String) throws(DiagnosedError) {
        guard FileText.exists(manifest), let there = Manifest.read(manifest, Diagnostics()) else { return }
        guard (there.plan, there.week, there.techniques) != (subject.plan, subject.week, subject.techniques) else {
            return
        }
        let what = there.plan.map { "the plan '\($0)'" } ?? there.techniques.joined(separator: ", ")
        let week = there.week.map { ", week \($0)" } ?? ""
        throw DiagnosedError(
            "batch-other", "the folder holds a batch of \(what)\(week)", help: "name another folder")
    }

    /// A folder whose families were shared in another way would hold some of them twice.
    private static func refuseOtherParts(in path: String, _ shard: Shard) throws(DiagnosedError) {
        let counts = FileText.names(in: path, suffix: ".json").compactMap(Shard.count)
        guard let other = counts.first(where: { $0 != shard.count }) else { return }
        let was = other == 1 ? "in one piece" : "in \(other) parts"
        throw DiagnosedError(
            "batch-parts", "'\(path)' holds a batch that was made \(was)",
            help: "make it in the same way again, or name another folder")
    }

    /// Ends the last line where a process that was killed left it open: what is noted next is a line of its own.
    private static func endLine(of journal: Int32, in path: String) throws(DiagnosedError) {
        let end = lseek(journal, 0, SEEK_END)
        var last: UInt8 = 0
        guard end > 0, pread(journal, &last, 1, end - 1) == 1, last != UInt8(ascii: "\n") else { return }
        var newline = UInt8(ascii: "\n")
        guard write(journal, &newline, 1) == 1 else {
            let reason = String(cString: strerror(errno))
            close(journal)
            throw DiagnosedError("output-failed", "cannot write in '\(path)': \(reason)")
        }
    }

    /// What earlier runs made: the manifest, and over it what was noted since.
    func known(_ diagnostics: Diagnostics) -> [Manifest.Entry] {
        var entries: [Manifest.Entry] = []
        if FileText.exists(manifest), let read = Manifest.read(manifest, diagnostics) { entries = read.handouts }
        let bytes = (try? FileText.bytes(of: "\(path)/.journal\(suffix)", limit: 256 << 20)) ?? []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            // The last line may have been cut short; a line that is whole is a handout that is there.
            guard let node = try? YAMLReader().read(Array(line), file: "journal"),
                let entry = Manifest.Entry.read(node, Diagnostics())
            else { continue }
            entries.append(entry)
        }
        return entries
    }

    /// Notes a handout that is safely on the disk, by its line of the manifest. Threads may do so at once: a line is written
    /// in one piece.
    func note(_ line: String) throws(DiagnosedError) {
        let line = Array((line + "\n").utf8)
        guard line.withUnsafeBytes({ write(journal, $0.baseAddress, $0.count) }) == line.count else {
            throw DiagnosedError(
                "output-failed", "cannot write in '\(path)': \(String(cString: strerror(errno)))")
        }
    }

    /// Writes the manifest of what the batch is about and of its handouts, a line each, and ends the journal.
    func finish(_ subject: Manifest, _ lines: [String]) throws(DiagnosedError) {
        try OutputFile.write(subject.bytes(with: lines), to: manifest, access: .owner)
        unlink("\(path)/.journal\(suffix)")
    }

    /// Removes handouts that no family has any more.
    ///
    /// - Returns: how many there were.
    func remove(_ names: some Sequence<String>) -> Int {
        names.count { unlink("\(path)/\($0)") == 0 }
    }

    private var manifest: String { "\(path)/manifest\(suffix).json" }

    /// Removes what a process that was killed had begun to write.
    private func sweep() {
        for name in FileText.hiddenNames(in: path) where name.hasPrefix(".handhold-") && name.hasSuffix(".tmp") {
            unlink("\(path)/\(name)")
        }
    }
}

/// The C function, where a method has the same name.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
