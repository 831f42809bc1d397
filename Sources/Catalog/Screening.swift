/// What a family's precautions do to one technique. Nothing happens silently: every rule that touches it is listed.
public struct Screening: Sendable {
    /// A rule that touches the technique because of a flag of the family, or an area the child does not want touched.
    public struct Finding: Sendable {
        public var rule: Precaution
        public var flag: Family.Flag
    }

    public var findings: [Finding]
    /// True where the technique works on an area that the family file says to avoid.
    public var avoidedArea: Bool

    /// The findings nobody has cleared.
    public var open: [Finding] { findings.filter { !$0.flag.isCleared } }

    /// Whether the technique must not be printed for this family.
    public var isRemoved: Bool { avoidedArea || open.contains { $0.rule.action == .remove } }

    /// Holds a technique against the precautions of a family.
    public init(_ technique: Technique, for family: Family, by precautions: Precautions) {
        findings = family.precautions.flatMap { flag in
            precautions.rules
                .filter { $0.flag == flag.name.text && $0.scope.touches(technique) }
                .map { Finding(rule: $0, flag: flag) }
        }
        avoidedArea = family.touch.avoid.contains(technique.area)
    }
}
