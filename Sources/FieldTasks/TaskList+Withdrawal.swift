package import Postgres
package import Retail

extension Transaction {
    /// Takes tasks off the list that their source does not mean any more, for a workflow that lends its transaction;
    /// answers how many were open. When the source means one again, `createTasks` opens it. The reason stands in the
    /// history for readers of both languages.
    ///
    /// - Parameter period: the days that they are for; nil for whichever.
    @discardableResult
    package func withdrawTasks(
        _ tasks: [(store: StoreCode, key: String)], of kind: TaskSource.Kind, in period: DayRange?, reason: Name,
        on day: Day
    ) throws(PostgresError) -> Int {
        var count = 0
        for start in stride(from: 0, to: tasks.count, by: 10_000) {
            let part = tasks[start..<min(start + 10_000, tasks.count)]
            count += try withdraw(part, of: kind, in: period, reason: reason, on: day)
        }
        return count
    }
}
