// We read the events of libyaml and build the tree with bounds of our own: ready-made trees for Swift lack the places of
// keys, and a hostile file could end the process by their depth.
internal import CYaml

/// The parts of a YAML file in the order in which they stand.
final class YAMLEventStream {
    /// One part, with its place.
    struct Event {
        enum Kind {
            case streamStart, streamEnd, documentStart, documentEnd
            case scalar(String, quoted: Bool, anchor: String?)
            case sequenceStart(anchor: String?), sequenceEnd
            case mappingStart(anchor: String?), mappingEnd
            case alias(String)
        }

        var kind: Kind
        var location: SourceLocation
    }

    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    /// The bytes of the file, kept for the parser that reads them.
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let file: String

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        input = .allocate(capacity: bytes.count)
        _ = input.update(fromContentsOf: bytes)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next part; the last one is `streamEnd`.
    func next() throws(DiagnosedError) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            let problem = parser.pointee.problem.map { String(cString: $0) } ?? "the text cannot be read"
            throw DiagnosedError(
                "broken-yaml", "this is not YAML: \(problem)", at: problemLocation,
                help: "look for a missing quote, a tab, or a colon without a space after it")
        }
        defer { yaml_event_delete(&event) }
        return Event(kind: try kind(of: event), location: location(event.start_mark))
    }

    private func kind(of event: yaml_event_t) throws(DiagnosedError) -> Event.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_STREAM_END_EVENT: return .streamEnd
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_START_EVENT:
            return .sequenceStart(anchor: text(event.data.sequence_start.anchor))
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            return .mappingStart(anchor: text(event.data.mapping_start.anchor))
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let words = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return .scalar(words, quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE, anchor: text(scalar.anchor))
        default:
            throw DiagnosedError("broken-yaml", "this is not YAML", at: location(event.start_mark))
        }
    }

    private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    /// Where the parser gave up; it has no mark for characters that YAML does not allow.
    private var problemLocation: SourceLocation {
        guard parser.pointee.error == YAML_READER_ERROR else { return location(parser.pointee.problem_mark) }
        return SourceLocation(ofByte: parser.pointee.problem_offset, in: input, file: file)
    }

    /// No more line breaks than the file has: a first look that costs little.
    private lazy var lineFeeds = input.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }

    private lazy var end = SourceLocation(ofByte: input.count, in: input, file: file)

    private func location(_ mark: yaml_mark_t) -> SourceLocation {
        // The parser ends a last line that has no line break, and so may name a line that is not there.
        if mark.column == 0, mark.line > lineFeeds, mark.line >= end.line { return end }
        return SourceLocation(file: file, line: mark.line + 1, column: mark.column + 1)
    }
}
