import Glibc
import SystemPackage

/// One process at a time creates, starts or stops a cluster. The kernel lets go of the lock of a killed process.
enum ClusterLock {
    /// Longer than a start with recovery takes.
    static let patience = 120

    /// Waits for the lock, then works under it. nil, without work, when the folder was removed meanwhile.
    static func holding<T>(
        _ path: String, report: (ClusterStep) -> Void,
        _ work: () async throws(ClusterError) -> T
    ) async throws(ClusterError) -> T? {
        guard let file = try open(path) else { return nil }
        defer { try? file.close() }
        try await take(file, path, report)
        // Whoever cleaned up a failed creation removed the file and the folder: this lock guards nothing then.
        guard let there = try Disk.entry(path), let held = try? Stat(file),
            FolderIdentity(there) == FolderIdentity(held)
        else { return nil }
        return try await work()
    }

    private static func open(_ path: String) throws(ClusterError) -> FileDescriptor? {
        do {
            return try FileDescriptor.open(
                FilePath(path), .readOnly, options: [.create, .closeOnExec, .noFollow],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            let code = (error as? Errno) ?? .ioError
            if code == .noSuchFileOrDirectory { return nil }
            try Disk.attempt(.lock, path) { throw code }
            return nil
        }
    }

    private static func take(
        _ file: FileDescriptor, _ path: String, _ report: (ClusterStep) -> Void
    ) async throws(ClusterError) {
        if flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 { return }
        report(.waiting)
        let taken = try await Pause.until(within: .seconds(patience)) { () throws(ClusterError) in
            flock(file.rawValue, LOCK_EX | LOCK_NB) == 0
        }
        if !taken { throw .busy(lock: path, seconds: patience) }
    }
}
