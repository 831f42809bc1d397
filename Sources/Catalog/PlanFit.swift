public import Basics

extension Plan {
    /// Reports what the plan names and a technique does not have. A technique that is not in the catalog is left to whoever
    /// reads it.
    public func check(in catalog: Catalog, _ diagnostics: Diagnostics) {
        for item in items {
            guard let technique = catalog.techniques[item.technique.text], let setting = item.setting else { continue }
            let fitting = technique.settings.map(\.setting)
            if !fitting.contains(setting.text) {
                diagnostics.error(
                    "plan-setting", "'\(technique.id)' has no line for '\(setting.text)'", at: setting.location,
                    help: "it goes with \(fitting.joined(separator: ", "))")
            }
        }
    }

    /// Reports where the plan is not made for this reader: for another family, or in another language.
    public func check(for family: Family, in language: String, _ diagnostics: Diagnostics) {
        if let own = self.language, own.text != language {
            diagnostics.error(
                "plan-language", "the plan '\(id)' is written in '\(own.text)', but the sheet is in '\(language)'",
                at: own.location, help: "'handhold plan new' writes one in the family's language")
        }
        if let owner, let reference = family.reference, owner.text != reference {
            diagnostics.error(
                "plan-family", "the plan '\(id)' was made for another family", at: owner.location,
                help: "'handhold plan new' makes one for this family; without the line 'for' a plan is for everyone")
        }
    }
}
