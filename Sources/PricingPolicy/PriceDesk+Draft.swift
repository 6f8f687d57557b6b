import Postgres
package import Retail
import Trail

/// What a new draft begins with.
package enum DraftStart: Sendable {
    case nothing
    /// The lines that rule before it.
    case policyBefore
    /// The same, made into the next month by `NextMonth`.
    case nextMonth([NextMonthRule], PriceLimits)
}

extension PriceDesk {
    /// Begins the policy of a month that is not published yet. One that is begun already stays as it is.
    ///
    /// `takingOver` is for what ruled before this system did: months up to the present one, by an administrator, as long
    /// as nothing was published here.
    package func draft(
        _ month: Month, _ start: DraftStart, countsOn: OrderDate = .ordered, notes: String? = nil,
        takingOver: Bool = false, today: Day
    ) async throws -> PolicyDraft {
        try await atDesk { tx in
            try tx.holdDraft(of: month)
            if let draft = try tx.draft(of: month), draft.state != .withdrawn { return draft }
            if let policy = try tx.newest(of: month) { throw AlreadyPublished(policy: policy) }
            guard takingOver || month.lastDay >= today else { throw PriceDesk.past(month, today) }
            let beginning = Beginning(
                month: month, from: nil, countsOn: countsOn, reason: nil, notes: notes, isTakenOver: takingOver)
            switch start {
            case .nothing: return try begin(beginning, as: nil, in: tx)
            case .policyBefore: return try begin(beginning, as: try tx.ruling(before: month), in: tx)
            case .nextMonth(let rules, let limits):
                let before = try tx.ruling(before: month)
                let draft = try begin(beginning, as: before, copying: false, in: tx)
                guard let before else { return draft }
                let facts = try tx.priceFacts(on: factsDay(month), currency)
                let derived = NextMonth.derive(
                    from: try tx.lines(of: before.id).map(\.line), into: month, rules: rules, facts: facts,
                    limits: limits, currency: currency)
                try tx.change(draft, removing: [], adding: derived.compactMap(\.asAddition), facts, currency)
                return try tx.openDraft(of: month)
            }
        }
    }

    /// Begins an amendment of a published month, from a day of it on that has not passed; a reason is asked for. One that
    /// is on the desk already gets day and reason anew, and keeps its lines.
    package func amend(_ month: Month, from day: Day, reason: Name, today: Day) async throws -> PolicyDraft {
        try await atDesk { tx in
            try tx.holdDraft(of: month)
            guard let policy = try tx.newest(of: month) else {
                throw Refusal("price.nothing-to-amend", ["month": "\(month)"], at: Place(path: "--month"))
            }
            guard day >= today, month.days.contains(day) else {
                throw Refusal(
                    "price.amendment-day", ["found": "\(day)", "today": "\(today)", "month": "\(month)"],
                    at: Place(path: "--from", value: "\(day)"))
            }
            if let draft = try tx.draft(of: month), draft.state != .withdrawn {
                _ = try tx.openDraft(of: month)
                if draft.effectiveFrom == day, draft.reason == reason.text { return draft }
                try tx.changeHead(of: draft, from: day, draft.countsOn, reason: reason.text, notes: draft.notes)
                try tx.recordDraft(month, "described", reason: reason.text)
                return try tx.openDraft(of: month)
            }
            return try begin(
                Beginning(
                    month: month, from: day, countsOn: policy.countsOn, reason: reason.text, notes: policy.notes,
                    isTakenOver: false),
                as: policy, in: tx)
        }
    }

    /// The draft of a month with its lines; nil where there is none.
    package func draft(of month: Month) async throws -> (draft: PolicyDraft, lines: [DraftLine])? {
        try await atDesk { tx in
            guard let draft = try tx.draft(of: month) else { return nil }
            return (draft, try tx.lines(of: draft))
        }
    }

    /// Every draft that is open, the newest month first.
    package func drafts() async throws -> [PolicyDraft] {
        try await atDesk { tx in
            var drafts: [PolicyDraft] = []
            for month in try tx.openMonths() { if let draft = try tx.draft(of: month) { drafts.append(draft) } }
            return drafts
        }
    }

    /// The lines of a month, in the order in which people read them: of its draft, or of a published revision, the newest
    /// unless named. What is published, everybody gets as far as he sees it.
    package func lines(of month: Month, published isPublished: Bool, revision: Int32? = nil) async throws -> [DraftLine]
    {
        guard isPublished else {
            return try await atDesk { tx in try tx.lines(of: try tx.heldDraft(of: month)) }
        }
        return try await own.read { [seesFloor] tx in
            guard let policy = try tx.published(month, revision) else { throw Self.notPublished(month, revision) }
            return try tx.lines(of: policy.id, floor: seesFloor)
        }
    }

    /// Changes what a draft says besides its lines; nil leaves it as it is.
    package func describe(
        _ month: Month, countsOn: OrderDate? = nil, notes: String? = nil
    ) async throws -> PolicyDraft {
        try await atDesk { tx in
            let draft = try tx.openDraft(of: month)
            try tx.changeHead(
                of: draft, from: draft.effectiveFrom, countsOn ?? draft.countsOn, reason: draft.reason,
                notes: notes ?? draft.notes)
            try tx.recordDraft(month, "described")
            return try tx.openDraft(of: month)
        }
    }

    private struct Beginning {
        let month: Month
        let from: Day?
        let countsOn: OrderDate
        let reason: String?
        let notes: String?
        let isTakenOver: Bool
    }

    private func begin(
        _ what: Beginning, as before: PublishedPolicy?, copying: Bool = true, in tx: borrowing Transaction
    ) throws -> PolicyDraft {
        try tx.addDraft(
            what.month, from: what.from, basedOn: before?.id, what.countsOn, reason: what.reason, notes: what.notes,
            isAmendment: what.from != nil, isTakenOver: what.isTakenOver)
        let draft = try tx.openDraft(of: what.month)
        if let before {
            if copying { try tx.copyLines(of: before.id, into: draft) }
            try tx.copyTerms(of: before.id, into: draft)
        }
        try tx.recordDraft(what.month, what.from == nil ? "drafted" : "amended", reason: what.reason)
        return try tx.openDraft(of: what.month)
    }

    /// A transaction at the desk, for who has the right.
    func atDesk<T: Sendable>(_ body: @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        do {
            return try await drafting.write { tx in
                guard try tx.value("select auth.has_right('pricing')", as: Bool.self) else {
                    throw Refusal(.forbidden, "price.needs-right")
                }
                return try body(tx)
            }
        } catch let error as PostgresError {
            throw Refusal(atDesk: error) ?? error
        } catch let already as AlreadyPublished {
            let policy = already.policy
            let clock = try await own.read { [timeZone] tx in try tx.clock(policy.publishedAt, in: timeZone) }
            throw Refusal(
                "price.published-already", ["month": "\(policy.month)", "by": policy.publisher, "at": clock],
                at: Place(path: "--month", value: "\(policy.month)"))
        }
    }

    static func past(_ month: Month, _ today: Day) -> Refusal {
        Refusal(
            "price.month-past", ["month": "\(month)", "today": "\(today)"],
            at: Place(path: "--month", value: "\(month)"))
    }
}

/// There is no draft of the month any more: it is published. Refused with the time by the chain's clocks.
private struct AlreadyPublished: Error {
    let policy: PublishedPolicy
}

extension Transaction {
    /// The draft of a month that can still be changed; refuses when there is none, or it has been handed in.
    func openDraft(of month: Month) throws -> PolicyDraft {
        let draft = try heldDraft(of: month)
        guard draft.state == .draft else {
            throw Refusal(
                "price.draft-\(draft.state.rawValue)",
                ["month": "\(month)", "by": draft.approvedBy ?? draft.submittedBy ?? draft.author])
        }
        return draft
    }

    /// The draft of a month, whatever its state, locked.
    func heldDraft(of month: Month) throws -> PolicyDraft {
        try holdDraft(of: month)
        if let draft = try draft(of: month) { return draft }
        if let policy = try newest(of: month) { throw AlreadyPublished(policy: policy) }
        throw Refusal("price.no-draft", ["month": "\(month)"], at: Place(path: "--month", value: "\(month)"))
    }

    /// What happened to a draft; its prices are nobody's business before they are published.
    func recordDraft(_ month: Month, _ verb: String, reason: String? = nil) throws(PostgresError) {
        try record(Change("price_draft", "\(month)", new: [:], reason: reason, verb: verb))
    }

    /// The newest published revision of a month.
    func newest(of month: Month) throws(PostgresError) -> PublishedPolicy? { try published(month, nil) }

    /// A published revision of a month, the newest unless named.
    func published(_ month: Month, _ revision: Int32?) throws(PostgresError) -> PublishedPolicy? {
        try first(
            """
            select \(Self.policyColumns) from pricing.policy p
            where p.month = \(month) and (\(revision)::integer is null or p.revision = \(revision))
            order by p.revision desc limit 1
            """
        ) { (row) throws(PostgresError) in try PublishedPolicy(row) }
    }

    /// The policy of the last month before one that has any: what rules until the month is published.
    func ruling(before month: Month) throws(PostgresError) -> PublishedPolicy? {
        try first(
            """
            select \(Self.policyColumns) from pricing.policy p where p.month < \(month)
            order by p.month desc, p.revision desc limit 1
            """
        ) { (row) throws(PostgresError) in try PublishedPolicy(row) }
    }
}

extension Refusal {
    /// What the tables themselves refuse at the desk, said as an answer; nil for what is a fault.
    init?(atDesk error: PostgresError) {
        switch (error.sqlState, error.constraint) {
        case ("42501", _): self.init(.forbidden, "price.needs-right")
        case ("SC404", _): self.init(.busy, "price.draft-moved")
        case ("SC409", _), ("SC410", _), (_, "policy_one_open_excl"): self.init(.busy, "price.draft-moved")
        case ("SC412", _): self.init(.forbidden, "price.four-eyes")
        case ("SC413", _): self.init("price.not-as-seen")
        case ("SC415", _): self.init("price.day-past")
        case ("SC416", _): self.init(.busy, "price.draft-moved")
        case ("SC417", _): self.init("price.take-over-late")
        default: return nil
        }
    }
}

extension DerivedLine {
    /// As a line of a draft, with the rule that made it.
    fileprivate var asAddition: (line: PriceLine, source: String?, row: Int32?)? {
        switch outcome {
        case .kept(let line): (line, nil, nil)
        case .changed(let line, let rule): (line, rule, nil)
        case .dropped: nil
        }
    }
}
