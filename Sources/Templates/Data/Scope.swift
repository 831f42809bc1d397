internal import Basics

/// The values that a box of a layout can see: those of the sheet, and those of the loops around it.
struct Scope {
    private var variables: [String: Value]
    /// The paths of the values that a loop variable stands for, so that `step.text` counts as `technique.steps.0.text`.
    private var origins: [String: String] = [:]

    init(_ variables: [String: Value]) {
        self.variables = variables
    }

    /// The scope inside a loop, at one value of its list.
    func adding(_ name: String, _ value: Value, _ index: Int, of list: DataPath) -> Scope {
        var scope = self
        scope.variables[name] = value
        scope.origins[name] = "\(fullPath(list)).\(index)"
        return scope
    }

    /// The value at the end of a path; reports a name that is not there, with the nearest.
    func value(_ path: DataPath, _ diagnostics: Diagnostics) -> Value {
        var value = Value.record(variables)
        for part in path.parts {
            guard case .record(let values) = value else {
                diagnostics.error(
                    "unknown-value", "'\(path.text)' leads into \(value.kind), which holds no '\(part)'",
                    at: path.location)
                return .nothing
            }
            guard let next = values[part] else {
                diagnostics.unknown(
                    "value", part, among: values.keys.sorted(), in: "'\(path.text)'", at: path.location)
                return .nothing
            }
            value = next
        }
        return value
    }

    /// The path from the sheet's own values, loop variables replaced by the values they stand for.
    func fullPath(_ path: DataPath) -> String {
        guard let first = path.parts.first, let origin = origins[first] else { return path.text }
        return ([origin] + path.parts.dropFirst()).joined(separator: ".")
    }
}
