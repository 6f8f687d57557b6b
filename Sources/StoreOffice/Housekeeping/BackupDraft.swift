import Glibc
import Retail

/// `FILE.partial`, in which a backup grows until it is whole; one writer at a time.
///
/// The lock goes with the open file and so to pg_dump too: a dump that outlives its killed command keeps others away
/// until it ends. What it leaves is taken over by the next backup of that name.
struct BackupDraft: ~Copyable {
    let path: String
    let descriptor: Int32

    /// Throws a `Refusal` when somebody else writes it, when it is not ours, or when the folder takes no files.
    init(for backup: String) throws {
        path = backup + ".partial"
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == ELOOP { throw Refusal("backup.exists", at: Place(file: path)) }
            throw Refusal(unwritable: backup, FileTrouble(path: path, code: errno))
        }
        try takeOver()
    }

    deinit { close(descriptor) }

    private func takeOver() throws {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw Refusal(.busy, "backup.under-way", at: Place(file: path))
        }
        var held = stat(), named = stat()
        guard unsafe fstat(descriptor, &held) == 0, unsafe lstat(path, &named) == 0, held.st_ino == named.st_ino,
            held.st_dev == named.st_dev
        else {
            // Whoever held the lock a moment ago gave the file its name, or removed it.
            throw Refusal(.busy, "backup.under-way", at: Place(file: path))
        }
        // Only what a killed backup left is overwritten.
        let isOurs = held.st_mode & S_IFMT == S_IFREG && held.st_uid == geteuid()
        guard isOurs, try held.st_size == 0 || File.head(path, count: 5).elementsEqual("PGDMP".utf8) else {
            throw Refusal("backup.exists", at: Place(file: path))
        }
        guard ftruncate(descriptor, 0) == 0 else {
            throw Refusal(unwritable: path, FileTrouble(path: path, code: errno))
        }
    }
}
