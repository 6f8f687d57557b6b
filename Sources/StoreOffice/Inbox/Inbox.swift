import Glibc
package import Retail

/// The folder into which an account's files are put, and from where they are taken one by one.
///
///     stock.xml                what was put there
///     taking/ID/stock.xml      in the hands of a watcher, who holds the lock taking/ID/.lock
///     done/ failed/ held/      what became of it: stock.xml and stock.xml.receipt.json
///
/// Any number of watchers may work on one folder, also over NFS: everything moves by renaming, in turns under
/// taking/.lock. A file whose watcher died lies under a lock that nobody holds, and is taken up again.
package struct Inbox: Hashable, Sendable {
    package let folder: String
    package let account: AccountCode

    package init(_ folder: String, of account: AccountCode) { (self.folder, self.account) = (folder, account) }

    var taking: String { "\(folder)/taking" }

    /// Files that lie here and are not hidden, empty, or named as what is still being written; and what has a name that
    /// cannot be kept.
    package func waiting() throws(FileTrouble) -> (files: [FolderEntry], misnamed: [String]) {
        let entries = try File.list(folder)
        let files = entries.filter { $0.kind == .file && $0.size > 0 && !Self.isUnfinished($0.name) }
        return (files, entries.filter { $0.kind == .misnamed }.map(\.name))
    }

    /// Takes a file, unless it is no longer what it was at the look; nil then, and when another watcher was first.
    package func take(_ entry: FolderEntry) throws(FileTrouble) -> InboxFile? {
        let turn = try turn()
        defer { withExtendedLifetime(turn) {} }
        guard FolderEntry("\(folder)/\(entry.name)") == entry else { return nil }
        let place = "\(taking)/\(String(UInt64.random(in: .min ... .max), radix: 36))"
        guard unsafe mkdir(place, 0o700) == 0 else { throw FileTrouble(path: place, code: errno) }
        guard let lock = try InboxLock.seize(at: "\(place)/.lock") else { return nil }
        let file = InboxFile(entry.name, at: place, in: self, lock)
        guard unsafe rename("\(folder)/\(entry.name)", file.path) == 0 else {
            let code = errno
            file.leave()
            if code == ENOENT { return nil }
            throw FileTrouble(path: "\(folder)/\(entry.name)", code: code)
        }
        return file
    }

    /// Files that watchers had in their hands when they died.
    package func abandoned() throws(FileTrouble) -> [InboxFile] {
        guard File.exists(taking) else { return [] }
        let turn = try turn()
        defer { withExtendedLifetime(turn) {} }
        var found: [InboxFile] = []
        for entry in try File.list(taking) where entry.kind == .folder {
            let place = "\(taking)/\(entry.name)"
            guard let lock = try InboxLock.seize(at: "\(place)/.lock") else { continue }
            let files = try File.list(place).filter { $0.kind == .file }
            guard let file = files.first else {
                InboxFile("", at: place, in: self, lock).leave()
                continue
            }
            found.append(InboxFile(file.name, at: place, in: self, lock))
        }
        return found
    }

    /// One watcher at a time looks what is free and moves.
    func turn() throws(FileTrouble) -> InboxLock {
        try Self.make(taking)
        return try InboxLock.wait(at: "\(taking)/.lock")
    }

    static func make(_ folder: String) throws(FileTrouble) {
        if unsafe mkdir(folder, 0o755) == 0 { return }
        guard errno == EEXIST else { throw FileTrouble(path: folder, code: errno) }
        // A distributor could put a link there, to have files written elsewhere.
        guard FolderEntry(folder)?.kind == .folder else { throw FileTrouble(path: folder, code: ENOTDIR) }
    }

    /// As programs name what they still write, to give it its name at the end.
    private static func isUnfinished(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".part", ".partial", ".filepart", ".tmp", ".temp", "~"].contains { lower.hasSuffix($0) }
    }
}

/// What becomes of a file; its name is the folder's.
package enum InboxFate: String, Sendable {
    case done, failed, held
}
