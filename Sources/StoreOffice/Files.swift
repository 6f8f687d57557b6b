import Glibc
package import Retail

/// The system said no to a file.
package struct FileTrouble: Error, Equatable, Sendable {
    package let path: String
    /// errno.
    package let code: Int32

    /// The system's words.
    package var reason: String { unsafe String(cString: strerror(code)) }
}

/// Files as bytes. Writing is whole or not at all: a temporary file, flushed to disk, takes the name at the end.
package enum File {
    /// Reads a regular file whole; a pipe, a device or a folder is refused. `limit` is in bytes.
    package static func read(_ path: String, limit: Int = 64 << 20) throws -> [UInt8] {
        let descriptor = try openRegular(path)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Glibc.read(descriptor, &block, block.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileTrouble(path: path, code: errno)
            }
            bytes += block[..<count]
            guard bytes.count <= limit else { throw FileTrouble(path: path, code: EFBIG) }
        }
    }

    /// The first bytes of a regular file.
    package static func head(_ path: String, count: Int) throws -> [UInt8] {
        let descriptor = try openRegular(path)
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: count)
        let found = unsafe Glibc.read(descriptor, &block, count)
        guard found >= 0 else { throw FileTrouble(path: path, code: errno) }
        return Array(block[..<found])
    }

    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Is the name taken, be it by a link that leads nowhere?
    package static func isTaken(_ path: String) -> Bool {
        var facts = stat()
        return unsafe lstat(path, &facts) == 0
    }

    /// Whether others than its owner may read or write it; links are followed, since what they lead to is read.
    package static func isOpenToOthers(_ path: String) throws -> Bool {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { throw FileTrouble(path: path, code: errno) }
        return facts.st_mode & 0o077 != 0
    }

    /// In bytes.
    package static func size(_ path: String) throws -> Int64 {
        var facts = stat()
        guard unsafe lstat(path, &facts) == 0 else { throw FileTrouble(path: path, code: errno) }
        return Int64(facts.st_size)
    }

    /// Writes a small file whole.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let partial = path + ".partial"
        // A new file of ours, whatever lies there: a pipe would be waited for, a link would be followed.
        remove(partial)
        let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileTrouble(path: partial, code: errno) }
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes { block in
                unsafe Glibc.write(descriptor, block.baseAddress, block.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                close(descriptor)
                _ = unsafe unlink(partial)
                throw FileTrouble(path: path, code: code)
            }
            sent += count
        }
        close(descriptor)
        try settle(partial, as: path)
    }

    /// Flushes a finished temporary file to disk and gives it its name.
    package static func settle(_ partial: String, as path: String) throws {
        try flush(partial, O_RDONLY)
        guard unsafe rename(partial, path) == 0 else { throw FileTrouble(path: path, code: errno) }
        try flush(folder(of: path), O_RDONLY | O_DIRECTORY)
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// As `settle`, but never over a file that is there: that fails with EEXIST.
    package static func settle(_ partial: String, asNew path: String) throws {
        try flush(partial, O_RDONLY)
        // The second name is made before the first one goes.
        if unsafe link(partial, path) == 0 {
            remove(partial)
        } else {
            // A file system without hard links, such as a stick's, can only rename.
            let code = errno
            guard [EPERM, EOPNOTSUPP, ENOSYS].contains(code), !isTaken(path) else {
                throw FileTrouble(path: path, code: isTaken(path) ? EEXIST : code)
            }
            guard unsafe rename(partial, path) == 0 else { throw FileTrouble(path: path, code: errno) }
        }
        try flush(folder(of: path), O_RDONLY | O_DIRECTORY)
    }

    package static func remove(_ path: String) { _ = unsafe unlink(path) }

    static func openRegular(_ path: String) throws -> Int32 {
        // Without waiting: opening a pipe that nobody writes to would never return.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileTrouble(path: path, code: errno) }
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FileTrouble(path: path, code: facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        return descriptor
    }

    private static func flush(_ path: String, _ flags: Int32) throws {
        let descriptor = unsafe open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileTrouble(path: path, code: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileTrouble(path: path, code: errno) }
    }
}

extension Refusal {
    /// A file that a person named cannot be read.
    package init(unreadable path: String, _ error: any Error) {
        let reason = (error as? FileTrouble)?.reason ?? "\(error)"
        self.init(.unreadableInput, "file.unreadable", ["reason": reason], at: Place(file: path))
    }

    /// A file that a person named cannot be written.
    package init(unwritable path: String, _ error: any Error) {
        let reason = (error as? FileTrouble)?.reason ?? "\(error)"
        self.init(.unwritableOutput, "file.unwritable", ["reason": reason], at: Place(file: path))
    }
}
