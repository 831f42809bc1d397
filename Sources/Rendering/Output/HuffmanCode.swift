/// The shortest code for symbols that are as frequent as counted, as deflate wants it (RFC 1951, 3.2.2).
struct HuffmanCode {
    /// The bits of each symbol's word; 0 for a symbol that never comes.
    private(set) var lengths: [UInt8]
    /// The words, the first bit lowest, as they are written.
    private(set) var words: [UInt16]

    /// - Parameter limit: the most bits of a word.
    init(counts: [UInt32], limit: Int) {
        lengths = Self.lengths(counts, limit: limit)
        var perLength = [UInt16](repeating: 0, count: limit + 1)
        for length in lengths where length > 0 { perLength[Int(length)] += 1 }
        var next = [UInt16](repeating: 0, count: limit + 1)
        for length in stride(from: 2, through: limit, by: 1) {
            next[length] = (next[length - 1] + perLength[length - 1]) << 1
        }
        words = lengths.map { length in
            guard length > 0 else { return 0 }
            defer { next[Int(length)] &+= 1 }
            return next[Int(length)].reversed(bits: Int(length))
        }
    }

    private static func lengths(_ counts: [UInt32], limit: Int) -> [UInt8] {
        var lengths = [UInt8](repeating: 0, count: counts.count)
        let symbols = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
        guard symbols.count > 1 else {
            for symbol in symbols { lengths[symbol] = 1 }
            return lengths
        }
        var perLength = depths(symbols.map { UInt64(counts[$0]) }, limit: limit)
        // Words that would be longer than the limit have been cut to it: others give way until all have room.
        var excess = perLength.enumerated().reduce(0) { $0 + $1.element << (limit - $1.offset) } - 1 << limit
        while excess > 0 {
            let length = (1..<limit).last { perLength[$0] > 0 } ?? 1
            perLength[length] -= 1
            perLength[length + 1] += 2
            perLength[limit] -= 1
            excess -= 1
        }
        var rarest = symbols.makeIterator()
        for length in stride(from: limit, to: 0, by: -1) {
            for _ in 0..<perLength[length] {
                if let symbol = rarest.next() { lengths[symbol] = UInt8(length) }
            }
        }
        return lengths
    }

    /// How many leaves of the tree lie at each depth, from weights in rising order.
    private static func depths(_ weights: [UInt64], limit: Int) -> [Int] {
        let count = weights.count
        var weight = weights
        var parent = [Int](repeating: 0, count: 2 * count - 1)
        // Leaves and joined nodes both wait in rising order: the two lightest are at the heads of two queues.
        var (leaf, joined) = (0, count)
        func lightest() -> Int {
            if leaf < count, joined == weight.count || weight[leaf] <= weight[joined] {
                leaf += 1
                return leaf - 1
            }
            joined += 1
            return joined - 1
        }
        while weight.count < 2 * count - 1 {
            let (a, b) = (lightest(), lightest())
            (parent[a], parent[b]) = (weight.count, weight.count)
            weight.append(weight[a] + weight[b])
        }
        var depth = [Int](repeating: 0, count: 2 * count - 1)
        var leaves = [Int](repeating: 0, count: limit + 1)
        for node in (0..<2 * count - 2).reversed() {
            depth[node] = depth[parent[node]] + 1
            if node < count { leaves[min(depth[node], limit)] += 1 }
        }
        return leaves
    }
}

extension UInt16 {
    fileprivate func reversed(bits: Int) -> UInt16 {
        var (rest, result): (UInt16, UInt16) = (self, 0)
        for _ in 0..<bits {
            result = result << 1 | rest & 1
            rest >>= 1
        }
        return result
    }
}
