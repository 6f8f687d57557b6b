package import Postgres
import Retail
import RetailSQL

/// What came of tasks that were put on the list.
package struct TaskCreation: Equatable, Sendable {
    package let created: Int
    package let changed: Int
    /// Those that stood there as they are, and those that are closed already.
    package let unchanged: Int
}

extension TaskList {
    /// Puts tasks on the list: `Transaction.createTasks` in a transaction of its own.
    @discardableResult
    package func create(_ tasks: [NewTask]) async throws -> TaskCreation {
        try await database.write { tx in try tx.createTasks(tasks) }
    }

    /// Puts one task of a person on the list.
    package func add(_ task: NewTask) async throws -> TaskReceipt {
        try await database.write { tx in
            try tx.refuseAccounts("task.not-for-accounts")
            let creation = try tx.createTasks([task])
            return TaskReceipt(task: try tx.task(like: task), isNew: creation.unchanged == 0)
        }
    }
}

extension Transaction {
    /// Puts tasks on the list, for a workflow that lends its transaction. One that is there (same source, store and
    /// period) takes over title, owner and due day while it is open, is open again if it was withdrawn, and stays as it is
    /// if a person closed it. Of several for the same the last counts. Refuses stores and owners that the caller does not see, all of them named, and then
    /// writes nothing.
    @discardableResult
    package func createTasks(_ tasks: [NewTask]) throws -> TaskCreation {
        var created = 0, changed = 0
        // So many at a time that a statement's parameters stay small beside the data.
        for start in stride(from: 0, to: tasks.count, by: 10_000) {
            let part = tasks[start..<min(start + 10_000, tasks.count)]
            let problems = try unknownStores(part) + unknownOwners(part)
            guard problems.isEmpty else { throw Refusal(.refused, problems) }
            let fresh = try addTasks(part)
            try noteCreation(of: fresh)
            created += fresh.count
            changed += try changeTasks(part)
        }
        return TaskCreation(created: created, changed: changed, unchanged: tasks.count - created - changed)
    }
}
