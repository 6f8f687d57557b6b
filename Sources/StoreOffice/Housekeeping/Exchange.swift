import Postgres

/// Three databases that trade names: the present one, one that is being restored, and the one from before.
struct Exchange: Sendable {
    let name: String
    /// Of the database `postgres`, from where the others can be renamed.
    let maintenance: Database

    var scratch: String { name + "_restoring" }
    var kept: String { name + "_before_restore" }
    private var outdated: String { name + "_outdated" }

    func hasKept() async throws -> Bool {
        let kept = kept
        return try await maintenance.read { tx in
            try tx.value("select exists (select from pg_database where datname = \(kept))")
        }
    }

    /// An empty database under the scratch name; what a killed restore left there goes.
    func start() async throws {
        for attempt in 1... {
            do {
                try await dropScratch()
                return try await maintenance.alone("create database \(.identifier(scratch)) template template0")
            } catch let error as PostgresError
                where ["42P04", "23505", "55006"].contains(error.sqlState) && attempt < 20
            {
                // The server goes on making the scratch database of a command that was killed meanwhile.
                try await Task.sleep(for: .milliseconds(250))
            }
        }
    }

    func dropScratch() async throws {
        try await maintenance.alone("drop database if exists \(.identifier(scratch)) with (force)")
    }

    /// In one transaction: the present database becomes the kept one, the scratch one the present one. What was kept
    /// before goes when nothing can be lost any more.
    func swap() async throws {
        try await maintenance.alone("drop database if exists \(.identifier(outdated)) with (force)")
        let older = try await hasKept() ? [(kept, outdated)] : []
        try await rename(older + [(name, kept), (scratch, name)])
        try await maintenance.alone("drop database if exists \(.identifier(outdated)) with (force)")
    }

    /// In one transaction: the present database and the kept one change places. The scratch name is free when this
    /// begins and when it ends; what a killed restore left there goes.
    func swapBack() async throws {
        try await dropScratch()
        try await rename([(name, scratch), (kept, name), (scratch, kept)])
    }

    private func rename(_ steps: [(from: String, to: String)]) async throws {
        // A connection that arrives between the statements makes the renaming fail; then it is tried again.
        try await maintenance.write(retry: .onBusyDatabase) { tx in
            for step in steps { try tx.sendAway(from: step.from) }
            for step in steps { try tx.rename(step.from, to: step.to) }
        }
    }
}

extension Transaction {
    /// Until this transaction ends; false when somebody else has it.
    func takeExchangeLock(_ database: String) throws(PostgresError) -> Bool {
        try script("set local idle_in_transaction_session_timeout = 0")
        return try value("select pg_try_advisory_xact_lock(7236837, hashtext(\(database)))")
    }

    /// Ends every session of a database.
    fileprivate func sendAway(from database: String) throws(PostgresError) {
        try execute(
            """
            select pg_terminate_backend(pid, 2000) from pg_stat_activity
            where datname = \(database) and pid <> pg_backend_pid()
            """)
    }

    fileprivate func rename(_ old: String, to new: String) throws(PostgresError) {
        try execute("alter database \(.identifier(old)) rename to \(.identifier(new))")
    }
}
