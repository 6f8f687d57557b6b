import SystemPackage

extension ClusterError: CustomStringConvertible {
    /// What, where, and what to do, in English.
    package var description: String {
        switch self {
        case .notAbsolute(let path):
            "'\(path)' is not an absolute path: give the directory from / on."
        case .accountMissing(let name):
            "PostgreSQL refuses to run as root and there is no account '\(name)'. "
                + "Install the package postgresql, or run this as an ordinary user."
        case .userUnknown(let userID):
            "User \(userID) has no name on this system, and PostgreSQL needs one. Add the user to /etc/passwd."
        case .wrongOwner(let path, let owner, let user):
            "\(path) belongs to \(owner), not to \(user). Run this as \(owner) or as root."
        case .ownedByRoot(let path):
            "\(path) belongs to root, and PostgreSQL refuses to run as root. Give it to another account with chown -R."
        case .binariesMissing(let searched):
            "No PostgreSQL 15 or newer in \(searched.joined(separator: ", ")). "
                + "Install the package postgresql, or set STORECHAIN_PG_BIN to the folder of initdb and postgres."
        case .versionMissing(let data, let version, let installed):
            "\(data) was written by PostgreSQL \(version); installed: \(list(installed)). "
                + "Install postgresql-\(version) and start again. To upgrade: dump with \(version), "
                + "set the directory aside, and restore into a new one."
        case .notACluster(let data):
            "\(data) exists but holds no PostgreSQL cluster. Set it aside and start again."
        case .occupied(let directory):
            "The server's account cannot reach \(directory), and there are files in it. "
                + "Make the folders above it searchable (chmod a+x), or choose an empty directory."
        case .brokenLink(let path, let target):
            "\(path) leads to \(target), which is not there. Bring it back (is a disk not mounted?) or remove the link."
        case .shared(let place, let home, let other):
            "\(home) and \(other) both lead to \(place): one is a copy of the other. "
                + "Remove the link \(home), start again, and load a backup there."
        case .foreignSocketDirectory(let path, let owner):
            "\(path), the folder for the server's socket, belongs to \(owner). Remove it and start again."
        case .socketPathTooLong(let path, let limit):
            "\(path) is longer than the \(limit) bytes that a socket's path may have. "
                + "Set unix_socket_directories to a shorter one."
        case .diskFull(let path, let free, let needed):
            "No room at \(path): \(megabytes(free)) MB free, \(megabytes(needed)) MB needed. "
                + "Free some space or choose another disk."
        case .fileSystem(let action, let path, let code):
            "Cannot \(action.rawValue) \(path): \(Errno(rawValue: code))."
        case .creationFailed(let data, let lines):
            "Could not create a cluster in \(data); nothing was left there. initdb said: \(joined(lines))"
        case .startFailed(let log, let lines):
            "PostgreSQL ended while starting. The end of \(log): \(joined(lines))"
        case .startTimedOut(let seconds, let log):
            "PostgreSQL takes no connections after \(seconds) s; it may still be recovering. Watch \(log), try again."
        case .stopTimedOut(let pid, let seconds):
            "PostgreSQL (process \(pid)) did not stop within \(seconds) s. See its log, and try again."
        case .survivors(let data, let pids):
            "Processes \(list(pids)) of a crashed server still work on \(data). Wait for them or end them, try again."
        case .busy(let lock, let seconds):
            "Another process holds \(lock) for more than \(seconds) s. Wait for it, or end it, and try again."
        case .cannotRun(let program, let reason):
            "Cannot run \(program): \(reason)."
        case .archiveFailed(_, let lines):
            "The backup program gave up: \(joined(lines))"
        case .cancelled:
            "Cancelled."
        }
    }

    private func megabytes(_ bytes: UInt64) -> UInt64 { bytes / 1_000_000 }

    private func list(_ numbers: [some BinaryInteger]) -> String {
        numbers.isEmpty ? "none" : numbers.map { "\($0)" }.joined(separator: ", ")
    }

    private func joined(_ lines: [String]) -> String {
        lines.isEmpty ? "(nothing)" : "\n" + lines.joined(separator: "\n")
    }
}
