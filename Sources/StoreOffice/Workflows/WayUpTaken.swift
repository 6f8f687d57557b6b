package import FieldTasks
import Postgres
package import Retail
package import StoreGrading

extension Office {
    /// Keeps the cheapest way of a store to a better grade as a plan, and puts a task on the list for each of its
    /// actions, due in the first month that counts for the promised grade. The same plan again adds nothing.
    package func takeWay(
        of store: StoreCode, month: Month? = nil, to target: Grade? = nil, by promised: Month? = nil, today: Day
    ) async throws -> (plan: GradePlanReceipt, tasks: TaskCreation) {
        try await own.write { tx in
            let plan = try tx.planWay(of: store, month: month, to: target, by: promised, today: today)
            return (plan, try tx.createTasks(plan.tasks(of: store)))
        }
    }
}

/// A plan that was taken back.
package struct WayWithdrawn: Sendable {
    package let plan: GradePlan
    /// False where it had been before.
    package let isNew: Bool
    /// That were open, and are off the list.
    package let tasks: Int
}

extension Office {
    /// Takes back the plan of a store for a month; its tasks that are open come off the list, what is done stays.
    package func withdrawWay(
        of store: StoreCode, for month: Month, reason: Name, today: Day
    ) async throws -> WayWithdrawn {
        try await own.write { tx in
            let (plan, isNew) = try tx.withdrawPlan(of: store, for: month, reason: reason)
            guard isNew else { return WayWithdrawn(plan: plan, isNew: false, tasks: 0) }
            let tasks = plan.actions.map { (store: store, key: taskKey(plan.month, $0.name)) }
            return WayWithdrawn(
                plan: plan, isNew: true,
                tasks: try tx.withdrawTasks(tasks, of: .plan, in: nil, reason: reason, on: today))
        }
    }
}

/// By which the task of an action is known on the list.
private func taskKey(_ promised: Month, _ action: String) -> String { "\(promised) \(action)" }

extension GradePlanReceipt {
    fileprivate func tasks(of store: StoreCode) -> [NewTask] {
        // Every month that counts is to see the actions, and none is asked for in a month that is over.
        guard let last = month.previous, let first = month.adding(months: -way.scheme.months) else { return [] }
        let due = min(last, max(first, way.run.month))
        return (way.way?.steps ?? []).map { step in
            NewTask(
                store: store, source: TaskSource(.plan, taskKey(month, step.action.name)), period: due.days,
                title: .coded(
                    Notice(
                        "task.plan-action",
                        [
                            "english": step.action.english, "chinese": step.action.chinese, "times": "\(step.times)",
                            "grade": way.target.rawValue, "month": "\(month)",
                        ])), due: due.lastDay)
        }
    }
}
