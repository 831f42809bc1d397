public import Basics

extension Paper {
    /// The paper of a name that a person typed.
    public static func known(_ name: String) throws(DiagnosedError) -> Paper {
        if let paper = named(name) { return paper }
        let diagnostics = Diagnostics()
        diagnostics.unknown("paper", name, among: all.map(\.name), in: "the papers", at: nil)
        throw DiagnosedError(diagnostics.all)
    }
}
