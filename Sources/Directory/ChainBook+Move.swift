package import Postgres
package import Retail
import RetailSQL

/// What a store's move did.
package struct StoreMove: Equatable, Sendable {
    package let store: StoreCode
    package let from: RegionCode
    package let to: RegionCode
    package let day: Day
    /// The store was there already.
    package let isRepeated: Bool
}

extension Transaction {
    /// Moves a store to another region from a day on: its managers change now, reports go by the day. Headquarters only.
    /// What else carries the store's region is moved by whoever lends the transaction.
    package func moveStore(
        _ store: StoreCode, to region: RegionCode, on day: Day, reason: String?
    ) throws -> StoreMove {
        try demandHeadquarters()
        try waitForOtherFiles()
        guard let before = try place(of: store, on: day) else {
            throw Refusal("store.unknown", ["found": store.text], at: Place(value: store.text))
        }
        guard try knows(region) else {
            throw Refusal("region.unknown", ["found": region.text], at: Place(path: "--region", value: region.text))
        }
        let old = try RegionCode(before.dated)
        if before.dated == region.text, before.current == region.text {
            return StoreMove(store: store, from: old, to: region, day: day, isRepeated: true)
        }
        try recordMove(store, from: before.dated, to: region, on: day, reason)
        try setCurrentRegion(of: store, to: region)
        if before.dated != region.text { try setRegion(of: store, to: region, from: day) }
        return StoreMove(store: store, from: old, to: region, day: day, isRepeated: false)
    }

    /// The store's region on a day, and the one whose manager sees it now.
    private func place(of store: StoreCode, on day: Day) throws(PostgresError) -> (dated: String, current: String)? {
        try first(
            """
            select d.code, c.code
            from chain.store s
                join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                join chain.region d on d.id = v.region_id
                join chain.region c on c.id = s.region_id
            where s.code = \(store) for update of s
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }

    private func knows(_ region: RegionCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.region where code = \(region))")
    }

    private func recordMove(
        _ store: StoreCode, from old: String, to new: RegionCode, on day: Day, _ reason: String?
    ) throws(PostgresError) {
        try execute(
            """
            select trail.record('store', \(store), jsonb_build_object('region', \(old)::text),
                jsonb_build_object('region', \(new.text)::text, 'from', \(day.description)::text), \(reason), 'moved')
            """)
    }

    private func setCurrentRegion(of store: StoreCode, to region: RegionCode) throws(PostgresError) {
        try execute(
            """
            with moved as (
                update chain.store s set region_id = r.id from chain.region r
                where s.code = \(store) and r.code = \(region) returning s.id, s.region_id)
            update chain.location l set region_id = m.region_id from moved m where l.id = m.id
            """)
    }

    /// From the day on, every version of the store lies in the region.
    private func setRegion(of store: StoreCode, to region: RegionCode, from day: Day) throws(PostgresError) {
        try execute(
            """
            with cut as (
                update chain.store_version v set during = daterange(lower(v.during), \(day)::date)
                from chain.store s
                where s.code = \(store) and v.store_id = s.id and v.during @> \(day)::date
                    and lower(v.during) is distinct from \(day)::date
                returning v.*, (select upper(w.during) from chain.store_version w
                    where w.store_id = v.store_id and w.during @> \(day)::date) as ends)
            insert into chain.store_version
                (store_id, during, name, region_id, channel, format, area_m2, opened, closed, latitude, longitude, gln,
                 capacity_units, monthly_footfall)
            select c.store_id, daterange(\(day)::date, c.ends), c.name, c.region_id, c.channel, c.format, c.area_m2, c.opened,
                c.closed, c.latitude, c.longitude, c.gln, c.capacity_units, c.monthly_footfall
            from cut c
            """)
        try execute(
            """
            update chain.store_version v set region_id = r.id from chain.region r, chain.store s
            where r.code = \(region) and s.code = \(store) and v.store_id = s.id
                and lower(v.during) >= \(day)::date
            """)
    }
}
