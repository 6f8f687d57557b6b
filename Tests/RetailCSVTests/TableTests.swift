import Retail
import RetailCSV
import Testing

@Suite struct `A file of rows` {
    private static let layout = TableLayout(
        ["code", "name", "day", "units", "price", "gln", "latitude", "longitude", "main", "skills"],
        required: ["code", "name"])

    private struct Line: Equatable {
        var code: String?
        var name: String?
        var units: Int64?
        var day: Day?
        var main: Bool?
        var skills: [String]
    }

    private func read(_ bytes: [UInt8]) throws -> (lines: [Line], summary: TableSummary) {
        let file = TableFile(name: "stores.csv", bytes: bytes)
        var lines: [Line] = []
        let summary = try file.read(Self.layout, file.scan()) { cells in
            let code: StoreCode? = cells.code("code")
            _ = try cells.price("price", #require(Currency("CNY")))
            _ = cells.gln("gln")
            _ = cells.coordinates("latitude", "longitude")
            lines.append(
                Line(
                    code: code?.text, name: cells.name("name")?.text, units: cells.integer("units", in: 0...1000),
                    day: cells.day("day"), main: cells.flag("main"), skills: cells.list("skills").map(\.text)))
        }
        return (lines, summary)
    }

    private func problems(_ text: String) -> [String] {
        do {
            _ = try read(Array(text.utf8))
            return []
        } catch {
            return (error as? Refusal)?.problems.map {
                "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0) \($0.place.value ?? "")"
            } ?? ["\(error)"]
        }
    }

    @Test func `is read into the words of the trade`() throws {
        let (lines, summary) = try read(
            Array("name,code,units,day,main,skills\n 西湖店 ,SH-1,12,2026-03-01,是,phone;watch\nB,SH-2,,,,\n".utf8))
        #expect(
            lines == [
                Line(
                    code: "SH-1", name: "西湖店", units: 12, day: Day("2026-03-01"), main: true,
                    skills: ["phone", "watch"]),
                Line(code: "SH-2", name: "B", units: nil, day: nil, main: nil, skills: []),
            ])
        #expect(summary.rows == 2)
    }

    @Test func `may end without a line end, and its last row counts like any other`() throws {
        let (lines, summary) = try read(Array("code,name\nSH-1,A\nSH-2,B".utf8))
        #expect(lines.map(\.code) == ["SH-1", "SH-2"])
        #expect(summary.rows == 2)
        #expect(problems("code,name\nSH-1,A\nS H,B") == ["code.foreign 3:1 S H"])
    }

    @Test func `may be GB18030, as spreadsheets in China write it`() throws {
        // 西湖店 in GB18030.
        let bytes = Array("code,name\nSH-1,".utf8) + [0xCE, 0xF7, 0xBA, 0xFE, 0xB5, 0xEA, 0x0D, 0x0A]
        #expect(try read(bytes).lines.map(\.name) == ["西湖店"])
    }

    @Test func `tells everything that is wrong at once, each with its place`() {
        #expect(
            problems("code,name,units,day,gln\n,A,12,,\nS H,B,-1,2026-02-30,1\nSH-3,\"C\u{202E}\",1x,,\n")
                == [
                    "cell.blank 2:1 ", "code.foreign 3:1 S H", "number.unfit 3:7 -1", "day.unreadable 3:10 2026-02-30",
                    "gln.unreadable 3:21 1", "text.foreign 4:6 C\u{202E}", "number.unfit 4:11 1x",
                ])
    }

    @Test(arguments: [
        ("", "file.empty"), ("code\nA\n", "header.missing"), ("code,name,nmae\nA,B,C\n", "header.unknown"),
        ("code,name,code\nA,B,C\n", "header.duplicate"), ("code,name\nA\n", "csv.field-count"),
        ("code,name\nA,\"B\n", "csv.unterminated-quote"), ("code,name,price\nA,B,-1\n", "money.unreadable"),
        ("code,name,latitude\nA,B,31.2\n", "coordinates.half"), ("code,name,main\nA,B,maybe\n", "flag.unreadable"),
        ("code,name\nA,\u{0}\n", "csv.nul"),
    ])
    func `is refused with the reason`(text: String, code: String) throws {
        let refusal = #expect(throws: Refusal.self) { try read(Array(text.utf8)) }
        #expect(try #require(refusal).problems.map(\.code).contains(code))
        #expect(try #require(refusal).problems.allSatisfy { $0.place.file == "stores.csv" })
    }

    @Test func `that is no text in any encoding names the line`() throws {
        let refusal = #expect(throws: Refusal.self) { try read(Array("code,name\nSH-1,".utf8) + [0xFF, 0x0A]) }
        #expect(try #require(refusal).kind == .unreadableInput)
        #expect(try #require(refusal).problems.first?.place.line == 2)
    }

    @Test func `stops counting when nobody would mend more in one go`() {
        let text = "code,name\n" + String(repeating: ",A\n", count: 5000)
        let found = problems(text)
        #expect(found.count == 1001)
        #expect(found.first?.hasPrefix("table.too-many-problems") == true)
    }

    @Test func `warns of a check digit and takes the number`() throws {
        let summary = try read(Array("code,name,gln\nA,B,6901234567893\nC,D,6901234567892\n".utf8)).summary
        #expect(summary.warnings.map(\.code) == ["check-digit.wrong"])
    }

    @Test func `has the hash that others compute`() throws {
        let file = TableFile(name: "a", bytes: Array("abc".utf8))
        let hash = try file.scan().sha256.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
