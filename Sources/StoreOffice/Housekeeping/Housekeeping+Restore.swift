import Postgres
import PostgresCluster
package import Retail
import Schema

/// What a restore put in place.
package struct RestoreReceipt: Sendable, Equatable {
    /// What was compared, equal to the manifest; nil when there was none to compare with.
    package let compared: Fingerprint?
    /// Migrations that were applied on top of an older backup.
    package let migrated: Int
    /// Name under which the database that was replaced is kept.
    package let kept: String
}

extension Housekeeping {
    private static let scratchSuffix = "_restoring", keptSuffix = "_before_restore", passingSuffix = "_passing"

    /// Puts the database of a backup in the place of the present one, which is kept until the next restore.
    ///
    /// The backup is restored beside it, compared with its manifest, and takes the name in one transaction at the end:
    /// whoever is killed before that leaves the present database as it was.
    package func restore(
        from path: String, unchecked: Bool, report: @Sendable (Notice) -> Void = { _ in }
    ) async throws -> RestoreReceipt {
        do {
            guard try File.head(path, count: 5).elementsEqual("PGDMP".utf8) else {
                throw Refusal(.unreadableInput, "backup.not-a-backup", at: Place(file: path))
            }
        } catch let trouble as FileTrouble {
            throw Refusal(unreadable: path, trouble)
        }
        let manifest = unchecked ? nil : try BackupManifest.read(for: path)
        if let manifest, try File.size(path) != manifest.size {
            throw Refusal(.unreadableInput, "backup.cut", ["size": "\(manifest.size)"], at: Place(file: path))
        }
        let present = try await connect(report: report)
        let (_, binaries) = try await dumpPrograms(present)
        await present.close()
        let name = try databaseName(of: present.target)
        let maintenance = Database(try present.target.database("postgres"))
        let scratch = name + Self.scratchSuffix
        try await maintenance.drop(scratch)
        try await maintenance.alone("create database \(.identifier(scratch)) template template0")
        do {
            report(Notice("restore.loading", ["file": path]))
            let restored = Database(try present.target.database(scratch))
            try await restored.write { tx in try tx.ensureRoles() }
            do {
                try await binaries.restore(restored.target.environment, from: path)
            } catch let ClusterError.cannotRun(_, reason) {
                throw Refusal(.unreadableInput, "backup.damaged", ["reason": reason], at: Place(file: path))
            }
            if let manifest {
                report(Notice("restore.comparing"))
                let found = try await restored.read { tx in try tx.fingerprint() }
                let differences = manifest.fingerprint.differences(from: found)
                guard differences.isEmpty else {
                    throw Refusal(
                        "restore.differs", ["tables": differences.joined(separator: ", ")], at: Place(file: path))
                }
            }
            let migrated = try await Migrator(restored).migrate { report(Notice($0)) }.count
            await restored.close()
            try await maintenance.swap(
                name, with: scratch, keeping: name + Self.keptSuffix, passing: name + Self.passingSuffix)
            await maintenance.close()
            return RestoreReceipt(compared: manifest?.fingerprint, migrated: migrated, kept: name + Self.keptSuffix)
        } catch {
            try? await maintenance.drop(scratch)
            await maintenance.close()
            throw error
        }
    }

    /// Puts the database that the last restore replaced back in its place; the restored one is then the kept one, so
    /// that doing it twice changes nothing.
    package func undoRestore(report: @Sendable (Notice) -> Void = { _ in }) async throws -> RestoreReceipt {
        let present = try await connect(report: report)
        await present.close()
        let name = try databaseName(of: present.target)
        let maintenance = Database(try present.target.database("postgres"))
        let kept = name + Self.keptSuffix
        guard try await maintenance.has(kept) else {
            await maintenance.close()
            throw Refusal("restore.nothing-to-undo")
        }
        try await maintenance.write(retry: .onBusyDatabase) { tx in
            try tx.sendAway(from: name)
            try tx.sendAway(from: kept)
            try tx.rename(name, to: name + Self.passingSuffix)
            try tx.rename(kept, to: name)
            try tx.rename(name + Self.passingSuffix, to: kept)
        }
        await maintenance.close()
        return RestoreReceipt(compared: nil, migrated: 0, kept: kept)
    }

    private func databaseName(of target: ConnectionTarget) throws(Refusal) -> String {
        guard let name = target.parameters["dbname"], !name.isEmpty else {
            throw Refusal(.wrongUsage, "restore.no-database-name")
        }
        return name
    }
}

extension Database {
    fileprivate func has(_ name: String) async throws -> Bool {
        try await read { tx in try tx.value("select exists (select from pg_database where datname = \(name))") }
    }

    fileprivate func drop(_ name: String) async throws {
        try await alone("drop database if exists \(.identifier(name)) with (force)")
    }

    /// In one transaction: the present database becomes the kept one, the new one the present one. What was kept
    /// before goes last, when nothing can be lost any more.
    fileprivate func swap(_ present: String, with new: String, keeping kept: String, passing: String) async throws {
        try await drop(passing)
        let hadKept = try await has(kept)
        // A connection that arrives between the two statements makes the renaming fail; then it is tried again.
        try await write(retry: .onBusyDatabase) { tx in
            try tx.sendAway(from: present)
            try tx.sendAway(from: new)
            if hadKept {
                try tx.sendAway(from: kept)
                try tx.rename(kept, to: passing)
            }
            try tx.rename(present, to: kept)
            try tx.rename(new, to: present)
        }
        try await drop(passing)
    }
}

extension Transaction {
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
