import FieldTasks
import Postgres
import Retail
import TestKit
import Testing

@Suite(.database) struct `Tasks that their source does not mean any more` {
    private func withdraw(_ store: StoreCode, _ keys: [String], as user: String) async throws -> Int {
        let (month, day) = (try #require(Month("2026-03")), try Chain.day("2026-03-10"))
        let reason = try Name("not owed")
        return try await Chain.acting(as: user) { database in
            try await database.write { tx in
                try tx.withdrawTasks(
                    keys.map { (store, $0) }, of: .standard, in: month.days, reason: reason, on: day)
            }
        }
    }

    private func states(_ store: StoreCode) async throws -> [String] {
        let month = try #require(Month("2026-03"))
        let planned = try await Chain.acting(as: "hq") { database in
            try await database.read { tx in
                try tx.plannedTasks(of: .standard, in: month.days, stores: [store])
            }
        }
        return planned.sorted { $0.key < $1.key }.map { "\($0.state)\($0.isWithdrawn ? " withdrawn" : "")" }
    }

    @Test func `go from the list while they are open, and are open again when it means them`() async throws {
        let store = try await Chain.store(in: "SH")
        let duties = try ["a", "b", "c"].map { try Chain.duty(store, $0) }
        let (day, why) = (try Chain.day("2026-03-05"), try Name("why"))
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database)
            _ = try await list.create(duties)
            let ids = try await list.list(.init(store: store), on: day).sorted { $0.source.key < $1.source.key }.map(
                \.id)
            _ = try await list.finish(ids[0], result: why, on: day)
            _ = try await list.cancel(ids[1], reason: why, on: day)
        }
        #expect(try await withdraw(store, ["a", "b", "c", "d"], as: "nj") == 0)
        #expect(try await withdraw(store, ["a", "b", "c", "d"], as: "sh") == 1)
        #expect(try await withdraw(store, ["a", "b", "c", "d"], as: "sh") == 0)
        #expect(try await states(store) == ["done", "cancelled", "cancelled withdrawn"])
        try await Chain.acting(as: "sh") { (database) async throws in
            let list = TaskList(database)
            let gone = try #require(try await list.list(.init(standing: .cancelled, store: store), on: day).last)
            #expect(try await list.show(gone.id).history.last?.note == "not owed")
            let again = try await list.create(duties)
            #expect([again.created, again.changed, again.unchanged] == [0, 1, 2])
            #expect(try await list.show(gone.id).history.map(\.kind) == [.created, .cancelled, .reopened])
        }
        #expect(try await states(store) == ["done", "cancelled", "open"])
        // What a person opens again is no longer the plan's to have withdrawn.
        #expect(try await withdraw(store, ["c"], as: "hq") == 1)
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database)
            for task in try await list.list(.init(standing: .cancelled, store: store), on: day) {
                _ = try await list.reopen(task.id, on: day)
            }
        }
        #expect(try await states(store) == ["done", "open", "open"])
    }
}
