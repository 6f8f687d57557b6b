/// One connection on its lane. It connects when first used, and again when the connection was lost.
actor Session {
    nonisolated let lane: SessionLane
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe lane.asUnownedSerialExecutor() }
    private let target: ConnectionTarget
    var connection: Connection?
    /// A question that was not answered at once.
    var underWay: Enquiry?

    init(_ target: ConnectionTarget) {
        self.target = target
        lane = SessionLane(label: "postgres session")
    }

    /// Closes the connection; the next use opens another.
    func close() { connection = nil }

    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    func transaction<T>(
        _ opening: Opening, lease: CancelLease, _ body: (borrowing Transaction) throws -> T
    ) throws -> T {
        let connection = try begun(opening)
        let value: T
        do {
            try lease.hold(connection.canceller)
            value = try body(Transaction(connection))
        } catch {
            lease.end()
            abandon(connection, opening, after: error)
            throw error
        }
        // COMMIT is not cancelled: a cancelled wait for a standby would look like a commit.
        lease.end()
        try commit(connection, opening)
        return value
    }

    /// Runs one statement outside of any transaction block, as CREATE DATABASE and VACUUM ask.
    func alone(_ statement: SQL, lease: CancelLease) throws(PostgresError) {
        let connection = try ready()
        try lease.hold(connection.canceller)
        defer { lease.end() }
        do {
            _ = try connection.run(statement)
        } catch  where error.kind == .connectionLost {
            self.connection = nil
            throw outcomeUnknown(error, during: "the statement")
        }
    }

    /// A live connection, new if need be: one that died while it lay idle is replaced, since nothing was under way.
    func ready() throws(PostgresError) -> Connection {
        if let connection, connection.isIdle, connection.isStillThere { return connection }
        connection = nil
        let fresh = try Connection(target)
        connection = fresh
        return fresh
    }

    /// A connection on which a transaction has begun. Until it has, nothing can have been lost.
    func begun(_ opening: Opening) throws(PostgresError) -> Connection {
        let wasOpen = connection != nil
        let connection = try ready()
        do {
            try connection.begin(opening)
            return connection
        } catch {
            self.connection = nil
            // A standby refuses to begin what writes (0A000). The next connection asks all hosts for the primary again.
            if !opening.isReadOnly, error.sqlState == "0A000" {
                throw PostgresError(.readOnly, sqlState: error.sqlState, error.message)
            }
            guard error.kind == .connectionLost, wasOpen else { throw error }
            let fresh = try ready()
            try fresh.begin(opening)
            return fresh
        }
    }

    func commit(_ connection: Connection, _ opening: Opening) throws(PostgresError) {
        let tag: String
        connection.gaveUpStandby = false
        do {
            tag = try connection.commit(within: target.statementTimeout)
        } catch  where error.kind == .connectionLost {
            self.connection = nil
            // What only read has its answer already.
            if opening.isReadOnly { return }
            throw outcomeUnknown(error, during: "COMMIT")
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

    func abandon(_ connection: Connection, _ opening: Opening, after error: any Error) {
        do {
            try connection.command("rollback")
            if connection.hasStalePlan { try connection.forgetStatements() }
            // A primary that became a standby: look for the new one.
            let wasDemoted = !opening.isReadOnly && (error as? PostgresError)?.kind == .readOnly
            if wasDemoted { self.connection = nil }
        } catch {
            self.connection = nil
        }
    }

    private func outcomeUnknown(_ error: PostgresError, during what: String) -> PostgresError {
        PostgresError(
            .outcomeUnknown, sqlState: error.sqlState,
            "the connection was lost during \(what); it may have happened or not")
    }
}
