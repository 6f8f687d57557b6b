import ChainKit
import Postgres
import Retail
import RetailSQL
import StoreGrading
import TestKit
import Testing

@Suite struct `A run over a chain in the database` {
    /// From lines of the ledger to the digits that are kept.
    @Test(.database, arguments: 1...6) func `says what the naive twin says of the same lines`(number: UInt64)
        async throws
    {
        let database = TestDatabase.current
        var chain = GradedChain(number * 7)
        try await chain.lay(in: database, seed: number)
        try await chain.rule(in: database)
        let naive = NaiveGrading(chain: chain.twin).answers()
        let (month, stores) = (chain.twin.month, chain.twin.stores)
        guard stores.contains(where: { $0.now.months > 0 }) else { return }
        let desk = try await Desk.open("hq", of: database)
        let book = GradeBook(own: desk.own)
        let receipt = try await book.propose(month, today: month.lastDay)
        let kept = try await book.proposals(of: receipt.run)
        let byStore = Dictionary(uniqueKeysWithValues: kept.map { ($0.store, $0) })
        for (store, answer) in zip(stores, naive) {
            let found = byStore[store.code]
            // A store that opens in a month to come is not there yet.
            guard store.opened.map({ $0 <= month.lastDay }) ?? true else { continue }
            #expect(found?.proposed == answer.proposed, "\(store.code)")
            #expect(found?.outcome == answer.outcome)
            #expect(found?.rank == answer.rank)
            #expect(found?.total.map { Int($0.tenThousandths) } == answer.total)
        }
        #expect(kept.count == stores.count)
        // Once more: the same, and nothing new.
        let again = try await book.propose(month, today: month.lastDay)
        #expect(again.isRepeated && again.run == receipt.run)
        // Through another number of connections, by another person, from sums made anew: the same digits.
        try await database.write { tx in
            try tx.script(
                """
                delete from chain.sales_month_sum;
                delete from chain.grade_group;
                delete from chain.grade_run where month = '2026-04-01'
                """)
        }
        let other = try await Desk.open("hq2", of: database, sessions: 1)
        let book2 = GradeBook(own: other.own)
        let second = try await book2.propose(month, today: month.lastDay)
        #expect(try await book2.proposals(of: second.run) == kept)
        // A manager sees the same digits of the own stores, and no others.
        let manager = try await Desk.open("rm", of: database)
        let seen = try await GradeBook(own: manager.own).proposals(of: second.run)
        #expect(seen == kept.filter { $0.region == "L0" || $0.region.hasPrefix("L0B") })
        for desk in [desk, other, manager] { await desk.close() }
    }

    @Test(.database) func `is refused for months that cannot be graded, and writes nothing`() async throws {
        let database = TestDatabase.current
        var chain = GradedChain(7)
        try await chain.lay(in: database, seed: 1)
        try await database.write { tx in
            try tx.script("insert into auth.app_user (code, name, class) values ('first', 'First', 'hq')")
        }
        let (month, today) = (chain.twin.month, chain.twin.month.lastDay)
        func refused(_ user: String, _ month: Month, scheme: String? = nil) async throws -> String? {
            let desk = try await Desk.open(user, of: database)
            let refusal = await #expect(throws: Refusal.self) {
                try await GradeBook(own: desk.own).propose(month, scheme: scheme, today: today)
            }
            await desk.close()
            return refusal?.problems.first?.code
        }
        #expect(try await refused("first", month) == "grade.no-scheme")
        try await chain.rule(in: database)
        #expect(try await refused("hq", sure(month.next)) == "grade.month-unfit")
        #expect(try await refused("hq", sure(Month("2010-03"))) == "grade.no-facts")
        #expect(try await refused("hq", month, scheme: "nope") == "grade.scheme-unknown")
        #expect(try await refused("rm", month) == "grade.hq-only")
        let runs: Int64 = try await database.read { tx in
            try tx.value("select count(*) from chain.grade_run where month >= '2026-02-01' or month < '2026-01-01'")
        }
        #expect(runs == 0)
    }
}
