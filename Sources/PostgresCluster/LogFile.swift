import Glibc
import SystemPackage

/// The file that the server appends to.
struct LogFile {
    let path: String

    /// Bytes. One earlier piece of this size is kept beside it.
    static let limit: Int64 = 8_000_000

    /// Makes the file for the account that will write it, and keeps it from growing for ever. A running server
    /// holds the file open and appends, so the file is copied and emptied, never renamed.
    func prepare(for account: Account) throws(ClusterError) {
        try Disk.attempt(.write, path) {
            let file = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .noFollow, .closeOnExec],
                permissions: [.ownerReadWrite])
            try file.closeAfter { try Disk.check(fchown(file.rawValue, account.userID, account.groupID)) }
        }
        guard try length() > Self.limit else { return }
        let recent = try Disk.text(path, from: length() - Self.limit, limit: Int(Self.limit)) ?? ""
        try Disk.replace(path + ".1", with: recent, owner: account)
        try Disk.attempt(.write, path) { try Disk.check(unsafe truncate(path, 0)) }
    }

    /// Bytes so far.
    func length() throws(ClusterError) -> Int64 { try Disk.target(path)?.size ?? 0 }

    /// The last lines written after an offset.
    func lines(after offset: Int64) -> [String] {
        Self.last(of: (try? Disk.text(path, from: offset, limit: 65_536)) ?? "")
    }

    /// The last lines of a text, without empty ones.
    static func last(of text: String, _ count: Int = 10) -> [String] {
        text.split(separator: "\n").suffix(count).map(String.init)
    }
}
