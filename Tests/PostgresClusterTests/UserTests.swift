import Glibc
import TestKit
import Testing

@testable import PostgresCluster

@Suite("Accounts", .heavy)
struct UserTests {
    @Test(.enabled(if: Account.isRoot, "root plays an ordinary user"))
    func `an ordinary user owns the cluster and its server`() async throws {
        try await TestHome.with { home in
            let user = try #require(Account.account(65534))
            try Disk.claimFolder(home.root + "/home", for: user)
            let probe = try await Program(
                path: "/bin/cp", arguments: [Probe.built.path, home.root + "/probe"]
            ).run()
            try #require(probe.succeeded)
            let command = Probe(path: home.root + "/probe")

            let url = try await command.run(as: user, "start", home.directory)
            #expect(url.hasPrefix("postgresql://storechain_admin@%2Ftmp%2Fstorechain-65534-"), "\(url)")
            #expect(try await command.run(as: user, "status", home.directory).hasPrefix("running"))
            #expect(try Account.owner(of: home.directory + "/data") == user)
            // Root finds the same server, and is let in.
            #expect(try await home.cluster().start().ask("select current_user") == "storechain_admin")
            #expect(try await command.run(as: user, "stop", home.directory) == "true\n")
        }
    }

    @Test(.enabled(if: Account.isRoot, "only root needs another account"))
    func `root is told which account is missing`() {
        #expect(throws: ClusterError.accountMissing(name: "no-such-account")) {
            try Account.forNewCluster(ofRoot: "no-such-account")
        }
    }

    @Test(.enabled(if: Account.isRoot, "only root can give a folder to root"))
    func `data that belongs to root is refused`() async throws {
        try await TestHome.with { home in
            _ = try Disk.makeFolders(home.directory + "/data")
            try Disk.check(unsafe chown(home.directory + "/data", 0, 0))
            await #expect(throws: ClusterError.ownedByRoot(path: home.directory + "/data")) {
                try await home.cluster().start()
            }
        }
    }

    @Test(.enabled(if: Account.isRoot, "root plays an ordinary user"))
    func `somebody else's cluster is refused by name`() async throws {
        try await TestHome.with { home in
            _ = try await home.cluster().start()
            _ = try await home.cluster().stop()
            let user = try #require(Account.account(65534))
            let answer = try await Probe.built.run(as: user, "start", home.directory)
            #expect(answer.contains("belongs to postgres, not to \(user.name)"), "\(answer)")
        }
    }
}
