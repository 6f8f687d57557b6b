@testable import SpreadsheetReading

/// What was read of a sheet: `3: A=x C=1`, row by row, and how it ended.
struct Seen {
    var rows: [String] = []
    var problem: WorkbookProblem?

    init(_ file: WorkbookFile, sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws {
        try self.init(file.bytes(), sheet: sheet, limits: limits)
    }

    init(_ bytes: [UInt8], sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws {
        do {
            try take(try Workbook(bytes.span, limits: limits), sheet)
        } catch let problem as WorkbookProblem {
            self.problem = problem
        }
    }

    init(path: String, limits: WorkbookLimits = WorkbookLimits()) throws {
        do {
            try take(try Workbook(path: path, limits: limits), nil)
        } catch let problem as WorkbookProblem {
            self.problem = problem
        }
    }

    private mutating func take(_ workbook: Workbook, _ sheet: String?) throws {
        var rows: [String] = []
        defer { self.rows = rows }
        try workbook.rows(of: sheet) { row in
            rows.append("\(row.number): " + row.cells.map { "\($0.letters)=\($0.text)" }.joined(separator: " "))
        }
    }

    var reason: WorkbookProblem.Reason? { problem?.reason }
}

/// A row of one cell for each value: `<c r='A1' …>`.
func row(_ number: Int, _ cells: String...) -> String { "<row r='\(number)'>\(cells.joined())</row>" }
