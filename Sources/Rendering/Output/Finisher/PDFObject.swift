internal import Basics
internal import CQpdf

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A value in an open PDF file. Two copies are the same value, not two.
struct PDFObject {
    let file: PDFFile
    let handle: qpdf_oh

    init(_ file: PDFFile, _ handle: qpdf_oh) {
        self.file = file
        self.handle = handle
    }

    /// The entry of a dictionary, or of a stream's dictionary; null where there is none.
    subscript(key: String) -> PDFObject {
        get { PDFObject(file, qpdf.oh_get_key(file.data, handle, key)) }
        nonmutating set { qpdf.oh_replace_key(file.data, handle, key, newValue.handle) }
    }

    /// An item of an array.
    subscript(index: Int) -> PDFObject { PDFObject(file, qpdf.oh_get_array_item(file.data, handle, Int32(index))) }

    var count: Int { Int(qpdf.oh_get_array_n_items(file.data, handle)) }
    var dictionary: PDFObject { PDFObject(file, qpdf.oh_get_dict(file.data, handle)) }
    var isNull: Bool { qpdf.oh_is_null(file.data, handle) != 0 }
    var isDictionary: Bool { qpdf.oh_is_dictionary(file.data, handle) != 0 }
    var isStream: Bool { qpdf.oh_is_stream(file.data, handle) != 0 }

    func isName(_ name: String) -> Bool { qpdf.oh_is_name_and_equals(file.data, handle, name) != 0 }
    func contains(_ key: String) -> Bool { qpdf.oh_has_key(file.data, handle, key) != 0 }
    func remove(_ key: String) { qpdf.oh_remove_key(file.data, handle, key) }
    func append(_ item: PDFObject) { qpdf.oh_append_item(file.data, handle, item.handle) }

    /// The keys of a dictionary. They are collected first, because qpdf walks one dictionary at a time.
    var keys: [String] {
        var keys: [String] = []
        qpdf.oh_begin_dict_key_iter(file.data, handle)
        while qpdf.oh_dict_more_keys(file.data) != 0 {
            if let key = qpdf.oh_dict_next_key(file.data) { keys.append(String(cString: key)) }
        }
        return keys
    }

    /// Hands the bytes of a stream, without its filters, to `body`.
    func withStreamBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) throws -> Result {
        var filtered: QPDF_BOOL = 0
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        _ = qpdf.oh_get_stream_data(file.data, handle, qpdf_dl_generalized, &filtered, &start, &count)
        defer { free(start) }
        try file.check()
        return try body(UnsafeBufferPointer(start: start, count: count))
    }

    /// Gives a stream new bytes that have no filter.
    func replaceStream(with bytes: [UInt8]) {
        let none = file.null.handle
        qpdf.oh_replace_stream_data(file.data, handle, bytes, bytes.count, none, none)
    }
}

extension PDFFile {
    var null: PDFObject { PDFObject(self, qpdf.oh_new_null(data)) }

    func integer(_ value: Int) -> PDFObject { PDFObject(self, qpdf.oh_new_integer(data, Int64(value))) }
    func bool(_ value: Bool) -> PDFObject { PDFObject(self, qpdf.oh_new_bool(data, value ? 1 : 0)) }
    /// A name with its slash.
    func name(_ name: String) -> PDFObject { PDFObject(self, qpdf.oh_new_name(data, name)) }
    /// Words, in whichever of PDF's encodings holds them.
    func text(_ text: String) -> PDFObject { PDFObject(self, qpdf.oh_new_unicode_string(data, text)) }
    /// A string of bytes as they are.
    func ascii(_ text: String) -> PDFObject { PDFObject(self, qpdf.oh_new_string(data, text)) }
    /// Whatever stands in PDF's own notation, without references.
    func parse(_ notation: String) -> PDFObject { PDFObject(self, qpdf.oh_parse(data, notation)) }
    func array(_ items: [PDFObject] = []) -> PDFObject {
        let array = PDFObject(self, qpdf.oh_new_array(data))
        for item in items { array.append(item) }
        return array
    }
    func dictionary() -> PDFObject { PDFObject(self, qpdf.oh_new_dictionary(data)) }
    func stream(_ bytes: [UInt8]) -> PDFObject {
        let stream = PDFObject(self, qpdf.oh_new_stream(data))
        stream.replaceStream(with: bytes)
        return stream
    }
    /// The value as an object of its own, which others refer to.
    func indirect(_ object: PDFObject) -> PDFObject {
        PDFObject(self, qpdf.make_indirect_object(data, object.handle))
    }
    /// A value of another open file, with all that it refers to. The other file must stay open until this one is
    /// written.
    func copy(_ object: PDFObject) -> PDFObject {
        PDFObject(self, qpdf.oh_copy_foreign_object(data, object.file.data, object.handle))
    }
    /// A place on a page whose height is `pageHeight`, as PDF counts it: from the bottom up.
    func rectangle(_ rect: Rect, pageHeight: Double) -> PDFObject {
        parse(PDFNotation.rectangle(rect, pageHeight: pageHeight))
    }
}
