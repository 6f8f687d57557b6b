import Access
import Directory
package import Retail
package import SafetyStock
package import SalesLedger
package import StoreGrading
import Trail

/// How a month ended, as far as the person sees the chain.
package struct MonthEnd: Sendable {
    package let month: Month
    /// The day as of which it is told.
    package let day: Day
    /// By the region in which the stores lay.
    package let sales: SalesSummary
    /// Empty where the month was not graded; nil for distributors, who see no grades.
    package let grades: [StoreGrade]?
    package let covers: [Cover]
    package let stock: StockCoverage
    /// What is not in order with the branches.
    package let warnings: [Notice]
    /// The head of the audit trail's chain, in hexadecimal; nil where the person may not see it.
    package let trailHead: String?
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
        let covers = try await stock.covers(zone: settings.timeZone.value)
        let accounts = try await chain.count(.accounts, on: day)
        let oldest = covers.map { Int(today.sinceEpoch - $0.asOf.sinceEpoch) }.max()
        return MonthEnd(
            month: month, day: day, sales: sales, grades: try await storeGrades(in: month), covers: covers,
            stock: StockCoverage(reporting: Set(covers.map(\.account)).count, accounts: accounts, oldestDays: oldest),
            warnings: try await chain.branchWarnings(on: day), trailHead: try await trailHead())
    }

    private func storeGrades(in month: Month) async throws -> [StoreGrade]? {
        guard person.trustClass != .distributor else { return nil }
        return try await grades.grades(in: month)
    }

    private func trailHead() async throws -> String? {
        guard [.hq, .auditor].contains(person.trustClass) else { return nil }
        // What this command did so far belongs under the head that it shows.
        if person.trustClass == .hq { try await own.sealTrail() }
        return try await trail.head()
    }
}
