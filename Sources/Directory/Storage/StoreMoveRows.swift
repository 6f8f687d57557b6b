import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The store's region on a day, and the one whose manager sees it now.
    func place(of store: StoreCode, on day: Day) throws(PostgresError) -> (dated: String, current: String)? {
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

    func knows(_ region: RegionCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.region where code = \(region))")
    }

    func recordMove(
        _ store: StoreCode, from old: String, to new: RegionCode, on day: Day, _ reason: String?
    ) throws(PostgresError) {
        try execute(
            """
            select trail.record('store', \(store), jsonb_build_object('region', \(old)::text),
                jsonb_build_object('region', \(new.text)::text, 'from', \(day.description)::text), \(reason), 'moved')
            """)
    }

    func setCurrentRegion(of store: StoreCode, to region: RegionCode) throws(PostgresError) {
        try execute(
            """
            with moved as (
                update chain.store s set region_id = r.id from chain.region r
                where s.code = \(store) and r.code = \(region) returning s.id, s.region_id)
            update chain.location l set region_id = m.region_id from moved m where l.id = m.id
            """)
    }

    /// From the day on, every version of the store lies in the region.
    func setRegion(of store: StoreCode, to region: RegionCode, from day: Day) throws(PostgresError) {
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
