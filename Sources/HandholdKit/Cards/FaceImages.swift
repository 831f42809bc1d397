internal import Basics
public import DisplayList
internal import Rendering
internal import Synchronization

/// Draws every page of a document as a picture of its own, on all cores.
public enum FaceImages {
    /// The PNG files in the order of the pages; the same bytes whatever the number of threads.
    ///
    /// - Parameters:
    ///   - dpi: dots for each inch, 36 to 1200.
    ///   - isTransparent: whether there is no paper behind.
    ///   - press: the tools of this thread; the others make their own.
    public static func images(
        _ document: LaidOutDocument, dpi: Int, isTransparent: Bool, _ workspace: Workspace, _ press: Press,
        workers: Int = Workers.cores
    ) throws -> [[UInt8]] {
        let count = document.pages.count
        let workers = max(1, min(workers, count / 4))
        let (results, turns) = (Results(count), Turns(count))
        // Tools stay on their thread: worker 0 is this one.
        nonisolated(unsafe) let own = press
        Workers.run(workers) { worker in
            do {
                let press = try worker == 0 ? own : Press(workspace)
                while let page = turns.take() {
                    results.set(try press.image(document.pages[page], dpi: dpi, isTransparent: isTransparent), page)
                }
            } catch {
                results.fail(error)
            }
        }
        return try results.all()
    }

    /// What the threads have drawn so far.
    private final class Results: Sendable {
        private struct State {
            var images: [[UInt8]]
            var fault: DiagnosedError?
        }

        private let state: Mutex<State>

        init(_ count: Int) {
            state = Mutex(State(images: Array(repeating: [], count: count)))
        }

        func set(_ image: [UInt8], _ page: Int) { state.withLock { $0.images[page] = image } }

        func fail(_ error: any Error) {
            let fault = error as? DiagnosedError ?? DiagnosedError("drawing-failed", "the picture could not be drawn")
            state.withLock { $0.fault = $0.fault ?? fault }
        }

        func all() throws -> [[UInt8]] {
            try state.withLock { state in
                if let fault = state.fault { throw fault }
                return state.images
            }
        }
    }
}
