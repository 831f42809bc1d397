internal import Basics

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The file beside an output that holds its bytes until they are complete; it is gone unless it was renamed.
final class Aside {
    private let name: String
    private let target: String
    private let descriptor: Int32
    private var isRenamed = false

    /// Makes an empty file beside `path`, which must be free or a plain file.
    convenience init(for path: String, access: OutputFile.Access) throws(DiagnosedError) {
        try OutputFile.refuseUnlessReplaceable(path)
        try self.init(in: OutputFile.folder(of: path), for: path, mode: access.mode)
    }

    /// Makes an empty file with a name that says nothing of what is in it.
    private init(in folder: String, for target: String, mode: mode_t) throws(DiagnosedError) {
        for _ in 0..<100 {
            let number = String(UInt64.random(in: 0...UInt64.max), radix: 16)
            let name = "\(folder)/.handhold-\(number).tmp"
            let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
            if descriptor >= 0 {
                (self.name, self.target, self.descriptor) = (name, target, descriptor)
                return
            }
            guard errno == EEXIST || errno == EINTR else { break }
        }
        throw OutputFile.failure(target)
    }

    deinit {
        close(descriptor)
        if !isRenamed { unlink(name) }
    }

    private func fill(with bytes: UnsafeRawBufferPointer) throws(DiagnosedError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let buffer = UnsafeRawBufferPointer(rebasing: rest)
            let count = write(descriptor, buffer.baseAddress, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw OutputFile.failure(target)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes the bytes; the disk may not have them yet.
    func fill(with bytes: [UInt8]) throws(DiagnosedError) {
        let result: Result<Void, DiagnosedError> = bytes.withUnsafeBytes { buffer in
            do throws(DiagnosedError) { return .success(try fill(with: buffer)) } catch { return .failure(error) }
        }
        try result.get()
    }

    /// Waits until the disk has what was written.
    func sync() throws(DiagnosedError) {
        while fsync(descriptor) != 0 {
            guard errno == EINTR else { throw OutputFile.failure(target) }
        }
    }

    /// Takes the output's name, in place of a file that has it.
    func become(_ path: String) throws(DiagnosedError) {
        guard rename(name, path) == 0 else { throw OutputFile.failure(target) }
        isRenamed = true
    }
}
