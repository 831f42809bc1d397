internal import Basics
internal import CQpdf

/// A PDF file that is open for reading and change. It belongs to the thread that opened it.
final class PDFFile {
    let data: qpdf_data
    /// What qpdf reads from until the file is closed.
    private let input: UnsafeMutableBufferPointer<CChar>

    init(_ bytes: [UInt8]) throws {
        guard QpdfLibrary.isThere else {
            throw DiagnosedError(
                "finishing-failed", "the library qpdf is not installed",
                help: "'handhold doctor' shows how to install it")
        }
        guard let data = qpdf.create() else {
            throw DiagnosedError("finishing-failed", "no memory to finish a file with")
        }
        self.data = data
        input = .allocate(capacity: bytes.count)
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(input).copyMemory(from: $0) }
        qpdf.silence_errors(data)
        qpdf.set_suppress_warnings(data, 1)
        qpdf.set_attempt_recovery(data, 0)
        _ = qpdf.read_memory(data, "drawing", input.baseAddress, UInt64(input.count), nil)
        try check()
    }

    deinit {
        var data: qpdf_data? = data
        qpdf.cleanup(&data)
        input.deallocate()
    }

    /// Throws the fault that qpdf has met since the last time.
    func check() throws {
        guard qpdf.has_error(data) != 0, let error = qpdf.get_error(data) else { return }
        let text = qpdf.get_error_full_text(data, error).map { String(cString: $0) } ?? "unknown"
        throw DiagnosedError("finishing-failed", "the file could not be finished: \(text)")
    }

    var root: PDFObject { PDFObject(self, qpdf.get_root(data)) }
    var trailer: PDFObject { PDFObject(self, qpdf.get_trailer(data)) }
    var pageCount: Int { Int(qpdf.get_num_pages(data)) }

    func page(_ index: Int) -> PDFObject { PDFObject(self, qpdf.get_page_n(data, index)) }

    /// The finished file. Streams are deflated, and the file's identity is made from what it holds.
    ///
    /// - Parameter password: what opens the file, encrypted with AES-256 (revision 6); nil leaves it open. Who has it may print,
    ///   copy and have it read aloud, but not change it. The bytes of an encrypted file are never the same twice.
    func written(password: String? = nil) throws -> [UInt8] {
        _ = qpdf.init_write_memory(data)
        // Packing the elements together would save a tenth of the bytes and cost a sixth of the time.
        qpdf.set_object_stream_mode(data, qpdf_o_disable)
        qpdf.set_minimum_pdf_version(data, "1.7")
        if let password {
            // Nobody needs the owner's password: it only guards against changes, and is thrown away.
            let owner = (0..<4).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
            qpdf.set_r6_encryption_parameters2(data, password, owner, 1, 1, 0, 0, 0, 0, qpdf_r3p_full, 1)
        } else {
            qpdf.set_deterministic_ID(data, 1)
        }
        _ = qpdf.write(data)
        try check()
        return Array(UnsafeBufferPointer(start: qpdf.get_buffer(data), count: qpdf.get_buffer_length(data)))
    }
}
