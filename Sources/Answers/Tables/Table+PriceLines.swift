package import PricingPolicy
package import Retail
import RetailCSV

extension Table {
    /// Lines of a policy as their file has them: what is taken away can be taken in again.
    package static func priceLines(_ lines: [PriceLine], _ currency: Currency) -> Table {
        Table(
            PriceFile.layout.columns.map { Column($0) },
            lines.map { line in line.texts(currency).map { .text(orMissing: $0) } })
    }

    /// What a file changes in a draft, line by line.
    package static func change(_ change: DraftChange, _ currency: Currency) -> Table {
        let gone = Set(change.removed)
        let rows =
            change.before.filter { gone.contains($0.number) }.map { ("removed", $0.line) }
            + change.added.map { ("added", $0.line) }
        return Table(
            [Column("change")] + PriceFile.tableColumns, rows.map { [.word($0.0)] + $0.1.cells(currency) })
    }

    /// Terms of a policy: rebates, protection and the like.
    package static func terms(_ terms: [PolicyTerm]) -> Table {
        Table(
            [Column("kind"), Column("code"), Column("scope"), Column("for"), Column("term")],
            terms.map { term in
                [
                    .word("term_\(term.kind.rawValue)"), .text(term.code), .word(term.scope.kind.rawValue),
                    .text(orMissing: term.scope.code), .text(term.told),
                ]
            })
    }
}

extension DraftChange {
    /// How many lines come, go and stay.
    package var summary: Notice {
        Notice(
            "price.import.summary",
            ["added": "\(added.count)", "removed": "\(removed.count)", "unchanged": "\(unchanged)"])
    }
}

extension PriceFile {
    /// The columns of the file, for a table on the screen.
    fileprivate static var tableColumns: [Column] {
        layout.columns.map { column in
            Column(
                column,
                PriceKind(rawValue: column) != nil ? .money : ["quota", "cap"].contains(column) ? .number : .text)
        }
    }
}

extension PriceLine {
    /// The cells of a row under `PriceFile.tableColumns`.
    fileprivate func cells(_ currency: Currency) -> [Cell] {
        zip(PriceFile.layout.columns, texts(currency)).map { column, text in
            if let kind = PriceKind(rawValue: column) { return .money(orMissing: prices[kind], currency) }
            guard let text else { return .missing }
            switch column {
            case "quota": return .number(orMissing: special?.quota)
            case "cap": return .number(orMissing: special?.cap)
            case "scope", "type": return .word(text)
            default: return .text(text)
            }
        }
    }
}
