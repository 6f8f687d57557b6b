import Answers
import Retail
import StockFeed
import StoreOffice

/// A file of an inbox, and what became of it.
struct WatchedFile {
    let account: AccountCode
    /// As the distributor named it.
    let name: String
    let outcome: Result<FeedReceipt, Refusal>
    /// Where it lies now, from the inbox on: `done/stock.xml`.
    let place: String

    static let columns = [
        Column("account"), Column("file"), Column("state"), Column("moved_to"), Column("id", .number),
        Column("document"), Column("as_of"), Column("lines", .number), Column("applied", .number),
        Column("unchanged", .number), Column("outdated", .number), Column("zeroed", .number),
        Column("refused", .number), Column("warned", .number),
    ]

    var cells: [Cell] {
        let first: [Cell] = [.text(account.text), .text(name)]
        switch outcome {
        case .success(let receipt):
            return first + [.word(receipt.outcome), .text(place)] + receipt.cells(Array(Self.columns[4...]))
        case .failure:
            let rest = Array(repeating: Cell.missing, count: Self.columns.count - 4)
            return first + [.word("refused"), .text(place)] + rest
        }
    }

    var problems: [Problem] {
        switch outcome {
        case .success(let receipt): receipt.problems
        case .failure(let refusal): refusal.problems
        }
    }

    var ending: Answer.Ending {
        switch outcome {
        case .success(let receipt): receipt.ending ?? (receipt.problems.isEmpty ? .done : .refusedRows)
        case .failure(let refusal): .refusal(refusal.kind)
        }
    }
}

extension Counter {
    /// What becomes of a file in a sentence.
    func line(of file: WatchedFile) -> String {
        var values = ["file": "\(file.account.text)/\(file.name)", "place": file.place]
        switch file.outcome {
        case .success(let receipt):
            values["feed"] = receipt.number.map { "\($0)" } ?? "–"
            (values["lines"], values["applied"]) = ("\(receipt.counts.lines)", "\(receipt.counts.applied)")
            (values["unchanged"], values["refused"]) = ("\(receipt.counts.unchanged)", "\(receipt.counts.refused)")
            if receipt.state == .held { return say("watch.held", values) }
            return say(receipt.isRepeated ? "watch.repeated" : "watch.taken", values)
        case .failure(let refusal):
            values["reason"] = refusal.problems.first.map { ProblemText.line($0, in: language) }
            values["more"] = "\(refusal.problems.count - 1)"
            return say(refusal.problems.count > 1 ? "watch.refused-for-more" : "watch.refused", values)
        }
    }

    /// The answer that `feed import --format json` would give, for the file beside it.
    func receipt(of outcome: Result<FeedReceipt, Refusal>) -> [UInt8] {
        let answer =
            switch outcome {
            case .success(let receipt): inJSON.answer(to: receipt)
            case .failure(let refusal): Answer.record([], problems: refusal.problems)
            }
        var text = ""
        answer.write(.json, in: language, width: nil, to: &text)
        return Array(text.utf8)
    }
}
