extension Session {
    /// How long a caller waits at the counter before the lane sees to it. Most answers are there sooner than another
    /// thread is awake, and no cooperative thread is held up for longer.
    private static let patience = Duration.milliseconds(1)

    /// The answer to a question, in one round trip. A short one is sent on the caller's own thread, and waited for there
    /// as long as patience lasts: waking the lane and then the caller takes as long as the server needs (measured).
    nonisolated func ask<T: Sendable>(
        _ question: Question, lease: CancelLease, _ read: @Sendable (borrowing Row) throws(PostgresError) -> T
    ) async throws -> [T] {
        defer { lease.end() }
        do {
            let atOnce = try lane.here {
                try assumeIsolated { session in
                    guard session.isAtHand(question) else { return nil as [T]? }
                    return try session.answer(to: question, lease, within: Self.patience, read)
                }
            }
            if let atOnce { return atOnce }
            return try await answer(to: question, lease, read)
        } catch let error as PostgresError where error.kind == .connectionLost && error.sqlState == nil {
            // It went without a word, as one does that lay idle for too long. What only reads may be asked again.
            return try await answer(to: question, lease, read)
        }
    }

    /// Whether nothing has to be opened or prepared, nor much to be sent.
    private func isAtHand(_ question: Question) -> Bool {
        guard let connection, connection.isIdle, connection.isStillThere else { return false }
        return question.isShort && connection.knows(question.settings) && connection.knows(question.statement)
    }

    private func answer<T>(
        to question: Question, _ lease: CancelLease, _ read: (borrowing Row) throws(PostgresError) -> T
    ) throws(PostgresError) -> [T] {
        try answer(to: question, lease, within: nil, read) ?? []
    }

    /// The answer to the question under way, which is sent if it is not; nil when patience ends before it.
    private func answer<T>(
        to question: Question, _ lease: CancelLease, within patience: Duration?,
        _ read: (borrowing Row) throws(PostgresError) -> T
    ) throws(PostgresError) -> [T]? {
        let enquiry: Enquiry
        do throws(PostgresError) {
            if let underWay { enquiry = underWay } else { enquiry = try sent(question, lease) }
            underWay = enquiry
            guard try enquiry.isAnswered(within: patience) else { return nil }
            underWay = nil
            if let connection, connection.hasStalePlan { try connection.forgetStatements() }
        } catch {
            underWay = nil
            // Cancelled or not prepared: then it is as good as before.
            if connection?.isIdle != true { connection = nil }
            throw error
        }
        return try enquiry.all(read)
    }

    private func sent(_ question: Question, _ lease: CancelLease) throws(PostgresError) -> Enquiry {
        let connection = try ready()
        try lease.hold(connection.canceller)
        // A lease that is held a second time does not know that it was cancelled under the first.
        if Task.isCancelled { throw PostgresError(.cancelled, "the task was cancelled before its question was sent") }
        return try Enquiry(question, on: connection)
    }
}
