import Access
import Directory
package import Retail
package import SafetyStock
package import SalesLedger
import StoreGrading
import Trail

/// How a month ended, as far as the person sees the chain.
package struct MonthEnd: Sendable {
    package let month: Month
    /// The day as of which it is told.
    package let day: Day
    /// By the region in which the stores lay.
    package let sales: SalesSummary
    /// Those in force on the day; nil for distributors, who see none.
    package let grades: [GradedSales]?
    package let covers: [Cover]
    package let stock: StockCoverage
    /// What is not in order with the branches.
    package let warnings: [Notice]
    /// The head of the audit trail's chain, in hexadecimal; nil where the person may not see it.
    package let trailHead: String?
}

/// The stores of a grade, and what consumers bought in them in the month.
package struct GradedSales: Equatable, Sendable {
    /// nil: not graded.
    package let grade: Grade?
    package let stores: Int
    /// Pieces; nil where nothing is known of any of them.
    package let units: Int64?
}

/// How much of the stock is known.
package struct StockCoverage: Equatable, Sendable {
    /// Accounts whose stock is known.
    package let reporting: Int
    package let accounts: Int
    /// Days since the oldest of them told it; nil where none did.
    package let oldestDays: Int?
}

extension Office {
    /// How much of the stock that the person may see is known on a day.
    package func coverage(of covers: [Cover], on day: Day) async throws -> StockCoverage {
        StockCoverage(
            reporting: Set(covers.map(\.account)).count, accounts: try await chain.count(.accounts, on: day),
            oldestDays: covers.map { Int(day.sinceEpoch - $0.asOf.sinceEpoch) }.max())
    }

    /// How a month ended, or stands so far. Grades are those that headquarters ran; nothing is changed here. Refuses a
    /// month that has not begun on the business day.
    package func monthEnd(_ month: Month, today: Day) async throws -> MonthEnd {
        guard month.firstDay <= today else {
            throw Refusal(
                "report.month-ahead", ["month": "\(month)", "today": "\(today)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        let day = min(today, month.lastDay)
        let sales = try await ledger.summary(of: month, by: .region, today: today)
        let zone = settings.timeZone.value
        let covers = try await stock.covers(stock.moment(of: day, zone: zone), zone: zone)
        return MonthEnd(
            month: month, day: day, sales: sales, grades: try await storeGrades(in: month, on: day), covers: covers,
            stock: try await coverage(of: covers, on: day),
            warnings: try await chain.branchWarnings(on: day), trailHead: try await trailHead())
    }

    /// Empty where no store has a grade.
    private func storeGrades(in month: Month, on day: Day) async throws -> [GradedSales]? {
        guard person.trustClass != .distributor else { return nil }
        let grades = try await grades.grades(on: day)
        guard grades.contains(where: { $0.grade != nil }) else { return [] }
        let lines = try await ledger.summary(of: month, by: .store, today: day).lines.filter { $0.level == .sellOut }
        let sold = Dictionary(lines.map { ($0.code, $0.units) }, uniquingKeysWith: { one, _ in one })
        return (Grade.allCases.map(Optional.some) + [nil]).compactMap { grade in
            let stores = grades.filter { $0.grade == grade }
            let units = stores.compactMap { sold[$0.store] ?? nil }
            return stores.isEmpty
                ? nil : GradedSales(grade: grade, stores: stores.count, units: units.isEmpty ? nil : units.reduce(0, +))
        }
    }

    private func trailHead() async throws -> String? {
        guard [.hq, .auditor].contains(person.trustClass) else { return nil }
        // What this command did so far belongs under the head that it shows.
        if person.trustClass == .hq { try await own.sealTrail() }
        return try await trail.head()
    }
}
