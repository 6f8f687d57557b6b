import Synchronization

/// Sessions of one target, lent first come, first served; a caller who waits too long is told so.
final class SessionPool: Sendable {
    private struct State {
        var idle: [Session] = []
        var opened = 0
        var waiting: [Waiting] = []
        var nextTicket = 0
        var isClosed = false
    }
    private struct Waiting {
        let ticket: Int
        let caller: CheckedContinuation<Session, any Error>
        /// Turns the caller away in the end.
        let patience: Task<Void, any Error>
    }
    private let state = Mutex(State())
    private let target: ConnectionTarget

    init(_ target: ConnectionTarget) { self.target = target }

    /// A session that is free; throws `.poolExhausted` when none is in time.
    func take() async throws -> Session {
        if let session = try takeFree() { return session }
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { caller in
                let answer: Result<Session, any Error>? = state.withLock { state in
                    if state.isClosed { return .failure(PostgresError(.cannotConnect, "the database was closed")) }
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if let session = free(&state) { return .success(session) }
                    // Begins under the lock, so that even the shortest patience finds its caller in the line.
                    let patience = Task {
                        try await Task.sleep(for: target.waitForSession)
                        turnAway(ticket, tooLate)
                    }
                    state.waiting.append(Waiting(ticket: ticket, caller: caller, patience: patience))
                    return nil
                }
                if let answer { caller.resume(with: answer) }
            }
        } onCancel: {
            turnAway(ticket, CancellationError())
        }
    }

    private var tooLate: PostgresError {
        PostgresError(.poolExhausted, "all \(target.sessions) sessions stayed busy for \(target.waitForSession)")
    }

    /// A session that is free right now; nil when all are busy.
    private func takeFree() throws -> Session? {
        try state.withLock { state in
            if state.isClosed { throw PostgresError(.cannotConnect, "the database was closed") }
            return free(&state)
        }
    }

    private func free(_ state: inout State) -> Session? {
        if let session = state.idle.popLast() { return session }
        guard state.opened < target.sessions else { return nil }
        state.opened += 1
        return Session(target)
    }

    /// Takes a session back; the caller who has waited longest gets it.
    func giveBack(_ session: Session) async {
        let (next, isClosed): (Waiting?, Bool) = state.withLock { state in
            if state.isClosed { return (nil, true) }
            if state.waiting.isEmpty {
                state.idle.append(session)
                return (nil, false)
            }
            return (state.waiting.removeFirst(), false)
        }
        if isClosed { await session.close() }
        next?.patience.cancel()
        next?.caller.resume(returning: session)
    }

    func close() async {
        let (idle, waiting) = state.withLock { state in
            state.isClosed = true
            defer {
                state.idle = []
                state.waiting = []
            }
            return (state.idle, state.waiting)
        }
        for waiting in waiting { send(away: waiting, PostgresError(.cannotConnect, "the database was closed")) }
        for session in idle { await session.close() }
    }

    private func turnAway(_ ticket: Int, _ error: any Error) {
        let found = state.withLock { state in
            state.waiting.firstIndex { $0.ticket == ticket }.map { state.waiting.remove(at: $0) }
        }
        if let found { send(away: found, error) }
    }

    private func send(away waiting: Waiting, _ error: any Error) {
        waiting.patience.cancel()
        waiting.caller.resume(throwing: error)
    }
}
