import Glibc
import SystemPackage

/// Room on the disk, asked before a cluster is created: `initdb` fails late and says little.
enum FreeSpace {
    /// Bytes: 39 MB of a new cluster, 16 MB of log segments as they come, and room to breathe.
    static let forNewCluster: UInt64 = 120_000_000

    /// Bytes that an ordinary user can still write at the path, or at the nearest folder above that exists.
    static func bytes(at path: String) -> UInt64 {
        var folder = FilePath(path)
        var answer = statvfs()
        while unsafe statvfs(folder.string, &answer) != 0 {
            guard folder.removeLastComponent() else { return .max }
        }
        return UInt64(answer.f_bavail) * UInt64(answer.f_frsize)
    }

    static func require(_ needed: UInt64, at path: String) throws(ClusterError) {
        let free = bytes(at: path)
        if free < needed { throw .diskFull(path: path, free: free, needed: needed) }
    }
}
