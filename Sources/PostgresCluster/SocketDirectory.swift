import Glibc
import SystemPackage

/// Where the socket goes: somewhere short that this system empties by itself when it starts.
struct SocketDirectory {
    let path: String

    /// The longest path of a socket that the kernel takes, in bytes.
    static let limit = 107

    /// Chooses and prepares a folder for the server of this data.
    static func prepare(
        for data: String, account: Account, setting: String?
    ) throws(ClusterError) -> SocketDirectory {
        if let setting { return try asGiven(setting, account: account) }
        let folders = try candidates(for: data, account: account)
        let fitting = folders.filter { fits($0) }
        guard !fitting.isEmpty else { throw .socketPathTooLong(path: socket(in: folders[0]), limit: limit) }
        for folder in fitting.dropLast() where parentIsWritable(folder) {
            try claim(folder, for: account)
            return SocketDirectory(path: folder)
        }
        try claim(fitting[fitting.count - 1], for: account)
        return SocketDirectory(path: fitting[fitting.count - 1])
    }

    /// A folder of somebody's choosing is made when it is missing, and left as it is when it is not.
    private static func asGiven(_ folder: String, account: Account) throws(ClusterError) -> SocketDirectory {
        guard fits(folder) else { throw .socketPathTooLong(path: socket(in: folder), limit: limit) }
        if try Disk.makeFolder(folder, mode: 0o700) { try Disk.claimFolder(folder, for: account) }
        return SocketDirectory(path: folder)
    }

    /// Best first.
    static func candidates(
        for data: String, account: Account, runtime: String? = Variable.named("XDG_RUNTIME_DIR")
    ) throws(ClusterError) -> [String] {
        let identity = try FolderIdentity(data)
        let key = "\(data) \(identity?.device ?? 0):\(identity?.inode ?? 0)"
        let name = String(ShortName.hexadecimal(of: key).prefix(8))
        let last = "/tmp/storechain-\(account.userID)-\(name)"
        if Account.isRoot { return ["/run/storechain-\(name)", last] }
        return (runtime.map { ["\($0)/storechain-\(name)"] } ?? []) + [last]
    }

    /// Removes a folder that was made here, once its server has left it.
    static func abandon(_ folder: String) {
        let name = FilePath(folder).lastComponent?.string ?? ""
        if name.hasPrefix("storechain-") { Disk.removeIfEmpty(folder) }
    }

    static func fits(_ folder: String) -> Bool {
        socket(in: folder).utf8.count <= limit
    }

    private static func socket(in folder: String) -> String { folder + "/.s.PGSQL.5432" }

    private static func parentIsWritable(_ folder: String) -> Bool {
        // A comma or a quote would need quoting in the server's list of folders.
        guard folder.hasPrefix("/"), folder.allSatisfy({ $0.isLetter || $0.isNumber || "/._-".contains($0) }) else {
            return false
        }
        return unsafe access(FilePath(folder).removingLastComponent().string, W_OK | X_OK) == 0
    }

    /// Makes the folder the account's own. One of somebody else's in /tmp may be a trap.
    private static func claim(_ folder: String, for account: Account) throws(ClusterError) {
        if try !Disk.makeFolder(folder, mode: 0o700), let entry = try Disk.entry(folder) {
            let owner = entry.userID.rawValue
            guard entry.type == .directory, owner == account.userID || owner == geteuid() else {
                throw .foreignSocketDirectory(path: folder, owner: Account.name(of: owner))
            }
        }
        try Disk.claimFolder(folder, for: account)
    }
}
