import Answers
import Retail
import StockFeed

extension Counter {
    /// The answer to one document.
    func answer(to receipt: FeedReceipt) -> Answer {
        var fields = [Field("state", .word(receipt.outcome))] + receipt.fields + receipt.tallyFields
        if options.format == .json {
            fields.append(Field("warnings", ProblemRecord.cell(receipt.warnings, in: language)))
        }
        return .record(
            fields, notes: notes(to: receipt) + receipt.warnings.map { ProblemText.line($0, in: language) },
            problems: receipt.problems, ending: receipt.ending)
    }

    private func notes(to receipt: FeedReceipt) -> [String] {
        let id = receipt.number.map { "\($0)" } ?? "–"
        let counts = receipt.counts
        let untold = receipt.tally.reduce(0) { $0 + $1.count } - Int64(receipt.problems.count + receipt.warnings.count)
        var notes: [String] = []
        if receipt.isRepeated, receipt.state == .taken {
            notes.append(say("feed.repeated", ["file": receipt.file, "feed": id]))
        }
        if receipt.number == nil { notes.append(say("feed.checked", ["file": receipt.file])) }
        if receipt.state == .held {
            notes.append(say("feed.is-held", ["feed": id]))
        } else if let before = receipt.follows {
            notes.append(say("feed.follows", ["feed": "\(before)"]))
        }
        if let corrected = receipt.corrects { notes.append(say("feed.corrects", ["feed": "\(corrected)"])) }
        if counts.outdated > 0 { notes.append(say("feed.outdated", ["count": "\(counts.outdated)"])) }
        if counts.zeroed > 0, receipt.state == .taken {
            notes.append(say("feed.zeroed", ["count": "\(counts.zeroed)"]))
        }
        if untold > 0 {
            let code = receipt.number == nil ? "feed.untold" : "feed.untold-but-kept"
            notes.append(say(code, ["count": "\(untold)", "feed": id]))
        }
        return notes
    }

    /// The answer to several documents: a row for each, in their order.
    func answer(to outcomes: [(file: String, outcome: Result<FeedReceipt, Refusal>)]) -> Answer {
        var columns = [
            Column("file"), Column("state"), Column("id", .number), Column("document"), Column("as_of"),
            Column("lines", .number), Column("applied", .number), Column("unchanged", .number),
            Column("outdated", .number), Column("zeroed", .number), Column("refused", .number),
            Column("warned", .number),
        ]
        let isJSON = options.format == .json
        if isJSON { columns.append(Column("problems")) }
        var worst = Answer.Ending.done
        var problems: [Problem] = []
        let rows = outcomes.map { file, outcome in
            let found: [Problem]
            var cells: [Cell]
            switch outcome {
            case .success(let receipt):
                found = receipt.problems
                cells = [.text(file), .word(receipt.outcome)] + receipt.cells(Array(columns[2..<12]))
                worst = max(worst, receipt.ending ?? (found.isEmpty ? .done : .refusedRows))
            case .failure(let refusal):
                found = refusal.problems
                cells = [.text(file), .word("refused")] + Array(repeating: .missing, count: 10)
                worst = max(worst, .refusal(refusal.kind))
            }
            if isJSON { cells.append(ProblemRecord.cell(found, in: language)) } else { problems += found }
            return cells
        }
        return .table(Table(columns, rows), problems: problems, ending: worst)
    }
}
