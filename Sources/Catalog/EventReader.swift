public import Basics

/// Reads the file of an event; see the event reference for its keys.
public struct EventReader {
    private let context: CatalogContext
    private var diagnostics: Diagnostics { context.diagnostics }

    public init(_ context: CatalogContext) {
        self.context = context
    }

    /// The event, or nil where something it cannot do without is missing; all that is wrong has been reported.
    public func event(_ node: YAMLNode) -> Event? {
        guard let fields = Fields(node, of: "an event", keys: Event.keys, diagnostics) else { return nil }
        let language = language(fields["language"])
        func words(_ node: YAMLNode?, _ what: String) -> LocalizedText? { node.flatMap { text($0, what, language) } }
        func line(_ key: String, _ what: String) -> SourceText? {
            fields[key].flatMap { value in
                value.text(what, diagnostics).map { SourceText($0, at: value.location) }
            }
        }
        let title = words(fields.required("title"), "the title")
        let when = fields.required("when").flatMap { self.when($0) }
        let place = fields["place"].flatMap { Fields($0, of: "the place", keys: Event.placeKeys, diagnostics) }
        let leader = fields["leader"].flatMap { Fields($0, of: "the leader", keys: Event.leaderKeys, diagnostics) }
        let topics = fields["topics"]?.list("the topics", diagnostics) { text($0, "a topic", language) } ?? []
        if fields["place"] == nil, fields["online"] == nil {
            diagnostics.error(
                "missing-key", "an event needs the key 'place' or the key 'online'", at: node.location)
        }
        let link = line("link", "the link")
        if let link, !link.text.hasPrefix("https://") {
            diagnostics.error(
                "wrong-value", "a link begins with https://, but this is '\(link.text)'", at: link.location)
        }
        guard let title, let when else { return nil }
        return Event(
            language: language, title: title, summary: words(fields["summary"], "the summary"), when: when,
            place: name(place?.required("name"), "the place's name", language),
            address: name(place?["address"], "the address", language), online: words(fields["online"], "'online'"),
            leader: name(leader?.required("name"), "the leader's name", language),
            role: words(leader?["role"], "the role"),
            audience: words(fields["audience"], "the audience"), cost: words(fields["cost"], "the cost"),
            topics: topics, bring: words(fields["bring"], "what to bring"),
            signUp: words(fields["sign-up"], "how to sign up"), link: link, phone: line("phone", "the phone number"),
            email: line("email", "the address"), picture: line("picture", "the picture"), location: node.location)
    }

    private func language(_ node: YAMLNode?) -> String {
        guard let node, let language = node.text("the language", diagnostics) else { return "en" }
        if !context.languages.contains(language) {
            diagnostics.unknown("language", language, among: context.languages, in: "the catalog", at: node.location)
        }
        return language
    }

    /// A name, which is the same in every language unless it is given in several.
    private func name(_ node: YAMLNode?, _ what: String, _ language: String) -> LocalizedText? {
        guard let node, var name = text(node, what, language) else { return nil }
        guard node.scalar != nil, let words = name[language] else { return name }
        for other in context.languages { name.versions[other] = words }
        return name
    }

    /// Words in one language, or in each that is given.
    private func text(_ node: YAMLNode, _ what: String, _ language: String) -> LocalizedText? {
        guard case .mapping(let entries) = node.content else {
            return node.text(what, diagnostics).map {
                LocalizedText([language: SourceText($0, at: node.location)], at: node.location)
            }
        }
        var versions: [String: SourceText] = [:]
        for entry in entries {
            guard context.languages.contains(entry.key) else {
                diagnostics.unknown(
                    "language", entry.key, among: context.languages, in: what, at: entry.keyLocation)
                continue
            }
            versions[entry.key] = entry.value.text(what, diagnostics).map {
                SourceText($0, at: entry.value.location)
            }
        }
        return LocalizedText(versions, at: node.location)
    }

    private func when(_ node: YAMLNode) -> Event.When? {
        guard let fields = Fields(node, of: "'when'", keys: Event.whenKeys, diagnostics) else { return nil }
        let date = fields.required("date")?.day("the date", diagnostics)
        let start = fields.required("start").flatMap { time($0) }
        let end = fields["end"].flatMap { time($0) }
        let zone = fields["zone"]?.text("the time zone", diagnostics)
        if let start, let end, let node = fields["end"], !Self.isLater(end, than: start) {
            diagnostics.error("wrong-value", "it ends at \(end), before it starts at \(start)", at: node.location)
        }
        guard let date, let start else { return nil }
        return Event.When(date: date, start: start, end: end, zone: zone)
    }

    private func time(_ node: YAMLNode) -> String? {
        if let scalar = node.scalar, CalendarText.time(scalar) != nil { return scalar }
        diagnostics.error(
            "wrong-value", "a time is hours and minutes of a clock of 24 hours, such as \"14:30\"", at: node.location,
            help: "write it in quotes")
        return nil
    }

    private static func isLater(_ end: String, than start: String) -> Bool {
        guard let end = CalendarText.time(end), let start = CalendarText.time(start) else { return true }
        return (end.hours, end.minutes) > (start.hours, start.minutes)
    }
}
