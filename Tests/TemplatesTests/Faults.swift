import Basics
@testable import Templates
import TestSupport

/// What is said about layouts and themes that something is wrong with.
enum Faults {
    /// Of boxes in the body of a section; the first line of them is line 6 of `layout.yaml`.
    static func body(_ body: String, _ kit: Kit = Kit(), required: [String] = []) throws -> String {
        try kit.fill(body, required: required).diagnostics.pinned
    }

    static func layout(_ layout: String, _ kit: Kit = Kit()) throws -> String {
        try kit.fill(layout: layout).diagnostics.pinned
    }

    static func theme(_ text: String) throws -> String {
        let diagnostics = Diagnostics()
        _ = ThemeReader(diagnostics).theme(try YAMLReader().read(Array(text.utf8), file: "theme.yaml"))
        return diagnostics.pinned
    }
}
