import Postgres
import Retail
import RetailSQL

/// The days that a score is made of.
struct DisplayDays {
    let month: Month
    /// As of which stores, counters and lists are taken.
    let day: Day

    init(_ month: Month, today: Day) { (self.month, day) = (month, min(today, month.lastDay)) }

    /// Of findings, visits and evidence.
    func contain(_ column: SQL) -> SQL { "\(column) between \(month)::date and \(month.lastDay)::date" }
}

extension DisplayScope {
    /// The stores that traded in the month, as of its last day: `id, code, name, region_id, channel`. Unlisted places are
    /// none.
    func stores(_ days: DisplayDays) -> SQL {
        """
        select s.id, s.code, v.name, v.region_id, v.channel
        from chain.store s join chain.store_version v on v.store_id = s.id and v.during @> \(days.day)::date
        where v.format is distinct from 'unlisted' and coalesce(v.opened <= \(days.day)::date, true)
            and coalesce(v.closed > \(days.month)::date, true)
            and (\(store)::text is null or s.code = \(store)::text)
            and (\(region)::text is null or v.region_id in (
                select r.id from chain.region r join chain.region top on r.path @> array[top.id]
                where top.code = \(region)::text))
        """
    }

    /// What keeps the findings `f` to the stores of `stores`; nothing of the whole chain, where looking each up would cost
    /// more than it saves.
    var ofFindings: SQL { isWhole ? "true" : "f.store_id in (select id from stores)" }
}

/// The visits that count: neither blind second ones nor such as another replaced.
func countedVisits(_ days: DisplayDays) -> SQL {
    """
    select v.id, v.store_id, v.day, v.grade from chain.display_visit v
    where \(days.contain("v.day")) and v.replaced_by is null and v.second_of is null
    """
}

/// Whether a visit counts: neither a blind second one nor one that another replaced.
func counts(_ visit: SQL, _ store: SQL) -> SQL {
    """
    not exists (select from chain.display_visit n
        where n.store_id = \(store) and n.id = \(visit) and (n.replaced_by is not null or n.second_of is not null))
    """
}

/// What visits `p` come to together.
let sumsOfVisits: SQL = """
    sum(p.got) as got, sum(p.possible) as possible, sum(p.own_facings) as own, sum(p.category_facings) as category,
    sum(p.stock_asked) as asked, sum(p.out_of_stock) as out
    """

extension DisplayTotals {
    /// Reads `sumsOfVisits` from a column on.
    init(_ row: borrowing Row, from column: Int) throws(PostgresError) {
        let (got, possible): (Int64, Int64) = try (row[column], row[column + 1])
        let (own, all): (Int64, Int64) = try (row[column + 2], row[column + 3])
        let (asked, out): (Int64, Int64) = try (row[column + 4], row[column + 5])
        self.init(
            score: DisplayScore(got: Int(got), possible: Int(possible)),
            shelf: ShelfShare(own: Int(own), all: Int(all)), stockAsked: Int(asked), outOfStock: Int(out))
    }
}

/// A store with what its findings come to, before its key products are known.
struct ScoredStore {
    let number: Int64
    let code: String
    let name: String
    let region: String
    let group: DisplayRegion
    let visits: Int
    let lastVisit: Day?
    /// On the last visit.
    let grade: Grade?
    let totals: DisplayTotals
}

extension Transaction {
    /// Makes the statements behind it in this transaction fit for findings of the whole chain. Row-level security hides from
    /// the planner how many rows there are: it takes thousands of stores for a few, and then reads the sums of all
    /// findings once for each of them.
    func planForChain() throws(PostgresError) {
        try script("set local work_mem = '128MB'; set local enable_nestloop = off")
    }

    /// The stores that traded in a month with the sums of their findings, in the order of their codes.
    func scoredStores(
        _ days: DisplayDays, _ scope: DisplayScope, by level: RegionLevel
    ) throws(PostgresError) -> [ScoredStore] {
        try all(
            """
            with stores as materialized (\(scope.stores(days))),
            visit as materialized (\(countedVisits(days))),
            score as (
                select v.store_id, \(sumsOfVisits) from chain.display_sum p join visit v on v.id = p.visit_id
                where \(days.contain("p.day")) group by v.store_id
            ), seen as (
                select distinct on (v.store_id) v.store_id, v.day as last, v.grade,
                    count(*) over (partition by v.store_id) as visits
                from visit v order by v.store_id, v.day desc, v.id desc
            )
            select s.id, s.code, s.name, r.code, coalesce(a.code, r.code), coalesce(a.name, r.name),
                coalesce(v.visits, 0)::bigint, v.last, v.grade, coalesce(c.got, 0), coalesce(c.possible, 0),
                coalesce(c.own, 0), coalesce(c.category, 0), coalesce(c.asked, 0), coalesce(c.out, 0)
            from stores s join chain.region r on r.id = s.region_id
                left join chain.region a on a.id = any (r.path) and a.level = \(level.rawValue)
                left join seen v on v.store_id = s.id left join score c on c.store_id = s.id
            order by s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (visits, grade): (Int64, String?) = try (row[6], row[8])
            return ScoredStore(
                number: try row[0], code: try row[1], name: try row[2], region: try row[3],
                group: DisplayRegion(code: try row[4], name: try row[5]), visits: Int(visits), lastVisit: try row[7],
                grade: grade.flatMap(Grade.init(rawValue:)), totals: try DisplayTotals(row, from: 9))
        }
    }

    /// What the findings come to by zone.
    func zoneSums(_ days: DisplayDays, _ scope: DisplayScope) throws(PostgresError) -> [DisplayGroup] {
        try all(
            """
            with stores as materialized (\(scope.stores(days))),
            visit as materialized (\(countedVisits(days)))
            select p.zone, \(sumsOfVisits)
            from chain.display_sum p join visit v on v.id = p.visit_id join stores s on s.id = v.store_id
            where \(days.contain("p.day")) group by p.zone order by p.zone
            """
        ) { (row) throws(PostgresError) in
            DisplayGroup(
                zone: try row[0], sku: nil, name: nil, model: nil, totals: try DisplayTotals(row, from: 1))
        }
    }

    /// What the findings come to by product, or by model and zone. The share of a shelf is no sum over these: several of
    /// them stand on one.
    func productSums(
        _ days: DisplayDays, _ scope: DisplayScope, byModel: Bool
    ) throws(PostgresError) -> [DisplayGroup] {
        let key: SQL =
            byModel ? "f.zone, null::bigint as product_id, f.model" : "null as zone, f.product_id, null as model"
        return try all(
            """
            with stores as materialized (\(scope.stores(days))),
            visit as materialized (\(countedVisits(days))),
            sums as (
                select \(key), sum(f.got) as got, sum(f.possible) as possible, count(f.out_of_stock) as asked,
                    count(*) filter (where f.out_of_stock) as out
                from chain.display_finding f join visit v on v.id = f.visit_id join stores s on s.id = v.store_id
                where \(days.contain("f.day")) and \(scope.ofFindings)
                group by 1, 2, 3
            )
            select p.zone, o.sku, n.name, p.model, p.got, p.possible, 0::bigint, 0::bigint, p.asked, p.out
            from sums p left join chain.product o on o.id = p.product_id
                left join chain.product_version n on n.product_id = o.id and n.during @> \(days.day)::date
            order by p.model, o.sku collate "C", p.zone
            """
        ) { (row) throws(PostgresError) in
            let zone: String? = try row[0]
            return DisplayGroup(
                zone: zone.flatMap(DisplayZone.init(rawValue:)), sku: try row[1], name: try row[2], model: try row[3],
                totals: try DisplayTotals(row, from: 4))
        }
    }
}
