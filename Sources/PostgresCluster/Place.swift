import Glibc
import SystemPackage

/// Where a cluster's files really are, and what they are called.
struct Place: Equatable, Sendable {
    /// Absolute, without links.
    let path: String

    var data: String { path + "/data" }
    var log: String { path + "/server.log" }
    var lock: String { path + "/cluster.lock" }

    /// The cluster itself is there, whole: it was renamed into place.
    func holdsData() throws(ClusterError) -> Bool { try Disk.entry(data) != nil }

    /// There is a cluster, or somebody is about to make one.
    func isTaken() throws(ClusterError) -> Bool {
        if try Disk.entry(lock) != nil { return true }
        return try holdsData()
    }

    /// The place that a home leads to; nil when there is none yet.
    static func found(at home: String, detours: Detours) throws(ClusterError) -> Place? {
        guard let entry = try Disk.entry(home) else { return nil }
        if entry.type == .symbolicLink, try Disk.target(home) == nil {
            let target = Disk.linkTarget(home) ?? ""
            if detours.owns(target) { return nil }
            throw .brokenLink(path: home, target: target)
        }
        guard let target = try Disk.target(home), target.type == .directory else {
            throw .fileSystem(.create, path: home, code: ENOTDIR)
        }
        guard let place = Disk.realPath(home).map(Place.init(path:)) else { return nil }
        try Account.requireAccess(to: place.data)
        return place
    }

    /// The place that a home leads to, made when there is none; and the folders that were made for it.
    static func established(
        at home: String, detours: Detours, account: Account
    ) throws(ClusterError) -> (place: Place, made: [String]) {
        if let place = try found(at: home, detours: detours) {
            if try place.holdsData() { return (place, []) }
            if detours.owns(place.path) { return (place, []) }
            if try account.canSearch(place.path) { return (place, []) }
            // An empty folder gives way to a link; several processes may see to that at once.
            Disk.removeIfEmpty(home)
            let target = Disk.linkTarget(home)
            if try Disk.entry(home) != nil, !detours.owns(target ?? "") { throw .occupied(directory: home) }
        }
        let parent = FilePath(home).removingLastComponent().string
        let made = try Disk.makeFolders(parent)
        let isReachable = try account.canSearch(Disk.realPath(parent) ?? parent)
        if Account.isRoot, !isReachable || Disk.linkTarget(home) != nil {
            return (try detours.make(for: home), made)
        }
        let own = try Disk.makeFolder(home, mode: 0o755) ? [home] : []
        guard let path = Disk.realPath(home) else { throw .fileSystem(.create, path: home, code: ENOENT) }
        return (Place(path: path), made + own)
    }
}
