import Synchronization

/// Ties the cancellation of a task to what its session is doing, from the moment there is a connection to the end.
final class CancelLease: Sendable {
    private enum State {
        case waiting
        case holding(Canceller, lease: Int)
        case over
        case cancelledEarly
    }
    private let state = Mutex(State.waiting)

    /// From here on, `cancel` reaches this connection. Throws `.cancelled` when it has been called already.
    func hold(_ canceller: Canceller) throws(PostgresError) {
        let wasCancelled = state.withLock { state in
            if case .cancelledEarly = state { return true }
            state = .holding(canceller, lease: canceller.beginLease())
            return false
        }
        if wasCancelled { throw PostgresError(.cancelled, "the task was cancelled before its transaction began") }
    }

    func end() {
        state.withLock { state in
            if case .holding(let canceller, _) = state { canceller.endLease() }
            state = .over
        }
    }

    func cancel() {
        state.withLock { state in
            switch state {
            case .waiting: state = .cancelledEarly
            case .holding(let canceller, let lease): canceller.cancel(lease: lease)
            case .over, .cancelledEarly: break
            }
        }
    }
}
