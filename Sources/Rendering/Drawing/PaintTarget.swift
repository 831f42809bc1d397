internal import Basics
internal import DisplayList

/// The kind of output that a page is painted for: what differs between a file with meaning and a grid of dots.
protocol PaintTarget {
    /// Called before and after each stretch of ink with one mark.
    func begin(_ mark: Mark)
    func end(_ mark: Mark)
    func paint(_ picture: PlacedPicture, at origin: Point) throws
}
