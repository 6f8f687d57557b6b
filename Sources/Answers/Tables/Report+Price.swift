package import PricingPolicy
import Retail
import StoreOffice

extension PriceAnswer {
    package func cell(_ kind: PriceKind) -> Cell { .money(orMissing: self[kind]?.minor, currency) }

    /// The codes of the special prices that win.
    package var specials: Cell {
        specialCodes.isEmpty ? .missing : .text(specialCodes.joined(separator: ", "))
    }

    /// One thing for a program, `heading value` lines for a person.
    package var fields: [Field] {
        var fields = [
            Field("sku", .text(sku.text)), Field("place", .text(place.code)), Field("day", .day(day)),
            Field("policy", .text(policy.name)), Field("revision", .integer(Int64(policy.revision))),
            Field("counts_on", .word(policy.countsOn.rawValue)), Field("complete", .boolean(!hidesSupplier)),
        ]
        fields += prices.map { Field(Column($0.kind.rawValue, .money), cell($0.kind)) }
        fields.append(
            Field(
                "lines",
                .records(
                    prices.compactMap { price in
                        guard let winner = price.winner else { return nil }
                        return [
                            Field("price", .word(price.kind.rawValue)), Field("line", .integer(Int64(winner.number))),
                        ] + winner.line.scopeFields
                            + [
                                Field("special", .text(orMissing: winner.line.special?.code.text)),
                                Field("type", winner.line.special.map { .word($0.type.rawValue) } ?? .missing),
                            ]
                    })))
        return fields
    }
}

extension PriceLine {
    /// Whom it is for.
    package var scopeFields: [Field] {
        [Field("scope", .word(scope.kind.rawValue)), Field("code", .text(orMissing: scope.code))]
    }

    /// `MUSE-8-12-256-BK`, `MUSE-8 12+256` or `MUSE-8`.
    package var product: String {
        switch subject {
        case .sku(let sku): sku.text
        case .storage(let model, let storage): "\(model) \(storage)"
        case .model(let model): model.text
        }
    }
}

extension Report {
    /// Each kind of price with what became of every line that could have given it.
    package init(explaining answer: PriceAnswer) {
        let policy = answer.policy
        self.init(
            name: "price_explained",
            head: [
                Field("sku", .text(answer.sku.text)), Field("place", .text(answer.place.code)),
                Field("day", .day(answer.day)), Field("policy", .text(policy.name)),
                Field("effective_from", .day(policy.effectiveFrom)),
                Field("carried_over", .boolean(policy.isCarriedOver(to: answer.day))),
                Field("published_at", .instant("\(policy.publishedAt)")), Field("publisher", .text(policy.publisher)),
                Field("approver", .text(policy.approver)), Field("author", .text(policy.author)),
                Field("counts_on", .word(policy.countsOn.rawValue)),
                Field("units", .quantity(Int64(answer.wish.units))), Field("complete", .boolean(!answer.hidesSupplier)),
            ],
            sections: answer.prices.map { price in
                Section(
                    "price_\(price.kind.rawValue)", Report.steps(price, answer),
                    notes: price.minor == nil ? [Notice("price.kind-none")] : [])
            })
    }

    private static func steps(_ price: EffectivePrice, _ answer: PriceAnswer) -> Table {
        Table(
            [Column("verdict"), Column("amount", .money), Column("scope"), Column("code"), Column("product")]
                + [Column("special"), Column("type"), Column("from"), Column("to")]
                + [Column("quota", .number), Column("taken", .number), Column("cap", .number)]
                + [Column("taken_by_all", .number), Column("line", .number)],
            price.steps.map { step in
                let (line, special) = (step.candidate.line, step.candidate.line.special)
                let minor = step.verdict == .wins ? price.minor : line.prices[price.kind]
                return [
                    .word(step.verdict.rawValue), .money(orMissing: minor, answer.currency),
                    .word(line.scope.kind.rawValue), .text(orMissing: line.scope.code), .text(line.product),
                    .text(orMissing: special?.code.text), special.map { .word($0.type.rawValue) } ?? .missing,
                    .day(orMissing: line.window.from), .day(orMissing: line.window.to),
                    .number(orMissing: special?.quota),
                    special?.quota == nil ? .missing : .quantity(step.candidate.taken.byAccount),
                    .number(orMissing: special?.cap),
                    special?.cap == nil ? .missing : .quantity(step.candidate.taken.byAll),
                    .integer(Int64(step.candidate.number)),
                ]
            })
    }
}
