import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The zones of which a counted visit of the month says something.
    func seenZones(_ days: DisplayDays, of store: StoreCode) throws(PostgresError) -> Set<DisplayZone> {
        Set(
            try all(
                """
                select distinct f.zone from chain.display_sum f join chain.store s on s.id = f.store_id
                where s.code = \(store) and \(days.contain("f.day")) and \(counts("f.visit_id", "f.store_id"))
                """
            ) { (row) throws(PostgresError) in try row[0] })
    }

    /// The zones that a store has; nil where nobody said, which is all that its standard asks for.
    func zones(of store: StoreCode, on day: Day) throws(PostgresError) -> Set<DisplayZone>? {
        let zones: [DisplayZone] = try all(
            """
            select z.zone from chain.store_zone z join chain.store s on s.id = z.store_id
            where s.code = \(store) and z.during @> \(day)::date
            """
        ) { (row) throws(PostgresError) in try row[0] }
        return zones.isEmpty ? nil : Set(zones)
    }

    /// The checks that failed when somebody last asked, by model and place, with the day by which it is to be mended.
    func failedChecks(_ days: DisplayDays, of store: StoreCode) throws(PostgresError) -> [FailedCheck] {
        try all(
            """
            with asked as (
                select f.store_id, f.zone, f.counter, f.area, f.model, b.bit, f.day, f.visit_id,
                    bool_or(f.failed & b.bit <> 0) as failed
                from chain.display_finding f join chain.store s on s.id = f.store_id
                    join unnest(array[1, 2, 4, 8, 16, 32]) b (bit) on f.asked & b.bit <> 0
                where s.code = \(store) and \(days.contain("f.day")) and \(counts("f.visit_id", "f.store_id"))
                group by 1, 2, 3, 4, 5, 6, 7, 8
            ), last as (
                select distinct on (zone, counter, model, bit) * from asked
                order by zone, counter, model, bit, day desc, visit_id desc
            )
            select l.zone, l.counter, l.area, l.model, l.bit, l.day, \(dueOfTask) from last l where l.failed
            order by l.zone, l.counter, l.model collate "C", l.bit
            """
        ) { (row) throws(PostgresError) in
            let bit: Int32 = try row[4]
            return FailedCheck(
                zone: try row[0], counter: try row[1], area: try row[2], model: try row[3],
                check: DisplayChecks(rawValue: Int16(bit)).each.first ?? .facings, day: try row[5], due: try row[6])
        }
    }
}

extension DisplayZone: SQLValue {}

/// When the open task to mend a failed check `l` is due. The key of the task is that of the look; a promotion is mended
/// with the tag.
private let dueOfTask: SQL = """
    (select min(t.due) from chain.field_task t
        where t.store_id = l.store_id and t.source_kind = 'audit_item' and t.state = 'open'
            and t.source_key = concat(l.model, ' · ', concat_ws('/', l.zone, l.counter), ' · ',
                case l.bit when 1 then 'facings' when 2 then 'posm' when 4 then 'demo' when 32 then 'stock' else 'tag' end))
    """
