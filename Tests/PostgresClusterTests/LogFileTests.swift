import SystemPackage
import TestKit
import Testing

@testable import PostgresCluster

@Suite("The server's log", .heavy)
struct LogFileTests {
    @Test func `that has grown too long keeps its recent part beside it and goes on in the same file`() async throws {
        try await TestHome.with { home in
            let log = LogFile(path: home.root + "/server.log")
            try log.prepare(for: .current())
            let before = try #require(try Disk.entry(log.path)).inode
            let file = try FileDescriptor.open(FilePath(log.path), .writeOnly, options: .append)
            try file.writeAll(repeatElement(UInt8(ascii: "x"), count: Int(LogFile.limit)))
            try file.writeAll("the end\n".utf8)
            try log.prepare(for: .current())
            try file.writeAll("more\n".utf8)
            try file.close()

            #expect(try Disk.text(log.path) == "more\n")
            #expect(try Disk.entry(log.path)?.inode == before)
            #expect(try Disk.entry(log.path + ".1")?.size == LogFile.limit)
            #expect(log.lines(after: 0) == ["more"])
        }
    }
}
