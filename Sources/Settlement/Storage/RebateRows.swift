import Postgres
import Retail
import RetailSQL
import Trail

/// What was settled of a rebate so far.
struct SettledSum {
    /// Minor units.
    let sum: Int64
    let count: Int
}

extension Transaction {
    func accountNames(on day: Day) throws(PostgresError) -> [AccountCode: String] {
        Dictionary(
            try all(
                """
                select a.code, v.name from chain.account a
                    join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
                """
            ) { (row) throws(PostgresError) in (try row[0] as AccountCode, try row[1] as String) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What was settled for a period, by account and rebate.
    func settledSums(
        _ months: ClosedRange<Month>, of account: AccountCode?
    ) throws(PostgresError) -> [AccountCode: [String: SettledSum]] {
        var sums: [AccountCode: [String: SettledSum]] = [:]
        _ = try all(
            """
            select a.code, s.code, sum(s.amount_minor)::bigint, count(*)
            from chain.rebate_settlement s join chain.account a on a.id = s.account_id
            where s.period = daterange(\(months.lowerBound.firstDay), \(months.upperBound.lastDay)::date + 1)
                and (\(account)::text is null or a.code = \(account))
            group by a.code, s.code
            """
        ) { (row) throws(PostgresError) in
            sums[try row[0], default: [:]][try row[1]] = SettledSum(sum: try row[2], count: Int(try row[3] as Int64))
        }
        return sums
    }

    func settlements(in month: Month, of account: AccountCode?) throws(PostgresError) -> [RebateSettlement] {
        try all(
            """
            select a.code, s.code, lower(s.period), upper(s.period) - 1, s.number, s.known_on, p.units, p.base,
                s.target_units, s.target_bought, s.earned_minor, s.before_minor, s.plain, coalesce(u.code, '')
            from chain.rebate_settlement s join chain.account a on a.id = s.account_id
                left join auth.app_user u on u.id = s.user_id
                cross join lateral (
                    select coalesce(sum(r.units), 0)::bigint as units, coalesce(sum(r.base_minor), 0)::bigint as base
                    from chain.rebate_part r where r.settlement_id = s.id) p
            where s.period && daterange(\(month.firstDay), \(month.lastDay), '[]')
                and (\(account)::text is null or a.code = \(account))
            order by a.code collate "C", s.code collate "C", s.period, s.number
            """
        ) { (row) throws(PostgresError) in
            let (target, bought): (Int64?, Int64?) = try (row[8], row[9])
            return try RebateSettlement(
                account: row[0], code: row[1], first: row[2], last: row[3], number: Int(row[4] as Int16),
                knownOn: row[5],
                units: row[6], base: row[7], target: target.map { TargetReach(units: $0, bought: bought ?? 0) },
                earned: row[10], before: row[11], plain: row[12], by: row[13])
        }
    }

    /// Rebates of earlier periods that were settled, worked out anew by the terms of then: with what came back since, and
    /// cover, displays and diversions as they were.
    func settledSheets(
        before month: Month, knownOn today: Day, of account: AccountCode?, _ currency: Currency
    ) throws -> [RebateSheet] {
        struct Settled {
            let account: AccountCode
            let code: String
            let months: ClosedRange<Month>
            let plain: String
            let gates: RebateFacts
            let sum: SettledSum
        }
        let settled = try all(
            """
            select distinct on (s.account_id, s.code, s.period) a.code, s.code, lower(s.period), upper(s.period) - 1, s.plain,
                s.cover_tenths, s.display_share, s.diversions,
                (sum(s.amount_minor) over w)::bigint, count(*) over w
            from chain.rebate_settlement s join chain.account a on a.id = s.account_id
            where upper(s.period) - 1 < \(month.firstDay)::date
                and upper(s.period) >= \(month.firstDay)::date - interval '13 months'
                and (\(account)::text is null or a.code = \(account))
            window w as (partition by s.account_id, s.code, s.period)
            order by s.account_id, s.code, s.period, s.number desc
            """
        ) { (row) throws(PostgresError) in
            let (first, last): (Day, Day) = try (row[2], row[3])
            let cover: Int32? = try row[5]
            let display: Int16? = try row[6]
            let diversions: Int32? = try row[7]
            return Settled(
                account: try row[0], code: try row[1], months: first.month...last.month, plain: try row[4],
                gates: RebateFacts(
                    [], coverTenths: cover.map { Int64($0) },
                    display: display.flatMap { Percentage(basisPoints: Int($0)) },
                    diversions: diversions.map { Int64($0) }),
                sum: SettledSum(sum: try row[8], count: Int(try row[9] as Int64)))
        }
        var terms: [String: RebateTerm] = [:]
        let names = try accountNames(on: today)
        var sheets: [RebateSheet] = []
        for (months, settled) in Dictionary(grouping: settled, by: \.months) {
            let lines = try rebateLines(
                months.lowerBound.firstDay...months.upperBound.lastDay, knownOn: today, RebateTerm.Measure.allCases,
                of: account)
            let targets = try rebateTargets(
                months.lowerBound.firstDay...months.upperBound.lastDay, of: account)
            for one in settled {
                let key = "\(one.code)\n\(one.plain)"
                let term = try terms[key] ?? RebateTerm(one.code, plain: one.plain, currency)
                terms[key] = term
                var facts = one.gates
                facts.lines = lines[one.account] ?? []
                facts.hold(against: targets[one.account] ?? [:])
                sheets.append(
                    RebateSheet(
                        account: one.account.text, accountName: names[one.account] ?? "", term: term, months: months,
                        until: months.upperBound.lastDay, result: term.result(facts), before: one.sum.sum,
                        settlements: one.sum.count))
            }
        }
        return sheets.sorted {
            ($0.account, $0.term.code, $0.months.lowerBound) < ($1.account, $1.term.code, $1.months.lowerBound)
        }
    }

    /// Keeps what is due of the sheets, with all that it was worked out from, and books it into the pools.
    func book(
        _ sheets: [RebateSheet], under policy: Int64, _ currency: Currency, on day: Day
    ) throws -> [PoolCredit] {
        let due = sheets.filter { ($0.due ?? 0) != 0 }
        guard !due.isEmpty else { return [] }
        let gate = { (sheet: RebateSheet, kind: RebateResult.Gate.Kind) -> Int64? in
            sheet.result.gates.first { $0.kind == kind }?.found
        }
        let ids: [Int64] = try all(
            """
            insert into chain.rebate_settlement (
                account_id, code, period, number, policy_id, plain, until, known_on, target_units, target_bought, key_share,
                cover_tenths, display_share, diversions, earned_minor, before_minor, user_id)
            select a.id, t.code, daterange(t.first, t.last + 1), t.number, \(policy), t.plain, t.last, \(day)::date,
                t.target_units, t.target_bought, t.key_share, t.cover, t.display, t.diversions, t.earned, t.before,
                (select auth.current_user_id())
            from unnest(\(due.map(\.account))::text[], \(due.map(\.term.code))::text[],
                    \(due.map(\.months.lowerBound.firstDay))::date[], \(due.map(\.months.upperBound.lastDay))::date[],
                    \(due.map { Int16($0.settlements + 1) })::smallint[],
                    \(due.map { $0.term.plain(in: currency) })::text[],
                    \(due.map { $0.result.target?.units })::bigint[], \(due.map { $0.result.target?.bought })::bigint[],
                    \(due.map { gate($0, .keyModels).map { Int16($0) } })::smallint[],
                    \(due.map { gate($0, .cover).map { Int32($0) } })::integer[],
                    \(due.map { gate($0, .display).map { Int16($0) } })::smallint[],
                    \(due.map { gate($0, .diversions).map { Int32($0) } })::integer[],
                    \(due.map { $0.result.earned ?? 0 })::bigint[], \(due.map(\.before))::bigint[])
                with ordinality t (account, code, first, last, number, plain, target_units, target_bought, key_share,
                    cover, display, diversions, earned, before, place)
                join chain.account a on a.code = t.account
            order by t.place
            returning id
            """
        ) { (row) throws(PostgresError) in try row[0] }
        let parts = zip(ids, due).flatMap { id, sheet in sheet.result.parts.map { (id, $0) } }
        try execute(
            """
            insert into chain.rebate_part (settlement_id, model, units, base_minor, earned_minor)
            select t.* from unnest(\(parts.map(\.0))::bigint[], \(parts.map(\.1.model))::text[],
                \(parts.map(\.1.units))::bigint[], \(parts.map(\.1.amount))::bigint[],
                \(parts.map(\.1.earned))::bigint[]) t
            """)
        let credits = try due.map { sheet in
            PoolCredit(
                try AccountCode(sheet.account), .rebate,
                for: "\(sheet.term.code) \(sheet.period) #\(sheet.settlements + 1)", on: day, amount: sheet.due ?? 0)
        }
        for sheet in due {
            try record(
                Change(
                    "rebate_settlement",
                    "\(sheet.account) \(sheet.term.code) \(sheet.period) #\(sheet.settlements + 1)",
                    new: ["earned_minor": "\(sheet.result.earned ?? 0)", "before_minor": "\(sheet.before)"],
                    verb: "settled"))
        }
        return try credit(credits)
    }
}
