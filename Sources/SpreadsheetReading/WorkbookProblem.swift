package import XMLReading

/// Why a workbook is not read on, and where.
package struct WorkbookProblem: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// The system does not let it be read, in its words.
        case unreadable(String)
        /// No zip archive, or only the beginning of one.
        case notPacked
        /// An .xls of before 2007, or a workbook with a password: both come in the same old container.
        case oldOrLocked
        /// A part of the archive is encrypted.
        case encrypted
        /// An archive, and no .xlsx workbook in it: an .ods, an .xlsb, a folder of pictures.
        case notWorkbook
        /// There is no visible sheet with cells.
        case noSheet
        /// There is no sheet of this name that has cells.
        case noSuchSheet(String)
        /// The workbook names a part that the archive does not hold.
        case missingPart
        /// The archive does not give the part out whole, in its library's words.
        case damagedPart(String)
        /// The part is no text in its encoding.
        case notText
        /// The part is no XML, or XML that is not taken.
        case xml(XMLProblem)
        /// A row's number does not follow the one before, or is none.
        case rowOutOfOrder(String)
        /// A cell's name is none, or does not follow the one before.
        case cellOutOfOrder(String)
        /// A cell points to a shared text that is not there.
        case noSuchText(String)
        case tooLarge(limit: Int)
        /// What a zip bomb comes to.
        case unpacksTooLarge(limit: Int)
        case tooManyRows(limit: Int)
        case tooManyColumns(limit: Int)
        case tooMuchText(limit: Int)
        case cellTooLong(limit: Int)
    }
    package let reason: Reason
    /// Name of the part inside the archive, such as `xl/worksheets/sheet1.xml`; empty for the file as a whole.
    package let part: String
    /// Row and column letters as the spreadsheet shows them; nil where none is meant.
    package let row: Int?
    package let column: String?

    package init(_ reason: Reason, part: String = "", row: Int? = nil, column: String? = nil) {
        (self.reason, self.part, self.row, self.column) = (reason, part, row, column)
    }
}
