import ChainKit
import Postgres
import PromoterStaffing
import Retail
import RetailCSV
import TestKit
import Testing

/// The small chain with the rules of staffing that come with the program.
enum StaffedChain {
    static let today = sure(Day("2026-03-20"))

    /// Once for each suite's database; answers whether it was not there yet.
    @discardableResult
    static func load() async throws -> Bool {
        guard
            try await TestDatabase.current.read({ tx in
                try tx.value("select not exists (select from chain.person)", as: Bool.self)
            })
        else { return false }
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            _ = try await desk.own.write { tx in
                try tx.apply(StaffingSettings.shipped(), from: nil, note: nil, today: today)
            }
        }
        return true
    }
}

extension Desk {
    /// Takes a file of a kind, told today.
    @discardableResult
    func tell(_ kind: StaffFile, _ text: String, on day: Day = StaffedChain.today) async throws -> StaffReceipt {
        try await staff.take(kind, TableFile(name: "staff.csv", bytes: Array(text.utf8)), told: day)
    }

    /// What keeps a file out, each as its line and code.
    func mistakes(_ kind: StaffFile, _ text: String, on day: Day = StaffedChain.today) async throws -> [String] {
        do {
            try await tell(kind, text, on: day)
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map { "\($0.place.line ?? 0) \($0.code)" }
        }
    }
}
