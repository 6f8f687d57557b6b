/// Why a cluster cannot be created, started, stopped or looked at.
package enum ClusterError: Error, Equatable, Sendable {
    /// A cluster's directory has to be given from the root on.
    case notAbsolute(path: String)
    /// Run by root, PostgreSQL needs another account, and there is none of this name.
    case accountMissing(name: String)
    /// The system has no name for the user who runs this; PostgreSQL needs one.
    case userUnknown(userID: UInt32)
    /// Only the owner of the data, or root, may run its server.
    case wrongOwner(path: String, owner: String, user: String)
    /// PostgreSQL refuses data that belongs to root.
    case ownedByRoot(path: String)

    /// No PostgreSQL programs in any of these folders.
    case binariesMissing(searched: [String])
    /// The data was written by a major version that is not installed.
    case versionMissing(dataDirectory: String, version: Int, installed: [Int])
    /// A data directory without a readable version: not one that was made here.
    case notACluster(dataDirectory: String)

    /// The service account cannot reach the directory, and files that are in it forbid putting a link in its place.
    case occupied(directory: String)
    /// The directory is a link of somebody else's making that leads nowhere.
    case brokenLink(path: String, target: String)
    /// Two homes lead to the same files: one is a copy of the other.
    case shared(place: String, home: String, otherHome: String)

    /// The folder for the socket belongs to somebody else.
    case foreignSocketDirectory(path: String, owner: String)
    /// Longer than the system allows for a socket; `limit` in bytes.
    case socketPathTooLong(path: String, limit: Int)

    /// Bytes free for an ordinary user and bytes needed.
    case diskFull(path: String, free: UInt64, needed: UInt64)
    /// The system refused; `code` is its errno.
    case fileSystem(FileAction, path: String, code: Int32)
    /// `initdb` said no; its last lines.
    case creationFailed(dataDirectory: String, lines: [String])

    /// The server ended before it took connections; the last lines of its log.
    case startFailed(log: String, lines: [String])
    /// The server lives but takes no connections; it was left alone, so that a recovery can end.
    case startTimedOut(seconds: Int, log: String)
    case stopTimedOut(pid: Int32, seconds: Int)
    /// Processes of a crashed server still work on the data.
    case survivors(dataDirectory: String, pids: [Int32])
    /// Another process holds the lock.
    case busy(lock: String, seconds: Int)
    /// A program could not be launched.
    case cannotRun(program: String, reason: String)
    /// pg_dump or pg_restore gave up; its last lines.
    case archiveFailed(ArchiveTrouble, lines: [String])
    case cancelled
}

/// What was being done to a file when the system refused.
package enum FileAction: String, Equatable, Sendable {
    case create, read, write, remove, rename, chown, lock
}
