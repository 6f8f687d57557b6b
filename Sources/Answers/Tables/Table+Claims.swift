package import Retail
package import Settlement
package import Wording

extension Table {
    /// Lines of claims, and what became of them.
    package static func claims(_ lines: [ClaimLine], _ currency: Currency, in language: Language) -> Table {
        Table(
            [
                Column("account"), Column("kind"), Column("claim"), Column("line", .number), Column("day"),
                Column("sku"), Column("units", .number), Column("serial"), Column("special"), Column("state"),
                Column("credited", .money), Column("judged_why"), Column("reason"), Column("decided_by"),
            ],
            lines.map { line in
                [
                    .text(line.account), .word("claim_\(line.kind.rawValue)"), .text(line.claim),
                    .integer(Int64(line.number)), .day(line.day), .text(line.sku), .quantity(Int64(line.units)),
                    line.serial.map { .text("\($0)") } ?? .missing, .text(orMissing: line.special),
                    .word("claim_\(line.state.rawValue)"), .money(orMissing: line.amount, currency),
                    line.why.map { .text(Catalogue.say($0.withMoney(currency), in: language)) } ?? .missing,
                    .text(orMissing: line.reason), .text(orMissing: line.decidedBy),
                ]
            })
    }
}

extension Notice {
    /// With the amounts among its facts, which are kept in minor units, as people write them.
    fileprivate func withMoney(_ currency: Currency) -> Notice {
        Notice(
            code,
            values.reduce(into: [:]) { told, fact in
                let minor = ["paid", "special"].contains(fact.key) ? Int64(fact.value) : nil
                told[fact.key] = minor.map { Money(minor: $0, currency).amount } ?? fact.value
            })
    }
}
