import Directory
package import DisplayCompliance
import FoundationEssentials
package import PromoterStaffing
package import Retail
import SalesLedger
package import StockFeed
import Synchronization

/// What the demo did, step by step, and the report that it ended in.
package struct DemoReport: Sendable {
    package let seed: SeedReport
    package let feeds: [FeedReceipt]
    /// Month by month.
    package let grades: [DemoGrades]
    package let visits: [DemoVisits]
    /// How the displays stood in the month of the report.
    package let displays: DisplayMonth?
    /// Who should work where this month, branch by branch.
    package let staffing: [PostingRun]
    /// Rebates of the month of the report, and what was booked of them.
    package let settlement: DemoSettlement
    /// nil where no price policy rules.
    package let policy: DemoPolicy?
    package let monthEnd: MonthEnd
}

/// A file of visits, and what was taken of it.
package struct DemoVisits: Sendable {
    package let file: String
    package let receipt: VisitsReceipt
}

extension SeedFolder {
    /// Files of visits in its folder `visits`, by their months.
    fileprivate var visits: [(month: Month, name: String)] {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: path(of: "visits"))) ?? []
        return found.sorted().compactMap { name in
            name.hasSuffix(".csv") ? Month(name.dropLast(".csv".count)).map { ($0, name) } : nil
        }
    }

    /// Names of the documents in its folder `feeds`, in their order.
    fileprivate var feeds: [String] {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: path(of: "feeds"))) ?? []
        return found.filter { $0.hasSuffix(".xml") }.sorted()
    }
}

extension Office {
    /// The main job from beginning to end on the chain of a folder: master data and trade, the stock feeds that lie in its
    /// `feeds`, the grades with the tasks that follow from them, the visits of its `visits`, the postings of promoters, phones
    /// that went astray, the rebates and statements, the price policy, and the month-end report of
    /// the last month of the ledger. Every step is what its own command does, and done again it changes nothing.
    package func demonstrate(
        _ folder: SeedFolder, scale: Int? = nil, months: Int? = nil, today asked: Day?,
        report: @escaping @Sendable (SeedStep) -> Void = { _ in }
    ) async throws -> DemoReport {
        let today = try await self.today(asked: asked)
        let seed = try await seed(folder, scale: scale, months: months, today: today, report: report)
        let receipts = try await takeFeeds(of: folder, on: today)
        guard let last = try await ledger.lastDay() else {
            throw Refusal("demo.no-sales", ["folder": folder.path], at: Place(file: folder.path))
        }
        let graded = try await demonstrateGrades(last.month, on: today)
        let visits = try await takeVisits(of: folder, on: today)
        let staffing = try await demonstrateStaffing(on: today)
        let settlement = try await demonstrateSettlement(last.month, on: today)
        let policy = try await demonstratePolicy(on: today)
        return DemoReport(
            seed: seed, feeds: receipts, grades: graded, visits: visits,
            displays: visits.isEmpty ? nil : try await displays.scores(of: last.month, withKeys: false, today: today),
            staffing: staffing, settlement: settlement, policy: policy,
            monthEnd: try await monthEnd(last.month, today: today))
    }

    /// Those of months that have ended; pictures lie beside the file that names them.
    private func takeVisits(of folder: SeedFolder, on today: Day) async throws -> [DemoVisits] {
        var taken: [DemoVisits] = []
        for (month, name) in folder.visits where month < today.month {
            let file = try folder.table("visits/\(name)")
            taken.append(
                DemoVisits(
                    file: "visits/\(name)",
                    receipt: try await take(visits: file, photos: folder.path(of: "visits"), today: today).receipt))
        }
        return taken
    }

    /// A document's account is said by the name of its file, `ACCOUNT-….xml`, as a clerk's folder would.
    private func takeFeeds(of folder: SeedFolder, on today: Day) async throws -> [FeedReceipt] {
        let accounts = Mutex<[String]>([])
        try await chain.each(.accounts, on: today) { row in accounts.withLock { $0 += [row[0]].compactMap(\.self) } }
        var receipts: [FeedReceipt] = []
        for name in folder.feeds {
            let path = folder.path(of: "feeds/\(name)")
            let fitting = accounts.withLock { $0.filter { name.hasPrefix($0 + "-") || name == $0 + ".xml" } }
            guard let code = fitting.max(by: { $0.count < $1.count }) else {
                throw Refusal("demo.feed-of-nobody", ["file": name], at: Place(file: path))
            }
            receipts.append(try await feeds.take(FeedFile(path: path), for: AccountCode(code), today: today))
        }
        return receipts
    }
}
