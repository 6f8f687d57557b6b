import Postgres
package import Retail
import RetailSQL
import Trail

/// Units of a special price that an account holds for an order, or has used.
package struct QuotaClaim: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable { case reserved, used, released }

    package let special: String
    package let account: String
    package let sku: String
    package let reference: String
    package let units: Int32
    package let day: Day
    /// The policy that the price is of, as `2026-12 r1`.
    package let policy: String
    package let price: Money
    package let state: State
    package let heldUntil: Instant
    /// A reservation that was not used in time: its units are free again.
    package let isExpired: Bool
    package let by: String
}

/// What is left of a special price for an account.
package struct QuotaLeft: Hashable, Sendable {
    package let special: SpecialPrice
    package let account: AccountCode
    package let taken: Candidate.Taken

    /// Units that the account may still take; nil is without limit.
    package var left: Int64? {
        [
            special.quota.map { Int64($0) - taken.byAccount }, special.cap.map { Int64($0) - taken.byAll },
        ].compactMap(\.self).min().map { max($0, 0) }
    }
}

extension PriceDesk {
    /// Takes units of the special price that a product has for an account on a day, for an order: all of them, or none.
    /// What is taken is held for so many hours, 1 to 720, until the order uses it. The same reference again is the same
    /// claim. However many ask at once, no more is given than quota and cap have.
    package func claim(
        _ sku: SKU, for account: AccountCode, _ wish: PriceWish, reference: Name, hours: Int, on day: Day
    ) async throws -> QuotaClaim {
        guard (1...720).contains(hours) else {
            throw Refusal(.wrongUsage, "price.claim-hours", ["found": "\(hours)"], at: Place(path: "--hours"))
        }
        return try await own.write { [currency] tx in
            let rows = try tx.all(Transaction.candidates(of: sku, at: .account(account), on: day, knownAt: nil)) {
                (row) throws(PostgresError) in try Transaction.found(row, sku)
            }
            guard let found = FoundPrices(rows) else { throw try tx.whyNothing(sku, .account(account), day) }
            // What this reference took already must not stand in its own way.
            let special = try tx.special(of: reference, account)
            let candidates = found.candidates.map { candidate in
                candidate.line.special?.code.text == special
                    ? Candidate(number: candidate.number, line: candidate.line, depth: candidate.depth) : candidate
            }
            let answer = PriceAnswer(
                sku, .account(account), day, wish, found.policy, candidates, currency, floor: false)
            let price = answer[.pickUp]
            guard let winner = price?.winner, let terms = winner.line.special else {
                let isUsed = price?.steps.contains { $0.verdict == .quotaUsed } ?? false
                throw Refusal(
                    isUsed ? "price.quota-used" : "price.no-special",
                    ["sku": sku.text, "account": account.text, "day": "\(day)", "units": "\(wish.units)"])
            }
            let known = try tx.claims(of: account, special: terms.code, reference: reference)
            do {
                try tx.execute(
                    """
                    select pricing.claim(\(found.policy.id), \(winner.number), a.id, p.id, \(reference), \(wish.units), \(day),
                        make_interval(hours => \(Int32(hours))))
                    from chain.account a, chain.product p where a.code = \(account) and p.sku = \(sku)
                    """)
            } catch let error as PostgresError {
                throw Refusal(claiming: error, sku, account, reference, wish.units, day) ?? error
            }
            let claims = try tx.claims(of: account, special: terms.code, reference: reference)
            guard let claim = claims.first else {
                throw PostgresError(.wrongStatement, "a claim is not there")
            }
            guard claim.units == wish.units, claim.sku == sku.text else {
                throw Refusal(
                    "price.claim-differs",
                    ["reference": reference.text, "units": "\(claim.units)", "sku": claim.sku])
            }
            if known.isEmpty { try tx.recordClaim(claim, "reserved") }
            return claim
        }
    }

    /// Ends a reservation: its order used it, or it is given back. Again, it changes nothing; one that ended otherwise,
    /// or expired before it was used, is refused.
    package func end(_ sku: SKU, of account: AccountCode, reference: Name, asUsed isUsed: Bool) async throws
        -> QuotaClaim
    {
        try await own.write { tx in
            let values = ["sku": sku.text, "account": account.text, "reference": reference.text]
            guard let before = try tx.claim(of: account, sku, reference) else {
                throw Refusal("price.claim-unknown", values)
            }
            do {
                try tx.execute(
                    """
                    select pricing.end_claim(\(before.special), a.id, \(reference), \(isUsed))
                    from chain.account a where a.code = \(account)
                    """)
            } catch let error as PostgresError where error.sqlState == "SC409" {
                throw Refusal("price.claim-ended", values)
            } catch let error as PostgresError where error.sqlState == "42501" {
                throw Refusal(.forbidden, "price.claim-not-yours", values)
            }
            guard let claim = try tx.claim(of: account, sku, reference) else {
                throw Refusal("price.claim-unknown", values)
            }
            if before.state != claim.state { try tx.recordClaim(claim, claim.state.rawValue) }
            return claim
        }
    }

    /// The claims that the person sees, the newest first; of an account or a special price only, where named.
    package func claims(of account: AccountCode?, special: SpecialCode?) async throws -> [QuotaClaim] {
        try await own.read { tx in try tx.claims(of: account, special: special, reference: nil) }
    }

    /// What is left for an account of every special price that it has on a day.
    package func quotas(of account: AccountCode, on day: Day) async throws -> [QuotaLeft] {
        try await own.read(isolation: .repeatableRead) { tx in
            guard let policy = try tx.ruling(on: day, knownAt: nil) else { throw PriceDesk.noPolicy(on: day) }
            let sheet = try tx.sheet(of: .account(account), on: day, policy, floor: false)
            var left: [SpecialCode: QuotaLeft] = [:]
            for candidate in sheet.products.flatMap(sheet.candidates) where candidate.line.window.contains(day) {
                guard let special = candidate.line.special else { continue }
                left[special.code] = QuotaLeft(special: special, account: account, taken: candidate.taken)
            }
            return left.values.sorted { $0.special.code < $1.special.code }
        }
    }
}

extension QuotaClaim.State: SQLValue {}

extension Transaction {
    fileprivate func recordClaim(_ claim: QuotaClaim, _ verb: String) throws(PostgresError) {
        try record(
            Change(
                "quota_claim", "\(claim.special) \(claim.account) \(claim.reference)",
                new: ["units": "\(claim.units)", "price": claim.price.amount], verb: verb))
    }

    fileprivate func special(of reference: Name, _ account: AccountCode) throws(PostgresError) -> String? {
        try first(
            """
            select c.special from pricing.quota_claim c join chain.account a on a.id = c.account_id
            where a.code = \(account) and c.reference = \(reference) and c.state <> 'released' limit 1
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    fileprivate func claim(of account: AccountCode, _ sku: SKU, _ reference: Name) throws(PostgresError) -> QuotaClaim?
    {
        try claims(of: account, special: nil, reference: reference).first { $0.sku == sku.text }
    }

    fileprivate func claims(
        of account: AccountCode?, special: SpecialCode?, reference: Name?
    ) throws(PostgresError) -> [QuotaClaim] {
        try all(
            """
            select c.special, a.code, q.sku, c.reference, c.units, c.day,
                to_char(p.month, 'YYYY-MM') || ' r' || p.revision, c.price_minor, c.currency, c.state, c.held_until,
                c.state = 'reserved' and c.held_until <= clock_timestamp(), coalesce(u.code, '–')
            from pricing.quota_claim c join chain.account a on a.id = c.account_id
                join chain.product q on q.id = c.product_id join pricing.policy p on p.id = c.policy_id
                left join auth.app_user u on u.id = c.user_id
            where (\(account)::text is null or a.code = \(account)) and (\(special)::text is null or c.special = \(special))
                and (\(reference)::text is null or c.reference = \(reference))
            order by c.id desc
            """
        ) { (row) throws(PostgresError) in
            try QuotaClaim(
                special: row[0], account: row[1], sku: row[2], reference: row[3], units: row[4], day: row[5],
                policy: row[6], price: Money(minor: row[7], row[8]), state: row[9], heldUntil: row[10],
                isExpired: row[11], by: row[12])
        }
    }
}

extension Refusal {
    fileprivate init?(
        claiming error: PostgresError, _ sku: SKU, _ account: AccountCode, _ reference: Name, _ units: Int32, _ day: Day
    ) {
        let values = ["sku": sku.text, "account": account.text, "day": "\(day)", "units": "\(units)"]
        switch error.sqlState {
        case "SC409": self.init("price.claim-ended", values.merging(["reference": reference.text]) { $1 })
        case "SC418": self.init("price.quota-used", values)
        case "SC404": self.init(.busy, "price.special-moved", values)
        case "42501": self.init(.forbidden, "price.claim-not-yours", values)
        default: return nil
        }
    }
}
