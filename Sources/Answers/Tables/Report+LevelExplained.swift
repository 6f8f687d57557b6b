import Retail
package import SafetyStock
import StoreOffice

extension Report {
    /// Each step of each place, with what binds its order.
    package init(explaining rows: [LevelRow], of run: StockRun, _ bounds: [LevelBound?]) {
        self.init(
            name: "level_explained",
            head: [
                Field("account", .text(run.account)), Field("sku", .text(rows[0].sku)),
                Field("name", .text(rows[0].name)), Field("run", .integer(run.number)), Field("day", .day(run.day)),
                Field("version", .integer(Int64(run.version))), Field("method", .text(run.method)),
                Field("made_at", .instant("\(run.madeAt)")), Field("author", .text(run.author)),
            ],
            sections: [
                Section(
                    "level_steps",
                    Table(
                        [Column("location"), Column("step"), Column("value")],
                        zip(rows, bounds).flatMap { row, bound in
                            (row.steps(of: run) + (bound?.steps ?? [])).map {
                                [.text(row.location), .word("step_\($0.key)"), $0.cell]
                            }
                        }))
            ])
    }
}

extension LevelRow {
    /// From demand to order, each figure as it went into the next.
    fileprivate func steps(of run: StockRun) -> [Field] {
        let (sizing, stock) = (proposal.sizing, proposal.stock)
        let (service, target) =
            switch proposal.goal.service {
            case .cycle(let share): ("cycle", share)
            case .fill(let share): ("fill", share)
            }
        return [
            Field("stage", .word(proposal.stage.rawValue)),
            Field("source", proposal.source.map { .word($0.rawValue) } ?? .missing),
            Field("coverage_percent", proposal.coverage.map { .decimal("\($0)") } ?? .missing),
            Field("weeks_known", .quantity(Int64(proposal.weeks.known))),
            Field("weeks_censored", .quantity(Int64(proposal.weeks.censored))),
            Field("weeks_unknown", .quantity(Int64(proposal.weeks.unknown))),
            Field("recent", .quantity(orMissing: proposal.recent)),
            Field("mover", .word(proposal.mover.rawValue)),
            Field("variability", .text(orMissing: proposal.variability?.rawValue.uppercased())),
            Field("unknown", proposal.unknown.map { .word($0.rawValue) } ?? .missing),
            Field("borrowed", .boolean(proposal.isBorrowed)), Field("launch_by", proposal.launchWord),
            Field("launch_analogues", .text(orMissing: analogues.isEmpty ? nil : analogues.joined(separator: " "))),
            Field("launch_weeks", .quantity(orMissing: proposal.launch.map { Int64($0.weeks) })),
            Field("launch_planned", .quantity(orMissing: proposal.launch?.planned)),
            Field("weekly", .milli(sizing?.weeklyMilli)),
            Field("lead_days", .days(run.lead?.mean)), Field("lead_deviation", .days(run.lead?.deviation)),
            Field("review_days", .quantity(Int64(proposal.reviewDays))),
            Field("interval_days", .milli(sizing?.intervalMilli)), Field("mean", .milli(sizing?.meanMilli)),
            Field("variance", .milli(sizing?.varianceMilli)), Field("service", .word(service)),
            Field("target_percent", .decimal("\(target)")),
            Field(
                "asked_percent",
                sizing.map { .decimal(ExactDecimal.shortest(Int64($0.askedPPM), decimals: 4)) } ?? .missing),
            Field("pack", .quantity(proposal.lot.pack)),
            Field("minimum", .quantity(proposal.lot.smallest)),
            Field("cap_days", .quantity(Int64(proposal.goal.capDays))),
            Field("life_cap", .quantity(orMissing: sizing?.lifeCap)),
            Field("safety_stock", .quantity(orMissing: proposal.level?.safetyStock)),
            Field("reorder_point", .quantity(orMissing: proposal.level?.reorderPoint)),
            Field("order_up_to", .quantity(orMissing: proposal.level?.orderUpTo)),
            Field("on_hand", .quantity(orMissing: stock.onHand)),
            Field("in_transit", .quantity(orMissing: stock.inTransit)), Field("on_order", .quantity(stock.onOrder)),
            Field("reserved", .quantity(orMissing: stock.reserved)),
            Field("told_on", stock.toldOn.map { .day($0) } ?? .missing),
            Field("position", .quantity(orMissing: proposal.position)), Field("state", .word(proposal.state.rawValue)),
            Field("need", .quantity(orMissing: proposal.need)), Field("reason", .word(proposal.reason.rawValue)),
        ]
    }
}

extension LevelBound {
    /// From what ends to the order that is left.
    fileprivate var steps: [Field] {
        let saving = bound.saving(order.ground.position, level, foreseen)
        return [
            Field("bound_to", .word(bound.end.rawValue)), Field("bound_day", .day(bound.day)),
            Field("bound_fall", bound.fall.map { Cell(money: $0) } ?? .missing),
            Field("bound_mean", .milli(bound.foreseenMilli.mean)),
            Field("bound_variance", .milli(bound.foreseenMilli.variance)),
            Field("bound_ratio", .milli(Int64((bound.until.ratio * 100_000).rounded()))),
            Field("bound_pieces", .quantity(bound.cap)), Field("bound_need", .quantity(orMissing: order.need)),
            Field("bound_reason", .word(order.reason.rawValue)), Field("saved", .quantity(orMissing: saving?.pieces)),
            Field(
                "saved_money",
                bound.fall.flatMap { fall in try? saving?.money(fall) }.map { Cell(money: $0) } ?? .missing),
        ]
    }
}

extension LevelProposal {
    /// By what a product in its first weeks was foreseen.
    package var launchWord: Cell { launch.map { .word("launch_\($0.kind.rawValue)") } ?? .missing }

    /// Pieces; nil where no stock was told.
    package var position: Int64? {
        stock.onHand.map { $0 + (stock.inTransit ?? 0) + stock.onOrder - (stock.reserved ?? 0) }
    }
}

extension Cell {
    /// Days to the thousandth.
    package static func days(_ days: Double?) -> Cell { milli(days.map { Int64(($0 * 1000).rounded()) }) }
}
