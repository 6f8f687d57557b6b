import Postgres
import Retail
import RetailSQL

/// The key products of each store of `stores`, as `keys`: the lists of its region, of the regions above and of its channel
/// together; where none names the store, what the products themselves say.
func keyProducts(_ days: DisplayDays) -> SQL {
    """
    lists as (
        select g.region_id, g.channel, array_agg(distinct k.model) as models
        from (select distinct region_id, channel from stores) g join chain.region r on r.id = g.region_id
            join chain.key_product k on k.during @> \(days.day)::date and coalesce(k.channel = g.channel, true)
                and coalesce(k.region_id = any (r.path), true)
        group by g.region_id, g.channel
    ), keys as (
        select s.id as store_id, unnest(coalesce(l.models, array(
            select distinct v.model from chain.product_version v where v.during @> \(days.day)::date and v.is_key))) as model
        from stores s left join lists l on l.region_id = s.region_id and l.channel = s.channel
    )
    """
}

/// The last look in the month at each key product of `keys` at each counter that stands, as `sights`. `rank` is the place
/// of the state in `CounterAreas.State`.
///
/// The last of several looks comes out of one maximum: days since 2000 in the upper bits, then 46 of the visit's number,
/// last whether any piece was seen, so that of a visit's several lines for one model the one that saw it counts.
func sightsOfCounters(_ days: DisplayDays, _ scope: DisplayScope, needPhoto: Bool) -> SQL {
    """
    looked as (
        select f.store_id, f.model, f.counter, f.area,
            max(((f.day - date '2000-01-01')::bigint << 46 | f.visit_id) * 2 + (f.facings > 0)::integer) as last
        from chain.display_finding f
        where \(days.contain("f.day")) and \(scope.ofFindings) and f.zone = 'counter' and f.counter is not null
            and f.facings is not null and f.model in (select k.model from keys k)
            and \(counts("f.visit_id", "f.store_id"))
        group by f.store_id, f.model, f.counter, f.area
    ), picture as (
        select e.store_id, e.visit_id, e.counter,
            max(case e.state when 'accepted' then 4 when 'asked' then 3 else 2 end) as rank
        from chain.display_evidence e where \(days.contain("e.day")) and e.zone = 'counter'
        group by e.store_id, e.visit_id, e.counter
    ), sights as (
        select k.store_id, k.model, c.code as counter, c.area,
            date '2000-01-01' + (l.last >> 47)::integer as day, e.rank as picture,
            case when l.last is null then 1 when l.last & 1 = 0 then 0 when \(!needPhoto)::boolean then 4
                else coalesce(e.rank, 2) end as rank
        from keys k join chain.counter c on c.store_id = k.store_id and c.during @> \(days.day)::date
            left join looked l on l.store_id = k.store_id and l.model = k.model and l.counter = c.code and l.area = c.area
            left join picture e on e.store_id = k.store_id and e.counter = c.code
                and e.visit_id = (l.last >> 1) & ((1::bigint << 46) - 1)
    )
    """
}

/// How many key products of a store stand so.
struct TalliedKeys {
    let store: Int64
    let tally: AreaTally
    let products: Int
}

/// A key product at a counter of a store.
struct CounterSight {
    let model: String
    let area: String
    let counter: String
    /// Of the last look; nil where nobody looked.
    let day: Day?
    let state: CounterAreas.State
    let isPictureRefused: Bool
}

extension Transaction {
    /// The key products of each store by how many areas they stand in.
    func talliedKeys(
        _ days: DisplayDays, _ scope: DisplayScope, needPhoto: Bool
    ) throws(PostgresError) -> [TalliedKeys] {
        try all(
            """
            with stores as materialized (\(scope.stores(days))), \(keyProducts(days)),
            \(sightsOfCounters(days, scope, needPhoto: needPhoto)),
            areas as (select store_id, model, area, max(rank) as rank from sights group by store_id, model, area),
            tallies as (
                select store_id, model, count(*) as areas, count(*) filter (where rank = 4) as proven,
                    count(*) filter (where rank = 3) as pending, count(*) filter (where rank = 1) as unlooked
                from areas group by store_id, model
            )
            select k.store_id, coalesce(t.areas, 0), coalesce(t.proven, 0), coalesce(t.pending, 0),
                coalesce(t.unlooked, 0), count(*)
            from keys k left join tallies t on t.store_id = k.store_id and t.model = k.model
            group by 1, 2, 3, 4, 5
            """
        ) { (row) throws(PostgresError) in
            let (areas, proven, pending): (Int64, Int64, Int64) = try (row[1], row[2], row[3])
            let (unlooked, products): (Int64, Int64) = try (row[4], row[5])
            return TalliedKeys(
                store: try row[0],
                tally: AreaTally(
                    areas: Int(areas), proven: Int(proven), pending: Int(pending), notAudited: Int(unlooked)),
                products: Int(products))
        }
    }

    /// The key products of a store at each of its counters; nothing of one without counters.
    func counterSights(
        _ days: DisplayDays, of store: StoreCode, needPhoto: Bool
    ) throws(PostgresError) -> [CounterSight] {
        let scope = DisplayScope(store: store)
        return try all(
            """
            with stores as materialized (\(scope.stores(days))), \(keyProducts(days)),
            \(sightsOfCounters(days, scope, needPhoto: needPhoto))
            select model, area, counter, day, rank, coalesce(picture = 2, false) from sights
            order by model collate "C", area, counter collate "C"
            """
        ) { (row) throws(PostgresError) in
            let rank: Int32 = try row[4]
            return CounterSight(
                model: try row[0], area: try row[1], counter: try row[2], day: try row[3],
                state: CounterAreas.State.allCases[Int(rank)], isPictureRefused: try row[5])
        }
    }

    /// The key products of a store.
    func keyModels(_ days: DisplayDays, of store: StoreCode) throws(PostgresError) -> [String] {
        try all(
            """
            with stores as materialized (\(DisplayScope(store: store).stores(days))), \(keyProducts(days))
            select model from keys order by model collate "C"
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }
}
