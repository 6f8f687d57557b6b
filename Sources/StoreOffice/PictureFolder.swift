import Glibc
import Retail

/// A folder of pictures that a file names; what lies outside of it is not read, whatever the names say.
struct PictureFolder: Sendable {
    /// Without symbolic links.
    private let path: String

    /// Refuses what is no folder.
    init(_ path: String) throws {
        guard let real = PictureFolder.real(path.isEmpty ? "." : path) else {
            throw Refusal(unreadable: path, FileTrouble(path: path, code: errno))
        }
        self.path = real == "/" ? "" : real
    }

    /// The bytes of a picture; refused where there is none, or a link leads out of the folder.
    func read(_ name: String) throws -> [UInt8] {
        guard let real = PictureFolder.real("\(path)/\(name)") else {
            throw Refusal("visit.photo-missing", ["photo": name])
        }
        guard real.utf8.starts(with: "\(path)/".utf8) else { throw Refusal("visit.photo-outside", ["found": name]) }
        do {
            return try File.read(real)
        } catch {
            throw Refusal("visit.photo-missing", ["photo": name])
        }
    }

    private static func real(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }
}
