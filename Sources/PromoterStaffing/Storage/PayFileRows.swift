import Postgres
import RetailSQL

extension Transaction {
    /// Of each person in the file all pay from the first day that it names on; what was before stays.
    func keepPay(_ rows: StaffRows) throws(PostgresError) -> Int {
        let told: SQL = """
            told as (
                select p.id as person_id, daterange(u.begun, u.ended) as during, u.base,
                    daterange(min(u.begun) over (partition by p.id), null) as since
                from unnest(\(rows["person"])::text[], \(rows["from"])::date[], \(rows["to"])::date[],
                        \(rows["base"])::bigint[]) u (person, begun, ended, base)
                    join chain.person p on p.code = u.person
            )
            """
        let ended: Int = try value(
            """
            with \(told), gone as (
                delete from people_private.pay q using (select distinct t.person_id, t.since from told t) t
                where q.person_id = t.person_id and lower(q.during) >= lower(t.since) and not exists (
                    select from told k
                    where k.person_id = q.person_id and k.during = q.during and k.base = q.base_minor)
                returning 1
            ), cut as (
                update people_private.pay q set during = q.during - t.since
                from (select distinct t.person_id, t.since from told t) t
                where q.person_id = t.person_id and q.during && t.since and lower(q.during) < lower(t.since)
                returning 1
            )
            select (select count(*) from gone) + (select count(*) from cut)
            """)
        let added = try execute(
            """
            with \(told)
            insert into people_private.pay (person_id, during, base_minor)
            select t.person_id, t.during, t.base from told t on conflict (person_id, during) do nothing
            """)
        return max(ended, added)
    }

    /// Of each region and grade likewise.
    func keepMarket(_ rows: StaffRows) throws(PostgresError) -> Int {
        let told: SQL = """
            told as (
                select r.id as region_id, u.grade, daterange(u.begun, u.ended) as during, u.median,
                    daterange(min(u.begun) over (partition by r.id, u.grade), null) as since
                from unnest(\(rows["region"])::text[], \(rows["grade"])::text[], \(rows["from"])::date[],
                        \(rows["to"])::date[], \(rows["median"])::bigint[]) u (region, grade, begun, ended, median)
                    join chain.region r on r.code = u.region
            )
            """
        let ended: Int = try value(
            """
            with \(told), gone as (
                delete from people_private.market_pay q
                using (select distinct t.region_id, t.grade, t.since from told t) t
                where q.region_id = t.region_id and q.grade = t.grade and lower(q.during) >= lower(t.since)
                    and not exists (
                        select from told k
                        where k.region_id = q.region_id and k.grade = q.grade and k.during = q.during
                            and k.median = q.median_minor)
                returning 1
            ), cut as (
                update people_private.market_pay q set during = q.during - t.since
                from (select distinct t.region_id, t.grade, t.since from told t) t
                where q.region_id = t.region_id and q.grade = t.grade and q.during && t.since
                    and lower(q.during) < lower(t.since)
                returning 1
            )
            select (select count(*) from gone) + (select count(*) from cut)
            """)
        let added = try execute(
            """
            with \(told)
            insert into people_private.market_pay (region_id, grade, during, median_minor)
            select t.region_id, t.grade, t.during, t.median from told t
            on conflict (region_id, grade, during) do nothing
            """)
        return max(ended, added)
    }
}
