import Postgres
package import Retail
import RetailSQL
import StandingRules
import Trail

extension StockCover {
    /// Works out the levels of an account from what is known before a day, and keeps the run; what went in before gives the
    /// same run again. Headquarters, and managers for the accounts that they see. Also notes how the stock of the day
    /// stands to the levels in force.
    ///
    /// - Parameter planned: pieces that the planner sees in the first weeks of launches at the account. Refused for SKUs
    ///   that are in none.
    package func propose(
        _ account: AccountCode, on day: Day, zone: String, planned: [SKU: Int64] = [:],
        by method: any LevelMethod = LevelMethods.chosen
    ) async throws -> LevelReceipt {
        try await own.write { tx in
            try tx.refuseWhoOnlyReads()
            let (plan, inputs, proposals, rules) = try tx.plannedLevels(
                of: account, on: day, zone: zone, planned, by: method)
            let fresh = try tx.addRun(of: plan, rules.version, method, inputs, proposals)
            if let fresh {
                try tx.add(proposals, to: fresh, of: plan.account)
                try tx.record(
                    Change(
                        "stock_run", "\(account) \(day)",
                        new: [
                            "run": "\(fresh)", "version": "\(rules.version.version)", "lines": "\(proposals.count)",
                            "unknown": "\(proposals.count { $0.level == nil })",
                        ], verb: "proposed"))
            }
            guard let run = try tx.stockRun(of: plan.account, madeFrom: inputs) else {
                throw Refusal(.busy, "stock.run-moved")
            }
            let rows = try tx.rows(of: run)
            try tx.noteStates(of: run, rows, plan)
            return LevelReceipt(run: run, isRepeated: fresh == nil, rows: rows)
        }
    }

    /// The newest run of an account, up to a day where one is named, with what it says; refused where there is none.
    package func proposals(of account: AccountCode, until day: Day? = nil) async throws -> LevelReceipt {
        try await own.read { tx in
            _ = try tx.account(account, on: day)
            guard let run = try tx.newestRun(of: account, until: day) else {
                throw Refusal("stock.no-run", ["account": "\(account)"], at: Place(path: "--distributor"))
            }
            return LevelReceipt(run: run, isRepeated: true, rows: try tx.rows(of: run))
        }
    }
}

extension Transaction {
    /// What a run would say now.
    func plannedLevels(
        of account: AccountCode, on day: Day, zone: String, _ planned: [SKU: Int64],
        by method: any LevelMethod
    ) throws -> (plan: LevelPlan, inputs: Bytes, proposals: [LevelProposal], rules: StockRules) {
        let rules = try stockRules(for: day.month)
        let ground = try levelGround(
            of: try self.account(account, on: day), on: day, by: rules.settings, zone: zone)
        let plan = LevelPlan(
            ground.account, on: day, by: rules.settings,
            planned: Dictionary(planned.map { ($0.key.text, $0.value) }, uniquingKeysWith: { one, _ in one }))
        try plan.refuseOtherPlans(planned, ground.lines)
        var lore = LaunchLore.none
        // What the account saw itself comes first, and costs nothing more.
        if let horizon = plan.launchHorizon, let until = day.adding(days: -1), plan.asksForLore(ground.lines) {
            lore = try launchLore(
                for: ground.account, until: until, weeks: rules.settings.demand.weeks, horizon: horizon)
        }
        return (
            plan, ground.digest(rules.version, method, plan.planned, lore),
            plan.proposals(of: ground.lines, by: method, lore: lore), rules
        )
    }

    /// An account that the person sees.
    func account(_ code: AccountCode, on day: Day?) throws -> LevelAccount {
        guard let account = try levelAccount(code, on: day ?? .last) else {
            throw Refusal(
                "account.unseen", ["account": "\(code)"], at: Place(path: "--distributor", value: "\(code)"))
        }
        return account
    }

    /// Distributors see what is proposed for them, and auditors everything; they propose nothing.
    func refuseWhoOnlyReads() throws {
        guard try value("select auth.class() in ('hq', 'region')", as: Bool.self) else {
            throw Refusal(.forbidden, "stock.levels-of-managers")
        }
    }
}
