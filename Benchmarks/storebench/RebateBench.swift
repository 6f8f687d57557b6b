import Access
import Glibc
import Postgres
import Retail
import Settlement
import Trail

/// Rebates of a year for 300 accounts: every month settled in its turn, with quarters and the year, by headquarters' login.
/// 40 products, shipped twice a week, one line in forty a return. `REBATES=30` in the environment takes so many accounts.
struct RebateBench {
    let administration: ConnectionTarget
    private let products = 40

    private var accounts: Int {
        guard let text = unsafe getenv("REBATES") else { return 300 }
        return Int(unsafe String(cString: text)) ?? 300
    }

    func measure(_ report: inout Report) async throws {
        let database = try await benchDatabase("bench_rebates", on: administration)
        let policy = try await database.write { tx in
            try tx.script("set local statement_timeout = 0")
            try tx.makeLevelChain(distributors: accounts, products: products)
            return try tx.tellYear()
        }
        try await database.alone("vacuum analyze")
        let session = try await Gatekeeper(database).openSession(for: "author")
        let own = Database(try database.target.login("storechain_hq"))
            .acting(as: Caller(token: session.token, osUser: nil, program: "storebench"))
        let book = AccountBook(own: own, currency: .yuan)
        guard let percent = Percentage("1.5"), let january = Month("2025-01"), let later = Day("2026-01-05") else {
            throw Failure(said: "words")
        }
        let rebates = RebatePeriod.allCases.map { period in
            RebateTerm(
                period.rawValue, period, basis: .above,
                tiers: [.init(from: 0, .share(percent)), .init(from: 100_000_000, .share(percent))])
        }
        let promised = PromisedRebates(
            policy: policy,
            terms: try Dictionary(
                uniqueKeysWithValues: (1...accounts).map { (try AccountCode("D-\($0)"), rebates) }))
        var year = [Duration]()
        for _ in 0..<3 {
            let began = ContinuousClock.now
            _ = try await book.rebates(
                PromisedRebates(policy: policy, terms: promised.terms.mapValues { $0.filter { $0.period == .year } }),
                in: january, until: later)
            year.append(ContinuousClock.now - began)
        }
        report.time("rebates of a year for \(accounts) accounts", year, goal: 5)
        // As it happens: month by month, each with what came back since of the months before.
        var monthly: [Duration] = []
        var months = january
        while monthly.count < 3 {
            let began = ContinuousClock.now
            let settled = try await book.settleRebates(promised, in: months, today: later)
            monthly.append(ContinuousClock.now - began)
            guard settled.booked.count >= accounts else { throw Failure(said: "\(settled.booked.count) booked") }
            guard let next = months.next else { break }
            months = next
        }
        report.note("rebates of \(accounts) accounts, a month settled", monthly, unit: 1)
        await own.close()
        await database.close()
    }

    private struct Failure: Error { let said: String }
}

extension Transaction {
    /// A year of shipments with returns, and a policy to settle by; answers its number.
    fileprivate func tellYear() throws(PostgresError) -> Int64 {
        try script(
            """
            select chain.open_sales_month(m::date) from generate_series(date '2025-01-01', '2026-01-01', interval '1 month') m;
            insert into chain.sales_daily (store_id, day, level, account_id, product_id, region_id, units, amount_minor,
                unpriced_units)
            select 100000 + a.id, d::date, 'sell_in', a.id, p.id, a.region_id, u.units, u.units * (150000 + p.id * 1000), 0
            from chain.account a, chain.product p,
                generate_series(date '2025-01-02', '2025-12-31', interval '84 hours') d,
                lateral (select case when (a.id + p.id + extract(doy from d)::integer) % 40 = 0 then -3
                    else 5 + (a.id * p.id) % 20 end as units) u
            on conflict do nothing;
            insert into pricing.policy (month, revision, effective_from, counts_on, is_taken_over, line_count, sha256,
                author_id, author_code, approver_id, approver_code, publisher_id, publisher_code)
            select '2025-01-01', 1, '2025-01-01', 'ordered', true, 0, sha256('x'), u.id, u.code, u.id, u.code, u.id, u.code
            from auth.app_user u where u.code = 'author';
            """)
        return try value("select max(id) from pricing.policy")
    }
}
