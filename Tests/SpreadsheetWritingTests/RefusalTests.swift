import Glibc
import SpreadsheetWriting
import Testing

struct RefusalTests {
    /// The problem with which a workbook of one sheet ends; it must leave nothing.
    private func problem(_ columns: [SheetColumn], _ rows: [[CellValue]]) throws -> WritingProblem? {
        let book = try WrittenBook()
        var seen: WritingProblem?
        do {
            try NewWorkbook.write(to: book.path) { workbook in
                let sheet = try workbook.sheet("价格", columns)
                for row in rows { try sheet.append(row) }
            }
        } catch let problem as WritingProblem {
            seen = problem
            #expect(book.names() == [])
        }
        return seen
    }

    @Test func `what a spreadsheet would cut or round is refused where it stands`() throws {
        let columns = [SheetColumn("A"), SheetColumn("B")]
        let full = String(repeating: "库", count: 32_767)
        #expect(try problem(columns, [[.text(full)]]) == nil)
        let cases: [(CellValue, WritingProblem.Reason)] = [
            (.text(full + "x"), .cellTooLong(limit: 32_767)),
            (.text(String(repeating: "😀", count: 16_384)), .cellTooLong(limit: 32_767)),
            (.text(String(repeating: "\u{1}", count: 32_767)), .cellTooLong(limit: 32_767)),
            (.amount(1_000_000_000_000_000, decimals: 2), .tooManyDigits(limit: 15)),
            (.whole(-1_000_000_000_000_000), .tooManyDigits(limit: 15)),
            (.whole(.min), .tooManyDigits(limit: 15)),
            (.day(sinceEpoch: -25_568), .noSuchDay), (.day(sinceEpoch: 2_932_897), .noSuchDay),
            (.day(sinceEpoch: .min), .noSuchDay),
        ]
        for (cell, reason) in cases {
            let expected = WritingProblem(reason, sheet: "价格", row: 3, column: "B")
            #expect(try problem(columns, [[.text("x")], [.text("y"), cell]]) == expected)
        }
        #expect(try problem(columns, [[.whole(999_999_999_999_999)]]) == nil)
    }

    @Test func `a sheet has 16,384 columns`() throws {
        let columns = (1...16_385).map { SheetColumn("C\($0)") }
        #expect(try problem(columns, []) == WritingProblem(.tooManyColumns(limit: 16_384), sheet: "价格"))
        #expect(try problem(columns.dropLast(), []) == nil)
    }

    @Test func `a sheet has 1,048,576 rows`() throws {
        let book = try WrittenBook()
        var last = 0
        #expect(throws: WritingProblem(.tooManyRows(limit: 1_048_576), sheet: "One")) {
            try NewWorkbook.write(to: book.path) { workbook in
                let sheet = try workbook.sheet("One", [SheetColumn("A", .whole)])
                while true {
                    try sheet.append([])
                    last = sheet.row
                }
            }
        }
        #expect(last == 1_048_576 && book.names() == [])
    }

    @Test func `choices that a spreadsheet does not take are refused`() throws {
        let fitting = [String(repeating: "a", count: 127), String(repeating: "店", count: 42)]
        #expect(try problem([SheetColumn("A", choices: fitting)], []) == nil)
        let columns = [SheetColumn("A"), SheetColumn("B", choices: fitting + ["x"])]
        #expect(try problem(columns, []) == WritingProblem(.choicesTooLong(limit: 255), sheet: "价格", column: "B"))
        for choice in ["a,b", "6\" screen"] {
            let torn = WritingProblem(.choiceWithMark(choice), sheet: "价格", column: "A")
            #expect(try problem([SheetColumn("A", choices: [choice])], []) == torn)
        }
    }

    @Test func `a path that cannot be written says why, and nothing is written over`() throws {
        #expect(throws: WritingProblem(.unwritable("No such file or directory"))) {
            try NewWorkbook.write(to: "/nowhere/book.xlsx") { _ in }
        }
        let book = try WrittenBook([SheetColumn("A")], [[.text("first")]])
        #expect(throws: WritingProblem(.unwritable("File exists"))) {
            try NewWorkbook.write(to: book.path) { try $0.sheet("One", [SheetColumn("B")]).append([.text("second")]) }
        }
        #expect(try book.rows() == ["A", "first"])
    }

    @Test func `what the writer of rows throws comes out, and no file stays open or behind`() throws {
        struct Enough: Error {}
        let book = try WrittenBook()
        let open = WrittenBook.names(in: "/proc/self/fd").count
        for _ in 0..<400 {
            #expect(throws: Enough.self) {
                try NewWorkbook.write(to: book.path, temporaryFolder: book.folder) { workbook in
                    let sheet = try workbook.sheet("One", [SheetColumn("A")])
                    try sheet.append([.text("x")])
                    throw Enough()
                }
            }
        }
        #expect(book.names() == [])
        // Other tests run at the same time.
        #expect(WrittenBook.names(in: "/proc/self/fd").count < open + 200)
    }
}
