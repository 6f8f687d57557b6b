package import PricingPolicy
package import Retail

extension Table {
    /// Cases with the months that they guard.
    package static func guards(_ guards: [GuardEntry], _ currency: Currency) -> Table {
        Table(
            GuardCase.columns + [Column("from"), Column("until"), Column("author")],
            guards.map { entry in
                entry.guarded.cells(currency) + [
                    .month("\(entry.from)"), entry.until.map { .month("\($0)") } ?? .missing, .text(entry.author),
                ]
            })
    }

    /// Cases that nothing guards yet.
    package static func guards(_ cases: [GuardCase], _ currency: Currency) -> Table {
        Table(GuardCase.columns, cases.map { $0.cells(currency) })
    }
}

extension GuardCase {
    fileprivate static let columns =
        [Column("code"), Column("case"), Column("sku"), Column("place"), Column("price"), Column("comparison")]
        + [Column("amount", .money)]

    fileprivate func cells(_ currency: Currency) -> [Cell] {
        [
            .text(code.text), .text(title.text), .text(sku.text), .text(place.label), .word(kind.rawValue),
            .text(comparison.sign), .money(orMissing: amount, currency),
        ]
    }

    /// The case alone.
    package func fields(_ currency: Currency) -> [Field] {
        zip(GuardCase.columns, cells(currency)).map { Field($0, $1) }
    }
}
