internal import Basics
internal import CPango

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What earlier runs found out about pictures, in files of our own: their forms, and that they keep the rules.
///
/// It only ever saves time. Each file is named after everything that it was made from and begins with its name and a sum
/// of its bytes: one that is damaged, or was made from something else, is as good as none.
public struct PictureCache: Sendable {
    private let folder: String
    /// The programs that make the pictures; a change of any makes every file a stranger.
    private let makers: [UInt8]
    /// About 60 MB. A picture takes 15 kB for each look that families have.
    private static let limit = 4_000

    /// The cache of this user; nil where nothing can be kept, or where it cannot be told who draws.
    public static func installed() -> PictureCache? {
        CacheFolder.find("pictures").flatMap { PictureCache(folder: $0) }
    }

    init?(folder: String) {
        guard let cairo = handhold_path_of_cairo().map({ String(cString: $0) }) else { return nil }
        // librsvg lies beside Cairo. It is looked at, not loaded.
        let librsvg = String(cairo[..<(cairo.lastIndex(of: "/") ?? cairo.startIndex)]) + "/" + Self.librsvg
        let stamps = [FileStamp.program, cairo, librsvg].compactMap(FileStamp.of)
        guard stamps.count == 3 else { return nil }
        self.folder = folder
        makers = Array(stamps.joined(separator: "\n").utf8)
    }

    #if canImport(Glibc)
        private static let librsvg = "librsvg-2.so.2"
    #else
        private static let librsvg = "librsvg-2.2.dylib"
    #endif

    /// The place of what is made from `values`.
    func place(of values: [[UInt8]]) -> Place {
        let name = Digest.of([makers] + values)
        return Place(name: name, path: "\(folder)/\(name)", cache: self)
    }

    /// Where one thing is kept.
    public struct Place {
        fileprivate let name: String
        fileprivate let path: String
        fileprivate let cache: PictureCache
    }
}

extension PictureCache.Place {
    /// What is kept here, if it is what was put here.
    func read() -> [UInt8]? {
        let headLength = name.utf8.count + 8
        guard let file = try? FileText.bytes(of: path, limit: 1 << 24), file.count > headLength else { return nil }
        let bytes = Array(file[headLength...])
        return file.starts(with: head(of: bytes)) ? bytes : nil
    }

    /// Keeps bytes for later runs; a failure costs them only time.
    func keep(_ bytes: [UInt8]) {
        // Looking through a full folder takes as long as drawing: one name in sixteen is enough.
        if name.utf8.last == UInt8(ascii: "0") { cache.makeRoom() }
        let aside = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        // Not synced: a file that the power cut short has not its sum.
        let whole = head(of: bytes) + bytes
        let written = write(descriptor, whole, whole.count)
        close(descriptor)
        if written != whole.count || rename(aside, path) != 0 { unlink(aside) }
    }

    private func head(of bytes: [UInt8]) -> [UInt8] {
        withUnsafeBytes(of: Digest.sum(bytes)) { Array(name.utf8) + Array($0) }
    }
}

extension PictureCache {
    /// Starts afresh when files of looks and versions long gone have piled up.
    fileprivate func makeRoom() {
        let names = FileText.names(in: folder, suffix: "")
        guard names.count >= Self.limit else { return }
        for name in names { unlink("\(folder)/\(name)") }
    }
}
