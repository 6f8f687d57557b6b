import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Units and days of each store and model at each step of price, while it was on display and while it was not, for
    /// first looks of the months at a zone (nil: any).
    ///
    /// A look tells of the days from its own up to the next look at the same, at most `window` of them and none behind
    /// the last day with sales. What is sold in them is divided by the step of the price: the mean price that was paid
    /// over the days, in twentieths of the highest such price of the store and model.
    func displayStrata(
        from: Month, to: Month, in zone: DisplayZone?, series: String?, window: Int
    ) throws(PostgresError) -> [DisplayStratum] {
        try all(
            """
            with looked as (
                select f.store_id, f.model, f.day, bool_or(f.facings > 0) as shown
                from chain.display_finding f
                where f.day >= \(from) and f.day < \(to)::date + interval '1 month' and f.facings is not null
                    and (\(zone?.rawValue)::text is null or f.zone = \(zone?.rawValue))
                    and not exists (select from chain.display_visit v where v.store_id = f.store_id and v.id = f.visit_id
                        and (v.replaced_by is not null or v.second_of is not null))
                    and (\(series)::text is null or exists (select from chain.product_version p
                        where p.product_id = f.product_id and p.during @> f.day and p.series = \(series)))
                group by f.store_id, f.model, f.day
            ), spans as (
                select l.store_id, l.model, l.day, l.shown,
                    least(lead(l.day) over (partition by l.store_id, l.model order by l.day), l.day + \(Int32(window))::integer,
                        (select max(d.day) + 1 from chain.sales_daily d where d.level = 'sell_out' and d.day >= \(from)
                            and d.day < \(to)::date + interval '2 months')) as until
                from looked l
            ), sold as (
                select s.store_id, s.model, s.shown, s.until - s.day as days,
                    coalesce(sum(d.units), 0) as units, sum(d.amount_minor) as amount,
                    sum(d.units - d.unpriced_units) as priced
                from spans s left join (
                    chain.sales_daily d join chain.product_version p on p.product_id = d.product_id and p.during @> d.day
                ) on d.store_id = s.store_id and p.model = s.model and d.level = 'sell_out' and d.day >= s.day
                    and d.day < s.until
                where s.until > s.day
                group by s.store_id, s.model, s.shown, s.day, s.until
            ), priced as (
                select *, case when priced > 0 and amount > 0 then round(20 * (amount::numeric / priced)
                    / max(case when priced > 0 then amount::numeric / priced end) over (partition by store_id, model)) end as step
                from sold
            ), usual as (
                select store_id, model, mode() within group (order by step desc) as step from priced group by store_id, model
            ), filled as (
                -- Nothing was sold, and nothing was paid: the price stood where it stands most of the time.
                select p.*, coalesce(p.step, u.step, 20) as at from priced p join usual u using (store_id, model)
            )
            select dense_rank() over (order by store_id) - 1,
                sum(greatest(units, 0)) filter (where shown), sum(days) filter (where shown),
                sum(greatest(units, 0)) filter (where not shown), sum(days) filter (where not shown)
            from filled group by store_id, model, at
            having bool_or(shown) and not bool_and(shown)
            order by store_id, model, at
            """
        ) { (row) throws(PostgresError) in
            let (store, shown, shownDays): (Int64, Int64?, Int64?) = try (row[0], row[1], row[2])
            let (other, otherDays): (Int64?, Int64?) = try (row[3], row[4])
            return DisplayStratum(
                store: Int(store), shownUnits: Int(shown ?? 0), shownDays: Int(shownDays ?? 0),
                otherUnits: Int(other ?? 0), otherDays: Int(otherDays ?? 0))
        }
    }
}
