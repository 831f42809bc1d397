public import Basics
public import Catalog
public import Rendering

extension PDFOptions {
    /// What a family's PDF is protected with: the family's own password. Nil where the clinic protects every PDF and the family
    /// has none, which is reported.
    public static func protected(for family: Family, of clinic: Clinic, _ diagnostics: Diagnostics) -> PDFOptions? {
        if clinic.protects, family.password == nil {
            diagnostics.error(
                "no-password", "the clinic protects every PDF, and this family has no password", at: nil,
                help: "'handhold families password <file>' gives it one")
            return nil
        }
        return PDFOptions(password: family.password?.text)
    }
}
