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

extension GradePlanReceipt {
    fileprivate func tasks(of store: StoreCode) -> [NewTask] {
        // Every month that counts is to see the actions, and none is asked for in a month that is over.
        guard let last = month.previous, let first = month.adding(months: -way.scheme.months) else { return [] }
        let due = min(last, max(first, way.run.month))
        return (way.way?.steps ?? []).map { step in
            NewTask(
                store: store, source: TaskSource(.plan, "\(month) \(step.action.name)"), period: due.days,
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
