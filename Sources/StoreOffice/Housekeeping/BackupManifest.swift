import FoundationEssentials
import Glibc
import Retail

/// What a backup holds, written beside it as `FILE.manifest.json`; a restore is compared with it.
package struct BackupManifest: Codable, Equatable, Sendable {
    package let schemaVersion: Int
    package let serverVersion: String
    /// Bytes of the backup file.
    package let size: Int64
    package let fingerprint: Fingerprint

    static func path(for backup: String) -> String { backup + ".manifest.json" }

    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// Throws a `Refusal` when it is not there or not a manifest.
    static func read(for backup: String) throws(Refusal) -> BackupManifest {
        let path = path(for: backup)
        do {
            return try JSONDecoder().decode(BackupManifest.self, from: Data(try File.read(path)))
        } catch is DecodingError {
            throw Refusal(.unreadableInput, "backup.manifest-unreadable", at: Place(file: path))
        } catch let error as FileTrouble where error.code == ENOENT {
            throw Refusal(.unreadableInput, "backup.no-manifest", at: Place(file: path))
        } catch {
            throw Refusal(unreadable: path, error)
        }
    }
}
