import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The codes of a table that the caller sees.
    func codes(_ table: SQL, as column: SQL = "code") throws(PostgresError) -> Set<String> {
        Set(try all("select t.\(column) from \(table) t") { (row) throws(PostgresError) -> String in try row[0] })
    }

    /// Waits until nobody else takes a file of the kind, so that each is held against all that was told before it.
    func waitForOthers(telling kind: StaffFile) throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(hashtext('chain.staff_load'), hashtext(\(kind.rawValue)))")
    }

    /// What the rows of a file are held against.
    func ground(_ currency: Currency, told: Day?) throws(PostgresError) -> StaffRows.Ground {
        try StaffRows.Ground(
            people: codes("chain.person"), stores: codes("chain.store"), regions: codes("chain.region"),
            products: codes("chain.product", as: "sku"), courses: codes("chain.course"),
            sessions: codes("chain.course_session"), currency: currency, told: told)
    }

    /// Whether there is anything of a kind.
    func knows(_ kind: StaffFile) throws(PostgresError) -> Bool {
        let known: SQL =
            switch kind {
            case .postings: "chain.posting"
            case .vetoes: "chain.posting_veto"
            case .grants: "chain.staff_grant"
            case .traits: "people_private.trait"
            case .sales: "chain.promoter_sale"
            case .returns: "chain.promoter_sale where taken_back_on is not null"
            case .budgets: "chain.event_budget"
            case .courses: "chain.course"
            case .sessions: "chain.course_session"
            case .results: "chain.course_result"
            case .events: "chain.team_event"
            case .pay: "people_private.pay"
            case .market: "people_private.market_pay"
            case .wishes: "chain.roster_wish"
            case .roster: "chain.roster_week"
            case .attendance: "chain.attendance"
            }
        return try value("select exists (select from \(known))")
    }

    /// What only the chain shows to be wrong with the rows, by line and column.
    func flaws(of rows: StaffRows) throws -> [Problem] {
        switch rows.kind {
        case .postings: try outOfService(rows) + uncertified(rows)
        case .sales: try strangersSelling(rows) + serialsCounted(rows)
        case .returns: try returnsOfNothing(rows)
        case .results: try resultsBeforehand(rows)
        case .sessions: try heldAlready(rows)
        case .wishes: try unknownShifts(in: rows, "wish", on: "from", besides: ["off", "absent", "none"])
        case .roster: try brokenRules(rows)
        case .attendance: try presentTwice(rows)
        default: []
        }
    }

    /// What shows to be wrong once the rows are kept, likewise.
    func excesses(of rows: StaffRows, in currency: Currency) throws(PostgresError) -> [Problem] {
        switch rows.kind {
        case .budgets: try plansBeyondBudgets(rows, days: "quarter", money: "money", currency)
        case .sessions, .events: try plansBeyondBudgets(rows, days: "day", money: "planned", currency)
        default: []
        }
    }

    /// Keeps what the rows say.
    func keep(_ rows: StaffRows) throws -> StaffReceipt {
        switch rows.kind {
        case .postings: try rows.receipt(keepPostings(rows))
        case .vetoes: try rows.receipt(keepVetoes(rows))
        case .grants: try rows.receipt(keepGrants(rows))
        case .traits: try rows.receipt(keepTraits(rows))
        case .sales: try keepSales(rows)
        case .returns: try rows.receipt(keepReturns(rows))
        case .budgets: try rows.receipt(keepBudgets(rows))
        case .courses: try rows.receipt(keepCourses(rows))
        case .sessions: try rows.receipt(keepSessions(rows))
        case .results: try rows.receipt(keepResults(rows))
        case .events: try rows.receipt(keepEvents(rows))
        case .pay: try rows.receipt(keepPay(rows))
        case .market: try rows.receipt(keepMarket(rows))
        case .wishes: try rows.receipt(keepWishes(rows))
        case .roster: try rows.receipt(keepRosters(rows))
        case .attendance: try rows.receipt(keepAttendance(rows))
        }
    }
}

extension StaffRows {
    func receipt(_ changed: Int, notices: [Notice] = []) -> StaffReceipt {
        StaffReceipt(rows: lines.count, changed: changed, notices: notices)
    }
}
