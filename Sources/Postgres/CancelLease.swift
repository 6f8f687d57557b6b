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

    /// From here on, `cancel` reaches this connection.
    func hold(_ canceller: Canceller) {
        state.withLock { state in
            let lease = canceller.beginLease()
            if case .cancelledEarly = state { canceller.cancel(lease: lease) }
            state = .holding(canceller, lease: lease)
        }
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
