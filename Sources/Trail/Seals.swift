package import Postgres

extension Database {
    /// Seals what was recorded and committed; answers how many acts. At the end of each writing command; whatever is
    /// left by a killed one, the next takes along.
    ///
    /// It does not wait for the disk: a seal that a crash takes away is made again, and the same.
    @discardableResult
    package func sealTrail() async throws -> Int {
        try await write { tx in
            try tx.script("set local synchronous_commit = off")
            return try tx.value("select trail.seal()")
        }
    }
}
