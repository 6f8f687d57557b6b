import Glibc

/// A lock that ends with whoever holds it, however that one ends (flock, which NFS knows too).
///
/// It is on a file of its own: a distributor's file may be read-only to us, and NFS wants to write where it locks.
final class InboxLock: Sendable {
    private let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Waits until it is ours.
    static func wait(at path: String) throws(FileTrouble) -> InboxLock {
        let lock = try opened(path)
        while flock(lock.descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw FileTrouble(path: path, code: errno) }
        }
        return lock
    }

    /// nil when somebody alive holds it.
    static func seize(at path: String) throws(FileTrouble) -> InboxLock? {
        let lock = try opened(path)
        while flock(lock.descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return nil }
            guard errno == EINTR else { throw FileTrouble(path: path, code: errno) }
        }
        return lock
    }

    private static func opened(_ path: String) throws(FileTrouble) -> InboxLock {
        // Never through a link: a distributor may write where the inbox lies.
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileTrouble(path: path, code: errno) }
        return InboxLock(descriptor)
    }
}
