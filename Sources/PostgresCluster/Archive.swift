import SystemPackage

extension ServerBinaries {
    /// Writes a database to an open file in pg_dump's custom format, as a transaction's exported snapshot sees it.
    /// `environment` says where the database is (`PGHOST`, …). Throws `.archiveFailed` with the program's last words.
    package func dump(
        _ environment: [String: String], snapshot: String, to descriptor: Int32
    ) async throws(ClusterError) {
        try await archive(
            pgDump, ["--format=custom", "--no-password", "--snapshot=\(snapshot)"], environment,
            output: FileDescriptor(rawValue: descriptor))
    }

    /// Fills an empty database from such a file, in one transaction. Throws `.archiveFailed` with the program's last
    /// words.
    package func restore(_ environment: [String: String], from path: String) async throws(ClusterError) {
        let database = environment["PGDATABASE"] ?? ""
        try await archive(
            pgRestore,
            ["--no-password", "--exit-on-error", "--single-transaction", "--dbname=\(database)", "--", path],
            environment)
    }

    private func archive(
        _ program: String, _ arguments: [String], _ environment: [String: String], output: FileDescriptor? = nil
    ) async throws(ClusterError) {
        let program = Program(path: program, arguments: arguments, variables: environment)
        let outcome =
            if let output { try await program.run(into: output) } else { try await program.run(in: ".") }
        guard outcome.succeeded else {
            throw .archiveFailed(ArchiveTrouble(of: outcome.complaints), lines: LogFile.last(of: outcome.complaints, 3))
        }
    }
}

/// Why pg_dump or pg_restore gave up, as far as its words tell; they are English, because it runs with LC_ALL=C.
package enum ArchiveTrouble: Equatable, Sendable {
    /// The server, or the way to it, went away under it.
    case connectionLost
    /// A disk is full: the server's, or the one that is written to.
    case diskFull
    /// The role that logs in may not make what the file holds.
    case forbidden
    case other

    init(of complaints: String) {
        let signs: [(String, ArchiveTrouble)] = [
            ("No space left on device", .diskFull), ("Disk quota exceeded", .diskFull),
            ("server closed the connection", .connectionLost), ("terminating connection", .connectionLost),
            ("no connection to the server", .connectionLost), ("connection to server", .connectionLost),
            ("the database system is", .connectionLost), ("permission denied", .forbidden),
            ("must be member of role", .forbidden), ("must be owner of", .forbidden), ("must be superuser", .forbidden),
        ]
        self = signs.first { complaints.contains($0.0) }?.1 ?? .other
    }
}
