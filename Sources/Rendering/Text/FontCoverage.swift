extension FontSystem {
    /// Which scripts can be written here, and in which family; the family to install where one cannot.
    public func coverage() -> [(script: String, family: String, present: Bool)] {
        let configuration = everything.configuration
        let others = configuration.families.sorted()
        return FallbackFonts.scripts.map { script in
            let writer = (["Andika", script.family] + others).first { family in
                script.sample.unicodeScalars.allSatisfy { configuration.family(family, has: $0) }
            }
            return (script.name, writer ?? script.family, writer != nil)
        }
    }
}
