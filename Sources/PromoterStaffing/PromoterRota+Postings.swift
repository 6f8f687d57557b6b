import Postgres
package import Retail
import RetailSQL
import StandingRules

/// A store that a person might work in, with all that speaks for and against it.
package struct StoreMatch: Equatable, Sendable {
    package let store: String
    package let name: String
    package let grade: Grade?
    /// Of each part of the match, 0 to 100, in the order of `MatchRules.Part`.
    package let points: [Int]
    package let pair: PostingPair
}

/// What headquarters grants a region for a month, and what of it is used.
package struct GrantUse: Equatable, Sendable {
    package let region: String
    package let heads: Int
    package let posted: Int
    /// Minor units; nil is no limit.
    package let money: Int64?
    /// Base pay of those posted, as far as it is known to the caller.
    package let paid: Int64
}

extension PromoterRota {
    /// How a person fits every store that the caller sees and whose norm wants people, the most worth first, behind them
    /// those that a rule bars.
    package func matches(of person: PersonCode, in month: Month, today: Day) async throws -> [StoreMatch] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            let (ground, rules) = try tx.groundOfAll(in: month, today: today)
            guard let worker = ground.workers.firstIndex(where: { $0.code == person.text }) else {
                throw Refusal("staff.not-a-promoter", ["found": person.text])
            }
            let worths = ground.headWorths(lift: rules.settings.lift)
            return ground.shops.indices.filter { ground.shops[$0].staffing.wanted > 0 }.map { place in
                let shop = ground.shops[place]
                return StoreMatch(
                    store: shop.code, name: shop.staffing.name, grade: shop.staffing.grade,
                    points: MatchRules.Part.allCases.map {
                        rules.settings.match.points(of: ground.workers[worker], in: shop, $0)
                    }, pair: ground.pair(worker, place, by: rules.settings, head: worths[place]))
            }.sorted {
                ($0.pair.bar == nil ? 0 : 1, -$0.pair.value, $0.store)
                    < ($1.pair.bar == nil ? 0 : 1, -$1.pair.value, $1.store)
            }
        }
    }

    /// Swaps of two people that gain for both stores, by what is posted now; the greatest gain first.
    package func swaps(in month: Month, below region: RegionCode, today: Day) async throws -> [PairSwap] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            guard try tx.codes("chain.region").contains(region.text) else {
                throw Refusal("staff.region-unknown", ["found": region.text])
            }
            try tx.refuseAuditors()
            let rules = try tx.staffingRules(for: month)
            return try tx.postingGround(
                below: region, in: month, on: month.day(near: today), by: rules.settings
            ).swaps(by: rules.settings)
        }
    }

    /// Posts a person to a store from a day on, or to none: a person's own decision, under the same rules as a proposal but
    /// that of moves. Answers the last day of the trial; nil where nothing changed or nobody is new.
    ///
    /// Refused with the rule that it breaks.
    package func post(_ person: PersonCode, to store: StoreCode?, from day: Day) async throws -> Bool {
        try await own.write { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            let (ground, rules) = try tx.groundOfAll(in: day.month, today: day)
            if let store { try ground.refuse(person, to: store, by: rules.settings) }
            let trial = rules.settings.rules.trialDays
            let isNew = ground.workers.first { $0.code == person.text }?.present != store?.text
            return try PostgresError.asRefusal {
                try tx.post(
                    person, to: store, from: day,
                    trialUntil: isNew && store != nil && trial > 0 ? day.adding(days: trial - 1) : nil)
            }
        }
    }

    /// Refuses a posting as `post` would, and posts nobody: for a look before it.
    ///
    /// Also refused for a day more than a month ago: what was is told by file.
    package func refusePosting(
        _ person: PersonCode, to store: StoreCode?, from day: Day, today: Day
    ) async throws {
        try day.refuseLongPast(today)
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            let (ground, rules) = try tx.groundOfAll(in: day.month, today: day)
            if let store { try ground.refuse(person, to: store, by: rules.settings) }
        }
    }

    /// Where a person worked, or who worked in a store, the newest first.
    package func postings(person: PersonCode?, store: StoreCode?) async throws -> [PostingSpell] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            if let person, try !tx.codes("chain.person").contains(person.text) {
                throw Refusal("staff.person-unknown", ["found": person.text])
            }
            if let store, try !tx.codes("chain.store").contains(store.text) {
                throw Refusal("staff.store-unknown", ["found": store.text])
            }
            return try tx.postings(person: person, store: store)
        }
    }

    /// What is granted in a month to every region that the caller sees, and what of it is used.
    package func grants(in month: Month, today: Day) async throws -> [GrantUse] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            try tx.refuseAuditors()
            return try tx.grantUse(in: month, on: month.day(near: today))
        }
    }
}

extension Day {
    /// Refuses an act that would undo what was for more than a month.
    func refuseLongPast(_ today: Day) throws {
        guard let first = today.adding(days: -31), self >= first, Day.ofStaff.contains(self) else {
            throw Refusal("staff.backdated", ["day": "\(self)"], at: Place(path: "--from"))
        }
    }
}

extension Month {
    /// The day of the month nearest to another day.
    fileprivate func day(near day: Day) -> Day { max(firstDay, min(day, lastDay)) }
}

extension Transaction {
    /// Rows of a file that post somebody from today on to a store that asks for a certificate that the person lacks. What was
    /// before is history, and is taken as it is told.
    func uncertified(_ rows: StaffRows) throws -> [Problem] {
        guard let today = rows.told, rows["from"].contains(where: { $0.map { $0 >= "\(today)" } ?? false }),
            try config(.staffing, for: today.month, knownAt: nil) != nil
        else { return [] }
        let (ground, rules) = try groundOfAll(in: today.month, today: today)
        let fresh = rows.lines.indices.filter { rows["from"][$0].map { $0 >= "\(today)" } ?? false }
        return fresh.compactMap { place in
            guard let person = ground.workers.first(where: { $0.code == rows["person"][place] }),
                let shop = ground.shops.first(where: { $0.code == rows["store"][place] }), person.present != shop.code,
                let model = ground.missingCertificate(of: person, in: shop, by: rules.settings.rules)
            else { return nil }
            return Problem(
                "staff.bar-certificate", ["person": person.code, "store": shop.code, "model": model],
                at: Place(line: rows.lines[place], path: "store"))
        }
    }

    /// All that the caller sees.
    fileprivate func groundOfAll(in month: Month, today: Day) throws -> (PostingGround, StaffingRules) {
        try refuseAuditors()
        let rules = try staffingRules(for: month)
        let ground = try postingGround(below: nil, in: month, on: month.day(near: today), by: rules.settings)
        return (ground, rules)
    }
}
