import FieldTasks
import Retail
import TestKit
import Testing

@Suite(.database) struct `Tasks that are due` {
    @Test func `are counted by source, and those due longest are named`() async throws {
        let one = try await Chain.store(in: "SH"), other = try await Chain.store(in: "SH")
        let day = try Chain.day("2026-03-15")
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database)
            _ = try await list.create([
                try Chain.duty(one, "visit-1", due: "2026-03-15"), try Chain.duty(one, "visit-2", due: "2026-03-10"),
                try Chain.duty(other, "visit-3", due: "2026-03-16"),
            ])
            let due = try await list.due(by: day, naming: 1)
            #expect(due.counts == [.standard: 2] && due.all == 2 && due.displayStores == 0)
            #expect(due.first.map(\.source.key) == ["visit-2"])
            _ = try await list.finish(due.first[0].id, result: try Name("seen"), on: day)
            #expect(try await list.due(by: day, naming: 5).first.map(\.source.key) == ["visit-1"])
        }
        try await Chain.acting(as: "nj") { database in
            let due = try await TaskList(database).due(by: day, naming: 5)
            #expect(due.all == 0)
        }
    }
}
