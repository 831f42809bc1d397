public import Catalog

/// What somebody looks for in the catalog; what is nil does not matter.
public struct TechniqueFilter: Sendable {
    public var setting: String?
    public var area: Area?
    public var age: AgeBand?
    public var goal: Goal?
    public var position: Position?
    /// The most minutes that there are.
    public var minutes: Int?

    /// A filter that allows everything.
    public init() {}

    /// Whether the technique has everything that is looked for.
    public func allows(_ technique: Technique) -> Bool {
        if let setting, !technique.settings.contains(where: { $0.setting == setting }) { return false }
        if let area, technique.area != area { return false }
        if let age, technique.ages[age] == nil { return false }
        if let goal, !technique.goals.contains(goal) { return false }
        if let position, !technique.positions.contains(position) { return false }
        if let minutes, technique.dosage.minutes > minutes { return false }
        return true
    }
}
