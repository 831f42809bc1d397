internal import Basics
internal import Catalog

extension Clinic {
    /// The address that calls the clinic, `tel:+15550142`: its first number, without an extension. Nil where there are too
    /// few digits to call.
    var phoneLink: SourceText? {
        guard let phone else { return nil }
        let number = phone.text.prefix { $0.isWhitespace || "0123456789+-–.()".contains($0) }
        let digits = number.filter { ("0"..."9").contains($0) }
        guard digits.count >= 3 else { return nil }
        let isAbroad = number.first { !$0.isWhitespace } == "+"
        return SourceText("tel:\(isAbroad ? "+" : "")\(digits)", at: phone.location)
    }
}
