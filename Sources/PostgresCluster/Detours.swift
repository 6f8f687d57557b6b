import Glibc
import SystemPackage

/// Places for homes that the server's account cannot reach, such as those under /root: the home becomes a link.
///
/// A place's name ends in a random part, and only the link knows it. A home that was deleted and made again
/// therefore never meets the rows of the old one.
struct Detours: Equatable, Sendable {
    /// The folder of all these places.
    var root = "/var/lib/storechain"

    func owns(_ path: String) -> Bool { path.hasPrefix(root + "/") }

    /// Makes a place and the link to it. Of several processes at once the first link counts.
    func make(for home: String) throws(ClusterError) -> Place {
        if let target = Disk.linkTarget(home), owns(target) {
            // The link outlived its place: the same name again, for whoever else finds it now.
            return try furnish(target, for: home)
        }
        let place: Place
        do throws(ClusterError) {
            place = try furnish("\(root)/\(prefix(of: home))-\(ShortName.random())", for: home)
        } catch {
            // Whoever linked first may already sweep the places of the others, this one among them.
            guard let first = linked(home) else { throw error }
            return first
        }
        if try Disk.link(home, to: place.path) { return place }
        try? Disk.remove(place.path)
        guard let first = linked(home) else { throw .occupied(directory: home) }
        return first
    }

    private func linked(_ home: String) -> Place? {
        guard let target = Disk.linkTarget(home), owns(target) else { return nil }
        return Place(path: target)
    }

    private func furnish(_ path: String, for home: String) throws(ClusterError) -> Place {
        _ = try Disk.makeFolders(root)
        _ = try Disk.makeFolder(path, mode: 0o711)
        let place = Place(path: path)
        try note(home, in: place)
        return place
    }

    /// Takes note of the home that a place belongs to, which may have been moved. Refuses a copy of it.
    func claim(_ place: Place, for home: String) throws(ClusterError) {
        guard owns(place.path), let other = try owner(of: place), other != home else { return }
        if let otherLink = try Disk.entry(other), let link = try Disk.entry(home),
            FolderIdentity(otherLink) != FolderIdentity(link), Disk.linkTarget(other) == place.path
        {
            throw .shared(place: place.path, home: home, otherHome: other)
        }
        try note(home, in: place)
    }

    /// Earlier places of this home, which was deleted since: nothing leads to them any more.
    func leftBehind(by home: String, besides current: Place) throws(ClusterError) -> [Place] {
        guard owns(current.path) else { return [] }
        var places: [Place] = []
        for name in try Disk.names(in: root) where name.hasPrefix(prefix(of: home)) {
            let place = Place(path: "\(root)/\(name)")
            if place != current, try owner(of: place) == home { places.append(place) }
        }
        return places
    }

    /// Removes a place in which nothing came to be.
    func giveUp(_ place: Place) throws(ClusterError) {
        try Disk.remove(note(in: place))
        Disk.removeIfEmpty(place.path)
    }

    private func prefix(of home: String) -> String { ShortName.hexadecimal(of: home) }

    private func note(in place: Place) -> String { place.path + "/home" }

    /// The home that a place was made for.
    private func owner(of place: Place) throws(ClusterError) -> String? {
        try Disk.text(note(in: place))
    }

    private func note(_ home: String, in place: Place) throws(ClusterError) {
        try Disk.replace(note(in: place), with: home, owner: .current())
    }
}
