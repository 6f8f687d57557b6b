package import Postgres
package import Retail
import RetailSQL
import Trail

/// A way up that somebody took on for a store.
package struct GradePlan: Equatable, Sendable {
    package let number: Int64
    package let store: String
    package let name: String
    package let region: String
    /// The month whose grade is promised.
    package let month: Month
    package let from: Grade?
    package let target: Grade
    /// Name of each action and how often, by name.
    package let actions: [(name: String, times: Int)]
    /// A month, in minor units.
    package let cost: Int64
    package let author: String
    package let madeAt: Instant
    /// Tasks that came of it, and those of them that are done.
    package let tasks: Int
    package let done: Int
    /// nil while it stands.
    package let withdrawnBy: String?
    /// The computed grade in force in the promised month; nil where there is none.
    package let grade: Grade?
    /// What the newest run says of the promised month.
    package let proposed: Grade?
    /// Whether somebody accepted grades of the month, or of a later one.
    package let isAccepted: Bool

    package enum State: String, CaseIterable, Sendable {
        /// The store's grade of the month was not accepted yet.
        case open
        case came
        case missed
        /// Somebody took it back.
        case withdrawn
    }
    package var state: State {
        if withdrawnBy != nil { return .withdrawn }
        guard isAccepted else { return .open }
        if let grade, grade <= target { return .came }
        // Others of the month were accepted, and this one waits.
        if let proposed, proposed <= target { return .open }
        return .missed
    }

    package static func == (left: Self, right: Self) -> Bool { left.number == right.number }
}

/// What came of a plan.
package struct GradePlanReceipt: Equatable, Sendable {
    package let way: WayToGrade
    package let month: Month
    /// The same plan was kept before: nothing was added.
    package let isRepeated: Bool
}

extension Transaction {
    /// Keeps the cheapest way up of a store as a plan, for a workflow that lends its transaction. Refuses where there is
    /// none, and where there is another plan for the month.
    ///
    /// - Parameter promised: The month whose grade is promised; nil for the first in which grades move and every month that counts
    ///   has seen the actions.
    package func planWay(
        of store: StoreCode, month: Month?, to target: Grade?, by promised: Month?, today: Day
    ) throws -> GradePlanReceipt {
        let way = try way(of: store, try judged(store, month: month, today: today), to: target)
        guard let up = way.way else { throw Refusal("grade.plan.no-way", ["store": store.text]) }
        let seen = today.month.adding(months: way.scheme.months - 1) ?? today.month
        let promised = promised ?? way.scheme.calendar.next(after: seen)
        guard promised > today.month, promised.year < 2100 else {
            throw Refusal(
                "grade.plan.month-unfit", ["month": "\(promised)", "today": "\(today)"],
                at: Place(path: "--by", value: "\(promised)"))
        }
        guard way.scheme.calendar.moves(in: promised) else {
            throw Refusal(
                "grade.plan.month-still",
                ["month": "\(promised)", "next": "\(way.scheme.calendar.next(after: promised))"],
                at: Place(path: "--by", value: "\(promised)"))
        }
        let actions = up.steps.map { (name: $0.action.name, times: $0.times) }
        if let kept = try plan(of: store, for: promised), kept.state != .withdrawn {
            guard kept.target == way.target, kept.actions.elementsEqual(actions.sorted { $0.name < $1.name }, by: ==)
            else {
                throw Refusal(
                    "grade.plan.other", ["store": store.text, "month": "\(promised)", "target": kept.target.rawValue],
                    at: Place(path: "--by", value: "\(promised)"))
            }
            return GradePlanReceipt(way: way, month: promised, isRepeated: true)
        }
        guard try addPlan(of: store, way.run.number, promised, way.target, actions, cost: up.cost) else {
            throw Refusal(.forbidden, "grade.plan.not-yours", ["store": store.text])
        }
        try record(
            Change(
                "grade_plan", "\(store) \(promised)",
                new: [
                    "target": way.target.rawValue,
                    "actions": actions.map { "\($0.times) \($0.name)" }.joined(separator: ", "),
                ],
                verb: "planned"))
        return GradePlanReceipt(way: way, month: promised, isRepeated: false)
    }
}

extension Transaction {
    /// Takes a plan back, for a workflow that lends its transaction and takes its tasks off the list; answers the plan, and
    /// whether it stood until now. Refuses where there is none, and one whose month is judged already.
    package func withdrawPlan(
        of store: StoreCode, for month: Month, reason: Name
    ) throws -> (plan: GradePlan, isNew: Bool) {
        try refuseAccounts()
        try refuseUnseen(store)
        let place = Place(path: "--month", value: "\(month)")
        guard let kept = try plan(of: store, for: month) else {
            throw Refusal("grade.plan.none", ["store": store.text, "month": "\(month)"], at: place)
        }
        switch kept.state {
        case .withdrawn: return (kept, false)
        case .came, .missed:
            throw Refusal("grade.plan.over", ["store": store.text, "month": "\(month)"], at: place)
        case .open: break
        }
        guard try withdraw(kept, reason: reason.text) else {
            throw Refusal(.forbidden, "grade.plan.not-yours", ["store": store.text])
        }
        return (try plan(of: store, for: month) ?? kept, true)
    }
}

extension GradeBook {
    /// The plans of the stores that the person sees, newest month first; of one month where it is named.
    package func plans(month: Month? = nil) async throws -> [GradePlan] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.plans(month: month)
        }
    }
}

extension RegradingCalendar {
    /// The first month behind one in which grades move.
    package func next(after month: Month) -> Month {
        (1...12).lazy.compactMap { month.adding(months: $0) }.first { moves(in: $0) } ?? month
    }
}
