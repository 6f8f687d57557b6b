import Postgres
package import Retail
import RetailSQL

/// What an account has, how long it lasts, how old it is and what it cost; pieces on hand and on their way.
package struct AccountStock: Equatable, Sendable {
    package let account: String
    package let name: String
    /// When the oldest of it was told.
    package let asOf: Day
    package let pieces: Int64
    /// Older than 60 and 90 days; nil where the ledger knows no purchase of the account from before that time, so that
    /// nobody can say.
    package let over60: Int64?
    package let over90: Int64?
    /// At the newest price that the account bought each product for, in minor units, and pieces without one.
    package let value: Int64
    package let unpriced: Int64
    /// As `Cover`, over all its products.
    package let position: Int64?
    package let shipped: Int64?

    package var supply: DaysOfSupply { DaysOfSupply(position: position, shipped: shipped, window: StockCover.window) }

    /// Days since the oldest of it was told.
    package func age(on day: Day) -> Int { Int(day.sinceEpoch - asOf.sinceEpoch) }
}

extension StockCover {
    /// The stock of each account that the person sees and that told any, product by product added up, by account.
    package func agedStocks(_ moment: StockMoment = .now, zone: String) async throws -> [String: AgedStock] {
        try await own.read { tx in try tx.agedStock(moment, zone: zone) }
    }

    /// The stock of each account, by account.
    package static func accountStocks(_ covers: [Cover], _ aged: [String: AgedStock]) -> [AccountStock] {
        Dictionary(grouping: covers, by: \.account).sorted { $0.key < $1.key }.compactMap { account, covers in
            guard let found = aged[account] else { return nil }
            let (positions, shipped) = (covers.compactMap(\.position), covers.compactMap(\.shipped))
            return AccountStock(
                account: account, name: covers[0].accountName, asOf: covers.map(\.asOf).min() ?? covers[0].asOf,
                pieces: found.pieces, over60: found.over60, over90: found.over90, value: found.value,
                unpriced: found.unpriced,
                position: positions.count == covers.count ? positions.reduce(0, +) : nil,
                shipped: shipped.count == covers.count ? shipped.reduce(0, +) : nil)
        }
    }
}

/// The stock of an account, product by product, added up; as `AccountStock`.
package struct AgedStock: Sendable {
    var pieces: Int64 = 0
    var over60: Int64? = 0
    var over90: Int64? = 0
    var value: Int64 = 0
    var unpriced: Int64 = 0
}

extension Transaction {
    /// By account. What was bought counts up to the day on which the stock was told; pieces that another account handed over are
    /// as old as their batch.
    fileprivate func agedStock(_ moment: StockMoment, zone: String) throws(PostgresError) -> [String: AgedStock] {
        var found: [String: AgedStock] = [:]
        let products = try all(
            """
            with told as (
                select s.account_id, s.product_id, min((s.as_of at time zone \(zone)::text)::date) as day,
                    sum(coalesce(s.on_hand, 0) + coalesce(s.in_transit, 0))::bigint as pieces
                from \(moment.stock) s group by s.account_id, s.product_id
                having sum(coalesce(s.on_hand, 0) + coalesce(s.in_transit, 0)) > 0
            ), span as (
                select min(day) - 180 as first, max(day) as last from told
            ), bought as materialized (
                select b.* from span cross join lateral chain.account_purchases(span.first, span.last) b
            ), known as (
                select account_id, min(day) as since from bought group by account_id
            ), come as (
                select b.account_id, b.product_id, b.day, b.day as since, b.units, b.amount_minor,
                    b.unpriced_units > 0 as is_unpriced
                from bought b
                union all
                select v.account_id, t.product_id, o.lot_day, t.day, v.sign * o.units, v.sign * o.amount_minor,
                    o.amount_minor is null
                from span join chain.transfer t on t.day <= span.last
                    join chain.transfer_lot o on o.transfer_id = t.id and o.lot_day >= span.first
                    cross join lateral (values (t.to_account_id, 1), (t.from_account_id, -1)) v (account_id, sign)
            ), aged as (
                select t.account_id, t.pieces, t.day,
                    coalesce(sum(b.units) filter (where b.day > t.day - 60), 0)::bigint as in60,
                    coalesce(sum(b.units) filter (where b.day > t.day - 90), 0)::bigint as in90,
                    -- Of the newest of them: arrays are compared by what stands first.
                    (max(array[b.day - date '2000-01-01', b.amount_minor / b.units])
                        filter (where b.units > 0 and not b.is_unpriced))[2] as price_minor
                from told t left join come b
                    on b.account_id = t.account_id and b.product_id = t.product_id and b.since <= t.day
                group by t.account_id, t.product_id, t.pieces, t.day
            )
            select a.code, t.pieces, case when k.since <= t.day - 60 then t.in60 end,
                case when k.since <= t.day - 90 then t.in90 end, t.price_minor
            from aged t join chain.account a on a.id = t.account_id left join known k on k.account_id = t.account_id
            """
        ) { (row) throws(PostgresError) in
            let (account, pieces): (String, Int64) = try (row[0], row[1])
            let (in60, in90, price): (Int64?, Int64?, Int64?) = try (row[2], row[3], row[4])
            return (account, pieces, in60, in90, price)
        }
        for (account, pieces, in60, in90, price) in products {
            var sum = found[account] ?? AgedStock()
            func add(_ old: Int64?, _ bought: Int64?) -> Int64? {
                old.flatMap { old in StockAge.older(of: pieces, boughtSince: bought).map { old + $0 } }
            }
            sum.pieces += pieces
            sum.over60 = add(sum.over60, in60)
            sum.over90 = add(sum.over90, in90)
            if let price { sum.value += price * pieces } else { sum.unpriced += pieces }
            found[account] = sum
        }
        return found
    }
}
