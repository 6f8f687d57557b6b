import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Codes of the accounts that the person sees, or of one of them.
    func accounts(_ account: AccountCode?) throws(PostgresError) -> [String] {
        try all(
            """
            select a.code from chain.account a where a.code = coalesce(\(account), a.code) order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// What became of the feeds that were expected. Of documents that came for one place, the newest counts; refused
    /// lines that were tried again count as they came out then. One that is held has come, and tells nothing yet.
    func attendance(
        _ entries: [FeedCalendar.Entry], elseIn zone: String
    ) throws(PostgresError) -> [ExpectedFeed] {
        try all(
            """
            with expected as (
                select u.number, a.id as account_id, a.code, u.day,
                    (u.day + make_interval(mins => u.due)) at time zone z.zone as due,
                    (u.day + make_interval(mins => u.due + u.grace)) at time zone z.zone as late
                from (
                    select number, code, date '1970-01-01' + since_epoch as day, due, grace
                    from unnest(\(entries.map(\.account))::text[], \(entries.map(\.day.sinceEpoch))::integer[],
                        \(entries.map { Int32($0.dueMinutes) })::integer[],
                        \(entries.map { Int32($0.graceMinutes) })::integer[])
                        with ordinality as u (code, since_epoch, due, grace, number)) u
                    join chain.account a on a.code = u.code
                    cross join lateral (
                        select coalesce((select v.time_zone from chain.account_version v
                            where v.account_id = a.id and v.during @> u.day), \(zone)::text) as zone) z
            ), document as (
                select f.account_id, f.day, f.id, f.received_at, f.as_of, f.location_ids, f.state, f.follows,
                    case when again.id is null then f.refused else 0 end as refused
                from chain.feed f left join chain.feed again on again.follows = f.id and again.state = 'taken'
                where f.aspect = 'status' and f.state in ('taken', 'held', 'confirmed')
                    and (f.account_id, f.day) in (select account_id, day from expected)
            ), place as (
                select l.account_id, l.id, l.code from chain.location l where l.kind = 'warehouse'
                union
                select l.account_id, l.id, l.code
                from (select distinct f.account_id, unnest(f.location_ids) as id from chain.feed f
                        where f.state = 'taken') t
                    join chain.location l on l.id = t.id and l.account_id = t.account_id
            ), spoken as (
                select distinct on (d.account_id, d.day, x.location_id) d.account_id, d.day, x.location_id, d.id
                from document d cross join lateral unnest(d.location_ids) as x (location_id)
                where d.state = 'taken'
                order by d.account_id, d.day, x.location_id, d.as_of desc, d.id desc
            ), lacking as (
                select e.number, array_agg(p.code order by p.code collate "C") as places
                from expected e join place p on p.account_id = e.account_id
                    left join spoken s on s.account_id = e.account_id and s.day = e.day and s.location_id = p.id
                where s.location_id is null
                group by e.number
            ), refused as (
                select o.account_id, o.day, sum(o.refused)::bigint as lines
                from document o
                where o.state = 'taken' and (o.follows is not null or o.id in (select id from spoken))
                group by o.account_id, o.day
            ), received as (
                select distinct on (d.account_id, d.day) d.account_id, d.day, d.received_at, d.id
                from document d order by d.account_id, d.day, d.received_at, d.id
            )
            select e.code, coalesce(v.name, e.code), e.day, e.due, e.late, r.received_at, r.id,
                coalesce(l.places, '{}'), coalesce(o.lines, 0), clock_timestamp()
            from expected e
                left join chain.account_version v on v.account_id = e.account_id and v.during @> e.day
                left join received r on r.account_id = e.account_id and r.day = e.day
                left join lacking l on l.number = e.number
                left join refused o on o.account_id = e.account_id and o.day = e.day
            order by e.number
            """
        ) { (row) throws(PostgresError) in
            let (receivedAt, limit, now): (Instant?, Instant, Instant) = try (row[5], row[4], row[9])
            let (missing, refused): ([String], Int64) = try (row[7], row[8])
            return try ExpectedFeed(
                account: row[0], name: row[1], day: row[2], due: row[3],
                state: FeedState(
                    receivedAt: receivedAt, limit: limit, isComplete: missing.isEmpty && refused == 0, now: now),
                receivedAt: receivedAt, receipt: row[6], missingPlaces: receivedAt == nil ? [] : missing,
                refused: refused)
        }
    }

    /// How many documents of each account correct no other, of those that hold for these days and were taken.
    func documents(
        of account: AccountCode?, _ from: Day, _ to: Day
    ) throws(PostgresError) -> [(account: String, name: String, uncorrected: Tally)] {
        try all(
            """
            select a.code, coalesce(max(v.name), a.code),
                count(f.id) filter (where f.corrects is null and (f.state = 'taken' or n.corrects is null)), count(f.id)
            from chain.account a
                left join chain.account_version v on v.account_id = a.id and v.during @> \(to)::date
                left join chain.feed f on f.account_id = a.id and f.day between \(from) and \(to)
                    and f.state in ('taken', 'confirmed') and f.follows is null
                left join chain.feed n on n.follows = f.id
            where a.code = coalesce(\(account), a.code)
            group by a.code order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (plain, all): (Int64, Int64) = try (row[2], row[3])
            return try (row[0], row[1], Tally(Int(plain), of: Int(all)))
        }
    }
}
