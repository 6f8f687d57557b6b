import Postgres
import Retail
import RetailSQL

extension Transaction {
    func demandHeadquartersForTargets() throws {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "target.no-right") }
    }

    /// One file of targets at a time: what it is compared with stays as it is.
    func waitForOtherTargets() throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(hashtext('chain.pick_up_target'))")
    }

    /// Those that stand, by account and month.
    func targets(in months: [Month]) throws(PostgresError) -> [TargetSheet: [String: Int64]] {
        var sheets: [TargetSheet: [String: Int64]] = [:]
        let rows = try all(
            """
            select a.code, t.month, t.model, t.units
            from chain.pick_up_target t join chain.account a on a.id = t.account_id
            where t.month = any (\(months.map(\.firstDay))::date[]) and t.load_id = (
                select max(n.load_id) from chain.pick_up_target n
                where n.account_id = t.account_id and n.month = t.month)
            """
        ) { (row) throws(PostgresError) in
            let first: Day = try row[1]
            return (TargetSheet(account: try row[0], month: first.month), try row[2] as String, try row[3] as Int64)
        }
        for (sheet, model, units) in rows { sheets[sheet, default: [:]][model] = units }
        return sheets
    }

    /// What the chain says against the file; each with its line.
    func targetProblems(_ rows: [TargetRow]) throws(PostgresError) -> [Problem] {
        try all(
            """
            select s.line, f.code, f.path, f.found
            from unnest(\(rows.map { Int32($0.line) })::integer[], \(rows.map(\.account))::text[],
                    \(rows.map(\.model))::text[]) s (line, account, model)
                left join chain.account a on a.code = s.account
                left join (select distinct v.model from chain.product_version v) p on p.model = s.model
                cross join lateral (values
                    ('sales.account-unknown', 'account', s.account, a.id is null),
                    ('target.model-unknown', 'model', s.model, p.model is null)) f (code, path, found, is_so)
            where f.is_so order by s.line, f.path limit 1000
            """
        ) { (row) throws(PostgresError) in
            let (line, path, found): (Int32, String, String) = try (row[0], row[2], row[3])
            return try Problem(
                row[1], ["column": path, "found": found], at: Place(line: Int(line), path: path, value: found))
        }
    }

    func addTargets(_ rows: [TargetRow], _ load: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.pick_up_target (account_id, month, model, load_id, units, user_id, user_code)
            select a.id, s.month, s.model, \(load), s.units, (select auth.current_user_id()), (select auth.user_code())
            from unnest(\(rows.map(\.account))::text[], \(rows.map(\.month.firstDay))::date[],
                    \(rows.map(\.model))::text[], \(rows.map(\.units))::bigint[]) s (account, month, model, units)
                join chain.account a on a.code = s.account
            """)
    }

    /// Of each target what was shipped in its month up to a day, and what is confirmed by then and not shipped.
    func pickUps(
        in month: Month, until day: Day, of account: AccountCode?, _ told: Day?, _ rhythms: [String?: PickUpRhythm]
    ) throws(PostgresError) -> [PickUp] {
        try all(
            """
            with target as (
                select t.* from chain.pick_up_target t
                where t.month = \(month) and (\(account)::text is null or t.account_id = (
                        select a.id from chain.account a where a.code = \(account)))
                    and t.load_id = (select max(n.load_id) from chain.pick_up_target n
                        where n.account_id = t.account_id and n.month = t.month)
            ), bought as (
                select d.account_id, v.model, sum(d.units)::bigint as units
                from chain.sales_daily d join chain.product_version v on v.product_id = d.product_id and v.during @> d.day
                where d.level = 'sell_in' and d.day between \(month.firstDay) and least(\(day)::date, \(month.lastDay))
                    and d.account_id in (select t.account_id from target t)
                group by d.account_id, v.model
            ), ordered as (
                select o.account_id, v.model, sum(o.units)::bigint as units
                from chain.order_line o
                    join chain.product_version v on v.product_id = o.product_id and v.during @> o.day
                where o.confirmed <= \(day)::date and coalesce(o.shipped > \(day)::date, true)
                    and coalesce(o.received > \(day)::date, true)
                    and o.account_id in (select t.account_id from target t)
                group by o.account_id, v.model
            )
            select a.code, v.name, t.model, t.units, coalesce(b.units, 0), coalesce(o.units, 0), t.load_id, t.user_code,
                r.code, r.name
            from target t join chain.account a on a.id = t.account_id
                left join chain.account_version v on v.account_id = a.id and v.during @> \(month.lastDay)::date
                left join chain.region r on r.id = v.branch_id
                left join bought b on b.account_id = t.account_id and b.model = t.model
                left join ordered o on o.account_id = t.account_id and o.model = t.model
            order by a.code collate "C", t.model collate "C"
            """
        ) { (row) throws(PostgresError) in
            let account: String = try row[0]
            return PickUp(
                account: account, accountName: try row[1] as String? ?? "", branch: try row[8], branchName: try row[9],
                model: try row[2], target: try row[3],
                bought: try row[4], ordered: try row[5], load: try row[6], setBy: try row[7], month: month, until: day,
                told: told,
                rhythm: rhythms[account] ?? rhythms[nil])
        }
    }

    /// The newest day of a month, up to a day of it, on which the brand shipped anything to anybody.
    func sellInTold(in month: Month, until day: Day) throws(PostgresError) -> Day? {
        try value("select chain.sell_in_told(\(month.firstDay), \(min(day, month.lastDay)))", as: Day?.self)
    }

    /// The rhythm of each account that the person sees and that bought in all the months of these days, and without an
    /// account the chain's.
    func pickUpRhythms(_ days: [Day]) throws(PostgresError) -> [String?: PickUpRhythm] {
        guard !days.isEmpty else { return [:] }
        let found = try all(
            """
            select a.code, r.until_then, r.whole
            from chain.pick_up_rhythm(\(days)::date[]) r left join chain.account a on a.id = r.account_id
            where a.id is not null or r.account_id is null
            """
        ) { (row) throws(PostgresError) in
            (try row[0] as String?, PickUpRhythm(untilThen: try row[1], whole: try row[2]))
        }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
