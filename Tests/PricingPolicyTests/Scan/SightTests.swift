import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

/// The look-up runs as the owner and leaves out by itself what is not for the person. Row-level security, which it does
/// not pass through, says here what that is.
@Suite(.database) struct `A look-up in the eyes of each person` {
    /// Of every class and kind; C-XC is a direct chain, and `d-zj3` supplies a single store past D-ZJ.
    private static let people = ["hq", "audit", "zj", "gd", "hz", "d-zj", "d-zj2", "d-gd", "c-xc", "d-zj3"]

    @Test func `tells the lines, the floor and the quotas that row-level security shows`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        try await move()
        let july = sure(Month("2026-07"))
        var dice = Seeded(11)
        try await Desk.of("ann") { ann in
            let lines = dice.policy(around: today, lines: 260).map(\.row).joined(separator: "\n")
            try await ann.fill(july, lines, takingOver: true, today: today)
            try await ann.release(july)
        }
        try await take()
        var seen = Set<String>()
        for person in Self.people {
            try await Desk.of(person) { desk in
                for day in [sure(Day("2026-07-05")), today] {
                    for place in try places() { try await compare(desk, person, place, day, &seen) }
                }
            }
        }
        // What there is to hide is hidden from some and shown to others.
        for sight in ["hidden supplier", "told of a quota", "place unknown", "floor", "no floor"] {
            #expect(seen.contains(sight), "\(sight)")
        }
    }

    /// A store, an account and a manager's region change hands in August; one store gets a supplier of its own, and an
    /// account a tier that is called like a channel.
    private func move() async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.account (code, kind, region_id)
                    select 'D-ZJ3', 'distributor', id from chain.region where code = 'GD';
                insert into chain.account_version (account_id, during, name, region_id, is_main, feed_contract, tier)
                    select id, '(,)', code, region_id, false, 'full', 'direct' from chain.account where code = 'D-ZJ3';
                insert into chain.coverage (account_id, store_id, series, during)
                    select a.id, s.id, 'APEX', '[2026-01-01,)' from chain.account a, chain.store s
                    where a.code = 'D-ZJ3' and s.code = 'S-HZ-1';
                insert into auth.app_user (code, name, class, account_id)
                    select lower(code), code, 'distributor', id from chain.account where code in ('D-ZJ3', 'C-XC');
                insert into auth.app_user (code, name, class, region_id)
                    select lower(code), code, 'region', id from chain.region where code = 'HZ';
                update chain.store_version set during = daterange(lower(during), '2026-08-01')
                    where store_id = (select id from chain.store where code = 'S-HZ-2');
                insert into chain.store_version (store_id, during, name, region_id, channel)
                    select s.id, '[2026-08-01,)', s.code, r.id, 'distribution' from chain.store s, chain.region r
                    where s.code = 'S-HZ-2' and r.code = 'GZ';
                update chain.store set region_id = (select id from chain.region where code = 'GZ')
                    where code = 'S-HZ-2';
                update chain.account_version set during = daterange(lower(during), '2026-08-01')
                    where account_id = (select id from chain.account where code = 'D-ZJ2') and upper_inf(during);
                insert into chain.account_version (account_id, during, name, region_id, is_main, feed_contract, tier)
                    select a.id, '[2026-08-01,)', a.code, r.id, false, 'full', 'gold' from chain.account a, chain.region r
                    where a.code = 'D-ZJ2' and r.code = 'GZ';
                update chain.account set region_id = (select id from chain.region where code = 'GZ')
                    where code = 'D-ZJ2';
                """)
        }
    }

    /// Units of every special price by every account, some of them free again.
    private func take() async throws {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into pricing.quota_claim (
                    special, account_id, product_id, reference, units, day, policy_id, line, price_minor, currency, state,
                    held_until, user_id, ended_at)
                select s.code, a.id, 1, 'PO-' || n, n, '2026-07-05', l.policy_id, l.number, 1, 'CNY',
                    (array['used', 'reserved', 'reserved'])[n], clock_timestamp() + make_interval(hours => 3 - 2 * (n - 1)),
                    1, case when n = 1 then clock_timestamp() end
                from pricing.special s cross join chain.account a cross join generate_series(1, 3) n
                    cross join lateral (select * from pricing.line l where l.special = s.code limit 1) l
                """)
        }
    }

    private func places() throws -> [PricePlace] {
        try NaiveChain.stores.map { PricePlace.store(try StoreCode($0.code)) }
            + (NaiveChain.accounts.map(\.code) + ["D-ZJ3"]).map { PricePlace.account(try AccountCode($0)) }
    }

    private func compare(
        _ desk: Desk, _ person: String, _ place: PricePlace, _ day: Day, _ seen: inout Set<String>
    ) async throws {
        let list: PriceList?
        do {
            list = try await desk.prices.list(at: place, on: day)
        } catch let refusal as Refusal where refusal.problems[0].code.hasSuffix("-unknown") {
            list = nil
            seen.insert("place unknown")
        }
        for product in NaiveChain.products {
            let label = "\(person) \(product.sku) \(place.code) \(day)"
            let sku = try SKU(product.sku)
            let shown = try await desk.own.read { tx in try tx.shown(sku, place, day, floor: !person.contains("-")) }
            #expect((list == nil) == (shown == nil), "\(label)")
            guard let shown, let list else {
                let code = try await refusalCode { try await desk.prices.price(of: sku, at: place, on: day) }
                #expect(code == (shown == nil ? list == nil ? "price.\(place.word)-unknown" : "" : ""), "\(label)")
                continue
            }
            let answer = try await desk.prices.price(of: sku, at: place, on: day)
            #expect(answer.hidesSupplier == shown.hidesSupplier, "\(label)")
            if shown.hidesSupplier { seen.insert("hidden supplier") }
            let steps = answer.prices[0].steps.map(\.candidate).sorted { $0.number < $1.number }
            #expect(steps.map(\.number) == shown.lines.map(\.number), "\(label)")
            #expect(steps.map(\.line.prices.floor) == shown.lines.map(\.floor), "\(label)")
            seen.insert(steps.contains { $0.line.prices.floor != nil } ? "floor" : "no floor")
            for (step, line) in zip(steps, shown.lines) where step.line.special != nil {
                #expect(step.taken == (shown.tellsQuotas ? line.taken : Candidate.Taken()), "\(label) \(line.number)")
                if step.taken.byAll > 0 { seen.insert("told of a quota") }
            }
            if let entry = list.entries.first(where: { $0.product.sku == sku }) {
                #expect(entry.answer == answer, "\(label)")
            }
        }
    }
}

/// What a person may know of a product's price at a place.
private struct Shown: Sendable {
    struct Line: Sendable {
        let number: Int32
        let floor: Int64?
        let taken: Candidate.Taken
    }

    let hidesSupplier: Bool
    let tellsQuotas: Bool
    var lines: [Line]
}

extension PricePlace {
    fileprivate var word: String {
        switch self {
        case .store: "store"
        case .account: "account"
        }
    }
}

extension Transaction {
    /// By the tables alone, under the policies of the login; nil where the place is not for the person.
    fileprivate func shown(_ sku: SKU, _ place: PricePlace, _ day: Day, floor: Bool) throws -> Shown? {
        let isStore = place.word == "store"
        let supply: SQL = """
            (select c.account_id from chain.coverage c
                where o.path is not null and c.series = v.series and c.during @> \(day)::date
                    and (c.store_id = o.store or o.channel = 'distribution' and c.region_id = any (o.path))
                order by c.store_id nulls last, array_position(o.path, c.region_id) desc limit 1)
            """
        let own: SQL =
            isStore
            ? """
            select s.id as store, null::bigint as account, v.channel, r.path
            from chain.store s left join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                left join chain.region r on r.id = v.region_id where s.code = \(place.code)
            """
            : """
            select null::bigint as store, a.id as account,
                case a.kind when 'direct_chain' then 'direct' else 'distribution' end as channel, r.path
            from chain.account a left join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
                left join chain.region r on r.id = v.region_id where a.code = \(place.code)
            """
        let asked: SQL = """
            with own as (\(own)),
            asked as (
                select p.id, v.model, v.storage, o.*, coalesce(o.account, \(supply)) as supplier
                from own o, chain.product p join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
                where p.sku = \(sku)
            )
            """
        let head = try first(
            """
            \(asked) select x.supplier is not null and a.id is null, auth.sees_chain() or a.id is not null, x.supplier
            from asked x left join chain.account a on a.id = x.supplier
            """
        ) { (row) throws(PostgresError) in
            (try row[0] as Bool, try row[1] as Bool, try row[2] as Int64?)
        }
        guard let (hides, tells, supplier) = head else { return nil }
        let lines = try all(
            """
            \(asked) select l.number, \(floor ? "l.floor" : "null::bigint" as SQL), l.special
            from asked x left join chain.account a on a.id = x.supplier
                left join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
                join pricing.line l on l.policy_id = (select max(p.id) from pricing.policy p)
                    and (l.product_id = x.id or l.model = x.model and l.storage in ('', coalesce(x.storage, '')))
                    and case l.scope_kind when 'chain' then true when 'channel' then l.scope_word = x.channel
                        when 'region' then l.scope_id = any (x.path) when 'store' then l.scope_id = x.store
                        when 'account' then l.scope_id = a.id else l.scope_word = v.tier end
            order by l.number
            """
        ) { (row) throws(PostgresError) in
            (number: try row[0] as Int32, floor: try row[1] as Int64?, special: try row[2] as String)
        }
        return Shown(
            hidesSupplier: hides, tellsQuotas: tells,
            // As `take` laid it out for each of the five accounts: what is used, and what is still held.
            lines: lines.map { line in
                Shown.Line(
                    number: line.number, floor: line.floor,
                    taken: Candidate.Taken(byAccount: supplier == nil ? 0 : 3, byAll: 15))
            })
    }
}
