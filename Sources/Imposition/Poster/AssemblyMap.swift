public import Basics

/// The whole poster small, with the names of its tiles: how to lay them out on the floor.
public struct AssemblyMap: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public var name: String
        /// What the tile shows; neighbours overlap by as much as the tiles do.
        public var rect: Rect
    }

    /// The poster itself, in the middle of the room given.
    public let poster: Rect
    public let scale: Double
    public let entries: [Entry]

    /// The map of a tiling, as large as it goes into `room`.
    public init(of tiling: PosterTiling, in room: Size) {
        let fit = min(room.width / tiling.poster.width, room.height / tiling.poster.height)
        let scale = fit.isFinite ? max(0, fit) : 0
        let size = Size(width: tiling.poster.width * scale, height: tiling.poster.height * scale)
        let corner = Point(x: (room.width - size.width) / 2, y: (room.height - size.height) / 2)
        self.scale = scale
        poster = Rect(origin: corner, size: size)
        entries = tiling.tiles.map { tile in
            let source = tile.source
            return Entry(
                name: tile.name,
                rect: Rect(
                    x: corner.x + source.origin.x * scale, y: corner.y + source.origin.y * scale,
                    width: source.size.width * scale, height: source.size.height * scale))
        }
    }
}
