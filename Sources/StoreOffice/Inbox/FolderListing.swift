import Glibc

/// Something in a folder, as it stood at one look.
package struct FolderEntry: Equatable, Sendable {
    package enum Kind: Sendable {
        case file, folder, other
        /// Its name is no UTF-8; what stands for it here leads nowhere.
        case misnamed
    }

    package let name: String
    package let kind: Kind
    /// In bytes.
    package let size: Int64
    /// When it was last written to: seconds, and their billionths.
    let written: [Int]
    let inode: UInt64

    /// By its path. Links are not followed; nil where nothing of the name is there.
    init?(_ path: String) {
        var facts = stat()
        guard unsafe lstat(path, &facts) == 0 else { return nil }
        name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
        kind =
            switch facts.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        size = Int64(facts.st_size)
        written = [Int(facts.st_mtim.tv_sec), Int(facts.st_mtim.tv_nsec)]
        inode = UInt64(facts.st_ino)
    }
}

extension FolderEntry {
    fileprivate init(misnamed name: String) {
        (self.name, kind, size, written, inode) = (name, .misnamed, 0, [0, 0], 0)
    }

    /// Written before the other, by name where that is the same.
    package func isOlder(than other: FolderEntry) -> Bool {
        (written[0], written[1], name) < (other.written[0], other.written[1], other.name)
    }
}

extension File {
    /// What lies in a folder, by name, without what hides behind a dot.
    package static func list(_ folder: String) throws(FileTrouble) -> [FolderEntry] {
        guard let stream = unsafe opendir(folder) else { throw FileTrouble(path: folder, code: errno) }
        defer { unsafe closedir(stream) }
        var found: [FolderEntry] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    unsafe (known: String(validatingCString: name), shown: String(cString: name))
                }
            }
            if name.shown.hasPrefix(".") { continue }
            if name.known == nil {
                found.append(FolderEntry(misnamed: name.shown))
            } else if let entry = FolderEntry("\(folder)/\(name.shown)") {
                found.append(entry)
            }
        }
        return found.sorted { $0.name < $1.name }
    }
}
