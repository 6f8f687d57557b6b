import Postgres

/// The lines that were found to be in order go where they belong; those that are taken back carry their own load.
extension Transaction {
    /// A million lines are sorted and summed in memory, by a plan that knows how many they are.
    func readyToMerge() throws(PostgresError) {
        try script("set local work_mem = '128MB'; analyze sales_line")
    }

    /// In the order of the key, so that the index grows at its end.
    func addFacts(_ load: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.sales_fact
                (store_id, day, level, account_id, product_id, units, amount_minor, serial, region_id, load_id, line)
            select store_id, day, level, account_id, product_id, units, amount_minor, serial, region_id,
                coalesce(load_id, \(load)), line
            from sales_line order by store_id, day, line
            """)
    }

    /// Sums the lines into the daily totals. Where nothing is taken back, the days are new, because a day has one source,
    /// and the rows are simply added, which costs half as much. Otherwise what is taken back and what takes its place
    /// are summed first: an equal line leaves its total alone.
    func addToDailyTotals(daysAreNew: Bool) throws(PostgresError) {
        let meeting: SQL =
            daysAreNew
            ? ""
            : """
            on conflict (store_id, day, level, account_id, product_id) do update set
                units = d.units + excluded.units, amount_minor = d.amount_minor + excluded.amount_minor,
                unpriced_units = d.unpriced_units + excluded.unpriced_units
            """
        try execute(
            """
            insert into chain.sales_daily as d
                (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
            select store_id, day, level, account_id, product_id, min(region_id), sum(units),
                coalesce(sum(amount_minor), 0), coalesce(sum(units) filter (where amount_minor is null), 0)
            from sales_line
            group by store_id, day, level, account_id, product_id
            order by store_id, day, level, account_id, product_id
            \(meeting)
            """)
    }

    /// The place that is kept is that of the last line that counts the phone.
    func countSerials(_ load: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.serial_count as c (serial, level, units, store_id, day, load_id, line)
            select distinct on (serial, level) serial, level, sum(units) over (partition by serial, level), store_id, day,
                \(load), line
            from sales_line where serial is not null and level <> 'store_stock'
            order by serial, level, load_id nulls first, units desc, day desc, line desc
            on conflict (serial, level) do update set
                units = c.units + excluded.units, store_id = excluded.store_id, day = excluded.day,
                load_id = excluded.load_id, line = excluded.line
            """)
    }
}
