import XMLReading

/// From the elements of a sheet to its rows.
struct CellReading {
    private let texts: SharedTexts
    private let styles: CellStyles
    private let countsFrom1904: Bool
    private let limits: WorkbookLimits
    private let part: String

    private var row = 0
    private var column = 0
    private var cells: [SheetCell] = []
    /// Of the cell that is open.
    private var type: String?
    private var style = 0
    private var value = ""
    private var run = TextRun()
    private var isInCell = false
    private var isInValue = false
    private var isFormula = false
    private var hasValue = false
    /// What the cells themselves do not tell, in the order of the file.
    private(set) var oddities: [SheetOddity] = []

    init(
        _ texts: SharedTexts, _ styles: CellStyles, countsFrom1904: Bool, limits: WorkbookLimits, part: String
    ) {
        (self.texts, self.styles) = (texts, styles)
        (self.countsFrom1904, self.limits, self.part) = (countsFrom1904, limits, part)
    }

    /// The row that ends here, unless nothing stands in it.
    mutating func take(_ event: borrowing XMLEvent) throws(WorkbookProblem) -> SheetRow? {
        switch event {
        case .start(let tag):
            if tag.isOfSpreadsheet { try open(tag) }
        case .text(let text):
            if isInValue { value = text.string } else if isInCell { run.take(text.string) }
        case .end(let tag):
            if tag.isOfSpreadsheet { return try close(tag.name) }
        }
        return nil
    }

    private mutating func open(_ tag: borrowing XMLTag) throws(WorkbookProblem) {
        switch tag.name {
        case "row":
            try openRow(tag.value(of: "r"))
        case "c":
            try openCell(tag.value(of: "r"))
            type = tag.value(of: "t")
            style = tag.value(of: "s").flatMap { Int($0) } ?? 0
            (value, run, isInCell) = ("", TextRun(), true)
            (isFormula, hasValue) = (false, false)
        case "v": (isInValue, hasValue) = (isInCell, true)
        case "f": isFormula = isInCell
        case "mergeCell":
            if let range = tag.value(of: "ref"), let start = SheetCell.place(of: range) {
                note(.merged(range), row: start.row, column: start.column)
            }
        case let name: if isInCell { run.open(name) }
        }
    }

    /// Rows and cells may leave out their name; then they follow the one before.
    private mutating func openRow(_ name: String?) throws(WorkbookProblem) {
        let number = name.map { Int($0) } ?? row + 1
        guard let number, number > row else {
            throw WorkbookProblem(.rowOutOfOrder(name ?? ""), part: part, row: row == 0 ? nil : row)
        }
        guard number <= limits.rows else { throw WorkbookProblem(.tooManyRows(limit: limits.rows), part: part) }
        (row, column, cells) = (number, 0, [])
    }

    private mutating func openCell(_ name: String?) throws(WorkbookProblem) {
        let next = name.map { SheetCell.column(of: $0) } ?? column + 1
        guard let next, next > column else {
            throw WorkbookProblem(.cellOutOfOrder(name ?? ""), part: part, row: row)
        }
        guard next <= limits.columns else {
            throw WorkbookProblem(.tooManyColumns(limit: limits.columns), part: part, row: row)
        }
        column = next
    }

    private mutating func close(_ name: String) throws(WorkbookProblem) -> SheetRow? {
        switch name {
        case "v": isInValue = false
        case "c":
            isInCell = false
            if isFormula, !hasValue { note(.uncomputed, row: row, column: column) }
            let text = try text()
            if !text.isEmpty { cells.append(SheetCell(column: column, text: text)) }
        case "row":
            return cells.isEmpty ? nil : SheetRow(number: row, cells: cells)
        case let name: run.close(name)
        }
        return nil
    }

    private mutating func note(_ kind: SheetOddity.Kind, row: Int, column: Int) {
        if oddities.count < SheetOddity.limit {
            oddities.append(SheetOddity(kind: kind, row: row, column: column))
        }
    }

    private func text() throws(WorkbookProblem) -> String {
        switch type {
        case "s":
            if value.isEmpty { return "" }
            guard let text = Int(value).flatMap({ texts.text($0) }) else { throw problem(.noSuchText(value)) }
            return text
        case "inlineStr":
            guard let text = run.whole(upTo: limits.cellCharacters) else {
                throw problem(.cellTooLong(limit: limits.cellCharacters))
            }
            return text
        case "str":
            guard value.utf16.count <= limits.cellCharacters else {
                throw problem(.cellTooLong(limit: limits.cellCharacters))
            }
            return CellText.unescaped(value)
        case "b": return value == "1" || value == "true" ? "TRUE" : value.isEmpty ? "" : "FALSE"
        case "e": return value
        case "d": return value.hasSuffix("T00:00:00") ? String(value.dropLast(9)) : value
        default:
            if value.isEmpty { return "" }
            if styles.showsDays(style), let day = DateText.iso(value, from1904: countsFrom1904) { return day }
            return NumberText.plain(value)
        }
    }

    private func problem(_ reason: WorkbookProblem.Reason) -> WorkbookProblem {
        WorkbookProblem(reason, part: part, row: row, column: SheetCell.letters(of: column))
    }
}
