import Answers
import Diversion
import Retail
import Settlement
import StoreOffice

extension Report {
    static func steps(_ settlement: DemoSettlement) -> [[Cell]] {
        guard let diversion = settlement.diversion else { return [] }
        return [
            [
                .word("diversion-looked"), .month("\(settlement.month)"), .quantity(diversion.scan.activated),
                .quantity(Int64(diversion.opened)), .quantity(0),
            ],
            [
                .word("rebates-settled"), .month("\(settlement.month)"), .quantity(Int64(settlement.sheets.count)),
                .quantity(Int64(settlement.booked.count)), .quantity(0),
            ],
        ]
    }

    /// What rebates each account earned in the month, and its statement.
    static func settled(_ settlement: DemoSettlement) -> [Section] {
        guard !settlement.statements.isEmpty else { return [] }
        let currency = settlement.currency
        let earned = Dictionary(grouping: settlement.sheets, by: \.account).mapValues { sheets in
            sheets.reduce(0) { $0 + ($1.result.earned ?? 0) }
        }
        return [
            Section(
                "settled",
                Table(
                    [
                        Column("account"), Column("name"), Column("rebates_earned", .money), Column("opening", .money),
                        Column("invoiced", .money), Column("paid", .money), Column("credited", .money),
                        Column("closing", .money),
                    ],
                    settlement.statements.map { statement in
                        [
                            .text(statement.account), .text(statement.accountName),
                            .money(orMissing: earned[statement.account] ?? 0, currency),
                            .money(orMissing: statement.opening, currency),
                            .money(orMissing: statement.sum(.invoice), currency),
                            .money(orMissing: statement.sum(.payment), currency),
                            .money(orMissing: statement.sum(.creditNote, .pool), currency),
                            .money(orMissing: statement.closing, currency),
                        ]
                    }), notes: [Notice("demo.settled", ["month": "\(settlement.month)"])])
        ]
    }
}
