import Retail
package import StockFeed
package import Wording

extension Table {
    /// Documents that were taken in, the newest first.
    package static func feeds(_ receipts: [FeedReceipt]) -> Table {
        let columns = [
            Column("id", .number), Column("account"), Column("document"), Column("as_of"), Column("received_at"),
            Column("lines", .number), Column("applied", .number), Column("unchanged", .number),
            Column("outdated", .number), Column("zeroed", .number), Column("refused", .number),
            Column("warned", .number), Column("file"), Column("state"),
        ]
        return Table(columns, receipts.map { $0.cells(Array(columns.dropLast())) + [.word($0.outcome)] })
    }

    /// What was found in a document.
    package static func findings(_ findings: [FeedFinding], in language: Language) -> Table {
        Table(
            [
                Column("code"), Column("message"), Column("file"), Column("line", .number), Column("column", .number),
                Column("path"), Column("value"), Column("severity"),
            ],
            findings.map { finding in
                ProblemRecord.fields(finding.problem, in: language).map(\.cell)
                    + [.word(finding.isWarning ? "warning" : "refusal")]
            })
    }
}
