import Glibc
import PromoterStaffing
import Retail

/// A region's postings with all rules, from what is known to the proven plan, as `staff propose` works them out: 500 stores and
/// 1,000 promoters, and 50 and 80; beside what one would do by hand and what is there now.
struct StaffingBench {
    private let rounds = 3

    func measure(_ report: inout Report) async throws {
        for (stores, people, goal) in [(500, 1000, 5.0), (50, 80, 1.0)] {
            let region = StaffingRegion(stores: stores, promoters: people)
            var times: [Duration] = []
            var found: PostingPlan?
            for _ in 0..<rounds {
                let began = clock()
                if case .plan(let plan) = await region.ground.postings(by: StaffingRegion.settings) { found = plan }
                times.append(.seconds(Double(clock() - began) / Double(CLOCKS_PER_SEC)))
            }
            guard let found, found.isProven else { throw Failure(said: "\(stores) stores: not proven") }
            report.time("postings of \(stores) stores × \(people) promoters, proven (CPU)", times, goal: goal)
            report.say(
                "  worth \(units(found.value)) units a month (bound \(units(found.bound))), by hand "
                    + "\(units(found.byHand)) (\(more(found.value, than: found.byHand))), now \(units(found.present)) "
                    + "(\(more(found.value, than: found.present))); \(found.moves) move, \(found.vacancies) heads stay empty"
            )
        }
    }

    private func units(_ milli: Int64) -> Int64 { milli / 1000 }

    private func more(_ value: Int64, than other: Int64) -> String {
        other > 0 ? "+\(100 * (value - other) / other) %" : "–"
    }

    private struct Failure: Error { let said: String }
}
