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
