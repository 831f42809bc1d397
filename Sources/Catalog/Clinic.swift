public import Basics

/// Whose paper a sheet is printed on.
public struct Clinic: Sendable {
    public static let keys = [
        "name", "logo", "color", "therapist", "phone", "email", "link", "feedback", "footer", "language", "paper",
        "waits", "protect", "mail",
    ]

    public var name: SourceText?
    /// The path of an SVG, PNG or JPEG file.
    public var logo: SourceText?
    /// The colour of heads and marks; its contrast on white is at least 4.5.
    public var color: Color?
    /// The person to call.
    public var therapist: SourceText?
    public var phone: SourceText?
    public var email: SourceText?
    /// An address for the QR code.
    public var link: SourceText?
    /// Where families may say how it goes: an address that begins with `mailto:` or `sms:`.
    public var feedback: SourceText?
    public var footer: SourceText?
    public var language: String?
    public var paper: String?
    public var waits = Waits()
    /// Where the clinic's mail comes from; nil where it sends none.
    public var mail: Mail?
    /// Whether every family's PDF needs a password.
    public var protects = false
    /// Where the file says `language` and `paper`, by the key.
    public var places: [String: SourceLocation] = [:]

    public init() {}

    /// Reads a clinic file; what could not be read has been reported and stays at its default.
    public static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Clinic {
        var clinic = Clinic()
        guard let fields = Fields(node, of: "a clinic", keys: keys, diagnostics) else { return clinic }
        func text(_ key: String) -> SourceText? {
            fields[key].flatMap { node in
                node.text("'\(key)'", diagnostics).map { SourceText($0, at: node.location) }
            }
        }
        clinic.name = text("name")
        clinic.logo = text("logo").map { SourceText(path($0.text, besides: node.location.file), at: $0.location) }
        clinic.therapist = text("therapist")
        clinic.phone = text("phone")
        clinic.email = text("email")
        clinic.link = text("link")
        clinic.footer = text("footer")
        clinic.language = text("language")?.text
        clinic.paper = text("paper")?.text
        for key in ["language", "paper"] { clinic.places[key] = fields[key]?.location }
        clinic.feedback = text("feedback")
        if let feedback = clinic.feedback { check(feedback: feedback, diagnostics) }
        if let link = clinic.link, !link.text.hasPrefix("https://"), !link.text.hasPrefix("http://") {
            diagnostics.error(
                "wrong-value", "the link is an address that begins with https://", at: link.location)
        }
        clinic.protects = fields["protect"]?.boolean("'protect'", diagnostics) ?? false
        if let node = fields["color"] { clinic.color = brandColor(node, diagnostics) }
        clinic.mail = fields["mail"].flatMap { Mail.read($0, diagnostics) }
        if let node = fields["waits"], let waits = Waits.read(node, diagnostics) { clinic.waits = waits }
        return clinic
    }

    /// The address becomes part of a code to scan: letters that would end it early have no place in it.
    private static func check(feedback: SourceText, _ diagnostics: Diagnostics) {
        let text = feedback.text
        let rest = ["mailto:", "sms:"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !text.contains { "?&#<>\"%".contains($0) }
        guard let rest, !rest.isEmpty, isPlain else {
            diagnostics.error(
                "wrong-value", "'feedback' is an address such as mailto:hello@example.org or sms:+15550134",
                at: feedback.location)
            return
        }
    }

    /// A path as it is written in a file, from the folder of that file.
    private static func path(_ text: String, besides file: String) -> String {
        guard !text.hasPrefix("/"), let end = file.lastIndex(of: "/") else { return text }
        return file[...end] + text
    }

    /// A colour dark enough for heads on white and for white words on it (WCAG AA, 4.5:1).
    private static func brandColor(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Color? {
        guard let word = node.text("the colour", diagnostics) else { return nil }
        guard let color = Color(hex: word) else {
            diagnostics.error(
                "wrong-value", "a colour is written as #RRGGBB, but this is '\(word)'", at: node.location)
            return nil
        }
        let ratio = color.contrast(with: .white)
        guard ratio >= 4.5 else {
            let shown = (ratio * 10).rounded(.down) / 10
            diagnostics.error(
                "low-contrast", "the colour \(word) has a contrast of \(shown) on white; words need 4.5",
                at: node.location, help: "choose a darker shade")
            return nil
        }
        return color
    }
}
