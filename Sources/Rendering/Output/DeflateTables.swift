/// How deflate writes lengths, distances and the codes of a block (RFC 1951, 3.2.5 and 3.2.7).
enum DeflateTables {
    /// What a symbol begins at, and how many more bits follow it.
    typealias Row = (base: Int, bits: Int)

    /// The symbols from 257.
    static let lengths: [Row] =
        rows(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]) + [(258, 0)]
    static let distances: [Row] = rows(1, (0..<30).map { max(0, $0 / 2 - 1) })

    private static func rows(_ first: Int, _ bits: [Int]) -> [Row] {
        var base = first
        return bits.map { bits in
            defer { base += 1 << bits }
            return (base, bits)
        }
    }

    private static let symbolOfLength: [UInt8] = (0...258).map { length in
        UInt8(max(0, lengths.lastIndex { $0.base <= length } ?? 0))
    }

    /// The place in ``lengths`` of a length from 3 to 258.
    static func lengthSymbol(_ length: Int) -> Int { Int(symbolOfLength[length]) }

    /// The place in ``distances`` of a distance from 1 to 32768: two for each power of two.
    static func distanceSymbol(_ distance: Int) -> Int {
        guard distance > 2 else { return distance - 1 }
        let top = Int.bitWidth - 1 - (distance - 1).leadingZeroBitCount
        return 2 * top + ((distance - 1) >> (top - 1) & 1)
    }

    /// Writes the lengths of a block's two codes, which are coded themselves.
    static func write(_ literals: HuffmanCode, _ distances: HuffmanCode, to output: inout BitSink) {
        let literals = literals.lengths.dropLast(while: { $0 == 0 })
        let distances = distances.lengths.dropLast(while: { $0 == 0 })
        let steps = steps(of: literals + (distances.isEmpty ? [0] : distances))
        var counts = [UInt32](repeating: 0, count: 19)
        for step in steps { counts[step.symbol] += 1 }
        let code = HuffmanCode(counts: counts, limit: 7)
        let written = order.map { code.lengths[$0] }.dropLast(while: { $0 == 0 })
        output.write(UInt32(literals.count - 257), bits: 5)
        output.write(UInt32(max(1, distances.count) - 1), bits: 5)
        output.write(UInt32(written.count - 4), bits: 4)
        for length in written { output.write(UInt32(length), bits: 3) }
        for step in steps {
            output.write(UInt32(code.words[step.symbol]), bits: Int(code.lengths[step.symbol]))
            output.write(UInt32(step.extra), bits: step.bits)
        }
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// Lengths as they are, or "as many times the last", or "so many zeros".
    private static func steps(of lengths: [UInt8]) -> [(symbol: Int, extra: Int, bits: Int)] {
        var steps: [(symbol: Int, extra: Int, bits: Int)] = []
        var index = 0
        while index < lengths.count {
            let run = lengths[index...].prefix { $0 == lengths[index] }.count
            if lengths[index] == 0, run >= 3 {
                let taken = min(run, 138)
                steps.append(taken < 11 ? (17, taken - 3, 3) : (18, taken - 11, 7))
                index += taken
            } else if index > 0, lengths[index] == lengths[index - 1], run >= 3 {
                let taken = min(run, 6)
                steps.append((16, taken - 3, 2))
                index += taken
            } else {
                steps.append((Int(lengths[index]), 0, 0))
                index += 1
            }
        }
        return steps
    }
}

extension [UInt8] {
    fileprivate func dropLast(while condition: (UInt8) -> Bool) -> [UInt8] {
        Array(self[..<((lastIndex { !condition($0) } ?? -1) + 1)])
    }
}
