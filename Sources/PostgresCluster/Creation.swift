import Glibc

/// Makes a cluster beside its place and renames it there when it is whole.
struct Creation {
    let place: Place
    let account: Account
    let binaries: ServerBinaries
    /// Extra settings; `fsync` off spares `initdb` the wait for the disk too.
    let settings: [String: String]
    let spaceNeeded: UInt64

    private static let prefix = ".creating-"

    func run() async throws(ClusterError) {
        try FreeSpace.require(spaceNeeded, at: place.path)
        try await Crash.endServersOfDeleted(place.data)
        let draft = "\(place.path)/\(Self.prefix)\(getpid())-\(ShortName.random())"
        do {
            try await fill(draft)
            try Disk.rename(draft, to: place.data)
        } catch {
            try? Disk.remove(draft)
            throw error
        }
    }

    private func fill(_ draft: String) async throws(ClusterError) {
        _ = try Disk.makeFolder(draft, mode: 0o700)
        try Disk.claimFolder(draft, for: account)
        let outcome = try await Program(path: binaries.initdb, arguments: arguments(draft)).run(as: account, in: draft)
        guard outcome.succeeded else {
            throw .creationFailed(dataDirectory: place.data, lines: LogFile.last(of: outcome.complaints))
        }
        let conf = draft + "/postgresql.conf"
        let include =
            "\n# Written anew at each start; it wins over what is above.\n"
            + "include '\(ClusterConfiguration.fileName)'\n"
        try Disk.replace(conf, with: (try Disk.text(conf) ?? "") + include, owner: account)
        try ClusterConfiguration(socketDirectory: "", account: account, extra: settings).write(into: draft)
    }

    private func arguments(_ draft: String) -> [String] {
        [
            "-D", draft, "-U", Role.administrator, "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums",
            "--auth-local=peer", "--auth-host=reject",
        ] + (settings["fsync"] == "off" ? ["--no-sync"] : [])
    }

    /// Removes what killed creations left, after ending what still works on it. Only under the lock.
    static func sweep(_ place: Place) async throws(ClusterError) {
        for name in try Disk.names(in: place.path) where name.hasPrefix(prefix) {
            let draft = "\(place.path)/\(name)"
            if let folder = try FolderIdentity(draft) {
                try await Crash.endProcesses(working: folder, in: draft)
            }
            try Disk.remove(draft)
        }
    }
}
