import Postgres
package import Retail

/// Open tasks that are due: how many there are of each source, and those that are due longest.
package struct DueTasks: Sendable {
    package let counts: [TaskSource.Kind: Int]
    /// Stores whose displays are to be mended.
    package let displayStores: Int
    package let first: [FieldTask]

    package var all: Int { counts.values.reduce(0, +) }
}

extension TaskList {
    /// What is due by a day, with so many tasks of it.
    package func due(by day: Day, naming limit: Int) async throws -> DueTasks {
        try await database.read { tx in
            let counts = try tx.dueCounts(by: day)
            return DueTasks(
                counts: Dictionary(counts.map { ($0.kind, $0.tasks) }) { first, _ in first },
                displayStores: counts.first { $0.kind == .auditItem }?.stores ?? 0,
                first: try tx.tasks(TaskQuestion(dueUntil: day), on: day, limit: limit))
        }
    }
}
