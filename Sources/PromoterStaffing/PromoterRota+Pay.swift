import Postgres
package import Retail

/// What promoters are paid, with the bands that hold.
package struct PayAnswer: Equatable, Sendable {
    package let lines: [PayLine]
    /// By grade, minor units.
    package let bands: [Grade: ClosedRange<Int64>]
}

/// Who may leave, and what raises would do about it.
package struct RiskAnswer: Equatable, Sendable {
    package struct Line: Equatable, Sendable {
        package let promoter: Promoter
        package let facts: RiskFacts
        package let risk: LeavingRisk
    }

    /// The greatest risk first.
    package let lines: [Line]
    /// Of 1 % to 10 %.
    package let raises: [RaiseOutlook]
}

extension PromoterRota {
    /// What promoters are paid in a month beside what others pay; for headquarters and the own manager alone.
    package func pay(of month: Month, by scope: StaffScope, today: Day) async throws -> PayAnswer {
        try await read(scope) { tx in
            try tx.refuseAuditors()
            return PayAnswer(
                lines: try tx.payLines(of: scope, on: month.day(by: today)),
                bands: try tx.staffingRules(for: month).settings.rules.pay)
        }
    }

    /// Who may leave, by the facts of a month; for headquarters and the own manager alone.
    ///
    /// - Parameter raise: as if all were paid so much more; none as they are.
    package func risks(
        of month: Month, by scope: StaffScope, raise: Percentage = .none, today: Day
    ) async throws -> RiskAnswer {
        try await read(scope) { tx in
            try tx.refuseAuditors()
            let settings = try tx.staffingRules(for: month).settings
            let (rules, free) = (settings.risk, settings.weights.freeKilometres)
            let people = try tx.riskFacts(of: month, by: scope, settings, on: month.day(by: today), today: today)
            let lines = people.map { promoter, facts in
                let facts = facts.raised(by: raise)
                return RiskAnswer.Line(
                    promoter: promoter, facts: facts, risk: LeavingRisk(facts, by: rules, freeKilometres: free))
            }
            return RiskAnswer(
                lines: lines.sorted { ($1.risk.total, $0.promoter.person) < ($0.risk.total, $1.promoter.person) },
                raises: (1...10).compactMap { Percentage(basisPoints: $0 * 100) }.map {
                    RaiseOutlook($0, for: people.map(\.1), by: rules, freeKilometres: free)
                })
        }
    }
}

extension Transaction {
    /// What speaks for it that promoters leave.
    fileprivate func riskFacts(
        of month: Month, by scope: StaffScope, _ settings: StaffingSettings, on day: Day, today: Day
    ) throws -> [(Promoter, RiskFacts)] {
        let lines = Dictionary(try payLines(of: scope, on: day).map { ($0.person, $0) }) { first, _ in first }
        let (ways, units) = (
            try waysToWork(of: scope, on: day), try ownUnits(of: scope, before: min(month, today.month))
        )
        let heads = Dictionary(
            try storesWithHeads(below: nil, on: day, months: settings.norm.months).map { found in
                let store = StoreStaffing(found.ground, posted: found.posted, by: settings.norm, lift: settings.lift)
                return (store.store, store.headUnits)
            }
        ) { first, _ in first }
        // There is no step above the highest rank.
        let top = settings.ladder.steps.last?.rank
        return try promoters(of: scope, on: day).map { promoter in
            let head = promoter.store.flatMap { heads[$0] ?? nil }
            let misses = units[promoter.person].flatMap { own in
                head.map { own.misses(of: $0, joined: promoter.joined) }
            }
            return (
                promoter,
                RiskFacts(
                    base: lines[promoter.person]?.base, median: lines[promoter.person]?.median,
                    monthsInRank: promoter.rank == top ? nil : promoter.monthsInRank,
                    monthsWithUs: promoter.monthsWithUs, misses: misses,
                    metres: ways[promoter.person])
            )
        }
    }
}

extension StoreStaffing {
    /// What the norm wants of a head: thousandths of a unit a month; nil where the units are unknown or nobody is wanted.
    fileprivate var headUnits: Int64? { wanted > 0 ? monthlyUnits.map { $0 / Int64(wanted) } : nil }
}
