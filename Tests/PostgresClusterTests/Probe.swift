import Glibc
import Subprocess
import SystemPackage
import Testing

@testable import PostgresCluster

/// Another process that owns a cluster, as a command does.
struct Probe {
    let path: String

    /// Built beside the tests.
    static var built: Probe {
        let folder = FilePath(Disk.linkTarget("/proc/self/exe") ?? "").removingLastComponent()
        return Probe(path: folder.appending("ClusterProbe").string)
    }

    func run(_ words: String...) async throws -> String {
        try await Program(path: path, arguments: words).run().output
    }

    func run(as account: Account, _ words: String...) async throws -> String {
        try await Program(path: path, arguments: words).run(as: account).output
    }

    /// Starts a cluster, with the programs in a folder, and is killed as soon as the condition holds.
    func startAndDie(
        _ directory: String, binaries: String, when isTime: @Sendable @escaping () throws -> Bool
    ) async throws {
        _ = try await Subprocess.run(
            .path(FilePath(path)), arguments: ["start", directory],
            environment: .inherit.updating(["STORECHAIN_PG_BIN": binaries]), input: .none,
            output: .discarded, error: .discarded
        ) { execution in
            let end = ContinuousClock.now + .seconds(20)
            while try !isTime() {
                try #require(ContinuousClock.now < end, "the moment to kill never came")
                try await Task.sleep(for: .milliseconds(2))
            }
            try execution.send(signal: .kill)
        }
    }
}

/// An installation whose `initdb` never comes to its end.
enum EndlessBinaries {
    static func make(in folder: String) async throws -> String {
        let real = try await ServerBinaries.find()
        _ = try Disk.makeFolders(folder)
        _ = try Disk.link(folder + "/postgres", to: real.postgres)
        let script = "#!/bin/sh\n'\(real.initdb)' \"$@\"\nwhile :; do sleep 0.1; done\n"
        try Disk.replace(folder + "/initdb", with: script, owner: .current())
        try Disk.check(unsafe chmod(folder + "/initdb", 0o755))
        return folder
    }
}
