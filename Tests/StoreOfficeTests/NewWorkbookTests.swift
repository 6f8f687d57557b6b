import Glibc
import Retail
import SpreadsheetReading
import SpreadsheetWriting
import StoreOffice
import Testing

struct NewWorkbookTests {
    @Test func `a workbook has its name once it is whole, and one that is refused leaves nothing`() throws {
        var template = Array("/tmp/storechain-new-workbook-XXXXXX".utf8CString)
        let made = try unsafe #require(unsafe mkdtemp(&template))
        let folder = unsafe String(cString: made)
        let path = folder + "/prices.xlsx"
        defer {
            File.remove(path)
            _ = unsafe rmdir(folder)
        }
        let long = String(repeating: "x", count: 32_768)
        let refusal = #expect(throws: Refusal.self) {
            try NewFile.workbook(to: path) { try $0.sheet("价格", [SheetColumn("A")]).append([.text(long)]) }
        }
        #expect(refusal?.problems.first?.code == "workbook.cell-too-long")
        #expect(refusal?.problems.first?.place == Place(file: path, line: 2, path: "价格 A2"))
        #expect(!File.isTaken(path) && !File.isTaken(path + ".partial"))

        try NewFile.workbook(to: path) { try $0.sheet("价格", [SheetColumn("A")]).append([.text("x")]) }
        #expect(!File.isTaken(path + ".partial"))
        var rows: [String] = []
        try Workbook(path: path).rows { rows += $0.cells.map(\.text) }
        #expect(rows == ["A", "x"])
        let taken = #expect(throws: Refusal.self) { try NewFile.workbook(to: path) { _ in } }
        #expect(taken?.problems.first?.code == "file.unwritable")
    }
}
