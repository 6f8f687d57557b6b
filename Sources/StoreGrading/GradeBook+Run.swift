import Postgres
package import Retail
import RetailSQL
import Trail

extension GradeBook {
    /// Grades every open store of the chain for a month by the sales of the three months up to it. Headquarters only; the
    /// same sales give the same run. Refuses months that have not begun on the business day, and those before 2000.
    package func grade(_ month: Month, today: Day) async throws -> GradeRun {
        guard month.year >= 2000, month.firstDay <= today else {
            throw Refusal(
                "grade.month-unfit", ["month": "\(month)", "today": "\(today)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        return try await own.write { tx in
            guard try tx.value("select auth.is_hq()", as: Bool.self) else {
                throw Refusal(.forbidden, "grade.hq-only")
            }
            try tx.waitForOtherRuns()
            let entries = try tx.salesToGrade(month)
            let inputs = try tx.digest(of: entries)
            if let run = try tx.lastRun(of: month, equals: inputs) { return run }
            let places = SalesRanking.places(of: entries.map(\.entry))
            let number = try tx.addRun(of: month, groupSize: places.count, inputs)
            try tx.addGrades(places, of: entries, run: number, month)
            _ = try tx.record(
                Change(
                    "grade_run", "\(month)", new: ["stores": "\(entries.count)", "graded": "\(places.count)"],
                    verb: "graded"))
            return GradeRun(
                number: number, month: month, graded: places.count, ungraded: entries.count - places.count,
                isRepeated: false)
        }
    }

    /// The grades of a month that the person sees, best first; empty where the month was not graded. By the newest run, or
    /// by the one that was the newest at `knownAt`.
    package func grades(in month: Month, knownAt: Instant? = nil) async throws -> [StoreGrade] {
        try await own.read { tx in
            guard try tx.value("select auth.account_id() is null", as: Bool.self) else {
                throw Refusal(.forbidden, "grade.not-for-accounts")
            }
            return try tx.grades(in: month, knownAt: knownAt)
        }
    }
}
