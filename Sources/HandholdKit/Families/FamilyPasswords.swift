public import Basics
internal import Catalog
internal import Rendering

/// Gives families a password that opens their PDFs.
public struct FamilyPasswords {
    private let workspace: Workspace

    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Adds a password to a family's file and returns it; nil where the file has one already, or cannot be read. Nothing else
    /// in the file changes. What is wrong is reported.
    ///
    /// Throws where the file cannot be written.
    public func give(to file: String, _ diagnostics: Diagnostics) throws(DiagnosedError) -> String? {
        let path = workspace.path(of: file)
        let faults = Diagnostics()
        let family = Workspace.family(at: path, faults)
        faults.all.forEach(diagnostics.report)
        guard let family, !faults.hasErrors else { return nil }
        if let password = family.password {
            diagnostics.warning("password-there", "the family has a password already", at: password.location)
            return nil
        }
        let password = Self.made()
        var bytes = try FileText.bytes(of: path)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        bytes += Array(
            "# Opens the family's PDF. Tell it by another way than the e-mail.\npassword: \(password)\n".utf8)
        let node = try YAMLReader().read(bytes, file: path)
        guard node["password"]?.scalar == password else {
            diagnostics.error(
                "family-form", "a password cannot be added to this file by itself", at: node.location,
                help: "add this line: password: \(password)")
            return nil
        }
        try OutputFile.write(bytes, to: path, access: .owner)
        return password
    }

    /// Three words that mean nothing and a number: some sixty bits by chance, and easy to say on the phone.
    static func made() -> String {
        var chance = SystemRandomNumberGenerator()
        func letter(_ letters: String) -> Character { letters.randomElement(using: &chance) ?? "a" }
        let words = (0..<3).map { _ in
            String((0..<3).flatMap { _ in [letter("bdfgklmnprstvz"), letter("aeiou")] })
        }
        return words.joined(separator: "-") + "-" + String(Int.random(in: 10...99, using: &chance))
    }
}
