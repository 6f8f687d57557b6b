import Glibc
import SystemPackage

/// The few things this target asks of a file system, each with the path in its error.
enum Disk {
    /// What is at the path; a link itself, not what it leads to. nil when nothing is there.
    static func entry(_ path: String) throws(ClusterError) -> Stat? {
        try stat(path, following: false)
    }

    /// What the path leads to; nil when nothing is there.
    static func target(_ path: String) throws(ClusterError) -> Stat? {
        try stat(path, following: true)
    }

    private static func stat(_ path: String, following: Bool) throws(ClusterError) -> Stat? {
        do throws(Errno) {
            return try Stat(FilePath(path), followTargetSymlink: following)
        } catch {
            guard error == .noSuchFileOrDirectory || error == .notDirectory else {
                throw .fileSystem(.read, path: path, code: error.rawValue)
            }
            return nil
        }
    }

    /// The names in a folder, without `.` and `..`; none when the folder is not there.
    static func names(in path: String) throws(ClusterError) -> [String] {
        guard let stream = unsafe opendir(path) else {
            if errno == ENOENT { return [] }
            throw .fileSystem(.read, path: path, code: errno)
        }
        defer { unsafe _ = closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// A small file's text; nil when it is not there.
    static func text(_ path: String) throws(ClusterError) -> String? {
        guard let size = try target(path)?.size else { return nil }
        // Files under /proc say that they are empty.
        return try text(path, from: 0, limit: max(Int(size), 16_384))
    }

    /// At most `limit` bytes from an offset on; nil when the file is not there.
    static func text(_ path: String, from offset: Int64, limit: Int) throws(ClusterError) -> String? {
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            return try file.closeAfter {
                let bytes = try unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
                    unsafe count = try file.read(
                        fromAbsoluteOffset: offset, into: UnsafeMutableRawBufferPointer(buffer))
                }
                return String(decoding: bytes, as: UTF8.self)
            }
        } catch {
            let code = (error as? Errno) ?? .ioError
            if code == .noSuchFileOrDirectory { return nil }
            throw .fileSystem(.read, path: path, code: code.rawValue)
        }
    }

    /// Writes a file whole or not at all, on the disk when this returns, readable by its owner only. One that says
    /// the same already is left alone: a full disk is no reason not to start.
    static func replace(_ path: String, with text: String, owner: Account) throws(ClusterError) {
        if try Disk.text(path) == text { return }
        let draft = path + ".new"
        try? remove(draft)
        try attempt(.write, path) {
            // The folder may belong to another account: exclusive, so that root follows no link of its making.
            let file = try FileDescriptor.open(
                FilePath(draft), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite])
            try file.closeAfter {
                try file.writeAll(text.utf8)
                try check(fchown(file.rawValue, owner.userID, owner.groupID))
                try check(fsync(file.rawValue))
            }
        }
        try rename(draft, to: path)
    }

    /// Renames, and makes the renaming last.
    static func rename(_ path: String, to newPath: String) throws(ClusterError) {
        try attempt(.rename, path) { try check(unsafe Glibc.rename(path, newPath)) }
        try sync(folder: FilePath(newPath).removingLastComponent().string)
    }

    static func sync(folder: String) throws(ClusterError) {
        try attempt(.write, folder) {
            let opened = try FileDescriptor.open(FilePath(folder), .readOnly, options: [.directory, .closeOnExec])
            try opened.closeAfter { try check(fsync(opened.rawValue)) }
        }
    }

    /// Runs a system call; -1 becomes an error, a full disk its own.
    static func attempt<T>(
        _ action: FileAction, _ path: String, _ call: () throws -> T
    ) throws(ClusterError) -> T {
        do {
            return try call()
        } catch {
            let code = (error as? Errno) ?? .ioError
            if code == .noSpace || code == .diskQuotaExceeded {
                throw .diskFull(path: path, free: FreeSpace.bytes(at: path), needed: FreeSpace.forNewCluster)
            }
            throw .fileSystem(action, path: path, code: code.rawValue)
        }
    }

    static func check(_ result: Int32) throws(Errno) {
        if result != 0 { throw Errno(rawValue: errno) }
    }
}
