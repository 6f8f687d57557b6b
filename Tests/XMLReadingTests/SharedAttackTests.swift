import TestKit
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
