import Basics
import Testing

/// Work that two threads share: each number once, in order, whoever does it.
@Suite struct TurnsTests {
    private struct Refusal: Error {}

    @Test func eachNumberIsTakenOnce() {
        let turns = Turns(1_000)
        let threads = (0..<4).map { _ in SideThread() }
        let begun = threads.map { thread in
            thread.begin {
                var mine: [Int] = []
                while let number = turns.take() { mine.append(number) }
                return mine
            }
        }
        let taken = begun.flatMap { (try? $0.value()) ?? [] }
        #expect(taken.sorted() == Array(0..<1_000))
        #expect(turns.take() == nil)
    }

    @Test(arguments: [0, 1, 2, 500]) func whatIsSharedComesInOrder(count: Int) {
        let make: @Sendable (Int) -> String = { "\($0)" }
        let made = SideThread().shared(count, here: make) { make }
        #expect(made == (0..<count).map { "\($0)" })
    }

    @Test func whatAThreadCannotDoIsDoneHere() {
        let made: [Int] = SideThread().shared(50, here: { $0 * 2 }) { throw Refusal() }
        #expect(made == (0..<50).map { $0 * 2 })
    }
}
