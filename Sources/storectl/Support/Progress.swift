import Synchronization

/// Counted work under way. May be advanced from any thread, a million times a second if need be.
final class Progress: Sendable {
    private let title: String
    private let total: Int64?
    private let display: ProgressDisplay
    private let start: ContinuousClock.Instant
    private let count = Mutex<Int64>(0)

    init(_ title: String, total: Int64?, on display: ProgressDisplay) {
        self.title = title
        self.total = total
        self.display = display
        start = display.now()
    }

    // The line never outlives the work, not even when an error ends it.
    deinit { display.clear() }

    /// So many more are done.
    func advance(by step: Int64 = 1) {
        show(
            count.withLock { count in
                count += step
                return count
            })
    }

    /// So many are done by now.
    func reach(_ total: Int64) {
        count.withLock { $0 = total }
        show(total)
    }

    /// Done: the line goes away.
    func finish() { display.clear() }

    private func show(_ count: Int64) {
        display.show(since: start) { elapsed, width in
            ProgressLine.text(
                title, count: count, total: total, elapsed: elapsed, in: display.language, width: width)
        }
    }
}
