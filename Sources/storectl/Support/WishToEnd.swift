import Glibc
import Synchronization

/// SIGTERM and SIGINT as a wish that work in hand is finished before: the first is noted, the second ends the program.
enum WishToEnd {
    private static let isSaid = Atomic<Bool>(false)

    static var isThere: Bool { isSaid.load(ordering: .relaxed) }

    static func listen() {
        // Made here, since a handler may not make anything.
        _ = isThere
        for number in [SIGTERM, SIGINT] {
            signal(number) { number in
                WishToEnd.isSaid.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }

    /// Waits, but not when the end is wished for.
    static func sleep(seconds: Int) async {
        for _ in 0..<(seconds * 10) where !isThere { try? await Task.sleep(for: .milliseconds(100)) }
    }
}
