import FieldTasks
import Postgres
import Retail
import TestKit
import Testing
import Trail

@Suite(.database) struct `Tasks that a workflow creates` {
    @Test func `are there once for a source, store and period, and change only while they are open`() async throws {
        let one = try await Chain.store(in: "SH"), other = try await Chain.store(in: "SH")
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database)
            let tasks = [try Chain.duty(one), try Chain.duty(other), try Chain.duty(one, "visit-2")]
            #expect(try await list.create(tasks) == counts(created: 3))
            #expect(try await list.create(tasks) == counts(unchanged: 3))

            let done = try #require(try await list.list(.init(store: other), on: try Chain.day("2026-03-02")).first)
            _ = try await list.finish(done.id, result: try Name("seen"), on: try Chain.day("2026-03-02"))
            let later = [
                try Chain.duty(one, due: "2026-03-20", owner: "P-SH", zone: "2"),
                try Chain.duty(other, due: "2026-03-20"),
                try Chain.duty(one, "visit-2"), try Chain.duty(one, "visit-3"),
            ]
            #expect(try await list.create(later) == counts(created: 1, changed: 1, unchanged: 2))
            let now = try await list.list(.init(standing: .all, store: one), on: try Chain.day("2026-03-02"))
            #expect(now.map(\.source.key) == ["visit-2", "visit-3", "visit-1"])
            #expect(now[2].owner?.text == "P-SH" && now[2].due.description == "2026-03-20")
            #expect(now[2].title == .coded(Notice("task.visit", ["zone": "2"])))
            #expect(now[2].period.description == "[2026-03-01,2026-04-01)" && now[2].region.text == "SH")
            #expect(try await list.show(done.id).task.due.description == "2026-03-15")
            #expect(try await list.show(now[2].id).history.map(\.kind) == [.created, .changed])

            let trail = try await Chain.trail(of: now[2].id)
            #expect(trail.map(\.verb) == ["created", "changed"] && trail.allSatisfy { $0.user == "sh" })
            #expect(trail[0].old == nil && trail[0].new?.contains(#""due": "2026-03-15""#) == true)
            #expect(trail[1].old == trail[0].new && trail[1].new?.contains(#""owner": "P-SH""#) == true)
        }
    }

    private func counts(created: Int = 0, changed: Int = 0, unchanged: Int = 0) -> [Int] {
        [created, changed, unchanged]
    }

    @Test func `of which several are the same count by the last of them`() async throws {
        let store = try await Chain.store(in: "SH")
        try await Chain.acting(as: "hq") { database in
            let tasks = try ["2026-03-15", "2026-03-16", "2026-03-17"].map { try Chain.duty(store, due: $0) }
            #expect(try await TaskList(database).create(tasks) == counts(created: 1, unchanged: 2))
            let found = try await TaskList(database).list(.init(store: store), on: try Chain.day("2026-03-02"))
            #expect(found.map(\.due.description) == ["2026-03-17"])
        }
    }

    @Test func `for unknown stores and owners are refused whole, with all of them named`() async throws {
        let mine = try await Chain.store(in: "SH"), foreign = try await Chain.store(in: "NJ")
        try await Chain.acting(as: "sh") { (database) async throws in
            let refusal = await #expect(throws: Refusal.self) {
                try await TaskList(database).create([
                    try Chain.duty(mine), try Chain.duty(foreign), try Chain.duty(try Code("NOWHERE")),
                    try Chain.duty(mine, "visit-2", owner: "P-NJ"),
                ])
            }
            #expect(
                refusal?.problems.map(\.code) == [
                    "task.store-unknown", "task.store-unknown", "task.owner-unknown",
                ])
            #expect(
                Set(refusal?.problems.compactMap { $0.values["found"] } ?? []) == [foreign.text, "NOWHERE", "P-NJ"])
            #expect(try await TaskList(database).list(.init(store: mine), on: try Chain.day("2026-03-02")) == [])
        }
    }

    @Test func `by several at once are there once, with one creation on record`() async throws {
        let store = try await Chain.store(in: "NJ")
        let tasks = try (1...40).map { try Chain.duty(store, "visit-\($0)") }
        let created = try await withThrowingTaskGroup(of: Int.self) { group in
            for turn in 0..<6 {
                group.addTask {
                    try await Chain.acting(as: turn.isMultiple(of: 2) ? "nj" : "hq") { database in
                        try await TaskList(database).create(turn < 3 ? tasks : tasks.reversed()).created
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(created == 40)
        try await Chain.acting(as: "hq") { database in
            #expect(try await TaskList(database).list(.init(store: store), on: try Chain.day("2026-03-02")).count == 40)
            let recorded = try await AuditTrail(database).list(.init(kind: "task", limit: 1000))
            #expect(recorded.count { $0.new?.contains(store.text) == true } == 40)
        }
    }

    @Test func `stand or fall with the transaction that was lent`() async throws {
        struct Fall: Error {}
        let store = try await Chain.store(in: "SH")
        try await Chain.acting(as: "hq", login: "importer") { intake in
            let task = try Chain.duty(store)
            await #expect(throws: Fall.self) {
                try await intake.write { tx in
                    try tx.createTasks([task])
                    throw Fall()
                }
            }
            #expect(try await TaskList(intake).list(.init(store: store), on: try Chain.day("2026-03-02")) == [])
            #expect(try await intake.write { tx in try tx.createTasks([task]).created } == 1)
        }
    }

    @Test func `by hand are the same when store, title and due day are`() async throws {
        let store = try await Chain.store(in: "SH")
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database), title = try Name("换灯箱")
            func task(_ due: String, owner: String? = nil) throws -> NewTask {
                try #require(
                    NewTask(manual: title, store: store, due: try Chain.day(due), owner: try owner.map { try Code($0) })
                )
            }
            let first = try await list.add(try task("2026-03-15"))
            #expect(first.isNew && first.task.title == .written(title) && first.task.owner == nil)
            let again = try await list.add(try task("2026-03-15"))
            #expect(!again.isNew && again.task == first.task)
            #expect(try await list.add(try task("2026-03-15", owner: "P-SH")).task.id == first.task.id)
            #expect(try await list.add(try task("2026-03-16")).task.id != first.task.id)
            #expect(NewTask(manual: title, store: store, due: .last) == nil)
        }
    }
}

private func == (creation: TaskCreation, counts: [Int]) -> Bool {
    [creation.created, creation.changed, creation.unchanged] == counts
}
