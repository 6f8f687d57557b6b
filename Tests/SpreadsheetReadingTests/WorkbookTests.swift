import Testing
import XMLReading

@testable import SpreadsheetReading

struct WorkbookTests {
    private let one = "<row r='1'><c r='A1'><v>1</v></c></row>"

    @Test func `the first visible sheet is read, or the one that is named`() throws {
        let file = WorkbookFile([
            ("Hidden", "hidden", one), ("库存", "visible", "<row r='2'><c r='B2'><v>2</v></c></row>"),
            ("Third", "visible", "<row r='3'><c r='C3'><v>3</v></c></row>"),
        ])
        #expect(try Seen(file).rows == ["2: B=2"])
        #expect(try Seen(file, sheet: "Third").rows == ["3: C=3"])
        #expect(try Seen(file, sheet: "Hidden").rows == ["1: A=1"])
        #expect(try Seen(file, sheet: "Fourth").reason == .noSuchSheet("Fourth"))
        #expect(try Seen(WorkbookFile([("Hidden", "veryHidden", one)])).reason == .noSheet)
        let bytes = try file.bytes()
        let sheets = try Workbook(bytes.span).sheets
        #expect(sheets.map(\.name) == ["Hidden", "库存", "Third"])
        #expect(sheets.map(\.isVisible) == [false, true, true])
        let workbook = try Workbook(bytes.span)
        var numbers: [Int] = []
        for sheet in workbook.sheets { try workbook.rows(of: sheet) { numbers.append($0.number) } }
        #expect(numbers == [1, 2, 3])
    }

    @Test func `a file is read where it lies`() throws {
        let file = WorkbookFile(one)
        #expect(try file.withPath { try Seen(path: $0).rows } == ["1: A=1"])
        guard case .unreadable = try Seen(path: "/nowhere/book.xlsx").reason else { return #expect(Bool(false)) }
        var limits = WorkbookLimits()
        limits.packedBytes = 100
        #expect(try file.withPath { try Seen(path: $0, limits: limits).reason } == .tooLarge(limit: 100))
        #expect(try Seen(file, limits: limits).reason == .tooLarge(limit: 100))
    }

    @Test func `what is no workbook says what it is`() throws {
        #expect(try Seen([]).reason == .notPacked)
        #expect(try Seen(Array("code,units\n".utf8)).reason == .notPacked)
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        #expect(try Seen(old).reason == .oldOrLocked)
        #expect(try Seen(WorkbookFile(parts: [("content.xml", "<a/>")])).reason == .notWorkbook)
        var binary = WorkbookFile(one)
        let text = String(decoding: binary.parts[0].text, as: UTF8.self)
        binary.parts[0].text = Array(text.replacing("workbook.xml", with: "workbook.bin").utf8)
        binary.parts.append(("xl/workbook.bin", [1, 2, 3]))
        #expect(try Seen(binary).reason == .notWorkbook)
        let bytes = try WorkbookFile(one).bytes()
        let (isWorkbook, isOldOne) = (Workbook.opens(bytes.span), Workbook.opens(old.span))
        #expect(isWorkbook && !isOldOne)
    }

    @Test func `a file that was cut off is refused wherever it was cut`() throws {
        let rows = (1...200).map { row($0, "<c><v>\($0 * 7919 % 1000)</v></c>") }.joined()
        let bytes = try WorkbookFile(rows).bytes()
        #expect(try Seen(bytes).rows.count == 200)
        for end in stride(from: 0, to: bytes.count, by: 13) {
            let seen = try Seen(Array(bytes[..<end]))
            #expect(seen.reason == .notPacked && seen.rows.isEmpty, "at \(end)")
        }
    }

    @Test func `a byte that changed on the way is noticed, or does no harm`() throws {
        let rows = (1...50).map { row($0, "<c><v>\($0 * 7919 % 1000)</v></c>") }.joined()
        let bytes = try WorkbookFile(rows).bytes()
        let whole = try Seen(bytes).rows
        for index in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[index] ^= 0x10
            let seen = try Seen(changed)
            #expect(seen.problem != nil || seen.rows == whole, "at \(index)")
        }
    }

    @Test func `a part that is missing, damaged or locked is named`() throws {
        let sheet = "xl/worksheets/sheet0.xml"
        var missing = WorkbookFile(one)
        missing.parts.removeAll { $0.name == sheet }
        #expect(try Seen(missing).problem == WorkbookProblem(.missingPart, part: sheet))
        var locked = WorkbookFile(one)
        locked.locked = [sheet]
        #expect(try Seen(locked).problem == WorkbookProblem(.encrypted, part: sheet))
        var broken = WorkbookFile(one + "<row r='2'><c>")
        #expect(try Seen(broken).problem?.part == sheet)
        guard case .xml(let problem)? = try Seen(broken).reason else { return #expect(Bool(false)) }
        #expect(problem.reason == .wrongEndTag)
        let index = try #require(broken.parts.firstIndex { $0.name == sheet })
        broken.parts[index].text = [0x3C, 0x61, 0xFF, 0x3E]
        #expect(try Seen(broken).problem == WorkbookProblem(.notText, part: sheet))
    }

    @Test func `a document type declaration inside is refused`() throws {
        for part in ["xl/worksheets/sheet0.xml", "xl/workbook.xml", "_rels/.rels", "xl/sharedStrings.xml"] {
            var file = WorkbookFile(one, shared: "")
            let index = try #require(file.parts.firstIndex { $0.name == part })
            file.parts[index].text =
                Array("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>".utf8) + file.parts[index].text
            let seen = try Seen(file)
            guard case .xml(let problem)? = seen.reason else { return #expect(Bool(false), "\(part)") }
            #expect(problem.reason == .doctype && seen.problem?.part == part && seen.rows.isEmpty)
        }
    }

    @Test func `parts in UTF-16 are read`() throws {
        var file = WorkbookFile("<row><c t='inlineStr'><is><t>库存</t></is></c></row>")
        let index = try #require(file.parts.firstIndex { $0.name == "xl/worksheets/sheet0.xml" })
        let text = String(decoding: file.parts[index].text, as: UTF8.self)
        file.parts[index].text = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Seen(file).rows == ["1: A=库存"])
    }
}
