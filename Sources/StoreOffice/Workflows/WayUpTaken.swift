package import FieldTasks
import Postgres
package import Retail
package import StoreGrading

extension Office {
    /// Keeps the cheapest way of a store to a better grade as a plan, and puts a task on the list for each of its
    /// actions, due before the month whose grade is promised. The same plan again adds nothing.
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
        guard let last = month.previous else { return [] }
        return (way.way?.steps ?? []).map { step in
            NewTask(
                store: store, source: TaskSource(.plan, "\(month) \(step.action.name)"), period: last.days,
                title: .coded(
                    Notice(
                        "task.plan-action",
                        [
                            "english": step.action.english, "chinese": step.action.chinese, "times": "\(step.times)",
                            "grade": way.target.rawValue, "month": "\(month)",
                        ])), due: last.lastDay)
        }
    }
}
