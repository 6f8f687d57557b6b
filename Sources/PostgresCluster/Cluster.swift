import SystemPackage

/// A private PostgreSQL in a folder: made on first use, reached over a Unix socket, nobody else's.
///
/// For root the server runs as the account `postgres`, for anybody else as that user.
package struct Cluster: Sendable {
    /// Where the cluster lives, or the link to where it lives.
    package let directory: String
    let settings: [String: String]
    var detours = Detours()
    var spaceNeeded = FreeSpace.forNewCluster

    /// - Parameters:
    ///   - directory: where the cluster lives, absolute; need not exist yet.
    ///   - settings: of postgresql.conf, by name; they win over the cluster's own.
    package init(directory: String, settings: [String: String] = [:]) {
        self.directory = directory.hasPrefix("/") ? FilePath(directory).lexicallyNormalized().string : directory
        self.settings = settings
    }

    /// What is there. Starts and writes nothing.
    package func status() throws(ClusterError) -> ClusterStatus {
        let home = try absoluteDirectory()
        let place = try Place.found(at: home, detours: detours) ?? Place(path: home)
        let version = try place.holdsData() ? try Self.version(of: place.data) : nil
        let state: ClusterState =
            if let server = try Postmaster.living(in: place.data) {
                server.state
            } else {
                version == nil ? .absent : .stopped
            }
        return ClusterStatus(dataDirectory: place.data, version: version, logFile: place.log, state: state)
    }

    func absoluteDirectory() throws(ClusterError) -> String {
        guard directory.hasPrefix("/") else { throw .notAbsolute(path: directory) }
        return directory
    }

    /// The major version that wrote the data.
    static func version(of data: String) throws(ClusterError) -> Int {
        let text = try Disk.text(data + "/PG_VERSION") ?? ""
        guard let version = Int(text.prefix { $0.isNumber }) else { throw .notACluster(dataDirectory: data) }
        return version
    }
}
