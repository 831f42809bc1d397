import Basics
import DocumentModel
import Foundation
import Rendering
import Testing

/// A small plate that keeps every rule.
let goodPlate = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
      <title>A square</title>
      <style>.skin-child{fill:#d9a273;stroke:#6d4326;stroke-width:3}.skin-adult{fill:#8a5a3b;stroke:#43280f}
    .motion{fill:none;stroke:#d1410c}.paper{fill:#0000ff}.layer{display:none}</style>
      <g id="base"><rect class="skin-child" x="10" y="10" width="30" height="30"/></g>
      <g id="press-here" class="layer"><rect class="paper" x="60" y="60" width="30" height="30"/></g>
      <g id="rub" class="layer marks"><path class="motion" stroke-width="6" d="M10 90L40 90"/></g>
    </svg>
    """

/// The same plate with one piece of text put in another's place.
func plate(_ old: String, _ new: String) -> String {
    #expect(goodPlate.contains(old), "the fixture has no '\(old)'")
    return goodPlate.replacingOccurrences(of: old, with: new)
}

/// Every fault of a file, one a line: `4:17 plate-class`.
func faults(_ svg: String, as ruleSet: PlateReader.RuleSet = .plate) -> [String] {
    diagnostics(Array(svg.utf8), as: ruleSet).map { fault in
        guard let place = fault.location, place.file == "plates/square.svg" else { return "nowhere \(fault.code)" }
        return "\(place.line):\(place.column) \(fault.code)"
    }
}

func diagnostics(_ bytes: [UInt8], as ruleSet: PlateReader.RuleSet = .plate) -> [Diagnostic] {
    do {
        _ = try PlateReader.read(bytes, file: "plates/square.svg", as: ruleSet)
        return []
    } catch {
        return error.diagnostics
    }
}

/// A folder that goes when the test is done.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("plates-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path).appendingPathComponent(name))
    }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: false)
    }
}

/// Runs a closure and says how long it took.
func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let took = try clock.measure(work)
    return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
}
