import Postgres
package import Retail
import RetailSQL

/// A cut as far as the caller sees it.
package struct CutSummary: Equatable, Sendable {
    package let code: String
    package let dropDay: Day
    package let announcedOn: Day
    package let announcedBy: String
    package let accounts: Int
    package let confirmed: Int
    package let settled: Int
    package let units: Int64
    /// Minor units, likewise the bill, and what the units come to that are held for proof.
    package let exposure: Int64
    package let bill: Int64
    package let heldUnits: Int64
    package let heldExposure: Int64
}

/// An account of a cut.
package struct CutAccount: Equatable, Sendable {
    package let account: String
    package let name: String
    package let skus: Int
    package let units: Int64
    package let heldUnits: Int64
    /// Minor units, likewise what the held units come to; the bill is nil before the settlement.
    package let exposure: Int64
    package let heldExposure: Int64
    package let bill: Int64?
    package let confirmedBy: String?
    package let confirmedAt: Instant?
}

/// A product of a cut at an account.
package struct CutItem: Equatable, Sendable {
    package let account: String
    package let sku: String
    /// Minor units.
    package let before: Int64
    package let after: Int64
    /// The last feed before the announcement; nil where there was none.
    package let feed: Int64?
    package let feedDay: Day?
    /// Of the feed on the day of the announcement.
    package let feedAge: Int?
    package let feedUnits: Int64?
    package let sellIn: Int64
    package let sellThrough: Int64
    package let inTransit: Int64
    package let units: Int64
    package let exposure: Int64
    package let heldUnits: Int64
    package let heldExposure: Int64
}

/// A task of a store that is not done yet.
package struct CutTask: Equatable, Sendable {
    package let store: String
    package let task: Int64
    package let due: Day
}

/// A cut with everything about it.
package struct CutDetail: Equatable, Sendable {
    package let summary: CutSummary
    package let accounts: [CutAccount]
    /// Of stores; nil for an account, which sees no tasks.
    package let tasks: [CutTask]?
}

extension Transaction {
    func ownAccount() throws(PostgresError) -> String? {
        try value("select (select a.code from chain.account a where a.id = auth.account_id())")
    }

    func cutSummaries(_ code: CutCode?) throws(PostgresError) -> [CutSummary] {
        try all(
            """
            select c.code, c.drop_day, c.announced_on, c.user_code,
                (select count(*) from chain.price_cut_account x where x.cut_id = c.id),
                (select count(*) from chain.price_cut_confirmation x where x.cut_id = c.id),
                (select count(*) from chain.protection_statement x where x.cut_id = c.id),
                coalesce(i.units, 0)::bigint, coalesce(i.exposure, 0)::bigint,
                (select coalesce(sum(l.amount_minor), 0)::bigint from chain.protection_line l where l.cut_id = c.id),
                coalesce(i.held_units, 0)::bigint, coalesce(i.held, 0)::bigint
            from chain.price_cut c left join lateral (
                select sum(i.units) as units, sum(i.exposure_minor) as exposure, sum(i.held_units) as held_units,
                    sum(i.held_minor) as held
                from chain.price_cut_item i where i.cut_id = c.id) i on true
            where \(code)::text is null or c.code = \(code)::text
            order by c.drop_day desc, c.code desc
            """
        ) { (row) throws(PostgresError) in
            try CutSummary(
                code: row[0], dropDay: row[1], announcedOn: row[2], announcedBy: row[3], accounts: row[4],
                confirmed: row[5], settled: row[6], units: row[7], exposure: row[8], bill: row[9], heldUnits: row[10],
                heldExposure: row[11])
        }
    }

    func cutAccounts(_ code: CutCode) throws(PostgresError) -> [CutAccount] {
        try all(
            """
            select a.code, coalesce(v.name, a.code), i.skus, i.units, i.held_units, i.exposure, i.held,
                case when t.cut_id is not null then coalesce(l.bill, 0) end, f.user_code, f.confirmed_at
            from chain.price_cut c join chain.price_cut_account x on x.cut_id = c.id
                join chain.account a on a.id = x.account_id
                left join chain.account_version v on v.account_id = a.id and v.during @> c.announced_on
                cross join lateral (
                    select count(*) as skus, sum(i.units)::bigint as units, sum(i.exposure_minor)::bigint as exposure,
                        sum(i.held_units)::bigint as held_units, sum(i.held_minor)::bigint as held
                    from chain.price_cut_item i where i.cut_id = c.id and i.account_id = a.id) i
                left join chain.protection_statement t on t.cut_id = c.id and t.account_id = a.id
                left join lateral (
                    select sum(l.amount_minor)::bigint as bill from chain.protection_line l
                    where l.cut_id = c.id and l.account_id = a.id) l on true
                left join chain.price_cut_confirmation f on f.cut_id = c.id and f.account_id = a.id
            where c.code = \(code)
            order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            try CutAccount(
                account: row[0], name: row[1], skus: row[2], units: row[3], heldUnits: row[4], exposure: row[5],
                heldExposure: row[6], bill: row[7], confirmedBy: row[8], confirmedAt: row[9])
        }
    }

    func cutItems(_ code: CutCode) throws(PostgresError) -> [CutItem] {
        try all(
            """
            select a.code, p.sku, i.before_minor, i.after_minor, i.feed_id, i.feed_day, c.announced_on - i.feed_day,
                i.feed_units, i.sell_in, i.sell_through, i.in_transit, i.units, i.exposure_minor, i.held_units, i.held_minor
            from chain.price_cut c join chain.price_cut_item i on i.cut_id = c.id
                join chain.account a on a.id = i.account_id join chain.product p on p.id = i.product_id
            where c.code = \(code)
            order by a.code collate "C", p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            try CutItem(
                account: row[0], sku: row[1], before: row[2], after: row[3], feed: row[4], feedDay: row[5],
                feedAge: row[6], feedUnits: row[7], sellIn: row[8], sellThrough: row[9], inTransit: row[10],
                units: row[11], exposure: row[12], heldUnits: row[13], heldExposure: row[14])
        }
    }

    /// Accounts without a statement of cuts after whose announcement a policy was published for the drop day or before.
    func republishedCuts(
        _ question: StatementQuestion
    ) throws(PostgresError) -> [(cut: String, drop: Day, account: AccountCode)] {
        try all(
            """
            select c.code, c.drop_day, a.code
            from chain.price_cut c join chain.price_cut_account x on x.cut_id = c.id
                join chain.account a on a.id = x.account_id
            where \(question.fits) and not exists (
                select from chain.protection_statement s where s.cut_id = c.id and s.account_id = x.account_id)
                and exists (
                    select from pricing.policy p
                    where p.published_at > c.announced_at and p.effective_from <= c.drop_day)
            order by c.drop_day, c.code, a.code collate "C"
            """
        ) { (row) throws(PostgresError) -> (String, Day, AccountCode) in try (row[0], row[1], row[2]) }
    }

    /// Tasks of a cut that stores have not done; nil for an account, which sees no tasks.
    func openTasks(of code: CutCode) throws(PostgresError) -> [CutTask]? {
        guard try value("select auth.account_id() is null", as: Bool.self) else { return nil }
        return try all(
            """
            select s.code, t.id, t.due from chain.field_task t join chain.store s on s.id = t.store_id
            where t.source_kind = 'alert' and t.source_key = \(code) and t.state = 'open'
            order by t.due, s.code collate "C"
            """
        ) { (row) throws(PostgresError) in try CutTask(store: row[0], task: row[1], due: row[2]) }
    }

    /// False where it was confirmed before.
    func addConfirmation(of code: CutCode) throws(PostgresError) -> Bool {
        try execute(
            """
            insert into chain.price_cut_confirmation (cut_id, account_id, user_id, user_code)
            select c.id, auth.account_id(), auth.current_user_id(), auth.user_code()
            from chain.price_cut c where c.code = \(code)
            on conflict on constraint price_cut_confirmation_pkey do nothing
            """) > 0
    }
}
