import FieldTasks
import Postgres
import Retail
import TestKit
import Testing
import Trail

@Suite(.database) struct `The task list` {
    private let day: Day

    init() throws { day = try Chain.day("2026-03-20") }

    private func duty(in region: String, owner: String? = nil) async throws -> FieldTask {
        let store = try await Chain.store(in: region)
        return try await Chain.acting(as: "hq") { database in
            try await TaskList(database).create([try Chain.duty(store, owner: owner)])
            return try #require(try await TaskList(database).list(.init(store: store), on: day).first)
        }
    }

    /// Number of the task's store.
    private func place(of task: FieldTask) async throws -> Int64 {
        try await TestDatabase.current.read { tx in
            try tx.value("select id from chain.store where code = \(task.store.text)")
        }
    }

    private func seen(by user: String, _ question: TaskQuestion) async throws -> Set<Int64> {
        try await Chain.acting(as: user) { database in
            Set(try await TaskList(database).list(question, on: day).map(\.id))
        }
    }

    @Test func `is the owner's and the superior's, and no other manager's`() async throws {
        let sh = try await duty(in: "SH"), nj = try await duty(in: "NJ")
        for user in ["hq", "east", "audit"] {
            #expect(try await seen(by: user, .init()).isSuperset(of: [sh.id, nj.id]), "\(user)")
        }
        let shown = try await seen(by: "sh", .init(standing: .all))
        #expect(shown.contains(sh.id) && !shown.contains(nj.id))
        let forbidden = await #expect(throws: Refusal.self) { try await seen(by: "d-sh", .init()) }
        #expect(forbidden == Refusal(.forbidden, "task.not-for-accounts"))
    }

    @Test func `answers for another region's task as for one that is not there`() async throws {
        let nj = try await duty(in: "NJ"), why = try Name("why")
        try await Chain.acting(as: "sh") { database in
            let list = TaskList(database)
            let steps: [@Sendable (Int64) async throws -> Void] = [
                { _ = try await list.finish($0, result: why, on: day) },
                { _ = try await list.cancel($0, reason: why, on: day) },
                { _ = try await list.escalate($0, reason: why, on: day) },
                { _ = try await list.reopen($0, on: day) }, { _ = try await list.show($0) },
            ]
            for step in steps {
                for id in [nj.id, 4_000_000] {
                    let refusal = await #expect(throws: Refusal.self) { try await step(id) }
                    #expect(refusal == Refusal("task.unknown", ["task": "\(id)"]))
                }
            }
        }
        #expect(try await Chain.trail(of: nj.id).map(\.verb) == ["created"])
    }

    @Test func `is written to by nobody who only reads`() async throws {
        let task = try await duty(in: "SH")
        try await Chain.acting(as: "audit") { database in
            let error = await #expect(throws: PostgresError.self) {
                try await TaskList(database).reopen(task.id, on: day)
            }
            #expect(error?.kind == .forbidden)
        }
        for user in ["hq", "sh"] {
            try await Chain.acting(as: user) { database in
                for statement: SQL in [
                    "delete from chain.field_task", "delete from chain.field_task_event",
                    "update chain.field_task_event set note = 'x'",
                ] {
                    let error = await #expect(throws: PostgresError.self) {
                        try await database.write { tx in try tx.execute(statement) }
                    }
                    #expect(error?.kind == .forbidden)
                }
            }
        }
    }

    @Test func `takes nothing that is slipped in below it`() async throws {
        let sh = try await duty(in: "SH"), nj = try await duty(in: "NJ")
        let event = "insert into chain.field_task_event (store_id, task_id, kind, user_id, user_code)"
        let task = "insert into chain.field_task (store_id, region_id, source_kind, source_key, period, title, due)"
        let rest = "'alert', 'x', '[2026-03-01,2026-04-01)', 'x', '2026-03-15'"
        let here = try await place(of: sh), there = try await place(of: nj)
        let attempts: [(String, PostgresError.Kind)] = [
            ("\(event) values (\(there), \(nj.id), 'changed', 103, 'sh')", .forbidden),
            // In the name of another.
            ("\(event) values (\(here), \(sh.id), 'changed', 101, 'hq')", .forbidden),
            ("\(task) values (\(there), 104, \(rest))", .forbidden),
            // A hidden store answers as a missing one.
            ("\(task) values (\(there), 103, \(rest))", .foreignKeyViolation),
            ("\(task) values (4000000, 103, \(rest))", .foreignKeyViolation),
            ("update chain.field_task set region_id = 104 where id = \(sh.id)", .forbidden),
        ]
        try await Chain.acting(as: "sh") { (database) async throws in
            for (statement, kind) in attempts {
                let error = await #expect(throws: PostgresError.self) {
                    try await database.write { tx in try tx.execute(SQL(trusted: statement)) }
                }
                #expect(error?.kind == kind, "\(statement)")
            }
        }
    }

    @Test func `has for each what falls to that person`() async throws {
        let sh = try await duty(in: "SH").id, named = try await duty(in: "SH", owner: "P-SH").id
        let nearest = try await duty(in: "HF").id, none = try await duty(in: "WEST").id
        // The person who is the user nj does not see the store.
        let borrowed = try await duty(in: "SH", owner: "nj").id
        let all: Set = [sh, named, nearest, none, borrowed]
        func mine(_ user: String) async throws -> Set<Int64> {
            try await seen(by: user, .init(isMine: true)).intersection(all)
        }
        #expect(try await mine("sh") == [sh])
        #expect(try await mine("east") == [nearest])
        #expect(try await mine("hq") == [none])
        #expect(try await mine("audit") == [])
        #expect(try await mine("nj") == [])
    }
}

@Suite(.database) struct `A store that moves to another region` {
    @Test func `takes its tasks along, and is not moved without them`() async throws {
        let store = try await Chain.store(in: "SH"), day = try Chain.day("2026-03-02")
        try await Chain.acting(as: "sh") { database in
            _ = try await TaskList(database).create([try Chain.duty(store, "a"), try Chain.duty(store, "b")])
        }
        func tasks(_ user: String) async throws -> Int {
            try await Chain.acting(as: user) { try await TaskList($0).list(.init(), on: day).count }
        }
        try await Chain.acting(as: "hq", login: "importer") { (intake) async throws -> Void in
            let move: @Sendable (borrowing Transaction, String) throws -> Void = { tx, region in
                try tx.execute(
                    """
                    update chain.store s set region_id = r.id from chain.region r
                    where s.code = \(store) and r.code = \(region)
                    """)
            }
            let error = await #expect(throws: PostgresError.self) {
                try await intake.write { tx in try move(tx, "NJ") }
            }
            #expect(error?.constraint == "field_task_store_region_fkey")
            #expect(try await tasks("sh") == 2)

            let taken = try await intake.write { tx in
                try move(tx, "NJ")
                return try [
                    tx.moveTasks(store: store, to: Code("NJ")), tx.moveTasks(store: store, to: Code("NJ")),
                ]
            }
            #expect(taken == [2, 0])
            #expect(try await tasks("sh") == 0)
            #expect(try await tasks("nj") == 2)
            let followed = try await intake.write { tx in
                try move(tx, "SH")
                return try tx.moveTasksAlong()
            }
            #expect(followed == 2)
            #expect(try await tasks("sh") == 2)
        }
        let own = try await Chain.acting(as: "nj") { database in
            try await database.write { tx in try tx.moveTasks(store: store, to: try Code("NJ")) }
        }
        #expect(own == 0)
    }
}
