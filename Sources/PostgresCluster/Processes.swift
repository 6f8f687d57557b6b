import Glibc
import SystemPackage

/// Which folder a running program works in: the one fact that tells one server from another.
struct FolderIdentity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64

    init?(_ path: String) throws(ClusterError) {
        guard let entry = try Disk.target(path) else { return nil }
        self.init(entry)
    }

    init(_ entry: Stat) {
        device = UInt64(entry.deviceID.rawValue)
        inode = UInt64(entry.inode.rawValue)
    }
}

/// What /proc knows. A pid alone proves nothing: it may have gone to another program, or to one that is dead
/// and waits to be reaped, for ever where process 1 reaps nobody.
enum Processes {
    /// Is this process alive, a server, and at work in this folder?
    static func isServer(_ pid: pid_t, in folder: FolderIdentity) -> Bool {
        isServer(pid) && workingFolder(of: pid) == folder
    }

    /// Is this process alive and a server of whatever cluster?
    static func isServer(_ pid: pid_t) -> Bool {
        living(pid) == "postgres"
    }

    static func isAlive(_ pid: pid_t) -> Bool {
        living(pid) != nil
    }

    /// Every living process of PostgreSQL that works in this folder: servers, their helpers, `initdb`.
    static func working(in folder: FolderIdentity) throws(ClusterError) -> [pid_t] {
        try Disk.names(in: "/proc").compactMap { pid_t($0) }
            .filter { workingFolder(of: $0) == folder && ["postgres", "initdb"].contains(living($0)) }
    }

    /// Living servers whose data was deleted under them, while it had this path.
    static func serversOfDeleted(_ data: String) throws(ClusterError) -> [pid_t] {
        try Disk.names(in: "/proc").compactMap { pid_t($0) }
            .filter { Disk.linkTarget("/proc/\($0)/cwd") == data + " (deleted)" && isServer($0) }
    }

    /// Was the folder that this process works in deleted under it?
    static func worksInDeletedFolder(_ pid: pid_t) -> Bool {
        Disk.linkTarget("/proc/\(pid)/cwd")?.hasSuffix(" (deleted)") ?? false
    }

    private static func workingFolder(of pid: pid_t) -> FolderIdentity? {
        try? FolderIdentity("/proc/\(pid)/cwd")
    }

    /// The name of the program; nil when it is not alive. `12 (a name) S …`: the name may hold blanks and brackets, so its end is the last bracket.
    private static func living(_ pid: pid_t) -> Substring? {
        guard let text = try? Disk.text("/proc/\(pid)/stat"), let open = text.firstIndex(of: "("),
            let close = text.lastIndex(of: ")")
        else { return nil }
        let state = text[close...].dropFirst(2).first
        return state == "Z" || state == "X" ? nil : text[open..<close].dropFirst()
    }
}
