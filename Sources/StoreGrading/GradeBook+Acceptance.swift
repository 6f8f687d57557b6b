package import Postgres
package import Retail
import RetailSQL
import Trail

/// What came of an acceptance.
package struct GradeAcceptance: Equatable, Sendable {
    package let run: GradeRun
    /// Stores whose grade is another since, by code.
    package let changed: [StoreCode]
    /// Stores that were accepted, changed or not.
    package let stores: Int
    /// Signed, and waiting for a second person; nothing is in force yet.
    package let waitsForSecond: Bool
}

extension Transaction {
    /// Puts proposals of a month's newest run in force, for a workflow that lends its transaction: of all stores that the
    /// person manages, or of those named. Refuses stores that the run does not know, all of them named; a run whose
    /// scheme has changed since; and a month behind which another is in force.
    package func acceptGrades(of month: Month, stores: [StoreCode]?) throws -> GradeAcceptance {
        try waitForOtherRuns()
        guard let run = try newestRun(of: month) else {
            throw Refusal("grade.none", ["month": "\(month)"], at: Place(path: "--month", value: "\(month)"))
        }
        if let later = try laterAcceptance(than: month) {
            throw Refusal(
                "grade.later-accepted", ["month": "\(month)", "later": "\(later)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        if let config = try config(.grading, for: month, knownAt: nil), config.version != run.version {
            throw Refusal(
                "grade.scheme-moved",
                ["month": "\(month)", "used": "\(run.version)", "now": "\(config.version)"])
        }
        if let stores {
            let known = Set(try storesOf(run))
            let problems = stores.filter { !known.contains($0.text) }.map {
                Problem("grade.store-unknown", ["found": $0.text], at: Place(path: "--store", value: $0.text))
            }
            guard problems.isEmpty else { throw Refusal(.refused, problems) }
        }
        if run.needsSecond, try signed(run) < 2 {
            return GradeAcceptance(run: run, changed: [], stores: 0, waitsForSecond: true)
        }
        let (changed, count) = try accept(run, stores: stores)
        if !changed.isEmpty {
            try record(
                Change(
                    "store_grade", "\(month)", new: ["stores": "\(count)", "changed": "\(changed.count)"],
                    verb: "accepted"))
        }
        return GradeAcceptance(run: run, changed: changed, stores: count, waitsForSecond: false)
    }

    /// Signs, where the person may; answers how many have. A regional manager cannot, and is told what is missing.
    private func signed(_ run: GradeRun) throws -> Int {
        guard try value("select auth.is_hq()", as: Bool.self) else {
            guard run.signatures.count < 2 else { return run.signatures.count }
            throw Refusal(
                "grade.unsigned", ["month": "\(run.month)", "moved": "\(run.moved)", "stores": "\(run.stores)"])
        }
        return try sign(run)
    }
}
