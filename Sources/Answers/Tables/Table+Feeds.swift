package import Retail
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

    /// What was found in a document, each beside its line.
    package static func findings(_ findings: [FeedFinding], in language: Language) -> Table {
        Table(
            [
                Column("line", .number), Column("column", .number), Column("severity"), Column("message"),
                Column("value"), Column("path"), Column("code"),
            ],
            findings.map { finding in
                let place = finding.problem.place
                return [
                    .integer(orMissing: place.line), .integer(orMissing: place.column),
                    .word(finding.isWarning ? "warning" : "refusal"),
                    .text(ProblemText.message(finding.problem, in: language)), .text(orMissing: place.value),
                    .text(orMissing: place.path), .text(finding.problem.code),
                ]
            })
    }

    /// What a held document would change, product by product.
    package static func moves(_ outlook: FeedOutlook) -> Table {
        Table(
            [
                Column("location"), Column("sku"), Column("name"), Column("on_hand_before", .number),
                Column("on_hand_after", .number), Column("not_told"),
            ],
            outlook.moves.map { move in
                [
                    .text(move.location), .text(move.sku), .text(move.name), .quantity(orMissing: move.before),
                    .quantity(orMissing: move.after), .boolean(move.isLeftOut),
                ]
            })
    }

    /// What the doctor proposes.
    package static func proposals(_ proposals: [FeedProposal], in language: Language) -> Table {
        Table(
            [
                Column("line", .number), Column("kind"), Column("found"), Column("proposed"), Column("confidence"),
                Column("reason"), Column("lines", .number), Column("path"),
            ],
            proposals.map { proposal in
                [
                    .integer(orMissing: proposal.place.line), .word(proposal.kind.rawValue), .text(proposal.found),
                    .list(proposal.proposed.map { .text($0) }), .word(proposal.confidence.rawValue),
                    .text(Catalogue.say(proposal.reason, in: language)), .quantity(proposal.lines),
                    .text(orMissing: proposal.place.path),
                ]
            })
    }
}

extension FeedDiagnosis {
    /// How many lines are right, mended and left.
    package var notices: [Notice] {
        [
            Notice(
                "doctor.counts",
                [
                    "lines": "\(counts.lines)", "right": "\(counts.right)", "mended": "\(counts.mended)",
                    "left": "\(counts.left)",
                ])
        ] + (proposals.isEmpty ? [Notice("doctor.none")] : [])
            + (untold > 0 ? [Notice("doctor.untold", ["count": "\(untold)"])] : [])
    }
}
