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
    /// Puts the database of a backup in the place of the present one, which is kept until the next restore.
    ///
    /// The backup is restored beside it, compared with its manifest, and takes the name in one transaction at the end:
    /// whoever is killed before that leaves the present database as it was.
    package func restore(
        from path: String, unchecked: Bool, report: @escaping @Sendable (Notice) -> Void = { _ in }
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
        let target = try await present.read { tx in try tx.narrowed(present.target) }
        await present.close()
        return try await exchanging(target) { exchange in
            try await exchange.start()
            do {
                report(Notice("restore.loading", ["file": path]))
                let restored = Database(try target.database(exchange.scratch))
                try await restored.write { tx in
                    try tx.ensureRoles()
                    try tx.guardDoor()
                }
                try await load(path, with: binaries, into: restored)
                if let manifest {
                    report(Notice("restore.comparing"))
                    try await compare(restored, with: manifest, of: path)
                }
                let migrated = try await Migrator(restored).migrate { report(Notice($0)) }.count
                await restored.close()
                try await exchange.swap()
                return RestoreReceipt(compared: manifest?.fingerprint, migrated: migrated, kept: exchange.kept)
            } catch {
                try? await exchange.dropScratch()
                throw error
            }
        }
    }

    private func load(_ path: String, with binaries: ServerBinaries, into restored: Database) async throws {
        do {
            try await binaries.restore(restored.target.environment, from: path)
        } catch let ClusterError.archiveFailed(.other, lines) {
            let reason = lines.joined(separator: " | ")
            throw Refusal(.unreadableInput, "backup.damaged", ["reason": reason], at: Place(file: path))
        } catch let ClusterError.archiveFailed(.diskFull, lines) {
            throw PostgresError(.diskFull, lines.joined(separator: " | "))
        }
    }

    private func compare(_ restored: Database, with manifest: BackupManifest, of path: String) async throws {
        let found = try await restored.read { tx in try tx.fingerprint() }
        let differences = manifest.fingerprint.differences(from: found)
        guard differences.isEmpty else {
            throw Refusal("restore.differs", ["tables": differences.joined(separator: ", ")], at: Place(file: path))
        }
    }

    /// Puts the database that the last restore replaced back in its place; the restored one is then the kept one, so
    /// that doing it twice changes nothing.
    package func undoRestore(report: @Sendable (Notice) -> Void = { _ in }) async throws -> RestoreReceipt {
        let present = try await connect(report: report)
        let target = try await present.read { tx in try tx.narrowed(present.target) }
        await present.close()
        return try await exchanging(target) { exchange in
            guard try await exchange.hasKept() else { throw Refusal("restore.nothing-to-undo") }
            try await exchange.swapBack()
            return RestoreReceipt(compared: nil, migrated: 0, kept: exchange.kept)
        }
    }

    /// Lends the exchange of a database to one command at a time: two restores into the same scratch database would
    /// put each other's half into place.
    private func exchanging(
        _ target: ConnectionTarget, _ work: @escaping @Sendable (Exchange) async throws -> RestoreReceipt
    ) async throws -> RestoreReceipt {
        let exchange = Exchange(
            name: try databaseName(of: target), maintenance: Database(try target.database("postgres")))
        let outcome: Result<RestoreReceipt, any Error>
        do {
            // The lock lasts as long as its transaction; the session's lane may block.
            let receipt = try await exchange.maintenance.read(retry: .never) { tx in
                guard try tx.takeExchangeLock(exchange.name) else { throw Refusal(.busy, "restore.under-way") }
                return try blocking { try await work(exchange) }
            }
            outcome = .success(receipt)
        } catch {
            outcome = .failure(error)
        }
        await exchange.maintenance.close()
        return try outcome.get()
    }

    private func databaseName(of target: ConnectionTarget) throws(Refusal) -> String {
        guard let name = target.parameters["dbname"], !name.isEmpty else {
            throw Refusal(.wrongUsage, "restore.no-database-name")
        }
        return name
    }
}
