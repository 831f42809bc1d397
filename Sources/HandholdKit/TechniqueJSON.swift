public import Basics
public import Catalog

extension Technique {
    /// Everything about the technique, under the keys of its file, each text in every language.
    public var json: JSONValue {
        .object([
            ("id", .text(id)), ("version", .number(version)), ("updated", .text(updated)),
            ("review", .object(languages { .text(review.status[$0]?.rawValue) } + [("due", .text(review.due))])),
            ("area", .text(area.rawValue)), ("stroke", .text(stroke.rawValue)),
            ("pressure", .text(pressure.rawValue)),
            ("ages", .object(ages.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value.json) })),
            ("positions", .texts(positions.map(\.rawValue))), ("goals", .texts(goals.map(\.rawValue))),
            ("settings", .object(settings.map { ($0.setting, $0.line.json) })),
            (
                "dosage",
                .object([
                    ("minutes", .number(dosage.minutes)), ("repeats", .number(dosage.repeats)),
                    ("times-a-day", .text(dosage.times)),
                ])
            ),
            ("traits", .texts(traits.map(\.rawValue))), ("mirror-safe", .flag(mirrorSafe)),
            ("name", name.json), ("message", message.json), ("why", why.json), ("ask", ask.json),
            ("offer", offer.json), ("refuse", refuse.json), ("scene", scene.json),
            ("steps", .list(steps.map(\.json))), ("home", home.json), ("clinic", clinic.json),
            ("skip", .list(skip.map(\.json))), ("say", say.json), ("words", .list(words.map(\.json))),
            ("tips", .list(tips.map(\.json))),
            ("evidence", .object([("note", evidence.note.json), ("sources", .texts(evidence.sources))])),
        ])
    }

    /// The line of the technique in a list.
    public func summary(name: String) -> JSONValue {
        .object([
            ("id", .text(id)), ("name", .text(name)), ("area", .text(area.rawValue)),
            ("minutes", .number(dosage.minutes)), ("settings", .texts(settings.map(\.setting))),
            ("ages", .texts(ages.keys.sorted().map(\.rawValue))), ("positions", .texts(positions.map(\.rawValue))),
            ("goals", .texts(goals.map(\.rawValue))), ("version", .number(version)), ("updated", .text(updated)),
        ])
    }

    private func languages(_ value: (String) -> JSONValue) -> [(key: String, value: JSONValue)] {
        review.status.keys.sorted().map { ($0, value($0)) }
    }
}

extension Technique.Dosage {
    /// `2`, or `1-2`, as the file has it.
    var times: String {
        let (low, high) = (timesADay.lowerBound, timesADay.upperBound)
        return low == high ? String(low) : "\(low)-\(high)"
    }
}

extension LocalizedText {
    var json: JSONValue {
        .object(versions.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value.text)) })
    }
}

extension Step {
    fileprivate var json: JSONValue {
        .object(
            [("picture", picture.json), ("text", text.json), ("short", short.json)]
                + (clinic.map { [("clinic", $0.json)] } ?? []))
    }
}

extension PictureRequest {
    fileprivate var json: JSONValue {
        .object([("plate", .text(plate.text)), ("show", .texts(layers.map(\.text))), ("alt", alt.json)])
    }
}
