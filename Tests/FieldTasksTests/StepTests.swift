import FieldTasks
import Postgres
import Retail
import TestKit
import Testing
import Trail

@Suite(.database) struct `A task on the list` {
    private let day: Day

    init() throws { day = try Chain.day("2026-03-20") }

    private func task(_ list: TaskList, _ region: String = "SH") async throws -> FieldTask {
        let store = try await Chain.store(in: region)
        try await list.create([try Chain.duty(store)])
        return try #require(try await list.list(.init(store: store), on: day).first)
    }

    @Test func `is done once, and opened again after a slip`() async throws {
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database), task = try await self.task(list)
            let done = try await list.finish(task.id, result: try Name("新灯箱"), on: day)
            #expect(done.isNew && done.task.state == .done && done.task.result == "新灯箱")
            #expect(done.task.closing?.by == "sh" && done.task.closing?.day == day)
            #expect(done.task.daysLate(on: .last) == 5)
            let again = try await list.finish(task.id, result: try Name("other"), on: .last)
            #expect(!again.isNew && again.task == done.task)
            let refusal = await #expect(throws: Refusal.self) {
                try await list.cancel(task.id, reason: try Name("why"), on: day)
            }
            #expect(refusal?.problems.map(\.code) == ["task.is-done"])

            let open = try await list.reopen(task.id, on: day)
            #expect(open.isNew && open.task == task)
            #expect(try await list.reopen(task.id, on: day).isNew == false)
            let cancelled = try await list.cancel(task.id, reason: try Name("closed"), on: day)
            #expect(cancelled.task.state == .cancelled && cancelled.task.result == nil)

            let history = try await list.show(task.id).history
            #expect(history.map(\.kind) == [.created, .done, .reopened, .cancelled])
            #expect(history.map(\.note) == [nil, "新灯箱", nil, "closed"] && history.allSatisfy { $0.by == "sh" })
            let trail = try await Chain.trail(of: task.id)
            #expect(trail.map(\.verb) == ["created", "done", "reopened", "cancelled"])
            #expect(trail.map(\.reason) == [nil, nil, nil, "closed"])
            #expect(trail[1].old?.contains(#""state": "open""#) == true)
            #expect(trail[1].new?.contains(#""result": "新灯箱""#) == true && trail[2].old == trail[1].new)
        }
    }

    @Test func `goes up with a reason, each said once`() async throws {
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database), task = try await self.task(list), early = try Chain.day("2026-03-02")
            #expect(task.escalation(on: early) == nil)
            let up = try await list.escalate(task.id, reason: try Name("owner refuses"), on: early)
            #expect(up.isNew && up.task.state == .open && up.task.escalation(on: early) == .superior)
            #expect(try await list.escalate(task.id, reason: try Name("owner refuses"), on: early).isNew == false)
            #expect(try await list.escalate(task.id, reason: try Name("still"), on: early).isNew)
            #expect(try await list.show(task.id).history.map(\.note) == [nil, "owner refuses", "still"])
            #expect(try await Chain.trail(of: task.id).map(\.verb) == ["created", "escalated", "escalated"])
        }
    }

    @Test func `is done by one of many who say so at once`() async throws {
        let task: FieldTask = try await Chain.acting(as: "sh") { (database) async throws in
            try await self.task(TaskList(database))
        }
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for turn in 0..<6 {
                group.addTask {
                    try await Chain.acting(as: turn < 3 ? "sh" : "east") { database in
                        try await TaskList(database).finish(task.id, result: try Name("by \(turn)"), on: day).isNew
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 1)
        #expect(try await Chain.trail(of: task.id).map(\.verb) == ["created", "done"])
    }

    @Test func `is found by what it is`() async throws {
        let store = try await Chain.store(in: "HF")
        try await Chain.acting(as: "hq") { database in
            let list = TaskList(database)
            try await list.create([
                try Chain.duty(store, "a", due: "2026-03-10"), try Chain.duty(store, "b", due: "2026-03-19"),
                try Chain.duty(store, "c", due: "2026-03-25"), try Chain.duty(store, "d", due: "2026-03-26"),
            ])
            func keys(_ question: TaskQuestion) async throws -> String {
                try await list.list(question, on: day).map(\.source.key).joined()
            }
            let all = try await list.list(.init(store: store), on: day)
            _ = try await list.escalate(all[2].id, reason: try Name("why"), on: day)
            _ = try await list.finish(all[3].id, result: try Name("seen"), on: day)
            #expect(try await keys(.init(store: store)) == "abc")
            #expect(try await keys(.init(standing: .late, store: store)) == "ab")
            #expect(try await keys(.init(standing: .escalated, store: store)) == "ac")
            #expect(try await keys(.init(standing: .done, store: store)) == "d")
            #expect(try await keys(.init(standing: .cancelled, store: store)) == "")
            #expect(
                try await keys(.init(standing: .all, region: try Code("HF"), dueUntil: try Chain.day("2026-03-25")))
                    == "abc")
            #expect(try await keys(.init(standing: .all, store: store, region: try Code("CN"))) == "abcd")
            #expect(try await keys(.init(standing: .all, store: store, region: try Code("WEST"))) == "")
            for question in [TaskQuestion(store: try Code("NOWHERE")), TaskQuestion(region: try Code("NOWHERE"))] {
                await #expect(throws: Refusal.self) { try await list.list(question, on: day) }
            }
        }
    }
}
