package import DisplayCompliance
package import FieldTasks
import Postgres
package import Retail

extension Office {
    /// Draws visits of a month that somebody else repeats, and puts each on the list of its store.
    ///
    /// - Parameter share: of the visits; what the display standards say unless given.
    package func drawSeconds(
        of month: Month, share: Percentage?, today: Day
    ) async throws -> (draw: DrawReceipt, tasks: TaskCreation) {
        let seed = Int64.random(in: 0...Int64.max)
        return try await own.write { tx in
            let draw = try tx.drawSeconds(of: month, share: share, seed: seed, today: today)
            return (draw, try tx.createTasks(draw.drawn.compactMap { $0.task(from: today) }))
        }
    }
}

extension SecondVisit {
    /// nil where the store's code or the days are none, which the database does not let be.
    fileprivate func task(from today: Day) -> NewTask? {
        guard let store = try? StoreCode(store), let next = due.adding(days: 1),
            let period = DayRange(from: min(today, due), to: next)
        else { return nil }
        return NewTask(
            store: store, source: TaskSource(.alert, "display-second:\(visit)"), period: period,
            title: .coded(
                Notice("task.display-second", ["visit": "\(visit)", "inspector": inspector ?? "–"])), due: due)
    }
}
