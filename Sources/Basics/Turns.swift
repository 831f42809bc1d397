internal import Synchronization

/// Numbers from 0 that threads take in turn until none is left: whoever is done first takes the next.
public final class Turns: Sendable {
    private let next = Atomic(0)
    private let count: Int

    public init(_ count: Int) { self.count = count }

    /// The next number, which nobody else gets; nil when all are taken.
    public func take() -> Int? {
        let number = next.add(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }
}

extension SideThread {
    /// What is made of each number below `count`, in their order, by this thread and the one that asks: whoever is done
    /// first takes the next.
    ///
    /// - Parameters:
    ///   - here: makes it on the asking thread; it must give what the other one gives.
    ///   - there: prepares this thread, and gives what makes it there. Where it throws, everything is made here.
    public func shared<Value: Sendable>(
        _ count: Int, here: (Int) -> Value, there: @escaping @Sendable () throws -> (Int) -> Value
    ) -> [Value] {
        let turns = Turns(count)
        let begun = begin { turns.made(by: try there()) }
        let mine = turns.made(by: here)
        let all = mine.merging((try? begun.value()) ?? [:]) { mine, _ in mine }
        return (0..<count).map { all[$0] ?? here($0) }
    }
}

extension Turns {
    /// What one thread makes of the numbers that it gets.
    fileprivate func made<Value>(by make: (Int) -> Value) -> [Int: Value] {
        var made: [Int: Value] = [:]
        while let number = take() { made[number] = make(number) }
        return made
    }
}
