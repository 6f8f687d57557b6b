import PostgresCluster
import Retail

extension Refusal {
    /// What a person is told when the embedded PostgreSQL cannot do what it should.
    init(_ error: ClusterError) {
        func lines(_ lines: [String]) -> String { lines.joined(separator: " | ") }
        switch error {
        case .notAbsolute(let path): self.init(.wrongUsage, "cluster.not-absolute", ["path": path])
        case .accountMissing(let name): self.init(.unreachable, "cluster.account-missing", ["name": name])
        case .userUnknown(let id): self.init(.unreachable, "cluster.user-unknown", ["id": "\(id)"])
        case .wrongOwner(let path, let owner, let user):
            self.init(.forbidden, "cluster.wrong-owner", ["path": path, "owner": owner, "user": user])
        case .ownedByRoot(let path): self.init(.unreachable, "cluster.owned-by-root", ["path": path])
        case .binariesMissing(let searched):
            self.init(.unreachable, "cluster.binaries-missing", ["searched": searched.joined(separator: ", ")])
        case .versionMissing(let path, let version, let installed):
            let installed = installed.isEmpty ? "–" : installed.map(String.init).joined(separator: ", ")
            self.init(
                .unreachable, "cluster.version-missing",
                ["path": path, "version": "\(version)", "installed": installed])
        case .notACluster(let path): self.init(.unreachable, "cluster.not-a-cluster", ["path": path])
        case .occupied(let directory): self.init(.unreachable, "cluster.occupied", ["path": directory])
        case .brokenLink(let path, let target):
            self.init(.unreachable, "cluster.broken-link", ["path": path, "target": target])
        case .shared(let place, let home, let other):
            self.init(.unreachable, "cluster.shared", ["place": place, "home": home, "other": other])
        case .foreignSocketDirectory(let path, let owner):
            self.init(.unreachable, "cluster.foreign-socket", ["path": path, "owner": owner])
        case .socketPathTooLong(let path, let limit):
            self.init(.unreachable, "cluster.socket-too-long", ["path": path, "limit": "\(limit)"])
        case .diskFull(let path, let free, let needed):
            self.init(
                .unreachable, "cluster.disk-full",
                ["path": path, "free": "\(free / 1_048_576)", "needed": "\(needed / 1_048_576)"])
        case .fileSystem(let action, let path, let code):
            self.init(
                .unreachable, "cluster.file-system",
                ["action": action.rawValue, "path": path, "reason": FileTrouble(path: path, code: code).reason])
        case .creationFailed(let path, let said):
            self.init(.unreachable, "cluster.creation-failed", ["path": path, "lines": lines(said)])
        case .startFailed(let log, let said):
            self.init(.unreachable, "cluster.start-failed", ["log": log, "lines": lines(said)])
        case .startTimedOut(let seconds, let log):
            self.init(.busy, "cluster.start-timed-out", ["seconds": "\(seconds)", "log": log])
        case .stopTimedOut(let pid, let seconds):
            self.init(.busy, "cluster.stop-timed-out", ["pid": "\(pid)", "seconds": "\(seconds)"])
        case .survivors(let path, let pids):
            self.init(
                .busy, "cluster.survivors", ["path": path, "pids": pids.map(String.init).joined(separator: ", ")])
        case .busy(let lock, let seconds): self.init(.busy, "cluster.busy", ["lock": lock, "seconds": "\(seconds)"])
        case .cannotRun(let program, let reason):
            self.init(.unreachable, "cluster.cannot-run", ["program": program, "reason": reason])
        case .archiveFailed(.connectionLost, _):
            self.init(.unreachable, "database.connection-lost", ["reason": "the connection to the server was lost"])
        case .archiveFailed(.forbidden, let said):
            self.init(.forbidden, "database.forbidden", ["reason": lines(said)])
        case .archiveFailed(_, let said):
            self.init(.unreachable, "cluster.archive-failed", ["lines": lines(said)])
        case .cancelled: self.init(.busy, "cluster.cancelled")
        }
    }
}

extension Notice {
    init(_ step: ClusterStep) {
        switch step {
        case .waiting: self.init("cluster.waiting")
        case .creating(let path): self.init("cluster.creating", ["path": path])
        case .starting: self.init("cluster.starting")
        case .recovering: self.init("cluster.recovering")
        case .leftBehind(let path): self.init("cluster.left-behind", ["path": path])
        }
    }
}
