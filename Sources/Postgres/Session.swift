/// One connection on its lane. It connects when first used, and again when the connection was lost.
actor Session {
    private nonisolated let lane: SessionLane
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe lane.asUnownedSerialExecutor() }
    private let target: ConnectionTarget
    private var connection: Connection?

    init(_ target: ConnectionTarget) {
        self.target = target
        lane = SessionLane(label: "postgres session")
    }

    /// Closes the connection; the next use opens another.
    func close() { connection = nil }

    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws. What only read has no
    /// outcome that anybody could ask for later.
    func transaction<T>(
        _ begin: String, isWriting: Bool, lease: CancelLease, _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        let connection = try begun(begin)
        lease.hold(connection.canceller)
        let value: T
        do {
            value = try body(Transaction(connection))
        } catch {
            lease.end()
            abandon(connection, after: error)
            throw error
        }
        // COMMIT is not cancelled: a cancelled wait for a standby would look like a commit.
        lease.end()
        try commit(connection, isWriting: isWriting)
        return value
    }

    /// Runs one statement outside of any transaction block, as CREATE DATABASE and VACUUM ask.
    func alone(_ statement: SQL, lease: CancelLease) throws(PostgresError) {
        let connection = try ready()
        lease.hold(connection.canceller)
        defer { lease.end() }
        _ = try connection.run(statement)
    }

    /// A live connection, new if need be.
    private func ready() throws(PostgresError) -> Connection {
        if let connection, connection.isAlive, connection.isIdle { return connection }
        let fresh = try Connection(target)
        connection = fresh
        return fresh
    }

    /// A connection on which a transaction has begun. A connection that died while it lay idle is replaced: nothing
    /// had begun on it, so nothing can have been lost.
    private func begun(_ begin: String) throws(PostgresError) -> Connection {
        let wasOpen = connection != nil
        let connection = try ready()
        do {
            try start(begin, on: connection)
            return connection
        } catch  where error.kind == .connectionLost && wasOpen {
            self.connection = nil
            let fresh = try ready()
            try start(begin, on: fresh)
            return fresh
        }
    }

    /// A standby calls a transaction that writes a feature it does not support.
    private func start(_ begin: String, on connection: Connection) throws(PostgresError) {
        do {
            try connection.command(begin)
        } catch  where error.sqlState == "0A000" {
            throw PostgresError(.readOnly, sqlState: error.sqlState, error.message)
        }
    }

    private func commit(_ connection: Connection, isWriting: Bool) throws(PostgresError) {
        let tag: String
        connection.gaveUpStandby = false
        do {
            tag = try connection.commit(within: target.statementTimeout)
        } catch  where error.kind == .connectionLost {
            self.connection = nil
            guard isWriting else { throw error }
            throw PostgresError(
                .outcomeUnknown, sqlState: error.sqlState,
                "the connection was lost during COMMIT; it may have happened or not")
        }
        guard !connection.gaveUpStandby else {
            throw PostgresError(.outcomeUnknown, "the wait for the standby was broken off; the primary has committed")
        }
        // A statement failed, the body swallowed the error, and the server rolled back instead.
        guard tag == "COMMIT" else {
            throw PostgresError(
                .wrongStatement, "the transaction was rolled back because one of its statements had failed")
        }
    }

    private func abandon(_ connection: Connection, after error: any Error) {
        do {
            try connection.command("rollback")
            if (error as? PostgresError)?.kind == .stalePlan { try connection.forgetStatements() }
        } catch {
            self.connection = nil
        }
    }
}
