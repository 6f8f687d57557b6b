package import Postgres
package import Retail

/// The newest task of a source at a store, whatever its period.
package struct StandingTask: Equatable, Sendable {
    package let store: StoreCode
    /// The key of its source.
    package let key: String
    package let period: DayRange
    package let due: Day
    package let state: TaskState
    /// Business day on which it was done or cancelled.
    package let closedOn: Day?
}

/// A task that somebody's look at the store does away with.
package struct TaskClosing: Equatable, Sendable {
    package let store: StoreCode
    package let key: String
    package let period: DayRange
    /// What came of it, for readers of both languages.
    package let result: Name
    /// The day of the look.
    package let day: Day

    package init(store: StoreCode, key: String, period: DayRange, result: Name, day: Day) {
        (self.store, self.key, self.period, self.result, self.day) = (store, key, period, result, day)
    }
}

/// A task that was reported done, and was found not to be.
package struct TaskReopening: Equatable, Sendable {
    package let store: StoreCode
    package let key: String
    package let period: DayRange
    /// Until when it has to be done now.
    package let due: Day
    /// What was found, for readers of both languages.
    package let note: Name

    package init(store: StoreCode, key: String, period: DayRange, due: Day, note: Name) {
        (self.store, self.key, self.period, self.due, self.note) = (store, key, period, due, note)
    }
}

extension Transaction {
    /// Closes tasks of a kind of source that are open, for a workflow that lends its transaction; answers how many were.
    @discardableResult
    package func finishTasks(_ closings: [TaskClosing], of kind: TaskSource.Kind) throws(PostgresError) -> Int {
        var count = 0
        for start in stride(from: 0, to: closings.count, by: 10_000) {
            count += try finish(closings[start..<min(start + 10_000, closings.count)], of: kind)
        }
        return count
    }

    /// Opens tasks of a kind of source that are done, with a new due day; answers how many were.
    @discardableResult
    package func reopenTasks(_ reopenings: [TaskReopening], of kind: TaskSource.Kind) throws(PostgresError) -> Int {
        var count = 0
        for start in stride(from: 0, to: reopenings.count, by: 10_000) {
            count += try reopen(reopenings[start..<min(start + 10_000, reopenings.count)], of: kind)
        }
        return count
    }
}
