package import Postgres
package import Retail
import RetailSQL

/// A grade that people set for a time, beside the computed one.
package struct GradeOverride: Equatable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        /// Nobody has approved it.
        case asked
        /// Approved, and its days have not begun.
        case coming
        case rules
        case expired
        case ended
    }
    let number: Int64
    package let store: StoreCode
    package let name: String
    package let region: String
    package let grade: Grade
    /// The days as they were asked for, and from the approval on, if that came later.
    package let days: DayRange
    package let reason: String
    package let askedBy: String
    package let approvedBy: String?
    package let endedBy: String?
    /// It rules no more from this day on.
    package let endedOn: Day?

    package func state(on day: Day) -> State {
        if endedBy != nil { return .ended }
        if let to = days.to, to <= day { return .expired }
        if approvedBy == nil { return .asked }
        return days.contains(day) ? .rules : .coming
    }
}

/// What came of a step with an override.
package struct OverrideReceipt: Equatable, Sendable {
    package let override: GradeOverride
    /// False where it stood so before.
    package let isNew: Bool
}

extension GradeBook {
    /// The overrides that the person sees, newest first; of those that are over only on request.
    package func overrides(on day: Day, withPast: Bool = false) async throws -> [GradeOverride] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.overrides(of: nil).filter {
                withPast || [.asked, .coming, .rules].contains($0.state(on: day))
            }
        }
    }

    /// Asks for another grade for a store from a day until, and with, the last; it rules when a second person has
    /// approved it, and afterwards the computed grade rules again by itself.
    package func askOverride(
        of store: StoreCode, _ grade: Grade, from today: Day, until last: Day, reason: Name
    ) async throws -> OverrideReceipt {
        try await own.write { tx in try tx.askOverride(of: store, grade, from: today, until: last, reason: reason) }
    }
}

extension Transaction {
    /// At most so many days.
    private static let longest: Int32 = 366

    fileprivate func askOverride(
        of store: StoreCode, _ grade: Grade, from today: Day, until last: Day, reason: Name
    ) throws -> OverrideReceipt {
        let place = Place(path: "--until", value: "\(last)")
        guard last >= today else {
            throw Refusal("grade.override-past", ["until": "\(last)", "today": "\(today)"], at: place)
        }
        guard last.sinceEpoch - today.sinceEpoch < Self.longest, let end = Day(sinceEpoch: last.sinceEpoch + 1),
            let days = DayRange(from: today, to: end)
        else {
            throw Refusal("grade.override-long", ["until": "\(last)", "most": "\(Self.longest)"], at: place)
        }
        try waitForOtherRuns()
        try checkManaged(store)
        guard let standing = try grades(on: today, store: store, knownAt: nil).first else {
            throw Refusal("grade.override-unlisted", ["store": store.text, "today": "\(today)"])
        }
        let open = try overrides(of: store).filter { $0.endedBy == nil && $0.days.overlaps(days) }
        if let there = open.first {
            let me: String = try value("select auth.user_code()")
            if there.askedBy == me, there.grade == grade, there.reason == reason.text, there.days.to == end {
                return OverrideReceipt(override: there, isNew: false)
            }
            throw Refusal(
                "grade.override-there",
                [
                    "store": store.text, "grade": there.grade.rawValue, "from": "\(there.days.from)",
                    "until": there.days.lastText, "user": there.askedBy,
                ])
        }
        guard standing.computed != grade else {
            throw Refusal(
                "grade.override-same", ["store": store.text, "grade": grade.rawValue],
                at: Place(path: "--grade", value: grade.rawValue))
        }
        let asked = try override(store, try ask(store, grade, days, reason.text))
        return OverrideReceipt(override: asked, isNew: true)
    }

    /// Approves what is asked for a store, as another person than who asked; it rules from that day on. For a workflow
    /// that lends its transaction.
    package func approveOverride(of store: StoreCode, on today: Day) throws -> OverrideReceipt {
        try waitForOtherRuns()
        try checkManaged(store)
        let open = try overrides(of: store).filter { [.asked, .coming, .rules].contains($0.state(on: today)) }
        guard let asked = open.last(where: { $0.approvedBy == nil }) else {
            guard let approved = open.last else { throw Refusal("grade.override-none", ["store": store.text]) }
            return OverrideReceipt(override: approved, isNew: false)
        }
        guard try value("select auth.user_code()", as: String.self) != asked.askedBy else {
            throw Refusal(.forbidden, "grade.override-four-eyes", ["store": store.text, "user": asked.askedBy])
        }
        try approve(asked, on: today)
        let approved = try override(store, asked.number)
        return OverrideReceipt(override: approved, isNew: true)
    }

    /// Ends an override before its time, or withdraws one that nobody has approved: the one that rules, else the next.
    /// For a workflow that lends its transaction.
    package func endOverride(of store: StoreCode, on today: Day) throws -> OverrideReceipt {
        try waitForOtherRuns()
        try checkManaged(store)
        let all = try overrides(of: store)
        let open = all.filter { [.asked, .coming, .rules].contains($0.state(on: today)) }
        guard let first = open.min(by: { $0.days.from < $1.days.from }) else {
            guard let ended = all.first, ended.endedBy != nil else {
                throw Refusal("grade.override-none", ["store": store.text])
            }
            return OverrideReceipt(override: ended, isNew: false)
        }
        try end(first, on: today)
        let ended = try override(store, first.number)
        return OverrideReceipt(override: ended, isNew: true)
    }

    private func checkManaged(_ store: StoreCode) throws {
        switch try manages(store) {
        case nil: try refuseUnseen(store)
        case false?: throw Refusal(.forbidden, "grade.override-not-yours", ["store": store.text])
        case true?: break
        }
    }
}

extension DayRange {
    /// The last day; nil where there is none.
    package var last: Day? { to.flatMap { Day(sinceEpoch: $0.sinceEpoch - 1) } }

    fileprivate var lastText: String { last.map { "\($0)" } ?? "" }
}
