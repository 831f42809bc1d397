/// A part of the body.
public enum Area: String, Sendable, Hashable, CaseIterable {
    case hands, feet, legs, arms, back, shoulders, tummy, chest, face, head
}

/// What the hand does, in the plain words of `massage.md` §2.1.
public enum Stroke: String, Sendable, Hashable, CaseIterable {
    case hold, glide
    case longPull = "long-pull"
    case knead, squeeze, press, circles, roll, comb, tap
}

/// How firmly, from a resting hand to a hug.
public enum Pressure: String, Sendable, Hashable, CaseIterable, Comparable {
    case hold = "P0"
    case soft = "P1"
    case steady = "P2"
    case firm = "P3"

    public static func < (a: Pressure, b: Pressure) -> Bool { a.rawValue < b.rawValue }
}

/// The ages between which a technique changes.
public enum AgeBand: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Birth to 12 months.
    case infant
    /// 1 to 3 years.
    case toddler
    /// 3 to 5 years.
    case preschool
    /// 6 years and over.
    case school

    public static func < (a: AgeBand, b: AgeBand) -> Bool {
        let order = AgeBand.allCases
        return order.firstIndex(of: a) ?? 0 < order.firstIndex(of: b) ?? 0
    }
}

/// How the child lies, sits, stands or moves.
public enum Position: String, Sendable, Hashable, CaseIterable {
    case back, side, tummy, lap, sitting, standing, kneeling, crawling, seat
}

/// What a technique is for.
public enum Goal: String, Sendable, Hashable, CaseIterable {
    case calm, alert, body, touch, hand, bond, sleep, belly, talk
}

/// What precautions look at in a technique.
public enum Trait: String, Sendable, Hashable, CaseIterable {
    case oil
    case warmSkin = "warm-skin"
    case lightTouch = "light-touch"
    case jointPull = "joint-pull"
    case straightHip = "straight-hip"
    case prone, belly, chest, face
    case overClothes = "over-clothes-ok"
    case moving
    case surpriseTouch = "surprise-touch"
}
