public import Basics

/// Reads a family file; see the family reference for its keys.
public struct FamilyReader {
    public static let keys = [
        "child", "caregivers", "language", "routines", "look", "touch", "precautions", "note", "paper", "text-size",
        "change", "password", "mail",
    ]
    public static let childKeys = ["name", "pronouns", "age", "speech"]
    public static let touchKeys = ["likes", "avoid"]
    public static let lookKeys = ["child", "adult"]
    public static let personKeys = ["skin", "hair"]
    public static let flagKeys = ["flag", "cleared-by", "reason"]
    public static let hairColors = ["black", "brown", "light-brown", "blond", "red", "grey"]

    private let diagnostics: Diagnostics

    public init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    /// The family; what could not be read has been reported and stays at its default.
    public func family(_ node: YAMLNode) -> Family {
        var family = Family()
        guard let fields = Fields(node, of: "a family", keys: Self.keys, diagnostics) else { return family }
        if let node = fields["child"] { read(child: node, into: &family.child) }
        family.caregivers =
            fields["caregivers"]?.list("caregivers", diagnostics) { $0.text("a name", diagnostics) } ?? []
        family.language = fields["language"]?.text("the language", diagnostics)
        family.routines =
            fields["routines"]?.list("routines", diagnostics) { node in
                node.text("a setting", diagnostics).map { SourceText($0, at: node.location) }
            } ?? []
        if let node = fields["look"] { read(look: node, into: &family.look) }
        if let node = fields["touch"],
            let touch = Fields(node, of: "touch", keys: Self.touchKeys, diagnostics)
        {
            family.touch.likes = touch["likes"]?.choices("likes", Area.self, diagnostics) ?? []
            family.touch.avoid = touch["avoid"]?.choices("areas to avoid", Area.self, diagnostics) ?? []
        }
        family.precautions = fields["precautions"]?.list("precautions", diagnostics, flag) ?? []
        family.note = fields["note"].flatMap { node in
            node.text("the note", diagnostics).map { SourceText($0, at: node.location) }
        }
        family.paper = fields["paper"]?.text("the paper", diagnostics)
        family.textSize = fields["text-size"]?.choice("the text size", Family.TextSize.self, diagnostics)
        family.password = fields["password"].flatMap { password($0, of: family) }
        family.mail = fields["mail"].flatMap { Family.Mail.read($0, diagnostics) }
        if let node = fields["change"] { family.changes = changes(node) }
        for key in ["language", "paper"] { family.places[key] = fields[key]?.location }
        return family
    }

    /// What opens the family's PDF: long enough, and nothing that somebody who knows the child could guess.
    private func password(_ node: YAMLNode, of family: Family) -> SourceText? {
        guard let text = node.text("the password", diagnostics) else { return nil }
        let names = (family.caregivers + [family.child.name?.text].compactMap(\.self)).filter { $0.count >= 3 }
        let lower = text.lowercased()
        let fault: String? =
            if text.utf8.count < 12 {
                "it has fewer than 12 letters"
            } else if text.utf8.count > 127 {
                "it has more than 127 bytes"
            } else if text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
                "it holds a control character"
            } else if names.contains(where: { lower.contains($0.lowercased()) }) {
                "it holds a name of the family"
            } else if text.allSatisfy({ !$0.isLetter }) {
                "it may be a date or a phone number: it needs letters"
            } else {
                nil
            }
        guard let fault else { return SourceText(text, at: node.location) }
        // The password itself is never said.
        diagnostics.error(
            "weak-password", "this password does not protect: \(fault)", at: node.location,
            help: "'handhold families password' writes a good one")
        return nil
    }

    private func read(child node: YAMLNode, into child: inout Family.Child) {
        guard let fields = Fields(node, of: "the child", keys: Self.childKeys, diagnostics) else { return }
        child.name = fields["name"].flatMap { node in
            node.text("the name", diagnostics).map { SourceText($0, at: node.location) }
        }
        if let pronouns = fields["pronouns"]?.choice("the pronouns", Family.Pronouns.self, diagnostics) {
            child.pronouns = pronouns
        }
        if let age = fields["age"]?.choice("the age", AgeBand.self, diagnostics) { child.age = age }
        if let speaks = fields["speech"]?.boolean("speech", diagnostics) { child.speaks = speaks }
    }

    private func read(look node: YAMLNode, into look: inout Family.Look) {
        guard let fields = Fields(node, of: "the look", keys: Self.lookKeys, diagnostics) else { return }
        if let child = fields["child"] { read(person: child, skin: &look.childSkin, hair: &look.childHair) }
        if let adult = fields["adult"] { read(person: adult, skin: &look.adultSkin, hair: &look.adultHair) }
    }

    private func read(person node: YAMLNode, skin: inout Int, hair: inout String) {
        guard let fields = Fields(node, of: "a look", keys: Self.personKeys, diagnostics) else { return }
        if let tone = fields["skin"]?.integer("the skin tone", in: 1...5, diagnostics) { skin = tone }
        if let node = fields["hair"], let color = node.text("the hair", diagnostics) {
            if Self.hairColors.contains(color) {
                hair = color
            } else {
                diagnostics.unknown("hair colour", color, among: Self.hairColors, in: "a look", at: node.location)
            }
        }
    }

    /// A precaution is a name, or a name with who cleared it and why.
    private func flag(_ node: YAMLNode) -> Family.Flag? {
        if let name = node.scalar { return Family.Flag(name: SourceText(name, at: node.location)) }
        guard let fields = Fields(node, of: "a precaution", keys: Self.flagKeys, diagnostics),
            let name = fields.required("flag")?.text("the precaution", diagnostics)
        else { return nil }
        // Spaces name nobody and give no reason.
        func words(_ key: String, _ what: String) -> String? {
            fields[key]?.text(what, diagnostics).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        }
        let clearedBy = words("cleared-by", "'cleared-by'")
        let reason = words("reason", "the reason")
        let isTold = fields["cleared-by"] != nil || fields["reason"] != nil
        if isTold, clearedBy == nil || reason == nil {
            diagnostics.error(
                "half-cleared",
                "'\(name)' is cleared by somebody for a reason: both 'cleared-by' and 'reason' are needed",
                at: node.location)
        }
        return Family.Flag(
            name: SourceText(name, at: fields["flag"]?.location), clearedBy: clearedBy, reason: reason)
    }

    private func changes(_ node: YAMLNode) -> [Family.TextChange] {
        guard case .mapping(let techniques) = node.content else {
            diagnostics.error("wrong-type", "'change' holds techniques and their texts", at: node.location)
            return []
        }
        return techniques.flatMap { technique -> [Family.TextChange] in
            guard case .mapping(let texts) = technique.value.content else {
                diagnostics.error(
                    "wrong-type", "'\(technique.key)' holds keys and their new texts", at: technique.value.location)
                return []
            }
            return texts.compactMap { entry in
                entry.value.text("the new text", diagnostics).map {
                    Family.TextChange(
                        technique: SourceText(technique.key, at: technique.keyLocation),
                        key: SourceText(entry.key, at: entry.keyLocation),
                        text: SourceText($0, at: entry.value.location))
                }
            }
        }
    }
}
