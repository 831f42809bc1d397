internal import CGMime

/// A message as GMime's tree of parts: the words twice, then the files.
struct MessageParts {
    private let message: MailMessage
    /// What stands between parts. It is taken from the message's id, so that the same message has the same bytes; no encoded
    /// line can hold it, since `=` never comes before `-` there.
    private let boundary: String

    /// GMime sets itself up once.
    private static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    init(_ message: MailMessage) {
        _ = Self.isReady
        self.message = message
        boundary = Sums.sha256([Array(message.id.utf8)]).prefix(32).lowercased()
    }

    /// The whole message with its headers.
    var bytes: [UInt8] {
        guard let whole = g_mime_message_new(1) else { return [] }
        defer { g_object_unref(whole) }
        g_mime_message_add_mailbox(whole, GMIME_ADDRESS_TYPE_FROM, message.from.name, message.from.address)
        if let replyTo = message.replyTo {
            g_mime_message_add_mailbox(whole, GMIME_ADDRESS_TYPE_REPLY_TO, nil, replyTo)
        }
        for address in message.to { g_mime_message_add_mailbox(whole, GMIME_ADDRESS_TYPE_TO, nil, address) }
        g_mime_message_set_subject(whole, message.subject, "utf-8")
        g_mime_message_set_message_id(whole, message.id)
        if let date = message.date, let time = g_date_time_new_from_unix_utc(gint64(date)) {
            g_mime_message_set_date(whole, time)
            g_date_time_unref(time)
        }
        let object = object(whole)
        g_mime_object_set_header(object, "Content-Language", message.language, "utf-8")
        if message.isDraft { g_mime_object_set_header(object, "X-Unsent", "1", "utf-8") }
        let words = multipart(
            "alternative",
            [part("text", "plain", Array(message.text.utf8)), part("text", "html", Array(message.html.utf8))])
        let mixed = multipart("mixed", [words] + message.attachments.map(file))
        if let mixed { g_mime_message_set_mime_part(whole, mixed) }
        if let mixed { g_object_unref(mixed) }
        return written(object)
    }

    /// Some parts in one, which takes them over.
    private func multipart(
        _ kind: String, _ parts: [UnsafeMutablePointer<GMimeObject>?]
    ) -> UnsafeMutablePointer<GMimeObject>? {
        guard let multipart = g_mime_multipart_new_with_subtype(kind) else { return nil }
        g_mime_multipart_set_boundary(multipart, "=-\(kind)-\(boundary)")
        for part in parts.compactMap(\.self) {
            g_mime_multipart_add(multipart, part)
            g_object_unref(part)
        }
        return object(multipart)
    }

    /// Words in UTF-8, in lines that every server carries.
    private func part(_ type: String, _ subtype: String, _ bytes: [UInt8]) -> UnsafeMutablePointer<GMimeObject>? {
        guard let part = g_mime_part_new_with_type(type, subtype) else { return nil }
        g_mime_object_set_content_type_parameter(object(part), "charset", "utf-8")
        fill(part, bytes, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        return object(part)
    }

    private func file(_ attachment: MailMessage.Attachment) -> UnsafeMutablePointer<GMimeObject>? {
        guard let part = g_mime_part_new_with_type("application", "pdf") else { return nil }
        g_mime_object_set_disposition(object(part), "attachment")
        g_mime_part_set_filename(part, attachment.name)
        fill(part, attachment.bytes, GMIME_CONTENT_ENCODING_BASE64)
        return object(part)
    }

    private func fill(_ part: UnsafeMutablePointer<GMimePart>, _ bytes: [UInt8], _ encoding: GMimeContentEncoding) {
        let stream = bytes.withUnsafeBytes { buffer in
            g_mime_stream_mem_new_with_buffer(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
        g_mime_part_set_content(part, content)
        g_mime_part_set_content_encoding(part, encoding)
        if let content { g_object_unref(content) }
        if let stream { g_object_unref(stream) }
    }

    private func written(_ object: UnsafeMutablePointer<GMimeObject>) -> [UInt8] {
        guard let array = g_byte_array_new(), let stream = g_mime_stream_mem_new_with_byte_array(array),
            let options = g_mime_format_options_new()
        else { return [] }
        defer { g_mime_format_options_free(options) }
        // The stream owns the array.
        defer { g_object_unref(stream) }
        g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
        guard g_mime_object_write_to_stream(object, options, stream) >= 0 else { return [] }
        return Array(UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)))
    }

    /// What GMime's types have in common with the one that they extend.
    private func object<Part>(_ part: UnsafeMutablePointer<Part>) -> UnsafeMutablePointer<GMimeObject> {
        UnsafeMutableRawPointer(part).assumingMemoryBound(to: GMimeObject.self)
    }
}
