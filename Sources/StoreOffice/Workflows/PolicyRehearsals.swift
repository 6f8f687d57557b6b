import PriceProtection
package import PricingPolicy
package import Retail
import SalesLedger
package import Settlement

/// What a month's policy was to bring and what it brought, of one account; minor units, nil where it is not known.
package struct PlanAndFact: Equatable, Sendable {
    package let account: AccountCode
    package let plan: RehearsedAccount?
    /// Pieces that it bought in the month, and those of them without an amount or a cost: they count in no margin.
    package let units: Int64
    package let unpriced: Int64
    /// What it paid less cost.
    package let margin: Int64?
    package let rebate: Int64?
    /// What was paid into its pool for falls of prices.
    package let protection: Int64
}

extension Office {
    /// Runs the draft of a month on what accounts bought in the last full month before it and on their stock of today, signs
    /// the report and keeps it. For who has the right to prices.
    ///
    /// Prices are those of the draft's first day, rebates those that the purchases would have earned by each policy's terms at
    /// each policy's prices, where both name one, else at what was paid; protection is what an announcement today would owe by the terms that rule.
    package func rehearse(_ month: Month, today: Day) async throws -> (rehearsal: PolicyRehearsal, isRepeated: Bool) {
        let ground = try await prices.rehearsalGround(of: month)
        guard let base = min(month, today.month).previous else { throw Refusal("price.rehearsal-no-base") }
        let purchases = try await ledger.purchases(in: base)
        guard !purchases.isEmpty else { throw Refusal("price.rehearsal-empty", ["month": "\(base)"]) }
        let drafted = try rebates(try await prices.draftedTerms(.rebate, in: month) ?? [:])
        let ruling = try await promisedRebates(on: ground.first.adding(days: -1) ?? ground.first).terms
        let bought = Dictionary(grouping: purchases, by: \.account).mapValues { purchases -> [SKU: RehearsedProduct] in
            Dictionary(
                purchases.compactMap { purchase in
                    ground.product(purchase.sku, at: purchase.account, units: purchase.units).map { (purchase.sku, $0) }
                }, uniquingKeysWith: { first, _ in first })
        }
        func assumed(_ price: (RehearsedProduct) -> Int64?) -> AssumedPrices {
            AssumedPrices(
                in: base, bought.mapValues { $0.filter { $0.value.isPriced }.compactMapValues(price) })
        }
        let after = try await accrual(drafted, in: base, at: assumed(\.after))
        let before = try await accrual(ruling, in: base, at: assumed(\.before))
        let bill = try await protectionBill(of: ground, today: today)
        let lines = bought.map { account, products in
            RehearsedAccount(
                account, Array(products.values), rebateBefore: before[account] ?? 0, rebateAfter: after[account] ?? 0,
                protection: bill[account] ?? 0)
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

    /// The last rehearsal of a policy of the month that was published, beside what the month brought. Refused before the month's
    /// end, and where none of its policies was rehearsed.
    package func planAndFact(of month: Month, today: Day) async throws -> (plan: PolicyRehearsal, lines: [PlanAndFact])
    {
        guard month.lastDay < today else {
            throw Refusal("price.rehearsal-early", ["month": "\(month)", "last": "\(month.lastDay)"])
        }
        guard let plan = try await prices.publishedRehearsal(of: month) else {
            throw Refusal("price.never-rehearsed", ["month": "\(month)"])
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
            let margins = lines.compactMap { $0.margin(at: costs[$0.sku]) }
            return PlanAndFact(
                account: account, plan: planned[account], units: lines.reduce(0) { $0 + $1.units },
                unpriced: lines.reduce(0) { $0 + abs(costs[$1.sku] == nil ? $1.units : $1.unpriced) },
                margin: margins.isEmpty && !lines.isEmpty ? nil : margins.reduce(0, +),
                rebate: earned[account] ?? 0,
                protection: (credits[account.text] ?? []).reduce(0) { $0 + $1.amount })
        }
        return (plan, lines)
    }

    /// What rebates of a month alone come to by account, minor units: of longer periods what the month added. nil where a
    /// rebate is not known; an account without any is missing.
    ///
    /// - Parameters:
    ///   - day: up to which purchases count; nil is all of the month.
    ///   - assumed: the prices of the month's purchases; nil is what was paid.
    package func accrual(
        _ terms: [AccountCode: [RebateTerm]], in month: Month, until day: Day? = nil, at assumed: AssumedPrices? = nil
    ) async throws -> [AccountCode: Int64?] {
        let promised = PromisedRebates(policy: 0, terms: terms)
        let whole = try await accounts.rebates(promised, in: month, until: day ?? month.lastDay, at: assumed)
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

extension Purchase {
    /// What was paid for the pieces with an amount, less what they cost; nil where there are none, or the cost is not known.
    fileprivate func margin(at cost: Int64?) -> Int64? {
        guard let cost, unpriced == 0 || units != unpriced else { return nil }
        return amount - cost * (units - unpriced)
    }
}
