import Postgres
import Retail

extension Transaction {
    /// Parents come before their children in the table, so that each finds its own.
    func mergeRegions() throws(PostgresError) {
        for level in [RegionLevel.national, .largeRegion, .branch, .city] {
            try execute(
                """
                insert into chain.region (code, name, level, parent_id)
                select s.code, s.name, s.level, p.id
                from staged s left join chain.region p on p.code = s.parent
                where s.state = 'added' and s.level = \(level.rawValue)
                order by s.line
                """)
        }
        try execute(
            """
            update chain.region r set name = s.name from staged s where s.state = 'changed' and r.code = s.code
            """)
    }

    func mergeAccounts(on day: Day) throws(PostgresError) {
        try execute(
            """
            insert into chain.account (code, kind, region_id)
            select s.code, s.kind, r.id from staged s join chain.region r on r.code = s.region
            where s.state = 'added' order by s.line
            """)
        try execute(
            """
            update chain.account a set region_id = r.id from staged s join chain.region r on r.code = s.region
            where s.state = 'changed' and a.code = s.code and a.region_id <> r.id
            """)
        try execute(
            """
            update chain.location l set region_id = a.region_id from staged s join chain.account a on a.code = s.code
            where s.state = 'changed' and l.account_id = a.id and l.kind = 'warehouse' and l.region_id <> a.region_id
            """)
        try endVersions(.ofAccounts, on: day)
        try execute(
            """
            insert into chain.account_version
                (account_id, during, name, parent_id, region_id, branch_id, is_main, gln, feed_contract, feed_format,
                 lead_time_days, review_days, time_zone, tier)
            select a.id, daterange(s.starts, s.ends), s.name, p.id, r.id,
                (select b.id from chain.region b where b.id = any (r.path) and b.level = 'branch'),
                s.main = 'yes', s.gln, s.feed_contract, s.feed_format, s.lead_time_days::smallint,
                s.review_days::smallint, s.time_zone, s.tier
            from staged s
                join chain.account a on a.code = s.code
                join chain.region r on r.code = s.region
                left join chain.account p on p.code = s.parent
            where s.state <> 'unchanged'
            """)
    }

    func mergeLocations() throws(PostgresError) {
        // A default that moves to another place leaves the old one first.
        try execute(
            """
            update chain.location l set is_default = false
            from staged s where s.state = 'changed' and l.code = s.code and s."default" = 'no'
            """)
        try execute(
            """
            insert into chain.location (code, kind, account_id, region_id, name, gln, is_default)
            select s.code, s.kind, a.id, a.region_id, s.name, s.gln, s."default" = 'yes'
            from staged s join chain.account a on a.code = s.account
            where s.state = 'added' order by s.line
            """)
        try execute(
            """
            update chain.location l
            set name = s.name, account_id = a.id, gln = s.gln, is_default = s."default" = 'yes',
                region_id = case when l.kind = 'store' then l.region_id else a.region_id end
            from staged s left join chain.account a on a.code = s.account
            where s.state = 'changed' and l.code = s.code
            """)
    }

    func mergeStores(on day: Day) throws(PostgresError) {
        try execute(
            """
            insert into chain.location (code, kind, region_id, name, gln, is_default)
            select s.code, 'store', r.id, s.name, s.gln, false from staged s join chain.region r on r.code = s.region
            where s.state = 'added' order by s.line
            """)
        try execute(
            """
            update chain.location l set name = s.name, gln = s.gln from staged s
            where s.state = 'changed' and l.code = s.code
            """)
        try execute(
            """
            insert into chain.store (id, code, region_id)
            select l.id, l.code, l.region_id from staged s join chain.location l on l.code = s.code
            where s.state = 'added' order by s.line
            """)
        try endVersions(.ofStores, on: day)
        try execute(
            """
            insert into chain.store_version
                (store_id, during, name, region_id, channel, format, area_m2, opened, closed, latitude, longitude, gln,
                 capacity_units, monthly_footfall)
            select t.id, daterange(s.starts, s.ends), s.name, r.id, s.channel, s.format, s.area_m2::integer,
                s.opened::date, s.closed::date, (s.latitude::numeric * 10000000)::integer,
                (s.longitude::numeric * 10000000)::integer, s.gln, s.capacity_units::integer,
                s.monthly_footfall::integer
            from staged s join chain.store t on t.code = s.code join chain.region r on r.code = s.region
            where s.state <> 'unchanged'
            """)
    }

    func mergeCounters(on day: Day) throws(PostgresError) {
        try endVersions(.ofCounters, on: day)
        try execute(
            """
            insert into chain.counter (store_id, code, during, area)
            select t.id, s.counter, daterange(s.starts, s.ends), s.area
            from staged s join chain.store t on t.code = s.store
            where s.state <> 'unchanged'
            """)
    }

    /// Rows are known by store, zone and first day; what may change is the end.
    func mergeZones() throws(PostgresError) {
        try execute(
            """
            delete from chain.store_zone z using staged s, chain.store t
            where s.state = 'changed' and t.code = s.store and z.store_id = t.id and z.zone = s.zone
                and lower(z.during) is not distinct from s."from"::date
            """)
        try execute(
            """
            insert into chain.store_zone (store_id, zone, during)
            select t.id, s.zone, daterange(s."from"::date, s."to"::date)
            from staged s join chain.store t on t.code = s.store
            where s.state <> 'unchanged'
            """)
    }

    /// Rows are known by place, series and first day; what may change is the account and the end.
    func mergeCoverage() throws(PostgresError) {
        try execute(
            """
            delete from chain.coverage c using staged s
            where s.state = 'changed' and c.series = s.series and lower(c.during) is not distinct from s."from"::date
                and (c.store_id = (select t.id from chain.store t where t.code = s.store)
                     or c.region_id = (select r.id from chain.region r where r.code = s.store))
            """)
        try execute(
            """
            insert into chain.coverage (account_id, store_id, region_id, series, during)
            select a.id, t.id, case when t.id is null then r.id end, s.series, daterange(s."from"::date, s."to"::date)
            from staged s
                join chain.account a on a.code = s.account
                left join chain.store t on t.code = s.store
                left join chain.region r on r.code = s.store
            where s.state <> 'unchanged'
            """)
    }
}
