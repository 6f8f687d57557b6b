import Postgres
package import Retail
import RetailSQL
import Trail

extension TaskList {
    /// The task is done, with what came of it, on a business day.
    package func finish(_ id: Int64, result: Name, on day: Day) async throws -> TaskReceipt {
        try await take(.finish, id, result.text, day)
    }

    /// The task is not needed any more.
    package func cancel(_ id: Int64, reason: Name, on day: Day) async throws -> TaskReceipt {
        try await take(.cancel, id, reason.text, day)
    }

    /// The task was closed by a slip.
    package func reopen(_ id: Int64, on day: Day) async throws -> TaskReceipt { try await take(.reopen, id, nil, day) }

    /// The superior is asked to look at the task. The same reason from the same person counts once.
    package func escalate(_ id: Int64, reason: Name, on day: Day) async throws -> TaskReceipt {
        try await take(.escalate, id, reason.text, day)
    }

    private func take(_ step: TaskStep, _ id: Int64, _ note: String?, _ day: Day) async throws -> TaskReceipt {
        try await database.write { tx in
            try tx.refuseAccounts("task.not-for-accounts")
            guard let task = try tx.lockedTask(id) else { throw Refusal.noTask(id) }
            switch task.state.after(step) {
            case .taken: return TaskReceipt(task: task, isNew: false)
            case .refused(let code): throw Refusal(code, ["task": "\(id)"])
            case .leads(let state):
                if let note, step == .escalate, try tx.hasEscalated(id, note) {
                    return TaskReceipt(task: task, isNew: false)
                }
                if state != task.state { try tx.move(task, to: state, result: note, on: day) }
                try tx.note(step.event, of: task, note)
                guard let now = try tx.task(id) else { throw Refusal.noTask(id) }
                try tx.record(
                    Change(
                        "task", "\(id)", old: task.facts, new: now.facts,
                        reason: step == .finish ? nil : note, verb: step.event.rawValue))
                return TaskReceipt(task: now, isNew: true)
            }
        }
    }
}

extension Refusal {
    /// A task that is not there, or is another region's: the answer does not tell which.
    static func noTask(_ id: Int64) -> Refusal { Refusal("task.unknown", ["task": "\(id)"]) }
}

extension TaskStep {
    fileprivate var event: TaskEvent.Kind {
        switch self {
        case .finish: .done
        case .cancel: .cancelled
        case .reopen: .reopened
        case .escalate: .escalated
        }
    }
}

extension FieldTask {
    /// What a step changes, as the trail keeps it.
    fileprivate var facts: Change.Facts {
        [
            "store": store.text, "state": state.rawValue, "result": result, "closed_on": closing?.day.description,
            "escalated": isRaised ? "yes" : "no",
        ]
    }
}
