import Postgres
import Retail
import RetailSQL

extension DiversionCase.State: SQLValue {}
extension DiversionCase.Outcome: SQLValue {}

extension Transaction {
    /// One look at a time: what a plan was made from stays as it is.
    func waitForOtherScans() throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(hashtext('chain.diversion_case'))")
    }

    func standingCases(of month: Month) throws(PostgresError) -> [CasePlan.Standing] {
        try all(
            """
            select c.id, c.account_id, c.region_id, c.state = 'closed', array_agg(p.serial order by p.serial),
                coalesce(array_agg(p.serial order by p.serial) filter (where p.is_withdrawn), '{}')
            from chain.diversion_case c join chain.diversion_phone p on p.case_id = c.id
            where c.month = \(month) group by c.id order by c.id
            """
        ) { (row) throws(PostgresError) in
            let (serials, withdrawn): ([Int64], [Int64]) = (try row[4], try row[5])
            return CasePlan.Standing(
                number: try row[0], key: StrayGroup.Key(account: try row[1], city: try row[2]), isClosed: try row[3],
                serials: Set(serials), withdrawn: Set(withdrawn))
        }
    }

    func openCase(_ group: StrayGroup, of month: Month, deadline: Day, today: Day) throws(PostgresError) -> Int64 {
        try value(
            """
            insert into chain.diversion_case (account_id, region_id, month, rival_id, opened_on, deadline)
            values (\(group.key.account), \(group.key.city), \(month), \(group.rival), \(today), \(deadline))
            returning id
            """)
    }

    func reopenCase(_ number: Int64, deadline: Day, today: Day) throws(PostgresError) {
        try execute(
            """
            update chain.diversion_case set state = 'open', opened_on = \(today), deadline = \(deadline), answer = null,
                answered_on = null, answered_by = null, outcome = null, reason = null, closed_on = null, closed_by = null
            where id = \(number)
            """)
    }

    func add(_ phones: [StrayPhone], to number: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.diversion_phone (case_id, serial, product_id, store_id, day, shipped_by, shipped_on)
            select \(number), p.* from unnest(\(phones.map(\.serial))::bigint[], \(phones.map(\.product))::bigint[],
                \(phones.map(\.place))::bigint[], \(phones.map(\.day))::date[], \(phones.map(\.shippedBy))::text[],
                \(phones.map(\.shippedOn))::date[]) p
            on conflict on constraint diversion_phone_pkey do update set is_withdrawn = false, day = excluded.day,
                store_id = excluded.store_id, shipped_by = excluded.shipped_by, shipped_on = excluded.shipped_on
            """)
    }

    func name(_ rival: Int64?, in number: Int64) throws(PostgresError) {
        try execute("update chain.diversion_case set rival_id = \(rival) where id = \(number)")
    }

    func withdraw(_ serials: [Int64], from number: Int64) throws(PostgresError) {
        try execute(
            """
            update chain.diversion_phone set is_withdrawn = true
            where case_id = \(number) and serial = any (\(serials)::bigint[])
            """)
    }

    func closeCase(
        _ number: Int64, _ outcome: DiversionCase.Outcome, _ reason: String, _ today: Day
    ) throws(PostgresError) {
        try execute(
            """
            update chain.diversion_case set state = 'closed', outcome = \(outcome), reason = \(reason),
                closed_on = \(today), closed_by = (select auth.user_code())
            where id = \(number)
            """)
    }

    func note(_ scan: DiversionScan) throws(PostgresError) {
        try execute(
            """
            insert into chain.diversion_scan (month, day, activated, traced, bordering, astray, user_id)
            values (\(scan.month), \(scan.day), \(scan.activated), \(scan.traced), \(scan.bordering), \(scan.astray),
                (select auth.current_user_id()))
            """)
    }

    func scans(of month: Month?) throws(PostgresError) -> [DiversionScan] {
        try all(
            """
            select distinct on (month) month, day, activated, traced, bordering, astray from chain.diversion_scan
            where \(month)::date is null or month = \(month) order by month desc, id desc
            """
        ) { (row) throws(PostgresError) in
            DiversionScan(
                month: try row[0], day: try row[1], activated: try row[2], traced: try row[3], bordering: try row[4],
                astray: try row[5])
        }
    }

    func cases(of month: Month?, _ states: [DiversionCase.State]) throws(PostgresError) -> [DiversionCase] {
        try cases("c.state = any (\(states)::text[]) and (\(month)::date is null or c.month = \(month))")
    }

    func cases(_ number: Int64) throws(PostgresError) -> [DiversionCase] { try cases("c.id = \(number)") }

    private func cases(_ condition: SQL) throws(PostgresError) -> [DiversionCase] {
        try all(
            """
            select c.id, c.month, n.account, n.account_name, n.region, n.region_name, n.rival, n.rival_name,
                (select count(*) from chain.diversion_phone p where p.case_id = c.id and not p.is_withdrawn),
                c.state, c.opened_on, c.deadline, c.answer, c.answered_on, c.answered_by, c.outcome, c.reason,
                c.closed_on, c.closed_by
            from chain.diversion_case c join chain.diversion_names() n on n.case_id = c.id
            where \(condition)
            order by array_position(array['answered', 'open', 'closed'], c.state), c.deadline, c.id
            """
        ) { (row) throws(PostgresError) in
            DiversionCase(
                number: try row[0], month: try row[1], account: try row[2], accountName: try row[3] as String? ?? "",
                region: try row[4], regionName: try row[5], rival: try row[6], rivalName: try row[7],
                phones: try row[8], state: try row[9], openedOn: try row[10], deadline: try row[11],
                answer: try row[12], answeredOn: try row[13], answeredBy: try row[14], outcome: try row[15],
                reason: try row[16], closedOn: try row[17], closedBy: try row[18])
        }
    }

    func phones(of number: Int64) throws(PostgresError) -> [DivertedPhone] {
        try all(
            """
            select p.serial, d.sku, p.day, s.code, p.shipped_by, p.shipped_on, p.is_withdrawn
            from chain.diversion_phone p join chain.product d on d.id = p.product_id
                left join chain.store s on s.id = p.store_id
            where p.case_id = \(number) order by p.is_withdrawn, p.day, p.serial
            """
        ) { (row) throws(PostgresError) in
            DivertedPhone(
                serial: try row[0], sku: try row[1], day: try row[2], store: try row[3], shippedBy: try row[4],
                shippedOn: try row[5], isWithdrawn: try row[6])
        }
    }
}
