package import Postgres

/// Brings the schema of a database to the version that this program knows.
///
/// Each migration is one transaction under one advisory lock, together with its line in the ledger: whoever is killed
/// leaves the version before it, and of several migrators at once one works while the others wait and find it done.
package struct Migrator: Sendable {
    private let database: Database
    private let migrations: [Migration]

    package init(_ database: Database, migrations: [Migration] = Migration.all) {
        precondition(
            migrations.enumerated().allSatisfy { $1.version == $0 + 1 }, "migrations are numbered 1, 2, 3, …")
        self.database = database
        self.migrations = migrations
    }

    /// How the database stands, without changing it. Throws `HistoryMismatch`.
    package func state() async throws -> SchemaState {
        let migrations = migrations
        return try await database.read { tx in
            let known = try tx.checksums(of: migrations)
            let ledger = try tx.ledgerExists() ? try tx.ledger() : []
            let applied = try appliedCount(ledger: ledger, known: known)
            return applied == known.count ? .current(version: applied) : .behind(version: applied, of: known.count)
        }
    }

    /// The last migration that is applied, whoever made it; 0 before the first.
    package func version() async throws -> Int {
        try await database.read { tx in
            try tx.ledgerExists() ? try tx.value("select coalesce(max(version), 0) from chain.migration") : 0
        }
    }

    /// Applies what is missing and answers it, in order; nothing when all is there. Throws `HistoryMismatch`.
    @discardableResult
    package func migrate(report: @Sendable (Migration) -> Void = { _ in }) async throws -> [Migration] {
        if case .current = try await state() { return [] }
        try await database.write { tx in
            try tx.waitForMigrationLock()
            try tx.ensureRoles()
            try tx.guardDoor()
            try tx.layGround()
        }
        var done: [Migration] = []
        while let next = try await applyNext(report) { done.append(next) }
        return done
    }

    private func applyNext(_ report: @Sendable (Migration) -> Void) async throws -> Migration? {
        let migrations = migrations
        return try await database.write { tx in
            try tx.waitForMigrationLock()
            let known = try tx.checksums(of: migrations)
            let applied = try appliedCount(ledger: try tx.ledger(), known: known)
            guard applied < migrations.count else { return nil }
            let next = migrations[applied]
            report(next)
            try tx.apply(next, checksum: known[applied].checksum)
            return next
        }
    }
}
