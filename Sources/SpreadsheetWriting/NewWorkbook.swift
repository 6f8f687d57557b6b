import CLibXLSXWriter
import Glibc
import SpreadsheetReading

/// An .xlsx workbook that is written: the one place where libxlsxwriter is driven.
///
/// Rows wait in temporary files, so the memory stays flat however many there are. The library does not notice when a
/// disk takes nothing more; a workbook therefore counts as written only after it was read back to its last row.
@safe package final class NewWorkbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let looks: CellLooks
    private var sheets: [NewSheet] = []
    private var isClosed = false

    /// Writes a workbook into a new file; nothing is left where that fails, and nothing is written over. The temporary
    /// files lie in the folder given, or in that of `TMPDIR`. Throws a `WritingProblem`, or what `body` throws.
    package static func write(
        to path: String, temporaryFolder: String? = nil, _ body: (NewWorkbook) throws -> Void
    ) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw WritingProblem(.unwritable(reason(errno))) }
        Glibc.close(descriptor)
        do {
            let book = try NewWorkbook(path, temporaryFolder)
            try body(book)
            try book.close()
            try book.readBack(path)
        } catch {
            _ = unsafe unlink(path)
            throw error
        }
    }

    private init(_ path: String, _ temporaryFolder: String?) throws(WritingProblem) {
        let folder = unsafe temporaryFolder.map { unsafe strdup($0) } ?? nil
        defer { unsafe free(folder) }
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = 1
        unsafe options.use_zip64 = 0
        unsafe options.tmpdir = unsafe folder
        guard let book = unsafe workbook_new_opt(path, &options) else {
            throw WritingProblem(.unwritable(NewWorkbook.reason(errno)))
        }
        unsafe self.book = unsafe book
        looks = unsafe CellLooks(book)
    }

    deinit {
        if isClosed { return }
        for sheet in sheets { sheet.giveUp() }
        unsafe lxw_workbook_free(book)
    }

    /// A new sheet behind those that are there, with its headings in row 1. Its name is made to fit the rules of
    /// spreadsheets. Several may be written at the same time.
    package func sheet(
        _ name: String, _ columns: [SheetColumn], frozenColumns: Int = 0
    ) throws(WritingProblem) -> NewSheet {
        let name = SheetName.fitting(name, besides: sheets.map(\.name))
        guard let made = unsafe workbook_add_worksheet(book, name) else {
            throw WritingProblem(.unwritable(NewWorkbook.reason(errno)))
        }
        let sheet = unsafe NewSheet(made, name, columns, frozenColumns: frozenColumns, looks)
        sheets.append(sheet)
        try sheet.begin()
        return sheet
    }

    private func close() throws(WritingProblem) {
        for sheet in sheets { try sheet.finish() }
        // Frees the workbook, be it written or not.
        isClosed = true
        errno = 0
        guard unsafe workbook_close(book) == LXW_NO_ERROR else {
            throw WritingProblem(errno == 0 ? .lost : .unwritable(NewWorkbook.reason(errno)))
        }
    }

    private func readBack(_ path: String) throws(WritingProblem) {
        var limits = WorkbookLimits()
        (limits.packedBytes, limits.unpackedBytes) = (.max, .max)
        do {
            let book = try Workbook(path: path, limits: limits)
            for sheet in sheets {
                var rows = 0
                try book.rows(of: sheet.name) { _ in rows += 1 }
                guard rows == sheet.filledRows else { throw WritingProblem(.lost, sheet: sheet.name) }
            }
        } catch let problem as WritingProblem {
            throw problem
        } catch {
            throw WritingProblem(.lost)
        }
    }

    private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
