/// Reading one value as what it should be. Each reports what is wrong with its place and returns nil.
extension YAMLNode {
    /// A text, quoted or not.
    public func text(_ what: String, _ diagnostics: Diagnostics) -> String? {
        if let scalar { return scalar }
        diagnostics.error("wrong-type", "\(what) is a text, but this is \(kind)", at: location)
        return nil
    }

    /// A whole number within bounds.
    public func integer(_ what: String, in range: ClosedRange<Int>, _ diagnostics: Diagnostics) -> Int? {
        if let scalar, let number = Int(scalar), range.contains(number) { return number }
        diagnostics.error(
            "wrong-value",
            "\(what) is a whole number from \(range.lowerBound) to \(range.upperBound), but this is \(shown)",
            at: location)
        return nil
    }

    /// A number within bounds.
    public func number(_ what: String, in range: ClosedRange<Double>, _ diagnostics: Diagnostics) -> Double? {
        if let scalar, let number = Double(scalar), range.contains(number) { return number }
        diagnostics.error(
            "wrong-value",
            "\(what) is a number from \(range.lowerBound) to \(range.upperBound), but this is \(shown)", at: location)
        return nil
    }

    /// `true` or `false`.
    public func boolean(_ what: String, _ diagnostics: Diagnostics) -> Bool? {
        switch content {
        case .scalar("true", quoted: false): return true
        case .scalar("false", quoted: false): return false
        default:
            diagnostics.error("wrong-value", "\(what) is true or false, but this is \(shown)", at: location)
            return nil
        }
    }

    /// A length with its unit, in points.
    public func length(_ what: String, _ diagnostics: Diagnostics) -> Double? {
        if let scalar, let points = Length.points(scalar), abs(points) <= 14_400 { return points }
        let bare = scalar.flatMap(Double.init) != nil
        diagnostics.error(
            "wrong-unit", "\(what) is a length, but this is \(shown)", at: location,
            help: bare ? "say the unit: mm, cm, in or pt" : "write a number and a unit: 12mm, 1.5cm, 0.5in, 8pt")
        return nil
    }

    /// One of the cases of an enumeration, by its raw value.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ what: String, _ type: Choice.Type, _ diagnostics: Diagnostics
    ) -> Choice? where Choice.RawValue == String {
        guard let word = text(what, diagnostics) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        diagnostics.unknown(
            "value", word, among: Choice.allCases.map(\.rawValue), in: what, at: location)
        return nil
    }

    /// One of the cases of the enumeration that the place wants.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ what: String, _ diagnostics: Diagnostics
    ) -> Choice? where Choice.RawValue == String {
        choice(what, Choice.self, diagnostics)
    }

    /// A list, each value of it read by `read`; values that cannot be read are left out.
    public func list<Value>(
        _ what: String, _ diagnostics: Diagnostics, _ read: (YAMLNode) -> Value?
    ) -> [Value]? {
        guard case .sequence(let items) = content else {
            diagnostics.error(
                "wrong-type", "\(what) is a list, but this is \(kind)", at: location,
                help: "write it as [one, two] or as lines that begin with '- '")
            return nil
        }
        return items.compactMap(read)
    }

    /// The value as a message shows it.
    private var shown: String {
        guard let scalar else { return kind }
        return "'\(scalar.count > 40 ? scalar.prefix(40) + "…" : scalar)'"
    }
}
