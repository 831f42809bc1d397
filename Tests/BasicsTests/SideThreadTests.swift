import Basics
import Synchronization
import TestSupport
import Testing

struct SideThreadTests {
    @Test func doesOneThingAfterAnother() throws {
        let thread = SideThread()
        let order = Mutex<[Int]>([])
        let tasks = (0..<20).map { number in
            thread.begin {
                order.withLock { $0.append(number) }
                return number * 2
            }
        }
        #expect(try tasks.reversed().map { try $0.value() } == (0..<20).reversed().map { $0 * 2 })
        #expect(order.withLock { $0 } == Array(0..<20))
    }

    @Test func handsOverWhatWasThrown() {
        let task = SideThread().begin { () throws -> Int in throw DiagnosedError("broken", "it broke") }
        #expect(throws: DiagnosedError.self) { try task.value() }
    }

    @Test func readsFilesAheadAndLeavesFaultsToTheReader() throws {
        let folder = try TemporaryFolder()
        let (good, bad) = (try folder.write("a: 1\n", to: "good.yaml"), try folder.write("a: [1\n", to: "bad.yaml"))
        let reader = YAMLReader(ahead: ReadAhead([good, bad], on: SideThread()))
        let faults = Diagnostics()
        #expect(reader.node(of: good, faults)?["a"]?.scalar == "1")
        #expect(reader.node(of: bad, faults) == nil)
        #expect(faults.all.map(\.location?.file) == [bad])
    }
}
