import Dispatch
import Glibc
import Postgres
import PostgresCluster
package import Retail
import Schema

/// What a backup wrote.
package struct BackupReceipt: Sendable, Equatable {
    package let path: String
    package let manifestPath: String
    package let manifest: BackupManifest
}

extension Housekeeping {
    /// Writes the whole database to `path` in pg_dump's custom format, and beside it the manifest with the count and
    /// checksum of each table, both of one and the same moment. An existing file is not touched.
    package func backup(to path: String, report: @Sendable (Notice) -> Void = { _ in }) async throws -> BackupReceipt {
        let manifestPath = BackupManifest.path(for: path)
        let taken = [path, manifestPath].first { File.isTaken($0) }
        if let taken { throw Refusal("backup.exists", at: Place(file: taken)) }
        let draft = try BackupDraft(for: path)
        do {
            let manifest = try await dump(into: draft.descriptor, named: path, report: report)
            try File.write(try manifest.encoded(), to: manifestPath)
            do { try File.settle(draft.path, asNew: path) } catch {
                File.remove(manifestPath)
                throw error
            }
            return BackupReceipt(path: path, manifestPath: manifestPath, manifest: manifest)
        } catch let trouble as FileTrouble where trouble.code == EEXIST {
            File.remove(draft.path)
            throw Refusal("backup.exists", at: Place(file: path))
        } catch {
            File.remove(draft.path)
            switch error {
            case is FileTrouble: throw Refusal(unwritable: path, error)
            case ClusterError.archiveFailed(.diskFull, _):
                throw Refusal(unwritable: path, FileTrouble(path: path, code: ENOSPC))
            default: throw error
            }
        }
    }

    /// Fills an open file with the database; answers what it holds.
    private func dump(
        into descriptor: Int32, named path: String, report: @Sendable (Notice) -> Void
    ) async throws -> BackupManifest {
        // Connected, not opened: the schema of an older program is backed up as it is, before anything migrates it.
        let database = try await connect(report: report)
        let outcome: Result<BackupManifest, any Error>
        do {
            let schemaVersion = try await Migrator(database).version()
            let (version, binaries) = try await dumpPrograms(database)
            report(Notice("backup.dumping", ["file": path]))
            // The transaction stays open while pg_dump reads under its snapshot; its session's lane may block.
            let fingerprint = try await database.read(isolation: .repeatableRead, retry: .never) { tx in
                let environment = try tx.narrowed(database.target).environment
                let snapshot = try tx.exportSnapshot()
                let fingerprint = try tx.fingerprint()
                try blocking { try await binaries.dump(environment, snapshot: snapshot, to: descriptor) }
                return fingerprint
            }
            outcome = .success(
                BackupManifest(
                    schemaVersion: schemaVersion, serverVersion: version,
                    size: Int64(lseek(descriptor, 0, SEEK_END)), fingerprint: fingerprint))
        } catch {
            outcome = .failure(error)
        }
        await database.close()
        return try outcome.get()
    }

    /// The server's version and the client programs of the same major version.
    func dumpPrograms(_ database: Database) async throws -> (version: String, ServerBinaries) {
        let version = try await database.read { tx in
            try tx.value("select current_setting('server_version')", as: String.self)
        }
        return (version, try await ServerBinaries.find(version: Int(version.prefix { $0.isNumber })))
    }
}

/// Runs async work and waits for it; only for a thread that may block, such as a session's lane.
func blocking<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) throws -> T {
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome<T>()
    Task.detached {
        do { outcome.result = .success(try await work()) } catch { outcome.result = .failure(error) }
        done.signal()
    }
    done.wait()
    guard let result = outcome.result else { preconditionFailure("signalled without a result") }
    return try result.get()
}

/// Carries a result over the semaphore above, which orders the write before the read.
private final class Outcome<T: Sendable>: @unchecked Sendable {
    var result: Result<T, any Error>?
}
