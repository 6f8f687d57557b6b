import Postgres
import Retail
import RetailSQL
import StandingRules

extension Transaction {
    /// Adds a run; nil where the same was made before. Of two at once the second waits for the first.
    func addRun(
        of plan: LevelPlan, _ version: ConfigVersion, _ method: any LevelMethod, _ inputs: Bytes,
        _ proposals: [LevelProposal]
    ) throws(PostgresError) -> Int64? {
        try first(
            """
            insert into chain.stock_run (account_id, day, config_id, method, platform, user_id, user_code, inputs_sha256,
                lead_mean_milli, lead_deviation_milli, lead_orders, stale_days, phase_out_weeks, phase_out_bp, push_days,
                lines, unknown)
            values (\(plan.account.id), \(plan.day), \(version.number), \(method.name), \(plan.account.platform.rawValue),
                (select auth.current_user_id()), (select auth.user_code()), \(inputs), \(plan.lead?.mean.milli),
                \(plan.lead?.deviation.milli), \(Int32(plan.lead?.receipts ?? 0)),
                \(Int16(plan.settings.demand.staleDays)), \(Int16(plan.settings.life.phaseOutWeeks)),
                \(Int16(plan.settings.life.phaseOutQuantile.basisPoints)), \(Int16(plan.settings.pushDays)),
                \(Int32(proposals.count)),
                \(Int32(proposals.count { $0.level == nil })))
            on conflict on constraint stock_run_account_id_inputs_key do nothing
            returning id
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// The newest run that the account has, up to a day; nil where there is none.
    func newestRun(of account: AccountCode, until day: Day?) throws(PostgresError) -> StockRun? {
        try run(where: "a.code = \(account) and (\(day)::date is null or r.day <= \(day))")
    }

    func stockRun(_ number: Int64) throws(PostgresError) -> StockRun? { try run(where: "r.id = \(number)") }

    func stockRun(of account: LevelAccount, madeFrom inputs: Bytes) throws(PostgresError) -> StockRun? {
        try run(where: "r.account_id = \(account.id) and r.inputs_sha256 = \(inputs)")
    }

    func isMade(_ run: StockRun, from inputs: Bytes) throws(PostgresError) -> Bool {
        try value(
            "select exists (select from chain.stock_run r where r.id = \(run.number) and r.inputs_sha256 = \(inputs))",
            as: Bool.self)
    }

    private func run(where condition: SQL) throws(PostgresError) -> StockRun? {
        try first(
            """
            select r.id, a.code, r.day, r.method, r.platform, r.user_code, r.made_at, r.lead_mean_milli,
                r.lead_deviation_milli, r.lead_orders, r.stale_days, r.lines, r.unknown, chain.version_of(r.config_id),
                r.phase_out_weeks, r.phase_out_bp
            from chain.stock_run r join chain.account a on a.id = r.account_id
            where \(condition) order by r.day desc, r.id desc limit 1
            """
        ) { (row) throws(PostgresError) in
            let (mean, deviation): (Int64?, Int64?) = try (row[7], row[8])
            let (orders, stale): (Int32, Int16) = try (row[9], row[10])
            let (lines, unknown, version): (Int32, Int32, Int32) = try (row[11], row[12], row[13])
            let (weeks, quantile): (Int16, Int16) = try (row[14], row[15])
            var lead: LeadTime?
            if let mean, let deviation {
                lead = LeadTime(
                    mean: Double(mean) / 1000, deviation: Double(deviation) / 1000, receipts: Int(orders))
            }
            return StockRun(
                number: try row[0], account: try row[1], day: try row[2], version: Int(version), method: try row[3],
                platform: StockPlatform(rawValue: try row[4]) ?? .distribution, author: try row[5], madeAt: try row[6],
                lead: lead, staleDays: Int(stale),
                life: LifeEnd(weeks: Int(weeks), quantile: Percentage(basisPoints: Int(quantile)) ?? .none),
                lines: Int(lines), unknown: Int(unknown))
        }
    }

    /// Whole rows, as the text of one array: none of the words in it needs an escape but the arrays.
    func add(_ proposals: [LevelProposal], to run: Int64, of account: LevelAccount) throws(PostgresError) {
        let rows = proposals.map { "\"(\($0.columns(run, account.id)))\"" }.joined(separator: ",")
        try execute(
            """
            insert into chain.level_proposal
            select p.* from unnest(\("{\(rows)}")::chain.level_proposal[]) p
            """)
    }
}

extension LevelProposal {
    /// In the order of the table; what is left empty is null.
    fileprivate func columns(_ run: Int64, _ account: Int64) -> String {
        let (service, target) =
            switch goal.service {
            case .cycle(let share): ("cycle", share)
            case .fill(let share): ("fill", share)
            }
        let columns: [String] = [
            "\(location)", "\(run)", "\(product)", "\(account)", stage.rawValue, mover.rawValue,
            text(variability?.rawValue), text(unknown?.rawValue), text(source?.rawValue), text(coverage?.basisPoints),
            "\(weeks.known)", "\(weeks.censored)", "\(weeks.unknown)", text(recent), text(sizing?.weeklyMilli),
            text(sizing?.intervalMilli), "\(reviewDays)", service, "\(target.basisPoints)", text(sizing?.askedPPM),
            text(sizing?.meanMilli),
            text(sizing?.varianceMilli), isBorrowed ? "t" : "f", "\(lot.pack)", "\(lot.smallest)", "\(goal.capDays)",
            text(sizing?.lifeCap), text(level?.safetyStock), text(level?.reorderPoint), text(level?.orderUpTo),
            text(stock.onHand), text(stock.inTransit), "\(stock.onOrder)", text(stock.reserved), text(stock.toldOn),
            state.rawValue, text(need), reason.rawValue, text(launch?.kind.rawValue),
            // An array inside a row inside an array: its quotes are escaped once for each.
            #"\"{\#((launch?.analogues ?? []).map { "\($0)" }.joined(separator: ","))}\""#, text(launch?.weeks),
            text(launch?.planned),
        ]
        return columns.joined(separator: ",")
    }

    private func text(_ value: (some CustomStringConvertible)?) -> String { value.map { $0.description } ?? "" }
}
