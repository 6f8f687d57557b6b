package import Retail
package import Settlement

extension Table {
    /// With the term, so that what is shown comes to what was booked.
    package static func settlements(_ settlements: [RebateSettlement], _ currency: Currency) -> Table {
        Table(
            [
                Column("account"), Column("rebate"), Column("from"), Column("to"), Column("number", .number),
                Column("known_on"), Column("units", .number), Column("amount", .money),
                Column("target_units", .number), Column("target_bought", .number), Column("rebate_earned", .money),
                Column("settled_before", .money), Column("booked", .money), Column("by"), Column("term"),
            ],
            settlements.map { one in
                [
                    .text(one.account), .text(one.code), .day(one.first), .day(one.last), .integer(Int64(one.number)),
                    .day(one.knownOn), .quantity(one.units), .money(orMissing: one.base, currency),
                    .quantity(orMissing: one.target?.units), .quantity(orMissing: one.target?.bought),
                    .money(orMissing: one.earned, currency), .money(orMissing: one.before, currency),
                    .money(orMissing: one.amount, currency), .text(one.by),
                    .text(one.plain.split(separator: "\n").joined(separator: "; ")),
                ]
            })
    }

    /// How far each rebate has come, and what is wanting to its next tier.
    package static func rebates(_ sheets: [RebateSheet], _ currency: Currency) -> Table {
        Table(
            [
                Column("account"), Column("name"), Column("rebate"), Column("period"), Column("until"),
                Column("units", .number), Column("amount", .money), Column("tier"), Column("gates"),
                Column("rebate_earned", .money), Column("settled_before", .money), Column("due_now", .money),
                Column("to_next_tier"), Column("next_tier_brings", .money),
            ],
            sheets.map { sheet in
                let result = sheet.result
                return [
                    .text(sheet.account), .text(sheet.accountName), .text(sheet.term.code), .text(sheet.period),
                    .day(sheet.until), .quantity(result.units), .money(orMissing: result.amount, currency),
                    result.bands.last.map { .text($0.tier.told(sheet.term.base, currency)) } ?? .missing,
                    .word("gates_\(result.standing)"), .money(orMissing: result.earned, currency),
                    .money(orMissing: sheet.before, currency), .money(orMissing: sheet.due, currency),
                    result.next.map { .text(sheet.term.base.told($0.missing, currency)) } ?? .missing,
                    .money(orMissing: result.next?.gain, currency),
                ]
            })
    }
}

extension RebateResult {
    /// `open`, `shut` or `unknown`; `none` without gates.
    fileprivate var standing: String {
        if gates.isEmpty { return "none" }
        if gates.contains(where: { $0.isOpen == false }) { return "shut" }
        return gates.contains { $0.isOpen == nil } ? "unknown" : "open"
    }
}

extension RebateTerm.Base {
    /// Pieces, or an amount.
    fileprivate func told(_ quantity: Int64, _ currency: Currency) -> String {
        self == .amount ? Money(minor: quantity, currency).amount : "\(quantity)"
    }
}

extension RebateTerm.Tier {
    fileprivate func told(_ base: RebateTerm.Base, _ currency: Currency) -> String {
        let start = base == .target ? "\(from / 100)%" : base.told(from, currency)
        return switch pay {
        case .share(let share): "≥ \(start): \(share)%"
        case .each(let minor): "≥ \(start): \(Money(minor: minor, currency).amount)"
        }
    }
}

extension Table {
    /// The steps of a rebate under each other, for a spreadsheet: tiers, gates, models, and what they come to.
    fileprivate static func steps(of sheet: RebateSheet, _ currency: Currency) -> Table {
        let result = sheet.result
        func row(_ step: String, _ what: Cell, _ units: Int64? = nil, _ amount: Int64? = nil, _ earned: Int64?)
            -> [Cell]
        {
            [
                .word(step), what, .missing, .missing, .missing, .quantity(orMissing: units),
                .money(orMissing: amount, currency), .money(orMissing: earned, currency),
            ]
        }
        let tiers = result.bands.map {
            row("step_tier", .text($0.tier.told(sheet.term.base, currency)), $0.units, $0.amount, $0.earned)
        }
        let gates = result.gates.map { gate -> [Cell] in
            [
                .word("step_gate"), .word("gate_\(gate.kind.rawValue)"),
                gate.found.map { gate.kind.cell($0) } ?? .missing, gate.kind.cell(gate.asked),
                gate.isOpen.map { .boolean($0) } ?? .missing, .missing, .missing, .missing,
            ]
        }
        let models = result.parts.map {
            row("step_model", .text($0.model), $0.units, $0.amount, result.earned == nil ? nil : $0.earned)
        }
        return Table(
            [
                Column("step"), Column("what"), Column("gate_found"), Column("threshold"), Column("gate_open"),
                Column("units", .number), Column("amount", .money), Column("rebate_earned", .money),
            ],
            tiers + gates + models
                + [row("step_sum", .text(sheet.term.code), result.units, result.amount, result.earned)])
    }
}

extension Report {
    /// Each step of a rebate, with its parts.
    package init(explaining sheet: RebateSheet, _ currency: Currency) {
        let result = sheet.result
        let gates = Table(
            [Column("gate"), Column("gate_found"), Column("threshold"), Column("gate_open")],
            result.gates.map { gate in
                [
                    .word("gate_\(gate.kind.rawValue)"), gate.found.map { gate.kind.cell($0) } ?? .missing,
                    gate.kind.cell(gate.asked), gate.isOpen.map { .boolean($0) } ?? .missing,
                ]
            })
        let bands = Table(
            [Column("tier"), Column("units", .number), Column("amount", .money), Column("rebate_earned", .money)],
            result.bands.map { band in
                [
                    .text(band.tier.told(sheet.term.base, currency)), .quantity(band.units),
                    .money(orMissing: band.amount, currency), .money(orMissing: band.earned, currency),
                ]
            })
        let parts = Table(
            [Column("model"), Column("units", .number), Column("amount", .money), Column("rebate_earned", .money)],
            result.parts.map { part in
                [
                    .text(part.model), .quantity(part.units), .money(orMissing: part.amount, currency),
                    .money(orMissing: result.earned == nil ? nil : part.earned, currency),
                ]
            })
        self.init(
            name: "rebate",
            head: [
                Field("account", .text(sheet.account)), Field("rebate", .text(sheet.term.code)),
                Field("period", .text(sheet.period)), Field("until", .day(sheet.until)),
                Field("units", .quantity(result.units)), Field("amount", .money(orMissing: result.amount, currency)),
                Field("target_units", result.target.map { .quantity($0.units) } ?? .missing),
                Field("target_bought", result.target.map { .quantity($0.bought) } ?? .missing),
                Field("of_all_tiers", .money(orMissing: result.full, currency)),
                Field("opened_percent", .basisPoints(result.opened)), Field("capped", .boolean(result.isCapped)),
                Field("rebate_earned", .money(orMissing: result.earned, currency)),
                Field("settled_before", .money(orMissing: sheet.before, currency)),
                Field("due_now", .money(orMissing: sheet.due, currency)),
                Field(
                    "to_next_tier",
                    result.next.map { .text(sheet.term.base.told($0.missing, currency)) } ?? .missing),
                Field("next_tier_brings", .money(orMissing: result.next?.gain, currency)),
            ],
            sections: [Section("rebate_tiers", bands), Section("rebate_gates", gates), Section("rebate_parts", parts)],
            spreadsheet: .steps(of: sheet, currency))
    }
}

extension RebateResult.Gate.Kind {
    fileprivate func cell(_ number: Int64) -> Cell {
        switch self {
        case .target, .keyModels, .display: .text("\(ExactDecimal.shortest(number, decimals: 2))%")
        case .cover: .decimal(tenths: number)
        case .diversions: .quantity(number)
        }
    }
}
