import CLibPQ
import Dispatch
import Synchronization

/// Cancels what a connection is doing, from another thread, and only while the lease that asked for it lasts.
@safe
final class Canceller: Sendable {
    // PQcancel may be called from any thread on a PGcancel, which PQgetCancel copies out of the connection.
    @safe private struct State: @unchecked Sendable {
        var lease = 0
        var handle: OpaquePointer?
    }
    private let state: Mutex<State>

    /// For an open connection, which the canceller does not keep.
    init(for connection: OpaquePointer) {
        state = Mutex(unsafe State(handle: PQgetCancel(connection)))
    }

    deinit { state.withLock { unsafe PQfreeCancel($0.handle) } }

    /// Begins a lease and answers its number; what was asked for earlier leases is void from here on.
    func beginLease() -> Int {
        state.withLock { state in
            state.lease += 1
            return state.lease
        }
    }

    /// Ends the lease; waits for a cancel request that is under way, so that it cannot hit the next lease.
    func endLease() { state.withLock { $0.lease += 1 } }

    /// Asks the server to stop, on another thread, since that takes a connection of its own. A request that arrives
    /// between two statements is lost on the server, so it is made again until the lease ends.
    func cancel(lease: Int) { cancel(lease: lease, again: .milliseconds(50)) }

    private func cancel(lease: Int, again wait: DispatchTimeInterval) {
        DispatchQueue.global().async { [self] in
            let isHeld = state.withLock { state in
                guard state.lease == lease else { return false }
                unsafe Canceller.request(state.handle)
                return true
            }
            guard isHeld else { return }
            DispatchQueue.global().asyncAfter(deadline: .now() + wait) { self.cancel(lease: lease, again: .seconds(1)) }
        }
    }

    /// Asks the server to stop and waits until it has been told.
    func cancelNow() { state.withLock { state in unsafe Canceller.request(state.handle) } }

    private static func request(_ handle: OpaquePointer?) {
        // The complaint is of no use: a server that cannot be told is one whose connection fails on its own.
        var complaint = [CChar](repeating: 0, count: 256)
        _ = unsafe PQcancel(handle, &complaint, Int32(complaint.count))
    }
}
