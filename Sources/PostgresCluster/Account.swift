import Glibc
import SystemPackage

/// Somebody of this system who may own a cluster and run its server.
struct Account: Equatable, Sendable {
    let name: String
    let userID: uid_t
    let groupID: gid_t

    /// The account that new clusters of root run as.
    static let service = "postgres"

    static var isRoot: Bool { geteuid() == 0 }

    /// Who runs this process.
    static func current() throws(ClusterError) -> Account {
        guard let account = account(geteuid()) else { throw .userUnknown(userID: geteuid()) }
        return account
    }

    /// Who the server of a new cluster runs as.
    static func forNewCluster(ofRoot service: String = service) throws(ClusterError) -> Account {
        guard isRoot else { return try current() }
        guard let account = account(named: service), account.userID != 0 else {
            throw .accountMissing(name: service)
        }
        return account
    }

    /// Who the server of an existing cluster runs as: the owner of its data.
    static func owner(of data: String) throws(ClusterError) -> Account {
        guard let entry = try Disk.target(data) else { throw .notACluster(dataDirectory: data) }
        let userID = entry.userID.rawValue
        if userID == 0 { throw .ownedByRoot(path: data) }
        try requireAccess(to: data)
        guard let account = account(userID) else { throw .userUnknown(userID: userID) }
        return account
    }

    /// Throws `.wrongOwner` unless the data is the user's own; root may enter all, and what is not there is nobody's.
    static func requireAccess(to data: String) throws(ClusterError) {
        guard !isRoot, let userID = try Disk.target(data)?.userID.rawValue, userID != geteuid() else { return }
        throw .wrongOwner(path: data, owner: name(of: userID), user: name(of: geteuid()))
    }

    /// A name for a sentence: the number where there is no name.
    static func name(of userID: uid_t) -> String {
        account(userID)?.name ?? String(userID)
    }

    /// The words before a command by which root becomes this account.
    ///
    /// Not the library's own user and group: it calls setgroups between clone and exec, where glibc waits now and
    /// then for ever for threads that the clone does not have. Seen under load; hence a program of one thread.
    var prefix: [String] {
        guard userID != geteuid() else { return [] }
        return ["/usr/bin/setpriv", "--reuid=\(userID)", "--regid=\(groupID)", "--clear-groups", "--"]
    }

    /// May this account walk through every folder on the way and into the last one? By the mode bits alone, as for a
    /// process without further groups. Whoever runs this is here already.
    func canSearch(_ path: String) throws(ClusterError) -> Bool {
        if userID == geteuid() { return true }
        var folder = FilePath("/")
        var folders = [folder]
        for component in FilePath(path).components {
            folder.append(component)
            folders.append(folder)
        }
        for folder in folders {
            guard let entry = try Disk.target(folder.string) else { return true }
            let mode = entry.permissions
            let allowed =
                if entry.userID.rawValue == userID {
                    mode.contains(.ownerExecute)
                } else if entry.groupID.rawValue == groupID {
                    mode.contains(.groupExecute)
                } else {
                    mode.contains(.otherExecute)
                }
            if !allowed { return false }
        }
        return true
    }
}

extension Account {
    /// Bytes for the strings of one entry.
    private static let nameRoom = 16_384

    static func account(_ userID: uid_t) -> Account? {
        unsafe lookUp { entry, buffer, found in
            unsafe getpwuid_r(userID, entry, buffer, Self.nameRoom, found)
        }
    }

    private static func account(named name: String) -> Account? {
        unsafe lookUp { entry, buffer, found in
            unsafe getpwnam_r(name, entry, buffer, Self.nameRoom, found)
        }
    }

    private static func lookUp(
        _ ask: (
            UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>,
            UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
        ) -> Int32
    ) -> Account? {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: nameRoom) { buffer in
            var entry = unsafe passwd()
            var found: UnsafeMutablePointer<passwd>?
            guard let room = buffer.baseAddress, unsafe ask(&entry, room, &found) == 0, unsafe found != nil else {
                return nil
            }
            return unsafe Account(name: String(cString: entry.pw_name), userID: entry.pw_uid, groupID: entry.pw_gid)
        }
    }
}
