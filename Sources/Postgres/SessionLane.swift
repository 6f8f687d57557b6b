import Dispatch

/// The one thread of control of a session: libpq blocks, so each connection has a serial queue of its own and never
/// holds up the cooperative threads.
final class SessionLane: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) { queue = DispatchQueue(label: label) }

    func enqueue(_ job: consuming ExecutorJob) {
        let unowned = UnownedJob(job)
        queue.async { unsafe unowned.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }

    /// Runs `body` on the caller's thread as if on the lane, which has to be free.
    func here<T>(_ body: () throws -> T) rethrows -> T { try queue.sync(execute: body) }

    func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
