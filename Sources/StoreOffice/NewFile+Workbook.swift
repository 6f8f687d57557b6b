import Glibc
package import Retail
package import SpreadsheetWriting

extension NewFile {
    /// Writes a file that is a workbook with `body`; nothing is left where that fails.
    package static func workbook(to path: String, _ body: (NewWorkbook) throws -> Void) throws {
        guard !File.isTaken(path) else { throw Refusal(unwritable: path, FileTrouble(path: path, code: EEXIST)) }
        let partial = path + ".partial"
        File.remove(partial)
        do {
            try NewWorkbook.write(to: partial, body)
        } catch let problem as WritingProblem {
            throw Refusal(problem, of: path)
        }
        do {
            try File.settle(partial, asNew: path)
        } catch {
            File.remove(partial)
            throw Refusal(unwritable: path, error)
        }
    }
}

extension Refusal {
    /// A workbook that a person wanted cannot be written.
    package init(_ problem: WritingProblem, of path: String) {
        let cell = problem.row.map { "\(problem.column ?? "")\($0)" } ?? problem.column
        let name = [problem.sheet, cell ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        var place = Place(file: path, line: problem.row, path: name.isEmpty ? nil : name)
        if case .choiceWithMark(let choice) = problem.reason { place.value = choice }
        let (code, values) = problem.told
        self.init(.unwritableOutput, code, values, at: place)
    }
}

extension WritingProblem {
    fileprivate var told: (code: String, values: [String: String]) {
        switch reason {
        case .unwritable(let reason): ("file.unwritable", ["reason": reason])
        case .lost: ("workbook.lost", [:])
        case .tooManyRows(let limit): ("workbook.too-many-rows", ["limit": "\(limit)"])
        case .tooManyColumns(let limit): ("workbook.too-many-columns", ["limit": "\(limit)"])
        case .cellTooLong(let limit): ("workbook.cell-too-long", ["limit": "\(limit)"])
        case .tooManyDigits(let limit): ("workbook.too-many-digits", ["limit": "\(limit)"])
        case .noSuchDay: ("workbook.no-such-day", [:])
        case .choicesTooLong(let limit): ("workbook.choices-too-long", ["limit": "\(limit)"])
        case .choiceWithMark: ("workbook.choice-with-mark", [:])
        }
    }
}
