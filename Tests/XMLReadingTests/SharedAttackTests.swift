import Glibc
import Testing

@testable import XMLReading

/// Attacks on parsers that others have collected, where they stand beside the repository. What they prove, our own
/// documents prove in `HostileTests`.
struct SharedAttackTests {
    @Test(.enabled(if: SharedFolder("xml-attacks") != nil))
    func `every collected attack is refused or read as it stands, and nothing grows`() throws {
        let files = try #require(SharedFolder("xml-attacks")).files
        #expect(files.count > 50)
        var read: Set<String> = []
        for file in files {
            let bytes = file.bytes()
            let hearing = try Hearing(bytes, cuts: bytes.count > 100 ? [50] : [])
            #expect(hearing.events.reduce(0) { $0 + $1.utf8.count } <= 20 * bytes.count + 100, "\(file.path)")
            if String(decoding: bytes, as: UTF8.self).contains("<!DOCTYPE"), let reason = hearing.reason {
                #expect(hearing.events.isEmpty || reason != .doctype, "\(file.path)")
            }
            if hearing.problem == nil { read.insert(file.name) }
        }
        let harmless: Set = ["simple.xml", "simple-ns.xml", "schema-include.xsd", "xalan_exec.xsl", "xalan_write.xsl"]
        #expect(read.isSuperset(of: harmless))
        // Its encoding is for whoever decodes to refuse.
        #expect(read.subtracting(harmless) == ["unsupported-encoding.xml"])
    }
}

/// A folder of test material that is not part of the repository and stands beside it.
struct SharedFolder {
    struct File {
        let path: String
        var name: String { String(path.split(separator: "/").last ?? "") }

        func bytes() -> [UInt8] {
            guard let handle = unsafe fopen(path, "r") else { return [] }
            defer { unsafe fclose(handle) }
            var bytes = [UInt8](repeating: 0, count: 1 << 20)
            let count = unsafe fread(&bytes, 1, bytes.count, handle)
            return Array(bytes[..<count])
        }
    }

    private let path: String

    /// nil where it does not stand.
    init?(_ name: String) {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        path = "\(root)/../shared/data/\(name)"
        guard unsafe access(path, R_OK) == 0 else { return nil }
    }

    /// All files below, sorted by path.
    var files: [File] {
        var found: [File] = []
        func look(_ folder: String) {
            guard let directory = unsafe opendir(folder) else { return }
            defer { unsafe closedir(directory) }
            while let entry = unsafe readdir(directory) {
                let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
                    unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                let inside = "\(folder)/\(name)"
                if name.contains(".") { found.append(File(path: inside)) } else { look(inside) }
            }
        }
        look(path)
        return found.sorted { $0.path < $1.path }
    }
}
