import Postgres
import Retail
import RetailSQL

/// All that a run is made from.
struct GradingGround {
    let chart: RegionChart
    let stores: [StoreFacts]
    /// The region whose manager sees each store now, by its id.
    let seenBy: [Int64]
    /// The grade of the month that is in force before it is accepted (anew).
    let inForce: [Grade?]
    /// The newest day with sales in the months that count.
    let lastDay: Day?
}

extension Transaction {
    func waitForOtherRuns() throws(PostgresError) {
        _ = try first("select pg_advisory_xact_lock(hashtext('chain.grade_run'))") { (_) throws(PostgresError) in true }
    }

    /// Brings the sums of a month up to date.
    func sumSales(of month: Month) throws(PostgresError) { try execute("select chain.sum_sales_month(\(month))") }

    func monthsWithoutSales(of months: [Month]) throws(PostgresError) -> [Month] {
        try all(
            """
            select m.month from unnest(\(months)::date[]) m (month)
            where m.month <> all ((select chain.months_sold(\(months)::date[]))::date[]) order by 1
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// Gives the transaction's statements the room to group and join a whole chain in memory: on disk it takes them twice
    /// the time.
    func makeRoomForChain() throws(PostgresError) { try execute("set local work_mem = '128MB'") }

    /// The stores that trade in a month in the order of their ids, with what is known of them: sales of so many months
    /// before it and of as many before those. Unlisted places are not graded.
    ///
    /// The stores are laid out first: that nearly all of their versions hold on a day is not what the planner expects,
    /// and it would look each store up by itself.
    ///
    /// - Parameter displays: whether what the displays came to is wanted.
    func ground(of month: Month, months: Int, displays: Bool) throws(PostgresError) -> GradingGround {
        var places: [Int64: Int] = [:]
        var regions: [RegionChart.Region] = []
        _ = try all("select id, code, level, parent_id from chain.region order by cardinality(path), id") {
            (row) throws(PostgresError) in
            let (id, parent): (Int64, Int64?) = try (row[0], row[3])
            places[id] = regions.count
            regions.append(
                RegionChart.Region(
                    code: try row[1], level: RegionLevel(rawValue: try row[2]) ?? .city,
                    parent: parent.flatMap { places[$0] }))
        }
        var (seenBy, stores, inForce, lastDay) = ([Int64](), [StoreFacts](), [Grade?](), Day?.none)
        try makeRoomForChain()
        let (first, before) = (month.adding(months: -months) ?? .first, month.adding(months: -2 * months) ?? .first)
        let shown = displays ? try displayPoints(from: first, before: month) : [:]
        _ = try all(
            """
            with sold as (
                select store_id, count(*) as months, sum(units) as units, sum(amount_minor) as amount,
                    sum(unpriced_units) as unpriced, sum(key_units) as keys, max(last_day) as last_day
                from chain.sales_monthly where month >= \(first) and month < \(month) group by store_id
            ), sold_before as (
                select store_id, count(*) as months, sum(units) as units
                from chain.sales_monthly where month >= \(before) and month < \(first) group by store_id
            ), place as materialized (
                select id, code, region_id from chain.store
            ), ruling as (
                select distinct on (store_id) store_id, grade, outcome from chain.store_grade where month < \(month)
                order by store_id, month desc, id desc
            ), held as (
                select distinct on (store_id) store_id, grade from chain.store_grade where month <= \(month)
                order by store_id, month desc, id desc
            )
            select s.id, s.code, v.region_id, v.format, v.opened, coalesce(d.months, 0)::integer,
                coalesce(d.units, 0)::bigint, coalesce(d.amount, 0)::bigint, coalesce(d.unpriced, 0)::bigint,
                coalesce(d.keys, 0)::bigint, coalesce(e.months, 0)::integer, coalesce(e.units, 0)::bigint,
                v.capacity_units, v.monthly_footfall, v.area_m2, case when r.outcome = 'graded' then r.grade end,
                s.region_id, d.last_day, h.grade
            from place s
                join chain.store_version v on v.store_id = s.id and v.during @> \(month)::date
                left join sold d on d.store_id = s.id
                left join sold_before e on e.store_id = s.id
                left join ruling r on r.store_id = s.id
                left join held h on h.store_id = s.id
            where v.format is distinct from 'unlisted' and coalesce(v.opened <= \(month.lastDay)::date, true)
                and coalesce(v.closed > \(month)::date, true)
            order by s.id
            """
        ) { (row) throws(PostgresError) in
            let (capacity, footfall, area): (Int32?, Int32?, Int32?) = try (row[12], row[13], row[14])
            let (months, monthsBefore): (Int32, Int32) = try (row[5], row[10])
            let previous: String? = try row[15]
            if let last: Day = try row[17] { lastDay = max(lastDay ?? last, last) }
            seenBy.append(try row[16])
            let held: String? = try row[18]
            inForce.append(held.flatMap(Grade.init(rawValue:)))
            let store: Int64 = try row[0]
            stores.append(
                StoreFacts(
                    store: store, code: try row[1], region: places[try row[2]] ?? 0, format: try row[3],
                    opened: try row[4],
                    now: SoldPieces(
                        months: Int(months), units: try row[6], amount: try row[7], unpriced: try row[8],
                        keyUnits: try row[9]),
                    before: SoldPieces(months: Int(monthsBefore), units: try row[11]),
                    capacity: capacity.map(Int64.init), footfall: footfall.map(Int64.init), area: area.map(Int64.init),
                    display: shown[store], previous: previous.flatMap(Grade.init(rawValue:))))
        }
        return GradingGround(
            chart: RegionChart(regions), stores: stores, seenBy: seenBy, inForce: inForce, lastDay: lastDay)
    }

    /// What was sold in a month, by store; without stores that have no sales on record.
    func sold(in month: Month) throws(PostgresError) -> [Int64: SoldPieces] {
        let rows = try all(
            "select store_id, units, amount_minor, unpriced_units, key_units from chain.sales_monthly where month = \(month)"
        ) { (row) throws(PostgresError) in
            let (store, units): (Int64, Int64) = try (row[0], row[1])
            return (
                store,
                SoldPieces(months: 1, units: units, amount: try row[2], unpriced: try row[3], keyUnits: try row[4])
            )
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
