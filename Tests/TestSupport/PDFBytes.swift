import CQpdf
import Foundation

/// A finished PDF file, parsed from its bytes alone.
public struct PDFBytes {
    public let bytes: [UInt8]
    public let objects: [String: PDFValue]
    public let trailer: [String: PDFValue]

    struct Unreadable: Error { var reason: String }

    public init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        let json = try JSONSerialization.jsonObject(with: try Self.json(bytes))
        guard let parts = (json as? [String: Any])?["qpdf"] as? [Any], parts.count == 2,
            let table = parts[1] as? [String: Any]
        else { throw Unreadable(reason: "no objects") }
        var objects: [String: PDFValue] = [:]
        var trailer: [String: PDFValue] = [:]
        for (key, entry) in table {
            guard let entry = entry as? [String: Any] else { continue }
            let value = PDFValue(json: entry["value"] ?? entry)
            if key == "trailer", case .dictionary(let dictionary) = value { trailer = dictionary }
            if key.hasPrefix("obj:") { objects[String(key.dropFirst(4))] = value }
        }
        self.objects = objects
        self.trailer = trailer
    }

    private static func json(_ bytes: [UInt8]) throws -> Data {
        guard let file = qpdf_init() else { throw Unreadable(reason: "no memory") }
        var handle: qpdf_data? = file
        defer { qpdf_cleanup(&handle) }
        qpdf_silence_errors(file)
        qpdf_set_suppress_warnings(file, 1)
        qpdf_set_attempt_recovery(file, 0)
        var data = Data()
        let failed = bytes.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard qpdf_read_memory(file, "file", start, UInt64(bytes.count), nil) == 0 else { return true }
            return withUnsafeMutablePointer(to: &data) { sink in
                qpdf_write_json(
                    file, 2,
                    { chunk, count, sink in
                        guard let chunk, let sink else { return 1 }
                        sink.assumingMemoryBound(to: Data.self).pointee.append(
                            UnsafeRawPointer(chunk).assumingMemoryBound(to: UInt8.self), count: count)
                        return 0
                    }, sink, qpdf_dl_generalized, qpdf_sj_inline, "", nil) != 0
            }
        }
        // Asking for the error keeps qpdf from printing it.
        if qpdf_has_error(file) != 0 { _ = qpdf_get_error(file) }
        // A warning is a fault too: a file of ours gives none.
        if failed || qpdf_more_warnings(file) != 0 { throw Unreadable(reason: "qpdf finds faults") }
        return data
    }

    /// The value itself where there is a reference to it.
    public func resolved(_ value: PDFValue?) -> PDFValue {
        guard case .reference(let id)? = value else { return value ?? .null }
        return objects[id] ?? .null
    }

    public func dictionary(_ value: PDFValue?) -> [String: PDFValue] {
        switch resolved(value) {
        case .dictionary(let dictionary), .stream(let dictionary, _): dictionary
        default: [:]
        }
    }

    public func array(_ value: PDFValue?) -> [PDFValue] {
        if case .array(let array) = resolved(value) { array } else { [] }
    }

    public func name(_ value: PDFValue?) -> String? {
        if case .name(let name) = resolved(value) { name } else { nil }
    }

    public func text(_ value: PDFValue?) -> String? {
        if case .text(let text) = resolved(value) { text } else { nil }
    }

    public func number(_ value: PDFValue?) -> Double? {
        if case .number(let number) = resolved(value) { number } else { nil }
    }

    public func data(_ value: PDFValue?) -> Data {
        if case .stream(_, let data) = resolved(value) { data } else { Data() }
    }

    public func isTrue(_ value: PDFValue?) -> Bool { resolved(value) == .bool(true) }

    public var catalog: [String: PDFValue] { dictionary(trailer["/Root"]) }
    public var info: [String: PDFValue] { dictionary(trailer["/Info"]) }

    /// References to the pages in order.
    public var pages: [PDFValue] {
        func leaves(_ node: PDFValue) -> [PDFValue] {
            let dictionary = dictionary(node)
            return name(dictionary["/Type"]) == "/Pages" ? array(dictionary["/Kids"]).flatMap(leaves) : [node]
        }
        return catalog["/Pages"].map(leaves) ?? []
    }
}
