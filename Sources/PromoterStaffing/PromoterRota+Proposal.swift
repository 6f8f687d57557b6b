import Hashing
import Postgres
package import Retail
import RetailSQL
import StandingRules
import Trail

extension PromoterRota {
    /// Works out who should work where in a region and all below it in a month, and keeps the run; what went in before gives
    /// the same run again. Headquarters, and managers for their own regions.
    ///
    /// Refused for a month that is over, for wishes that a rule forbids, and where rules collide: then with these.
    ///
    /// - Parameter today: the run looks at what holds on it, or on the first day of a later month.
    package func propose(
        _ month: Month, below region: RegionCode, wishes: PostingWishes = PostingWishes(), today: Day
    ) async throws -> PostingReceipt {
        guard Day.ofStaff.contains(month.lastDay) else {
            throw Refusal("staff.day-unfit", ["found": "\(month)"], at: Place(path: "--month"))
        }
        guard today <= month.lastDay else { throw Refusal("staff.month-over", ["month": "\(month)"]) }
        let day = max(month.firstDay, today)
        let (ground, rules) = try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            guard try tx.manages(region) else { throw Refusal("staff.region-unknown", ["found": region.text]) }
            let rules = try tx.staffingRules(for: month)
            return (try tx.postingGround(below: region, in: month, on: day, by: rules.settings), rules)
        }
        guard !ground.shops.isEmpty else {
            throw Refusal("staff.no-grades", ["region": region.text, "month": "\(month)"])
        }
        try ground.refuse(wishes, by: rules.settings)
        let plan: PostingPlan
        switch await ground.postings(by: rules.settings, wishes: wishes) {
        case .plan(let found): plan = found
        case .collision(let rules, let isSmallest): throw Refusal(colliding: rules, isSmallest: isSmallest)
        case .undecided:
            throw Refusal("staff.no-plan-in-time", ["seconds": "\(rules.settings.workSeconds)"])
        }
        let inputs = ground.digest(rules.version, wishes)
        return try await own.write { tx in
            let fresh = try tx.addRun(plan, of: region, in: month, by: rules.version, inputs: inputs)
            guard let run = try tx.postingRun(of: region, in: month, madeFrom: inputs) else {
                throw Refusal(.busy, "staff.run-moved")
            }
            if fresh != nil {
                try tx.record(
                    Change(
                        "staff_run", "\(region) \(month)",
                        new: [
                            "run": "\(run.number)", "version": "\(rules.version.version)", "moves": "\(run.moves)",
                            "vacancies": "\(run.vacancies)",
                        ], verb: "proposed"))
            }
            return PostingReceipt(run: run, isRepeated: fresh == nil, lines: try tx.proposals(of: run))
        }
    }

    /// A run with what it says: by its number, or the newest of a region and month. Refused where the caller sees none.
    package func postings(of asked: PostingRunAsked) async throws -> PostingReceipt {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            try tx.refuseAuditors()
            let run = try tx.asked(asked)
            return PostingReceipt(run: run, isRepeated: true, lines: try tx.proposals(of: run))
        }
    }

    /// Puts what a run proposes in force from a day on, with a trial for everybody who is new in a store.
    ///
    /// Refused where anything that went in changed since: rules, what a person does, or a newer run; and where it would go
    /// beyond what headquarters grants.
    ///
    /// - Parameter people: nil for all.
    package func accept(
        _ asked: PostingRunAsked, people: [PersonCode]? = nil, from day: Day
    ) async throws -> PostingAcceptance {
        try await own.write { tx in try tx.accept(asked, people: people, from: day) }
    }

    /// Refuses what `accept` would refuse: it is done, and taken back.
    package func foreseeAcceptance(
        _ asked: PostingRunAsked, people: [PersonCode]? = nil, from day: Day
    ) async throws {
        try await own.write { tx in
            _ = try tx.takenBack { tx in try tx.accept(asked, people: people, from: day) }
        }
    }
}

/// Which run is meant.
package enum PostingRunAsked: Equatable, Sendable {
    case number(Int64)
    case newest(RegionCode, Month)
}

/// What accepting a run changed.
package struct PostingAcceptance: Equatable, Sendable {
    package let run: PostingRun
    /// People whose posting is another now.
    package let changed: Int
}

extension Transaction {
    fileprivate func accept(
        _ asked: PostingRunAsked, people: [PersonCode]?, from day: Day
    ) throws -> PostingAcceptance {
        let run = try self.asked(asked)
        guard run.month.days.contains(day) else {
            throw Refusal("staff.day-of-other-month", ["day": "\(day)", "month": "\(run.month)"])
        }
        let lines = try PostgresError.asRefusal { try proposals(of: run) }
        if let stranger = people?.first(where: { code in !lines.contains { $0.person == code.text } }) {
            throw Refusal("staff.person-not-in-run", ["found": stranger.text, "run": "\(run.number)"])
        }
        let rules = try staffingRules(for: run.month)
        let changed = try PostgresError.asRefusal {
            try acceptPostings(
                run, people: people?.map(\.text), from: day, trialDays: rules.settings.rules.trialDays)
        }
        return PostingAcceptance(run: run, changed: changed)
    }

    func asked(_ asked: PostingRunAsked) throws -> PostingRun {
        switch asked {
        case .number(let number):
            guard let run = try postingRun(number) else { throw Refusal("staff.no-such-run", ["run": "\(number)"]) }
            return run
        case .newest(let region, let month):
            guard try manages(region) else { throw Refusal("staff.region-unknown", ["found": region.text]) }
            guard let run = try newestPostingRun(of: region, in: month) else {
                throw Refusal("staff.no-run", ["region": region.text, "month": "\(month)"])
            }
            return run
        }
    }

    /// Whether the caller decides for a region.
    func manages(_ region: RegionCode) throws(PostgresError) -> Bool {
        try value(
            """
            select exists (select from chain.region r where r.code = \(region)
                and ((select auth.is_hq()) or r.id = any ((select auth.regions())::bigint[])))
            """)
    }
}

extension PostgresError {
    /// What the database says of postings, in words.
    static func asRefusal<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as PostgresError {
            switch error.sqlState {
            case "SC409": throw Refusal(.busy, "staff.run-moved")
            case "SC412": throw Refusal("staff.beyond-grant")
            case "42501": throw Refusal(.forbidden, "staff.not-yours")
            default: throw error
            }
        }
    }
}
