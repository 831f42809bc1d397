/// How a card gets its back.
public enum Backs: Sendable, Hashable {
    /// Fronts only.
    case none
    /// Printed on the back of the sheet by a printer that flips it on the given edge.
    case duplex(FlipEdge)
    /// Front and back beside each other with a line between, to be folded away from the reader: the back at the left.
    case fold
    /// Front and back in neighbouring cells, to be cut apart and glued together.
    case pairs

    /// The edge of the paper around which the printer, or the person at it, turns the sheet.
    public enum FlipEdge: String, Sendable, Hashable, CaseIterable {
        case longEdge = "long"
        case shortEdge = "short"
    }
}

/// How a person turns a card to see its back.
public enum PageTurn: String, Sendable, Hashable, CaseIterable {
    /// To the side: what is up stays up.
    case book
    /// Upward: the back stands on its head behind the front.
    case calendar
}
