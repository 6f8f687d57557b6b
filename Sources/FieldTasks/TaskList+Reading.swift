import Postgres
package import Retail
import RetailSQL

/// Which tasks are asked for; nil is all.
package struct TaskQuestion: Sendable {
    /// Of which a person thinks as a state.
    package enum Standing: String, CaseIterable, Sendable {
        case open, late, escalated, done, cancelled, all
    }
    package var standing: Standing
    package var store: StoreCode?
    /// With everything below it.
    package var region: RegionCode?
    /// Due on this day or before.
    package var dueUntil: Day?
    /// Only those that fall to the person who asks.
    package var isMine: Bool

    package init(
        standing: Standing = .open, store: StoreCode? = nil, region: RegionCode? = nil, dueUntil: Day? = nil,
        isMine: Bool = false
    ) {
        self.standing = standing
        self.store = store
        self.region = region
        self.dueUntil = dueUntil
        self.isMine = isMine
    }
}

extension TaskList {
    /// The tasks that are asked for, as they stand on `day`, by due day. Refuses accounts, and a store or region that the
    /// person does not see.
    package func list(_ question: TaskQuestion, on day: Day) async throws -> [FieldTask] {
        try await database.read { tx in
            try tx.refuseAccounts("task.not-for-accounts")
            if let store = question.store, try !tx.sees(store) {
                throw Refusal("task.store-unknown", ["found": store.text], at: Place(path: "--store"))
            }
            if let region = question.region, try !tx.sees(region) {
                throw Refusal("task.region-unknown", ["found": region.text], at: Place(path: "--region"))
            }
            let found = try tx.tasks(question, on: day)
            return switch question.standing {
            case .late: found.filter { $0.daysLate(on: day) > 0 }
            case .escalated: found.filter { $0.escalation(on: day).map { $0 >= .superior } ?? false }
            case .open, .done, .cancelled, .all: found
            }
        }
    }

    /// A task with everything that was done to it, oldest first.
    package func show(_ id: Int64) async throws -> (task: FieldTask, history: [TaskEvent]) {
        // One snapshot for both.
        try await database.read(isolation: .repeatableRead) { tx in
            try tx.refuseAccounts("task.not-for-accounts")
            guard let task = try tx.task(id) else { throw Refusal.noTask(id) }
            return (task, try tx.history(of: id))
        }
    }
}
