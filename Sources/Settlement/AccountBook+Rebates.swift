import Postgres
package import Retail
import RetailSQL
import Trail

/// The rebates that a policy promises to accounts.
package struct PromisedRebates: Sendable {
    /// The published policy.
    package let policy: Int64
    package let terms: [AccountCode: [RebateTerm]]

    package init(policy: Int64, terms: [AccountCode: [RebateTerm]]) { (self.policy, self.terms) = (policy, terms) }
}

/// Prices at which purchases of some days are looked at instead of at what was paid.
package struct AssumedPrices: Sendable {
    let days: ClosedRange<Day>
    /// Minor units a piece; what is missing counts as it was paid.
    let prices: [AccountCode: [SKU: Int64]]

    package init(in month: Month, _ prices: [AccountCode: [SKU: Int64]]) {
        (days, self.prices) = (month.firstDay...month.lastDay, prices)
    }

    func amount(of lot: Shipment, _ sku: SKU?, at account: AccountCode) -> Int64? {
        guard days.contains(lot.day), let sku, let price = prices[account]?[sku] else { return nil }
        return price * lot.units
    }
}

/// A rebate of an account for a period, as far as it has come.
package struct RebateSheet: Equatable, Sendable {
    package let account: String
    package let accountName: String
    package let term: RebateTerm
    package let months: ClosedRange<Month>
    /// The last day that counts.
    package let until: Day
    package let result: RebateResult
    /// What was settled of it before, minor units.
    package let before: Int64
    /// How often.
    package let settlements: Int

    /// `2026-10`, or `2026-10…2026-12`.
    package var period: String {
        months.lowerBound == months.upperBound ? "\(months.lowerBound)" : "\(months.lowerBound)…\(months.upperBound)"
    }
    package var isComplete: Bool { until == months.upperBound.lastDay }
    /// What is to be settled now, minor units; nil while it is not known.
    package var due: Int64? { result.earned.map { $0 - before } }
}

extension AccountBook {
    /// How far the rebates of the periods that a month belongs to have come by the end of a day, by account and rebate.
    ///
    /// - Parameters:
    ///   - account: nil for all that the person sees.
    ///   - assumed: nil for what was paid.
    package func rebates(
        _ promised: PromisedRebates, in month: Month, until day: Day, of account: AccountCode? = nil,
        at assumed: AssumedPrices? = nil
    ) async throws -> [RebateSheet] {
        try await own.read { tx in
            try tx.refuseUnseen(account)
            return try tx.rebateSheets(promised, in: month, until: day, of: account, at: assumed)
        }
    }

    /// Refuses to settle a month that is not over.
    package static func demandOver(_ month: Month, today: Day) throws(Refusal) {
        guard month.lastDay >= today else { return }
        throw Refusal(
            "settle.month-runs", ["month": "\(month)", "today": "\(today)"],
            at: Place(path: "--month", value: "\(month)"))
    }

    /// Settles the rebates whose period ends with a month, and what has become of those that were settled before: goods
    /// that came back since take their part of the rebate along. Each settlement takes off what those before it gave, so
    /// that a second one settles nothing. Headquarters only.
    ///
    /// What is not known yet is left for later. Answers the sheets, and what was booked into the pools.
    package func settleRebates(
        _ promised: PromisedRebates, in month: Month, of account: AccountCode? = nil, today: Day
    ) async throws -> (sheets: [RebateSheet], booked: [PoolCredit]) {
        try Self.demandOver(month, today: today)
        return try await own.write { [currency] tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherBooks()
            // Long work of a large chain, which is settled whole or not at all.
            try tx.script("set local statement_timeout = 0")
            let sheets = try tx.rebateSheets(promised, in: month, until: today, of: account)
                .filter { $0.months.upperBound == month }
            let earlier = try tx.settledSheets(before: month, knownOn: today, of: account, currency)
            var credits = try tx.book(sheets.filter(\.isComplete), under: promised.policy, currency, on: today)
            credits += try tx.book(earlier.filter { $0.due != 0 }, under: promised.policy, currency, on: today)
            return (sheets + earlier.filter { ($0.due ?? 0) != 0 }, credits)
        }
    }
}

extension Transaction {
    /// The rebates of the periods around a month.
    fileprivate func rebateSheets(
        _ promised: PromisedRebates, in month: Month, until day: Day, of account: AccountCode?,
        at assumed: AssumedPrices? = nil
    ) throws -> [RebateSheet] {
        let terms = promised.terms.filter { account == nil || $0.key == account }
        let names = try accountNames(on: day)
        var sheets: [RebateSheet] = []
        for period in RebatePeriod.allCases {
            let mine = terms.mapValues { $0.filter { $0.period == period } }.filter { !$0.value.isEmpty }
            guard !mine.isEmpty else { continue }
            let months = period.months(around: month)
            let ground = try rebateGround(
                months, until: min(day, months.upperBound.lastDay), knownOn: day, mine.values.flatMap(\.self),
                of: account, at: assumed)
            let settled = try settledSums(months, of: account)
            for (account, terms) in mine {
                let facts = ground.facts(of: account)
                sheets += terms.map { term in
                    let before = settled[account]?[term.code]
                    return RebateSheet(
                        account: account.text, accountName: names[account] ?? "", term: term, months: months,
                        until: min(day, months.upperBound.lastDay), result: term.result(facts),
                        before: before?.sum ?? 0, settlements: before?.count ?? 0)
                }
            }
        }
        return sheets.sorted { ($0.account, $0.term.code) < ($1.account, $1.term.code) }
    }

    /// What rebates of some terms stand on, over a period.
    private func rebateGround(
        _ months: ClosedRange<Month>, until day: Day, knownOn: Day, _ terms: [RebateTerm], of account: AccountCode?,
        at assumed: AssumedPrices?
    ) throws -> RebateGround {
        guard day >= months.lowerBound.firstDay else { return RebateGround() }
        let days = months.lowerBound.firstDay...day
        let gates = terms.map(\.gates)
        let measures = RebateTerm.Measure.allCases.filter { measure in
            measure == .sellIn || terms.contains { $0.counts == measure }
        }
        let isAccount = try value("select auth.class() = 'distributor'", as: Bool.self)
        return try RebateGround(
            lines: rebateLines(days, knownOn: max(knownOn, day), measures, of: account, at: assumed),
            // Of the whole period, also while it runs: what is committed to later is not reached yet.
            targets: rebateTargets(
                months.lowerBound.firstDay...months.upperBound.lastDay, of: account),
            covers: gates.contains { $0.coverDays != nil } ? rebateCovers(on: day, of: account) : [:],
            // Displays are between the brand and the stores; an account learns of them by its settlement.
            displays: gates.contains { $0.display != nil } && !isAccount ? rebateDisplays(days, of: account) : [:],
            diversions: gates.contains { $0.diversions != nil } && !isAccount
                ? rebateDiversions(days, of: account) : [:])
    }
}

/// What rebates stand on, by account; what is missing is not known.
struct RebateGround: Sendable {
    var lines: [AccountCode: [RebateFacts.Line]] = [:]
    var targets: [AccountCode: [String: Int64]] = [:]
    var covers: [AccountCode: Int64] = [:]
    var displays: [AccountCode: Percentage] = [:]
    var diversions: [AccountCode: Int64] = [:]

    func facts(of account: AccountCode) -> RebateFacts {
        var facts = RebateFacts(
            lines[account] ?? [], coverTenths: covers[account], display: displays[account],
            diversions: diversions[account])
        facts.hold(against: targets[account] ?? [:])
        return facts
    }
}
