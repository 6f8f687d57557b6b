import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `What was taken of a special price` {
    private static let order = sure(try? SKU("A6-256-BK"))

    @Test func `is told to those only who see the line that it is of`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(
                    today.month,
                    [
                        PricedRows.plain, PricedRows.special("SP-OWN", "account", "D-ZJ", quota: "30", cap: "50"),
                        PricedRows.special("SP-RIVAL", "account", "C-XC", quota: "200", cap: "500"),
                    ].joined(separator: "\n"), today: today)
                try await ann.publish(today.month, with: bob)
            }
        }
        try await Desk.of("hq") { hq in
            for (account, units) in [("D-ZJ", 7 as Int32), ("C-XC", 137)] {
                _ = try await hq.prices.claim(
                    Self.order, for: AccountCode(account), PriceWish(units: units), reference: Name("PO-1"), hours: 24,
                    on: today)
            }
        }
        let own = ["D-ZJ SP-OWN 7 7"]
        let all = ["C-XC SP-RIVAL 137 137"] + own
        for (person, told) in [("d-zj", own), ("d-gd", []), ("zj", all), ("gd", []), ("hq", all), ("audit", all)] {
            #expect(try await asked(person, today) == told, "\(person)")
        }
    }

    /// By plain SQL, for every place and every line there is.
    private func asked(_ person: String, _ today: Day) async throws -> [String] {
        let (policy, lines, places) = try await TestDatabase.current.read { tx in
            try (
                tx.value("select max(id) from pricing.policy", as: Int64.self),
                tx.all("select number from pricing.line") { (row) throws(PostgresError) -> Int32 in try row[0] },
                tx.all("select 'store', code from chain.store union all select 'account', code from chain.account") {
                    (row) throws(PostgresError) -> (String, String) in (try row[0], try row[1])
                }
            )
        }
        let names = try await TestDatabase.current.read { tx in
            Dictionary(
                uniqueKeysWithValues: try tx.all("select id, code from chain.account") {
                    (row) throws(PostgresError) -> (Int64, String) in (try row[0], try row[1])
                })
        }
        var told = Set<String>()
        try await Desk.of(person) { desk in
            for (kind, code) in places {
                let rows = try await desk.own.read { tx in
                    try tx.all(
                        """
                        select account, special, by_account, by_all
                        from pricing.taken(\(kind), \(code), \(today), \(policy), \(lines)::integer[])
                        """
                    ) { (row) throws(PostgresError) -> (Int64, String) in
                        (try row[0], "\(try row[1] as String) \(try row[2] as Int64) \(try row[3] as Int64)")
                    }
                }
                told.formUnion(rows.map { "\(names[$0.0] ?? "?") \($0.1)" })
            }
        }
        return told.sorted()
    }
}
