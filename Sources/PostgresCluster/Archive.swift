extension ServerBinaries {
    /// Writes a database to a file in pg_dump's custom format, as a transaction's exported snapshot sees it.
    /// `environment` says where the database is (`PGHOST`, …). Throws `.cannotRun` with the program's last words.
    package func dump(
        _ environment: [String: String], snapshot: String, to path: String
    ) async throws(ClusterError) {
        try await archive(
            pgDump, ["--format=custom", "--no-password", "--snapshot=\(snapshot)", "--file=\(path)"], environment)
    }

    /// Fills an empty database from such a file, in one transaction. Throws `.cannotRun` with the program's last words.
    package func restore(_ environment: [String: String], from path: String) async throws(ClusterError) {
        let database = environment["PGDATABASE"] ?? ""
        try await archive(
            pgRestore, ["--no-password", "--exit-on-error", "--single-transaction", "--dbname=\(database)", path],
            environment)
    }

    private func archive(_ program: String, _ arguments: [String], _ environment: [String: String])
        async throws(ClusterError)
    {
        let outcome = try await Program(path: program, arguments: arguments, variables: environment).run(in: ".")
        guard outcome.succeeded else {
            let said = outcome.complaints.split(separator: "\n").suffix(3).joined(separator: " | ")
            throw .cannotRun(program: program, reason: said)
        }
    }
}
