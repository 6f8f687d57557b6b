/// Why a workbook is not written, and where.
package struct WritingProblem: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// The file, or the temporary ones on the way to it, in the system's words.
        case unwritable(String)
        /// Not all that was written can be read back: the disk was full, as a rule.
        case lost
        case tooManyRows(limit: Int)
        case tooManyColumns(limit: Int)
        case cellTooLong(limit: Int)
        /// A number of which a spreadsheet would round the last digits away.
        case tooManyDigits(limit: Int)
        /// Before 1900 or after 9999.
        case noSuchDay
        /// All choices of a column together, with a comma between them, in bytes.
        case choicesTooLong(limit: Int)
        /// A choice with a comma would be two to a spreadsheet, and one with a quotation mark its end.
        case choiceWithMark(String)
    }
    package let reason: Reason
    /// Name of the sheet; empty for the file as a whole.
    package let sheet: String
    /// Row and column letters as the spreadsheet shows them; nil where none is meant.
    package let row: Int?
    package let column: String?

    package init(_ reason: Reason, sheet: String = "", row: Int? = nil, column: String? = nil) {
        (self.reason, self.sheet, self.row, self.column) = (reason, sheet, row, column)
    }
}
