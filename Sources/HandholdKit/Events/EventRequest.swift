public import Catalog

/// A flyer that somebody asks for.
public struct EventRequest: Sendable {
    public var event: Event
    public var clinic = Clinic()
    /// The language's code; nil takes the event's own.
    public var language: String?
    public var paper: String?
    /// How many strips there are to tear off, 0 to 12.
    public var tabs = 8
    public var isLineArt = false

    public init(_ event: Event) {
        self.event = event
    }
}
