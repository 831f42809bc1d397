internal import Basics

/// What a batch made, from which inputs: the file `manifest.json` beside the handouts.
///
/// It holds paths of family files and is readable by its owner only. Nothing in it depends on the clock or on how many
/// threads worked.
public struct Manifest: Sendable, Equatable {
    public static let format = 1
    static let keys = ["format", "plan", "week", "techniques", "handouts"]

    /// The plan's id; nil for a batch of techniques.
    public var plan: String?
    public var week: Int?
    /// The ids of the techniques, where there is no plan.
    public var techniques: [String] = []
    /// In the order of their sources.
    public var handouts: [Entry]

    public init(plan: String? = nil, week: Int? = nil, handouts: [Entry] = []) {
        self.plan = plan
        self.week = week
        self.handouts = handouts
    }

    /// One family's handout.
    public struct Entry: Sendable, Equatable {
        static let keys = [
            "id", "family", "row", "reference", "told", "state", "file", "phone", "language", "pages", "bytes",
            "sha256",
            "phone-sha256",
            "inputs", "left-out", "faults",
        ]

        /// The handout's id, as its pages show it: nothing in it tells whose it is.
        public var id: String
        /// The family's file, or the clinic's list, from the manifest's folder.
        public var family: String
        /// The line of the list; nil for a family's own file.
        public var row: Int?
        /// What the list calls the family in its column `id`, by which its row is found again; nil for a family's own file.
        public var reference: String?
        /// The digest of what the family told that a page may show: where it differs from today's, the handout is out of date.
        public var told = ""
        public var state: State
        /// The name of the PDF in the manifest's folder; nil where none was made.
        public var file: String?
        /// The name of the edition for a phone.
        public var phone: String?
        public var language = ""
        public var pages = 0
        /// The size of the PDF.
        public var bytes = 0
        /// The digest of the PDF's bytes, 64 hexadecimal digits; the same for the edition for a phone.
        public var sha256: String?
        public var phoneSHA256: String?
        /// The digest of everything the handout is made from.
        public var inputs = ""
        /// The ids of techniques that a precaution kept back.
        public var leftOut: [String] = []
        /// What was said of it, as on the terminal, one line each.
        public var faults: [String] = []

        public init(id: String, family: String, row: Int? = nil, state: State) {
            self.id = id
            self.family = family
            self.row = row
            self.state = state
        }
    }

    /// What became of a family's handout.
    public enum State: String, Sendable, CaseIterable {
        case made
        /// A precaution kept back everything.
        case refused
        case failed
    }
}

extension Manifest {
    /// The file's bytes: one handout a line.
    var bytes: [UInt8] { bytes(with: handouts.map(\.line)) }

    /// The file with these lines for its handouts.
    func bytes(with lines: [String]) -> [UInt8] {
        let head: [(key: String, value: JSONValue)] = [
            ("format", .number(Self.format)), ("plan", .text(plan)), ("week", week.map { .number($0) } ?? .null),
            ("techniques", .texts(techniques)),
        ]
        var bytes: [UInt8] = []
        // A list of ten thousand has megabytes: the text is not to move while it grows.
        bytes.reserveCapacity(lines.reduce(1_000) { $0 + $1.utf8.count + 8 })
        func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
        add("{\n")
        for (key, value) in head { add("  \(JSONValue.text(key).line): \(value.line),\n") }
        add("  \"handouts\": [\n")
        for (number, line) in lines.enumerated() { add("\(number == 0 ? "" : ",\n")    \(line)") }
        add("\n  ]\n}\n")
        return bytes
    }
}

extension Manifest.Entry {
    /// The handout's line in a manifest.
    var line: String {
        JSONValue.object([
            ("id", .text(id)), ("family", .text(family)), ("row", row.map { .number($0) } ?? .null),
            ("reference", .text(reference)), ("told", .text(told)), ("state", .text(state.rawValue)),
            ("file", .text(file)),
            ("phone", .text(phone)),
            ("language", .text(language)), ("pages", .number(pages)), ("bytes", .number(bytes)),
            ("sha256", .text(sha256)), ("phone-sha256", .text(phoneSHA256)), ("inputs", .text(inputs)),
            ("left-out", .texts(leftOut)), ("faults", .texts(faults)),
        ]).line
    }
}
