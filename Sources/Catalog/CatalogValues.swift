internal import Basics

/// Values that only the catalog's files hold.
extension YAMLNode {
    /// A list of words of one vocabulary.
    func choices<Choice: RawRepresentable & CaseIterable>(
        _ what: String, _ type: Choice.Type, _ diagnostics: Diagnostics
    ) -> [Choice]? where Choice.RawValue == String {
        list(what, diagnostics) { $0.choice("one of the \(what)", Choice.self, diagnostics) }
    }

    /// A number, or two with a hyphen between them: `2`, `1-2`.
    func range(_ what: String, in bounds: ClosedRange<Int>, _ diagnostics: Diagnostics) -> ClosedRange<Int>? {
        if let scalar {
            let parts = scalar.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            if let low = parts.first ?? nil, let high = parts.last ?? nil, parts.count <= 2, low <= high,
                bounds.contains(low), bounds.contains(high)
            {
                return low...high
            }
        }
        diagnostics.error(
            "wrong-value",
            "\(what) is a number or a range such as 1-2, within \(bounds.lowerBound) to \(bounds.upperBound)",
            at: location)
        return nil
    }

    /// A day, `2026-11-23`.
    func day(_ what: String, _ diagnostics: Diagnostics) -> String? {
        if let scalar, CalendarText.isDay(scalar) { return scalar }
        diagnostics.error("wrong-value", "\(what) is a day such as 2026-11-23", at: location)
        return nil
    }

    /// A month, `2027-11`.
    func month(_ what: String, _ diagnostics: Diagnostics) -> String? {
        if let scalar, CalendarText.isDay(scalar + "-01") { return scalar }
        diagnostics.error("wrong-value", "\(what) is a month such as 2027-11", at: location)
        return nil
    }
}
