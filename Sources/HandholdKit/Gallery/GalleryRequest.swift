/// Which pictures somebody wants to look at, and how they are to look.
public struct GalleryRequest: Sendable {
    /// How a picture is shown.
    public enum Look: String, Sendable, Hashable, CaseIterable {
        case color
        /// As a copier without colours shows it.
        case grey
        case lineArt = "line-art"
        /// Five times, from the lightest to the darkest skin, child and adult alike: the hardest case for hands on a body.
        case tones
    }

    /// What is shown.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// The main picture and the steps of each technique.
        case steps
        /// Each plate: its base, and then each of its layers alone.
        case plates
        case all
    }

    public var subject = Subject.all
    public var looks: [Look] = [.color]
    /// Only pictures of these techniques or plates; empty for every one.
    public var only: [String] = []
    /// Whether each picture has its name below it. Without names, pictures are shuffled and numbered.
    public var hasCaptions = true
    /// How pictures without names are shuffled.
    public var seed: UInt64 = 1
    /// The width of a close-up in points; scenes are twice as wide.
    public var width = 128.0
    public var language = "en"

    public init() {}
}
