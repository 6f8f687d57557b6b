import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Of each store and key model the newest word counts, of a day a count before a visit: it knows the back room too.
    /// What a count does not name it says nothing of.
    func keyStockouts(_ days: DisplayDays, within last: Int32) throws(PostgresError) -> KeyStockouts {
        let since: SQL = "\(days.day)::date - \(last)::integer"
        let lines = try all(
            """
            with stores as materialized (
                select s.*, g.grade from (\(DisplayScope().stores(days))) s join lateral (
                    select coalesce((select o.grade from chain.grade_override o
                            where o.store_id = s.id and o.approved_at is not null and o.ruling @> \(days.day)::date
                            order by o.id desc limit 1),
                        (select g.grade from chain.store_grade g
                            where g.store_id = s.id and g.month <= \(days.day)::date
                            order by g.month desc, g.id desc limit 1)) as grade) g on g.grade in ('A', 'B')
            ), \(keyProducts(days)),
            counted as materialized (
                select d.store_id, max(d.day) as day from chain.sales_daily d
                where d.level = 'store_stock' and d.store_id in (select s.id from stores s)
                    and d.day > \(since) and d.day <= \(days.day)::date
                group by d.store_id
            ), count as (
                select d.store_id, v.model, d.day, sum(d.units) <= 0 as is_out
                from counted c join chain.sales_daily d on d.store_id = c.store_id and d.day = c.day
                    and d.level = 'store_stock' and d.day > \(since) and d.day <= \(days.day)::date
                    join chain.product_version v on v.product_id = d.product_id and v.during @> d.day
                group by d.store_id, v.model, d.day
            ), looked as (
                select f.store_id, f.model, f.day, bool_and(f.out_of_stock) as is_out
                from chain.display_finding f
                where f.store_id in (select s.id from stores s) and f.out_of_stock is not null
                    and f.day > \(since) and f.day <= \(days.day)::date and \(counts("f.visit_id", "f.store_id"))
                group by f.store_id, f.model, f.day
            ), word as (
                select distinct on (k.store_id, k.model) k.store_id, k.model, w.day, w.is_out, w.told
                from keys k join (select *, 'count' as told from count union all select *, 'visit' from looked) w
                    on w.store_id = k.store_id and w.model = k.model
                order by k.store_id, k.model, w.day desc, w.told
            )
            select s.code, s.name, s.grade, w.model, w.told, w.day, w.is_out
            from stores s left join word w on w.store_id = s.id
            order by s.grade, s.code collate "C", w.model collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (store, name, grade): (String, String, String) = try (row[0], row[1], row[2])
            let (model, told, day): (String?, String?, Day?) = try (row[3], row[4], row[5])
            let isOut = try row[6] as Bool? ?? false
            let word = told.flatMap(KeyStockout.Told.init(rawValue:))
            guard let model, let word, let day, let grade = Grade(rawValue: grade) else {
                return (store, false, KeyStockout?.none)
            }
            let out = KeyStockout(store: store, name: name, grade: grade, model: model, told: word, day: day)
            return (store, true, isOut ? out : nil)
        }
        return KeyStockouts(
            found: lines.compactMap(\.2), stores: Set(lines.map(\.0)).count,
            told: Set(lines.filter(\.1).map(\.0)).count)
    }
}
