import Glibc
import SystemPackage

extension Disk {
    /// Makes a folder and those above it; answers the ones it made, outermost first.
    static func makeFolders(_ path: String, mode: mode_t = 0o755) throws(ClusterError) -> [String] {
        if try target(path)?.type == .directory { return [] }
        let parent = FilePath(path).removingLastComponent().string
        var made = parent.isEmpty || parent == path ? [] : try makeFolders(parent)
        if try makeFolder(path, mode: mode) { made.append(path) }
        return made
    }

    /// false when something is there already.
    static func makeFolder(_ path: String, mode: mode_t) throws(ClusterError) -> Bool {
        if unsafe mkdir(path, mode) == 0 { return true }
        if errno == EEXIST { return false }
        let code = errno
        try attempt(.create, path) { throw Errno(rawValue: code) }
        return false
    }

    /// Gives a folder to an account, which alone may enter it. Follows no link.
    static func claimFolder(_ path: String, for owner: Account) throws(ClusterError) {
        try attempt(.chown, path) {
            let folder = try FileDescriptor.open(
                FilePath(path), .readOnly, options: [.directory, .noFollow, .closeOnExec])
            try folder.closeAfter {
                try check(fchown(folder.rawValue, owner.userID, owner.groupID))
                try check(fchmod(folder.rawValue, 0o700))
            }
        }
    }

    /// Removes a file, a link or a whole folder; nothing there is fine. Follows no link.
    static func remove(_ path: String) throws(ClusterError) {
        guard let entry = try entry(path) else { return }
        guard entry.type == .directory else {
            try attempt(.remove, path) {
                if unsafe unlink(path) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
            }
            return
        }
        for name in try names(in: path) { try remove(path + "/" + name) }
        try attempt(.remove, path) {
            if unsafe rmdir(path) != 0, errno != ENOENT { throw Errno(rawValue: errno) }
        }
    }

    /// Removes a folder unless something is in it.
    static func removeIfEmpty(_ path: String) {
        unsafe _ = rmdir(path)
    }

    /// false when something is there already.
    static func link(_ path: String, to target: String) throws(ClusterError) -> Bool {
        if unsafe symlink(target, path) == 0 { return true }
        if errno == EEXIST { return false }
        throw .fileSystem(.create, path: path, code: errno)
    }

    /// Where a link leads, as written in it; nil when there is no link.
    static func linkTarget(_ path: String) -> String? {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            unsafe buffer.withMemoryRebound(to: CChar.self) {
                guard let start = $0.baseAddress else { return }
                unsafe count = max(0, readlink(path, start, $0.count))
            }
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// The path without links, `.` and `..`; nil when something on the way is missing.
    static func realPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
