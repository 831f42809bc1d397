public import Basics
public import Catalog

extension Workspace {
    /// The event of a file; nil where the file cannot be read. Faults are reported.
    public func event(at path: String, _ diagnostics: Diagnostics) -> Event? {
        let context = CatalogContext(languages: loader.languages, diagnostics: diagnostics)
        return reader.node(of: path, diagnostics).flatMap { EventReader(context).event($0) }
    }
}
