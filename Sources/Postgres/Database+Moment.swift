extension Database {
    /// Lends the database as it is at one moment: all that `body` reads of it, it reads in one transaction of one snapshot, which
    /// begins and ends once. For a page that many doors answer. What is written goes its own way, and is not seen here.
    package func atOneMoment<T: Sendable>(
        retry: RetryPolicy = .onConflict, _ body: @Sendable (Database) async throws -> T
    ) async throws -> T {
        guard moment == nil else { return try await body(self) }
        let opening = Opening(isolation: .repeatableRead, isReadOnly: true, settings: settings)
        return try await again(retry) {
            try await leased { session, lease in
                try await session.begin(opening, lease)
                do {
                    let value = try await body(at(session))
                    try await session.end(opening, lease)
                    return value
                } catch {
                    await session.abandon(opening, lease, after: error)
                    throw error
                }
            }
        }
    }
}

extension Session {
    /// Begins a transaction that stays open between its readings.
    fileprivate func begin(_ opening: Opening, _ lease: CancelLease) throws {
        let connection = try begun(opening)
        do {
            try lease.hold(connection.canceller)
        } catch {
            abandon(connection, opening, after: error)
            throw error
        }
    }

    /// Reads in the transaction that is under way.
    func read<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        guard let connection else { throw PostgresError(.connectionLost, "the connection to the server was lost") }
        return try body(Transaction(connection))
    }

    fileprivate func end(_ opening: Opening, _ lease: CancelLease) throws {
        lease.end()
        guard let connection else { return }
        try commit(connection, opening)
    }

    fileprivate func abandon(_ opening: Opening, _ lease: CancelLease, after error: any Error) {
        lease.end()
        guard let connection else { return }
        abandon(connection, opening, after: error)
    }
}
