import CLibXLSXWriter
import Glibc
import SpreadsheetReading

/// A sheet that is written row by row: headings that stay in sight and can be filtered by, and are printed on every page.
@safe package final class NewSheet {
    /// As the spreadsheet shows it.
    package let name: String
    /// The last row that was written, as the spreadsheet shows it; 1 is that of the headings.
    package private(set) var row = 0

    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let looks: CellLooks
    private let columns: [SheetColumn]
    private var widths: [Int]
    private var isOpen = true
    /// Rows in which something stands.
    private(set) var filledRows = 0

    init(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ name: String, _ columns: [SheetColumn], frozenColumns: Int,
        _ looks: CellLooks
    ) {
        precondition(!columns.isEmpty, "a sheet without columns")
        unsafe self.sheet = unsafe sheet
        (self.name, self.columns, self.looks) = (name, columns, looks)
        // The button of the filter takes its place too.
        widths = columns.map { CellValue.text($0.heading).width + 3 }
        unsafe worksheet_freeze_panes(sheet, 1, lxw_col_t(min(frozenColumns, columns.count)))
        unsafe worksheet_set_landscape(sheet)
        unsafe worksheet_set_paper(sheet, 9)
        unsafe worksheet_fit_to_pages(sheet, 1, 0)
        unsafe worksheet_repeat_rows(sheet, 0, 0)
        unsafe worksheet_set_footer(sheet, "&L&A&R&P / &N")
    }

    /// Writes the headings.
    func begin() throws(WritingProblem) {
        guard columns.count <= SheetLimits.columns else { throw problem(.tooManyColumns(limit: SheetLimits.columns)) }
        for (index, column) in columns.enumerated() where !column.choices.isEmpty {
            try offer(column.choices, inColumn: index)
        }
        try write(columns.map { .text($0.heading) }) { _ in .heading }
    }

    /// Writes the next row, a cell for each column; those that are missing at the end stay empty. The emphasis is that of
    /// the whole row; cells can have their own, by column from 0.
    package func append(
        _ cells: [CellValue], emphasis: Emphasis? = nil, ofCells marked: [Int: Emphasis] = [:]
    ) throws(WritingProblem) {
        precondition(cells.count <= columns.count, "a cell without a column")
        let whole = emphasis == nil ? cells : cells + Array(repeating: .empty, count: columns.count - cells.count)
        for (index, cell) in cells.enumerated() { widths[index] = max(widths[index], cell.width) }
        try write(whole) { index in
            .cell(whole[index].kind ?? columns[index].kind, marked[index] ?? emphasis)
        }
    }

    private func write(_ cells: [CellValue], _ look: (Int) -> CellLooks.Look) throws(WritingProblem) {
        precondition(isOpen, "the workbook is finished")
        guard row < SheetLimits.rows else { throw problem(.tooManyRows(limit: SheetLimits.rows)) }
        var kept: [CellValue.Kept] = []
        for (index, cell) in cells.enumerated() {
            do throws(WritingProblem.Reason) {
                kept.append(try cell.kept())
            } catch {
                throw problem(error, row: row + 1, column: index)
            }
        }
        for (index, cell) in kept.enumerated() {
            let (line, column) = (lxw_row_t(row), lxw_col_t(index))
            let format = unsafe looks.format(look(index))
            let code =
                switch cell {
                case .nothing: unsafe worksheet_write_blank(sheet, line, column, format)
                case .text(let text): unsafe worksheet_write_string(sheet, line, column, text, format)
                case .number(let number): unsafe worksheet_write_number(sheet, line, column, number, format)
                }
            // The library counts an escaped text's characters.
            if code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
                throw problem(.cellTooLong(limit: SheetLimits.cellCharacters), row: row + 1, column: index)
            }
            precondition(code == LXW_NO_ERROR, "the library takes no such cell")
        }
        row += 1
        if kept.contains(where: \.isSomething) { filledRows += 1 }
        try lookForLoss()
    }

    /// What can be said only when all rows are there.
    func finish() throws(WritingProblem) {
        unsafe lxw_worksheet_write_single_row(sheet)
        unsafe fflush(sheet.pointee.optimize_tmpfile)
        try lookForLoss()
        isOpen = false
        for (index, column) in columns.enumerated() {
            let width = column.width ?? min(max(widths[index] + 2, 8), 60)
            let format = unsafe looks.format(.cell(column.kind, nil))
            unsafe worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), Double(min(width, 255)), format)
            if let middle = column.middle { colour(index, middle) }
        }
        unsafe worksheet_autofilter(sheet, 0, 0, lxw_row_t(row - 1), lxw_col_t(columns.count - 1))
    }

    /// Of a workbook that is given up. The library leaves the rows' temporary file open then.
    func giveUp() {
        isOpen = false
        unsafe fclose(sheet.pointee.optimize_tmpfile)
        unsafe sheet.pointee.optimize_tmpfile = nil
    }

    /// The rows wait in a temporary file, of which the library does not ask whether it took them.
    private func lookForLoss() throws(WritingProblem) {
        guard unsafe ferror(sheet.pointee.optimize_tmpfile) != 0 else { return }
        throw problem(.lost)
    }

    private func offer(_ choices: [String], inColumn column: Int) throws(WritingProblem) {
        if let torn = choices.first(where: { $0.contains(",") || $0.contains("\"") }) {
            throw problem(.choiceWithMark(torn), column: column)
        }
        let choices = choices.map(CellText.escaped)
        guard choices.joined(separator: ",").utf8.count <= SheetLimits.choiceBytes else {
            throw problem(.choicesTooLong(limit: SheetLimits.choiceBytes), column: column)
        }
        var list = unsafe choices.map { unsafe strdup($0) } + [nil]
        defer { unsafe list.forEach { unsafe free($0) } }
        let (last, column) = (lxw_row_t(SheetLimits.rows - 1), lxw_col_t(column))
        let code = unsafe list.withUnsafeMutableBufferPointer { list in
            var rule = unsafe lxw_data_validation()
            unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            unsafe rule.value_list = list.baseAddress
            return unsafe worksheet_data_validation_range(sheet, 1, column, last, column, &rule)
        }
        precondition(code == LXW_NO_ERROR, "the library takes no such choices")
    }

    /// A scale of the spreadsheet's own, so that a figure that somebody changes changes its colour.
    private func colour(_ column: Int, _ middle: Double) {
        guard row > 1 else { return }
        var scale = unsafe lxw_conditional_format()
        unsafe scale.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
        unsafe scale.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        unsafe scale.mid_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        unsafe scale.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        unsafe (scale.min_value, scale.mid_value, scale.max_value) = (0, middle, 1)
        unsafe (scale.min_color, scale.mid_color, scale.max_color) = (0xF4A582, 0xF7F7F7, 0x92C5DE)
        let code = unsafe worksheet_conditional_format_range(
            sheet, 1, lxw_col_t(column), lxw_row_t(row - 1), lxw_col_t(column), &scale)
        precondition(code == LXW_NO_ERROR, "the library takes no such scale")
    }

    private func problem(_ reason: WritingProblem.Reason, row: Int? = nil, column: Int? = nil) -> WritingProblem {
        WritingProblem(reason, sheet: name, row: row, column: column.map { SheetCell.letters(of: $0 + 1) })
    }
}

extension CellValue.Kept {
    fileprivate var isSomething: Bool {
        switch self {
        case .nothing: false
        case .text, .number: true
        }
    }
}
