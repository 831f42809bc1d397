public import Basics
public import Catalog

/// What a flyer may say.
public struct EventData {
    private let wording: Wording
    private let clinic: Clinic
    private let diagnostics: Diagnostics

    public init(words: Words, clinic: Clinic, _ diagnostics: Diagnostics) {
        wording = Wording(words: words, family: Family(), diagnostics)
        self.clinic = clinic
        self.diagnostics = diagnostics
    }

    /// The values of an event.
    ///
    /// - Parameter tabs: how many strips there are to tear off.
    public func values(_ event: Event, scene: PictureValue?, logo: PictureValue?, tabs: Int) -> [String: Value] {
        let link = event.link ?? clinic.link
        let phone = event.phone ?? clinic.phone
        let title = wording.fill(event.title)
        let day = day(event.when.date)
        let time = time(event.when)
        let call = phone ?? event.email ?? clinic.email
        let short = link.map { SourceText(Self.short($0.text), at: $0.location) }
        let tab = Value.record([
            "title": .text(title, hasMarkup: true), "day": .plain(day), "time": .plain(time),
            "call": .plain(call ?? short),
        ])
        return [
            "words": .record(wording.records),
            "sheet": .record(["title": .text(title, hasMarkup: true)]),
            "clinic": .record([
                "name": .plain(clinic.name), "logo": logo.map { .picture($0) } ?? .nothing,
                "footer": .plain(clinic.footer),
            ]),
            "event": .record([
                "title": .text(title, hasMarkup: true),
                "summary": filled(event.summary), "day": .plain(day), "time": .plain(time),
                "place": filled(event.place), "address": filled(event.address), "online": filled(event.online),
                "leader": filled(event.leader), "role": filled(event.role), "audience": filled(event.audience),
                "cost": filled(event.cost), "topics": .list(event.topics.map { filled($0) }),
                "bring": filled(event.bring), "sign-up": filled(event.signUp), "link": .plain(link),
                "short-link": .plain(short), "phone": .plain(phone), "email": .plain(event.email ?? clinic.email),
                "picture": scene.map { .picture($0) } ?? .nothing,
                "tabs": .list(Array(repeating: tab, count: tabs)),
            ]),
        ]
    }

    private func filled(_ text: LocalizedText?) -> Value {
        text.map { .text(wording.fill($0), hasMarkup: true) } ?? .nothing
    }

    /// “Saturday, December 5”.
    private func day(_ date: String) -> String {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let weekday = CalendarText.weekday(of: date) else { return date }
        return wording.fixed(
            "flyer.day",
            [
                "weekday": wording.fixed("flyer.weekdays.\(weekday)").text, "day": String(parts[2]),
                "month": wording.fixed("months.\(parts[1] - 1)").text,
            ]
        ).text
    }

    /// “10:00 to 11:30 a.m.”
    private func time(_ when: Event.When) -> String {
        func clock(_ text: String, hasHalf: Bool) -> String {
            guard let time = CalendarText.time(text) else { return text }
            let hour = (time.hours + 11) % 12 + 1
            let minutes = time.minutes < 10 ? "0\(time.minutes)" : "\(time.minutes)"
            let half = wording.fixed(time.hours < 12 ? "flyer.am" : "flyer.pm").text
            return "\(hour):\(minutes)" + (hasHalf ? " " + half : "")
        }
        var words = clock(when.start, hasHalf: true)
        if let end = when.end {
            let isSameHalf =
                (CalendarText.time(when.start)?.hours ?? 0) < 12 && (CalendarText.time(end)?.hours ?? 0) < 12
                || (CalendarText.time(when.start)?.hours ?? 0) >= 12 && (CalendarText.time(end)?.hours ?? 0) >= 12
            words =
                wording.fixed(
                    "range", ["low": clock(when.start, hasHalf: !isSameHalf), "high": clock(end, hasHalf: true)]
                ).text
        }
        return when.zone.map { "\(words) (\($0))" } ?? words
    }

    /// An address as people type it.
    private static func short(_ link: String) -> String {
        var rest = link[...]
        for start in ["https://", "www."] where rest.hasPrefix(start) { rest = rest.dropFirst(start.count) }
        return rest.hasSuffix("/") ? String(rest.dropLast()) : String(rest)
    }
}
