import Access
package import PricingPolicy
package import Retail
package import Settlement
import StockFeed

extension Office {
    /// The rebates that rule on a day, of every account that the person sees; none where no policy rules.
    package func promisedRebates(on day: Day, of account: AccountCode? = nil) async throws -> PromisedRebates {
        guard let found = try await prices.terms(.rebate, on: day, of: account) else {
            return PromisedRebates(policy: 0, terms: [:])
        }
        return PromisedRebates(policy: found.policy, terms: try rebates(found.terms))
    }

    /// The rebates of terms, read once each.
    package func rebates(_ terms: [AccountCode: [PolicyTerm]]) throws -> [AccountCode: [RebateTerm]] {
        var known: [PolicyTerm: RebateTerm] = [:]
        return try terms.mapValues { terms in
            try terms.map { term in
                if let rebate = known[term] { return rebate }
                let rebate = try RebateTerm(term.code, plain: term.plain, settings.currency.value)
                known[term] = rebate
                return rebate
            }
        }
    }

    /// How far the rebates of the periods around a month have come by the end of a day. Of a month that is over, by the terms
    /// that ruled its last day.
    ///
    /// Refused for a month that has not begun; on its first morning it ends with the evening before.
    package func rebates(in month: Month, until day: Day, of account: AccountCode? = nil) async throws -> [RebateSheet]
    {
        guard month.firstDay <= day.adding(days: 1) ?? day else {
            throw Refusal("settle.month-ahead", ["month": "\(month)"], at: Place(path: "--month"))
        }
        let promised = try await promisedRebates(on: min(max(day, month.firstDay), month.lastDay), of: account)
        return try await accounts.rebates(promised, in: month, until: day, of: account)
    }

    /// Settles the rebates of the periods that end with a month, and what came back since of earlier ones.
    package func settleRebates(
        in month: Month, of account: AccountCode? = nil, today: Day
    ) async throws -> (sheets: [RebateSheet], booked: [PoolCredit]) {
        let promised = try await promisedRebates(on: month.lastDay, of: account)
        return try await accounts.settleRebates(promised, in: month, of: account, today: today)
    }

    /// How much of an invoice the pool of an account may pay on a day.
    package func poolTerm(of account: AccountCode, on day: Day) async throws -> PoolTerm {
        guard let term = try await prices.terms(.pool, on: day, of: account)?.terms[account]?.first else {
            return .usual
        }
        return try PoolTerm(plain: term.plain)
    }

    /// Judges the claims that nobody has decided on; where it is only tried, nothing is kept.
    package func judgeClaims(
        of account: AccountCode? = nil, today: Day, isTried: Bool = false
    ) async throws -> [ClaimLine] {
        let terms = try await prices.terms(.rotation, on: today, of: account)?.terms ?? [:]
        let rights = try terms.compactMapValues { terms in try terms.first.map { try RotationTerm(plain: $0.plain) } }
        return try await accounts.judgeClaims(rotation: rights, of: account, today: today, isTried: isTried)
    }
}

extension Office {
    /// The account that is meant: an account's own where it names none.
    package func statementAccount(_ asked: AccountCode?) async throws -> AccountCode? {
        guard asked == nil, person.trustClass == .distributor else { return asked }
        return try await feeds.ownAccount()
    }
}
