import Synchronization

/// Tells the first time from the second.
final class Times: Sendable {
    private let count = Mutex(0)

    func isSecond() -> Bool {
        count.withLock { count in
            count += 1
            return count == 2
        }
    }
}
