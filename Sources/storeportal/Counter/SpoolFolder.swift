import Glibc
import Retail
import StoreOffice

/// A folder of one request that nobody else may look into: what comes lies there until it is read, and goes with it.
final class SpoolFolder: Sendable {
    let path: String

    init() throws {
        let base = ProcessWords.variable("TMPDIR") ?? "/tmp"
        var template = Array("\(base)/storeportal.XXXXXX".utf8CString)
        // Made for the owner alone (0700).
        guard unsafe mkdtemp(&template) != nil else {
            throw Refusal(.busy, "portal.no-room", ["reason": unsafe String(cString: strerror(errno))])
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    var file: String { path + "/file" }

    deinit {
        _ = unsafe unlink(file)
        _ = unsafe rmdir(path)
    }

    /// The bytes of a file that somebody writes.
    static func file(_ body: (_ path: String) throws -> Void) throws -> [UInt8] {
        let folder = try SpoolFolder()
        try body(folder.file)
        return try File.read(folder.file, limit: 256 << 20)
    }
}
