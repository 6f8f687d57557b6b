import Postgres
package import Retail
package import RetailCSV
import Trail

/// What came of a file of fixtures.
package struct FixtureReceipt: Equatable, Sendable {
    package let rows: Int
    /// Things that were not known before.
    package let added: Int
    /// States that were added.
    package let states: Int
}

extension DisplayAudits {
    /// Takes a file of fixtures and demo units, whole or not at all; what the chain knows already stays. A row with a state
    /// says how the thing was found on its day, today unless it names one.
    package func take(fixtures file: TableFile, today: Day) async throws -> FixtureReceipt {
        let scan = try file.scan()
        return try await intake.write { tx in
            guard try tx.mayLoadVisits() else { throw Refusal(.forbidden, "visit.no-right") }
            var rows: [FixtureRow] = []
            _ = try file.read(Self.fixtureLayout, scan) { cells in
                if let row = FixtureRow(&cells, today: today) { rows.append(row) }
            }
            try tx.stage(rows)
            let problems = try tx.fixtureProblems(on: today)
            guard problems.isEmpty else {
                throw Refusal(.refused, try file.located(problems, Self.fixtureLayout, scan))
            }
            let receipt = FixtureReceipt(
                rows: rows.count, added: try tx.addFixtures(), states: try tx.addFixtureStates())
            if receipt.added + receipt.states > 0 {
                try tx.record(
                    Change(
                        "fixture_load", file.name,
                        new: ["rows": "\(receipt.rows)", "added": "\(receipt.added)", "states": "\(receipt.states)"],
                        verb: "loaded"))
            }
            return receipt
        }
    }

    /// Fixtures and demo units of the stores that the person sees, as they were found up to a day.
    package func fixtures(_ question: FixtureQuestion, on day: Day) async throws -> [Fixture] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.fixtures(question, on: day)
        }
    }
}
