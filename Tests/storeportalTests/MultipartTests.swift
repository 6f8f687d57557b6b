import Retail
import TestKit
import Testing

@testable import storeportal

@Suite struct `A form with a file` {
    private static let type = "multipart/form-data; boundary=AaB03x"

    /// Fields in one piece each, whatever blocks they came in.
    private static func fields(_ text: [UInt8], in size: Int) throws -> [(name: String, file: String?, bytes: [UInt8])]
    {
        var reader = try #require(MultipartReader(type: type))
        var fields: [(name: String, file: String?, bytes: [UInt8])] = []
        var rest = text[...]
        while !rest.isEmpty {
            try reader.read(Array(rest.prefix(size))) { event in
                switch event {
                case .field(let name, let file): fields.append((name, file, []))
                case .bytes(let bytes): fields[fields.count - 1].bytes += bytes
                case .end: break
                }
            }
            rest = rest.dropFirst(size)
        }
        #expect(reader.isOver)
        return fields
    }

    private static func form(_ content: [UInt8]) -> [UInt8] {
        Array(
            "--AaB03x\r\nContent-Disposition: form-data; name=\"form_key\"\r\n\r\n7f3a\r\n--AaB03x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"库存.xml\"\r\nContent-Type: text/xml\r\n\r\n"
                .utf8) + content + Array("\r\n--AaB03x--\r\n".utf8)
    }

    @Test func `is read the same in blocks of any size`() throws {
        // What nearly is a boundary is none.
        let content = Array("<a>\r\n--AaB03\r\n\r\n--</a>\r\n".utf8)
        for size in [1, 2, 3, 7, 64, 4096] {
            let fields = try Self.fields(Self.form(content), in: size)
            #expect(fields.map(\.name) == ["form_key", "file"])
            #expect(fields.map(\.file) == [nil, "库存.xml"])
            #expect(fields.map(\.bytes) == [Array("7f3a".utf8), content], "blocks of \(size)")
        }
    }

    @Test func `gives back whatever bytes were sent`() throws {
        var dice = Seeded(20_261_123)
        for _ in 0..<200 {
            // Many line ends and hyphens, which a boundary begins with.
            let content = (0..<Int.random(in: 0...200, using: &dice)).map { _ in
                [13, 10, 45, 65, UInt8.random(in: 0...255, using: &dice)].randomElement(using: &dice) ?? 0
            }
            let fields = try Self.fields(Self.form(content), in: Int.random(in: 1...40, using: &dice))
            #expect(fields.last?.bytes == content)
        }
    }

    @Test(arguments: [
        nil, "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ])
    func `is none without a boundary`(type: String?) { #expect(MultipartReader(type: type) == nil) }

    @Test(arguments: [
        "--AaB03x\r\nContent-Type: text/xml\r\n\r\n", "--AaB03xxx",
        "--AaB03x\r\nContent-Disposition: form-data\r\n\r\n",
        "--AaB03x\r\n" + String(repeating: "x", count: 5000),
    ])
    func `is refused where it is broken`(text: String) throws {
        var reader = try #require(MultipartReader(type: Self.type))
        #expect(throws: MultipartReader.noForm) { try reader.read(Array(text.utf8)) { _ in } }
    }

    @Test func `is not over before its last boundary`() throws {
        var reader = try #require(MultipartReader(type: Self.type))
        try reader.read(Array(Self.form([1, 2, 3]).dropLast(6))) { _ in }
        #expect(!reader.isOver)
    }
}
