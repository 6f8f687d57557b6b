import Glibc

/// The PostgreSQL programs of one installed version.
package struct ServerBinaries: Equatable, Sendable {
    /// The folder they are in.
    package let directory: String
    /// Major version.
    package let version: Int

    package var initdb: String { directory + "/initdb" }
    package var postgres: String { directory + "/postgres" }
    package var pgDump: String { directory + "/pg_dump" }
    package var pgRestore: String { directory + "/pg_restore" }
    package var psql: String { directory + "/psql" }

    /// The oldest version that a new cluster may have.
    package static let oldest = 15

    /// The programs of this major version; without one, the newest that a new cluster may have.
    /// Looks in $STORECHAIN_PG_BIN, then in /usr/lib/postgresql/*/bin, then in PATH.
    /// Throws `.binariesMissing` and `.cannotRun`.
    package static func find(version: Int? = nil) async throws(ClusterError) -> ServerBinaries {
        let wished = Variable.named("STORECHAIN_PG_BIN")
        if let wished {
            guard isComplete(wished) else { throw .binariesMissing(searched: [wished]) }
            if let found = try await inFolder(wished), found.fits(version) { return found }
        }
        for found in try packaged() where found.fits(version) { return found }
        for folder in onPath {
            if let found = try await inFolder(folder), found.fits(version) { return found }
        }
        throw .binariesMissing(searched: (wished.map { [$0] } ?? []) + ["/usr/lib/postgresql/*/bin", "PATH"])
    }

    /// Every major version that `find` could have found, newest first.
    static func installedVersions() async throws(ClusterError) -> [Int] {
        var versions = Set(try packaged().map(\.version))
        for folder in onPath + (Variable.named("STORECHAIN_PG_BIN").map { [$0] } ?? []) {
            if let found = try await inFolder(folder) { versions.insert(found.version) }
        }
        return versions.sorted(by: >)
    }

    private static var onPath: [String] {
        (Variable.named("PATH") ?? "").split(separator: ":").map(String.init).filter { isComplete($0) }
    }

    /// The major versions in the places where packages put them, newest first.
    static func packaged() throws(ClusterError) -> [ServerBinaries] {
        let root = "/usr/lib/postgresql"
        return try Disk.names(in: root).compactMap { Int($0) }.sorted(by: >)
            .map { ServerBinaries(directory: "\(root)/\($0)/bin", version: $0) }
            .filter { isComplete($0.directory) }
    }

    private func fits(_ wanted: Int?) -> Bool {
        if let wanted { version == wanted } else { version >= Self.oldest }
    }

    private static func isComplete(_ folder: String) -> Bool {
        unsafe access(folder + "/postgres", X_OK) == 0 && access(folder + "/initdb", X_OK) == 0
    }

    /// Asks the server program itself: `postgres (PostgreSQL) 15.18 (Debian …)`.
    private static func inFolder(_ folder: String) async throws(ClusterError) -> ServerBinaries? {
        let answer = try await Program(path: folder + "/postgres", arguments: ["--version"]).run().output
        guard let number = answer.split(separator: " ").dropFirst(2).first else { return nil }
        guard let major = Int(number.prefix { $0.isNumber }) else { return nil }
        return ServerBinaries(directory: folder, version: major)
    }
}
