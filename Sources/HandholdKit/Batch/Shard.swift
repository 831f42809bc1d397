/// One part of a batch that several processes share: the second of eight.
public struct Shard: Sendable, Hashable {
    /// From 1 to ``count``.
    public let number: Int
    public let count: Int

    public static let whole = Shard(number: 1, count: 1)

    private init(number: Int, count: Int) {
        (self.number, self.count) = (number, count)
    }

    /// Reads `2/8`; nil where the text is no part of anything.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], (1...10_000).contains(count),
            (1...count).contains(number)
        else { return nil }
        self.init(number: number, count: count)
    }

    /// The sources that fall to this part: every so manyth, so that all parts have about as much to do.
    func part<Element>(of all: [Element]) -> [Element] {
        stride(from: number - 1, to: all.count, by: count).map { all[$0] }
    }

    /// Into how many parts a run was cut, of which this is a manifest's name; nil for other names.
    static func count(ofManifest name: String) -> Int? {
        if name == "manifest.json" { return 1 }
        guard name.hasPrefix("manifest-"), name.hasSuffix(".json") else { return nil }
        let parts = name.dropFirst(9).dropLast(5).split(separator: "-")
        return parts.count == 3 && parts[1] == "of" ? Int(parts[2]) : nil
    }

    /// What tells the files of this part from those of the others: nothing where there is one part only.
    var suffix: String { count == 1 ? "" : "-\(number)-of-\(count)" }
}
