import PriceProtection
package import PricingPolicy
package import Retail
import SalesLedger
package import Settlement

/// What a month's policy was to bring and what it brought, of one account; minor units, nil where it is not known.
package struct PlanAndFact: Equatable, Sendable {
    package let account: AccountCode
    package let plan: RehearsedAccount?
    /// Pieces that it bought in the month, and those of them without an amount or a cost.
    package let units: Int64
    package let unpriced: Int64
    /// What it paid less cost.
    package let margin: Int64
    package let rebate: Int64?
    /// What was paid into its pool for falls of prices.
    package let protection: Int64
}

extension Office {
    /// Runs the draft of a month on what accounts bought in the last full month before it and on their stock of today, signs
    /// the report and keeps it. For who has the right to prices.
    ///
    /// Prices are those of the draft's first day, rebates those that the purchases would have earned by each policy's terms,
    /// at the amounts that were paid; protection is what an announcement today would owe by the terms that rule.
    package func rehearse(_ month: Month, today: Day) async throws -> (rehearsal: PolicyRehearsal, isRepeated: Bool) {
        let ground = try await prices.rehearsalGround(of: month)
        guard let base = min(month, today.month).previous else { throw Refusal("price.rehearsal-no-base") }
        let purchases = try await ledger.purchases(in: base)
        guard !purchases.isEmpty else { throw Refusal("price.rehearsal-empty", ["month": "\(base)"]) }
        let drafted = try rebates(try await prices.draftedTerms(.rebate, in: month) ?? [:])
        let ruling = try await promisedRebates(on: ground.first.adding(days: -1) ?? ground.first).terms
        let after = try await accrual(drafted, in: base)
        let before = try await accrual(ruling, in: base)
        let bought = Dictionary(grouping: purchases, by: \.account)
        let bill = try await protectionBill(of: ground, today: today)
        let lines = bought.map { account, purchases in
            RehearsedAccount(
                account, purchases.compactMap { ground.product($0.sku, at: account, units: $0.units) },
                rebateBefore: before[account] ?? 0, rebateAfter: after[account] ?? 0, protection: bill[account] ?? 0)
        }
        return try await prices.keep(lines, of: ground, on: base)
    }

    /// What the falls of a draft would owe each account, minor units; nil where some of what lies there nobody knows.
    private func protectionBill(of ground: RehearsalGround, today: Day) async throws -> [AccountCode: Int64?] {
        let drop = max(ground.first, today)
        let accounts = try await protection.ground(on: today).accounts
        let falls = accounts.flatMap { account in
            ground.skus.compactMap { sku in
                ground.fall(of: sku, at: account).map {
                    AnnouncedFall(account: account, sku: sku, before: $0.before, after: $0.after)
                }
            }
        }
        guard !falls.isEmpty else { return [:] }
        let outlook = try await protection.outlook(of: falls, on: drop, today: today)
        return Dictionary(grouping: outlook.items, by: \.account).mapValues { items in
            items.contains { $0.held > 0 } ? nil : items.reduce(0) { $0 + $1.exposure }
        }
    }

    /// The last rehearsal of a month that is over beside what it brought. Refused before the month's end, and where the month
    /// was never rehearsed.
    package func planAndFact(of month: Month, today: Day) async throws -> (plan: PolicyRehearsal, lines: [PlanAndFact])
    {
        guard let plan = try await prices.rehearsal(of: month) else {
            throw Refusal("price.never-rehearsed", ["month": "\(month)"])
        }
        guard month.lastDay < today else {
            throw Refusal("price.rehearsal-early", ["month": "\(month)", "last": "\(month.lastDay)"])
        }
        let costs = try await prices.costs(on: month.firstDay)
        let bought = Dictionary(grouping: try await ledger.purchases(in: month), by: \.account)
        guard !bought.isEmpty else { throw Refusal("price.rehearsal-empty", ["month": "\(month)"]) }
        let earned = try await accrual(promisedRebates(on: month.lastDay).terms, in: month)
        let credits = Dictionary(
            grouping: try await self.accounts.pool().filter { $0.kind == .protection && month.days.contains($0.day) },
            by: \.account)
        let planned = Dictionary(plan.accounts.map { ($0.account, $0) }) { first, _ in first }
        let accounts = Set(bought.keys).union(planned.keys).sorted { $0.text < $1.text }
        let lines = accounts.map { account in
            let lines = bought[account] ?? []
            let known = lines.filter { $0.unpriced == 0 && costs[$0.sku] != nil }
            return PlanAndFact(
                account: account, plan: planned[account], units: lines.reduce(0) { $0 + $1.units },
                unpriced: lines.filter { $0.unpriced != 0 || costs[$0.sku] == nil }.reduce(0) { $0 + abs($1.units) },
                margin: known.reduce(0) { $0 + $1.amount - (costs[$1.sku] ?? 0) * $1.units },
                rebate: earned[account] ?? 0,
                protection: (credits[account.text] ?? []).reduce(0) { $0 + $1.amount })
        }
        return (plan, lines)
    }

    /// What rebates of a month alone come to by account, minor units: of longer periods what the month added. nil where a
    /// rebate is not known; an account without any is missing.
    ///
    /// - Parameter day: up to which purchases count; nil is all of the month.
    package func accrual(
        _ terms: [AccountCode: [RebateTerm]], in month: Month, until day: Day? = nil
    ) async throws -> [AccountCode: Int64?] {
        let promised = PromisedRebates(policy: 0, terms: terms)
        let whole = try await accounts.rebates(promised, in: month, until: day ?? month.lastDay)
        let eve = month.firstDay.adding(days: -1) ?? month.firstDay
        let hasLonger = whole.contains { $0.months.lowerBound < month }
        let earlier = hasLonger ? try await accounts.rebates(promised, in: month, until: eve) : []
        var sums: [AccountCode: Int64?] = [:]
        for sheet in whole {
            let account = try AccountCode(sheet.account)
            let before =
                sheet.months.lowerBound < month
                ? earlier.first { $0.account == sheet.account && $0.term.code == sheet.term.code }?.result.earned : 0
            let sum = sums[account] ?? 0
            sums[account] = sum.flatMap { sum in
                sheet.result.earned.flatMap { now in before.map { sum + now - $0 } }
            }
        }
        return sums
    }
}
