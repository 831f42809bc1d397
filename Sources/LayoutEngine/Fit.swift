internal import Basics
public import DisplayList
public import DocumentModel

/// Space to lay a box into.
public struct Region: Sendable, Hashable {
    /// Points.
    public var width: Double
    /// What is left of the page, in points; infinite to ask how high a box would like to be.
    public var height: Double
    /// Whether the page is still empty, so that no later page could offer more.
    public var isFresh: Bool
    /// Whether there is no later page: what does not fit here does not fit at all.
    public var isBounded: Bool

    public init(width: Double, height: Double, isFresh: Bool = false, isBounded: Bool = false) {
        self.width = width
        self.height = height
        self.isFresh = isFresh
        self.isBounded = isBounded
    }

    /// The same region without some space around.
    func inset(by insets: Insets) -> Region {
        var region = self
        region.width = max(0, width - insets.horizontal)
        region.height = max(0, height - insets.vertical)
        return region
    }

    /// What is left under something that takes `height` points.
    func below(_ height: Double) -> Region {
        var region = self
        region.height = max(0, self.height - height)
        region.isFresh = isFresh && height == 0
        return region
    }

    /// The same region as the best that any page offers.
    var fresh: Region {
        var region = self
        region.isFresh = true
        return region
    }

    /// Floating-point sums of exact fits differ in the last bits; this much is no overflow.
    static let tolerance = 0.01
}

/// The answer to a box that asks for space.
public enum Fit {
    /// The whole box stands here.
    case full(Frame)
    /// A part stands here; the rest wants the next page.
    case partial(Frame, rest: Box)
    /// Nothing can stand here; the box wants the next page.
    case none
}
