import CLibZip
import Glibc
import SpreadsheetReading
import SpreadsheetWriting

/// A folder for one test's workbooks; it goes with the test.
final class WrittenBook {
    struct Trouble: Error {}

    let folder: String
    let path: String

    init() throws {
        var template = Array("/tmp/storechain-writing-XXXXXX".utf8CString)
        guard let made = unsafe mkdtemp(&template) else { throw Trouble() }
        folder = unsafe String(cString: made)
        path = folder + "/book.xlsx"
    }

    deinit {
        unsafe unlink(path)
        unsafe rmdir(folder)
    }

    /// A workbook of one sheet.
    convenience init(_ columns: [SheetColumn], _ rows: [[CellValue]], frozenColumns: Int = 0) throws {
        try self.init()
        try NewWorkbook.write(to: path) { book in
            let sheet = try book.sheet("One", columns, frozenColumns: frozenColumns)
            for row in rows { try sheet.append(row) }
        }
    }

    /// What is read of a sheet, cell by cell, with `|` between them and nothing for one that is empty.
    func rows(of sheet: String? = nil) throws -> [String] {
        var rows: [String] = []
        try Workbook(path: path).rows(of: sheet) { row in
            var cells = Array(repeating: "", count: row.cells.last?.column ?? 0)
            for cell in row.cells { cells[cell.column - 1] = cell.text }
            rows.append(cells.joined(separator: "|"))
        }
        return rows
    }

    /// The text of a part of the file.
    func part(_ name: String) throws -> String {
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_RDONLY, &code) else { throw Trouble() }
        defer { unsafe zip_discard(archive) }
        guard let file = unsafe zip_fopen(archive, name, 0) else { throw Trouble() }
        defer { unsafe zip_fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe Int(zip_fread(file, &bytes, UInt64(bytes.count)))
        return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }

    /// Names of what lies in the folder.
    func names() -> [String] { Self.names(in: folder) }

    static func names(in folder: String) -> [String] {
        guard let listing = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(listing) }
        var names: [String] = []
        while let entry = unsafe readdir(listing) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }
}
