public import Basics

extension Manifest {
    /// What every manifest in a folder tells, its parts put together; nil where there is none or one cannot be read, which
    /// is reported.
    public static func read(in folder: String, _ diagnostics: Diagnostics) -> Manifest? {
        let names = FileText.names(in: folder, suffix: ".json").filter { $0.hasPrefix("manifest") }.sorted()
        guard !names.isEmpty else {
            diagnostics.error(
                "no-manifest", "'\(folder)' has no manifest.json: it is not a folder that a batch made", at: nil)
            return nil
        }
        var manifest: Manifest?
        for name in names {
            guard let part = read("\(folder)/\(name)", diagnostics) else { return nil }
            manifest =
                manifest.map { Manifest(plan: $0.plan, week: $0.week, handouts: $0.handouts + part.handouts) } ?? part
        }
        return manifest?.withoutDoubles(folder, diagnostics)
    }

    /// Each family once, though its handout stands in two manifests, as where a whole run came after one in parts; nil where
    /// they do not say the same, which is reported.
    private func withoutDoubles(_ folder: String, _ diagnostics: Diagnostics) -> Manifest? {
        var seen: [Entry.Key: Entry] = [:]
        var single = self
        single.handouts = []
        for entry in handouts {
            guard let other = seen[entry.key] else {
                seen[entry.key] = entry
                single.handouts.append(entry)
                continue
            }
            guard other == entry else {
                diagnostics.error(
                    "manifest-double", "two manifests in '\(folder)' tell of '\(entry.family)', and not the same",
                    at: nil,
                    help: "make the batch again in an empty folder")
                return nil
            }
        }
        return single
    }

    /// A manifest by its path; reports and returns nil where it cannot be read.
    static func read(_ path: String, _ diagnostics: Diagnostics) -> Manifest? {
        var reader = YAMLReader()
        // JSON is YAML; a list of a hundred thousand families has some tens of megabytes.
        reader.limits.bytes = 128 << 20
        reader.limits.nodes = 8_000_000
        guard let node = reader.node(of: path, diagnostics),
            let fields = Fields(node, of: "a manifest", keys: keys, diagnostics),
            let format = fields.required("format")?.integer("the format", in: 1...Int.max, diagnostics)
        else { return nil }
        guard format == Self.format else {
            diagnostics.error(
                "manifest-format", "this manifest was written by another version of the program", at: node.location,
                help: "make the batch again")
            return nil
        }
        guard
            let handouts = fields.required("handouts")?.list(
                "the handouts", diagnostics, { Entry.read($0, diagnostics) })
        else { return nil }
        var manifest = Manifest(
            plan: fields.optional("plan")?.text("the plan", diagnostics),
            week: fields.optional("week")?.integer("the week", in: 1...52, diagnostics), handouts: handouts)
        manifest.techniques =
            fields["techniques"]?.list("techniques", diagnostics) { $0.text("an id", diagnostics) } ?? []
        return manifest
    }
}

extension Manifest.Entry {
    /// One line of a manifest; reports and returns nil where it is not one.
    static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Manifest.Entry? {
        guard let fields = Fields(node, of: "a handout", keys: keys, diagnostics) else { return nil }
        func text(_ key: String) -> String? { fields.optional(key)?.text("'\(key)'", diagnostics) }
        func number(_ key: String) -> Int? { fields.optional(key)?.integer("'\(key)'", in: 0...Int.max, diagnostics) }
        func name(_ key: String) -> String? {
            guard let name = text(key) else { return nil }
            // A name that leads out of the folder was not written by us.
            guard !name.contains("/"), !name.hasPrefix("."), !name.isEmpty, !name.utf8.contains(0) else {
                diagnostics.error("wrong-value", "'\(name)' is not the name of a handout", at: fields[key]?.location)
                return nil
            }
            return name
        }
        guard let id = fields.required("id")?.text("the id", diagnostics),
            let family = fields.required("family")?.text("the family", diagnostics),
            let state = fields.required("state")?.choice("the state", Manifest.State.self, diagnostics)
        else { return nil }
        var entry = Manifest.Entry(id: id, family: family, row: number("row"), state: state)
        entry.reference = text("reference")
        entry.told = text("told") ?? ""
        entry.file = name("file")
        entry.phone = name("phone")
        entry.language = text("language") ?? ""
        entry.pages = number("pages") ?? 0
        entry.bytes = number("bytes") ?? 0
        entry.sha256 = text("sha256")
        entry.phoneSHA256 = text("phone-sha256")
        entry.inputs = text("inputs") ?? ""
        entry.leftOut = fields["left-out"]?.list("'left-out'", diagnostics) { $0.text("an id", diagnostics) } ?? []
        entry.faults = fields["faults"]?.list("'faults'", diagnostics) { $0.text("a fault", diagnostics) } ?? []
        return entry
    }
}

extension Fields {
    /// The value of a key; nil where it is absent or `null`, as JSON writes it.
    fileprivate func optional(_ key: String) -> YAMLNode? {
        self[key].flatMap { if case .scalar("null", quoted: false) = $0.content { nil } else { $0 } }
    }
}
