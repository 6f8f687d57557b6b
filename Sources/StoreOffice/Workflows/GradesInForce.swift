import FieldTasks
import Postgres
package import Retail
package import StoreGrading

/// Grades that were accepted, and the tasks that follow from them.
package struct GradesAccepted: Sendable {
    package let acceptance: GradeAcceptance
    /// nil where nothing is in force yet, or the month is over: nobody can do anything in it any more.
    package let tasks: StandardTasks?
}

/// An override that was taken a step further, and the tasks of the month that follow from it.
package struct OverrideTaken: Sendable {
    package let receipt: OverrideReceipt
    package let tasks: StandardTasks?
}

/// What became of the tasks of a month's work standards.
package struct StandardTasks: Equatable, Sendable {
    /// On the list now, but for those that were done.
    package let planned: Int
    package let created: Int
    package let changed: Int
    /// Taken off the list, since they are not owed any more.
    package let withdrawn: Int

    fileprivate static func + (one: Self, other: Self) -> Self {
        StandardTasks(
            planned: one.planned + other.planned, created: one.created + other.created,
            changed: one.changed + other.changed, withdrawn: one.withdrawn + other.withdrawn)
    }
}

extension Office {
    /// Puts proposals of a month in force, and makes field tasks of the work standards of the stores' grades, for the
    /// stores that are meant, whether their grade moved or not. Done again it changes nothing; a grade that changed
    /// changes only what is not done.
    package func acceptGrades(
        _ month: Month, _ selection: GradeSelection = GradeSelection(), today: Day
    ) async throws -> GradesAccepted {
        try await own.write { tx in
            let acceptance = try tx.acceptGrades(of: month, selection)
            let tasks =
                acceptance.waitsForSecond
                ? nil : try tx.planStandards(of: month, acceptance.outlook.stores, today: today)
            return GradesAccepted(acceptance: acceptance, tasks: tasks)
        }
    }

    /// Approves the override that is asked for a store; what it asks of the rest of the month follows it, and of later
    /// months that are accepted.
    package func approveOverride(of store: StoreCode, on today: Day) async throws -> OverrideTaken {
        try await own.write { tx in
            let receipt = try tx.approveOverride(of: store, on: today)
            return OverrideTaken(
                receipt: receipt, tasks: try tx.planStandards(under: receipt.override, today: today))
        }
    }

    /// Ends the override of a store; the rest of the month follows the computed grade, and later months that are accepted.
    package func endOverride(of store: StoreCode, on today: Day) async throws -> OverrideTaken {
        try await own.write { tx in
            let receipt = try tx.endOverride(of: store, on: today)
            return OverrideTaken(
                receipt: receipt, tasks: try tx.planStandards(under: receipt.override, today: today))
        }
    }
}

extension Transaction {
    /// The month's tasks, and those of the later months of an override that are accepted already.
    fileprivate func planStandards(under override: GradeOverride, today: Day) throws -> StandardTasks? {
        var tasks = try planStandards(of: today.month, [override.store], today: today)
        for month in try acceptedMonths(of: override) where month > today.month {
            guard let more = try planStandards(of: month, [override.store], today: today) else { continue }
            tasks = tasks.map { $0 + more } ?? more
        }
        return tasks
    }

    /// Makes, changes and withdraws tasks until a month's list is what the work standards ask of the stores' grades.
    fileprivate func planStandards(of month: Month, _ stores: [StoreCode], today: Day) throws -> StandardTasks? {
        guard month.lastDay >= today else { return nil }
        let duties = DutyMonth(try workStandards(for: month).standards, month, today: today)
        let standing = Dictionary(
            grouping: try plannedTasks(of: .standard, in: month.days, stores: stores), by: \.store)
        var tasks: [NewTask] = []
        var gone: [(store: StoreCode, key: String)] = []
        for store in try storeMonths(of: stores, in: month, on: today) {
            let plan = duties.plan(
                for: store.grades, standing: (standing[store.store] ?? []).compactMap(StandingDuty.init))
            tasks += plan.entries.map { NewTask($0, store.store, month) }
            gone += plan.superfluous.map { (store.store, $0.description) }
        }
        let withdrawn = try withdrawTasks(gone, of: .standard, in: month.days, reason: try Name(notOwed), on: today)
        let creation = try createTasks(tasks)
        return StandardTasks(
            planned: tasks.count, created: creation.created, changed: creation.changed, withdrawn: withdrawn)
    }
}

/// It stays in the history, which readers of both languages see.
private let notOwed = "The store's grade does not ask for it any more · 门店等级不再要求"

extension StandingDuty {
    fileprivate init?(_ task: PlannedTask) {
        guard let date = DutyDate(task.key) else { return nil }
        let state: State =
            switch task.state {
            case .open: .open
            case .done: .done
            case .cancelled: task.isWithdrawn ? .withdrawn : .dropped
            }
        self.init(date, due: task.due, state)
    }
}

extension NewTask {
    fileprivate init(_ entry: DutyPlan.Entry, _ store: StoreCode, _ month: Month) {
        self.init(
            store: store, source: TaskSource(.standard, entry.date.description), period: month.days,
            title: .coded(Notice("task.duty", ["english": entry.english, "chinese": entry.chinese])), due: entry.due)
    }
}
