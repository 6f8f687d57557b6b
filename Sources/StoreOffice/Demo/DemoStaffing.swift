import Directory
import PromoterStaffing
import Retail
import Synchronization

extension Office {
    /// Works out who should work where this month in every branch that has promoters; nothing is put in force. A branch whose
    /// rules collide, or whose stores have no grades, is left out.
    func demonstrateStaffing(on today: Day) async throws -> [PostingRun] {
        let branches = Mutex<[String]>([])
        try await chain.each(.regions, on: today) { row in
            if row[3] == "branch", let code = row[0] { branches.withLock { $0.append(code) } }
        }
        var runs: [PostingRun] = []
        for code in branches.withLock({ $0 }).sorted() {
            do {
                let run = try await staff.propose(today.month, below: try RegionCode(code), today: today).run
                if run.people > 0 { runs.append(run) }
            } catch let refusal as Refusal where refusal.kind == .refused {
                continue
            }
        }
        return runs
    }
}
