import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `What is not published` {
    /// In the draft: a list price for all with its floor, a line of one account, and a special price.
    private static let rows = [
        "A6-256-BK,,,chain,,,,8317429.53,8317429.53,8317429.53,7261943.37,,,,,,,",
        "A6-256-BK,,,account,D-GD,,,5938261.41,5938261.41,,7261943.37,,,,,,,",
        "A6-256-BK,,,region,GD,,,6418273.59,,,,CANARY-SP,limited_batch,7,9,,,",
        "M3-128-BK,,,chain,,,,8317429.53,,8317429.53,,,,,,,,CANARY-NOTE",
    ].joined(separator: "\n")
    private static let anything =
        "CANARY|(831742953|726194337|593826141|641827359|8317429.53|7261943.37|5938261.41|6418273.59)"

    @Test func `leaves no trace before its one instant, and then shows each what is his`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(
                    today.month,
                    PricedRows.plain + "\n" + PricedRows.special("SP-OTHER", "account", "D-GD", quota: "9", cap: ""),
                    today: today)
                try await ann.publish(today.month, with: bob)
                let month = today.month.next!
                try await ann.fill(month, Self.rows, today: today)
                _ = try await ann.prices.describe(month, notes: "CANARY-HEAD")
                try await keeps(month, today, ann, bob)
                // The same as an amendment with its reason.
                try await ann.fill(month.next!, PricedRows.plain, today: today)
                try await ann.publish(month.next!, with: bob)
                _ = try await ann.prices.amend(
                    month.next!, from: month.next!.lastDay, reason: Name("CANARY-REASON"), today: today)
                try await TestDatabase.current.write { tx in try tx.script("analyze") }
                let traces = try await traces(
                    "CANARY-REASON", [month.next!], today, people: ["eve", "zj", "d-gd", "audit"])
                #expect(traces.isEmpty, "\(traces)")
                #expect(try await !isLogged())
            }
        }
    }

    private func traces(_ secret: String, _ months: [Month], _ day: Day, people: [String]) async throws -> [String] {
        var found: [String] = []
        for person in people {
            try await Desk.of(person) { desk in
                found += try await Sweep(desk: desk, secret: secret).finds(months, on: day).map { "\(person): \($0)" }
            }
        }
        return found
    }

    /// Whether an amount stands in the server's log. The names stand there, in the statements that were to find them.
    private func isLogged() async throws -> Bool {
        try await TestDatabase.current.read { tx in
            try tx.value(
                """
                select pg_read_file(current_setting('data_directory') || '/../server.log')
                    ~ '831742953|726194337|593826141|641827359|8317429[.]53|7261943[.]37|5938261[.]41|6418273[.]59'
                """)
        }
    }

    private func keeps(_ month: Month, _ today: Day, _ ann: Desk, _ bob: Desk) async throws {
        let everybody = ["eve", "zj", "d-zj", "d-gd", "audit"]
        let months = [today.month, month]
        try await TestDatabase.current.write { tx in
            try tx.script(
                "create schema held; create table held.go (); grant usage on schema held to storechain_pricing; "
                    + "grant select on held.go to storechain_pricing; analyze")
        }
        var found = try await traces(Self.anything, months, today, people: ["eve", "d-gd"])
        #expect(found.isEmpty, "before: \(found)")
        let draft = try await ann.handIn(month)
        _ = try await bob.prices.approve(month)
        let hash = try #require(draft.sha256)

        // Published, and not yet committed.
        async let publication: Void = ann.drafting.write { tx in
            try tx.execute(
                "select pricing.publish(\(draft.id), \(draft.version), decode(\(hash), 'hex'), 'Asia/Shanghai')")
            while try !tx.value("select exists (select from held.go)", as: Bool.self) {
                try tx.execute("select pg_sleep(0.02)")
            }
        }
        while try await !TestDatabase.current.read({ tx in
            try tx.value(
                "select exists (select from pg_stat_activity where query = 'select pg_sleep(0.02)')", as: Bool.self)
        }) {}
        found = try await traces(Self.anything, months, today, people: everybody)
        #expect(found.isEmpty, "while publishing: \(found)")
        let eyes = [try await Desk.open("d-gd"), try await Desk.open("eve")]
        async let states = watch(eyes, month)
        try await TestDatabase.current.write { tx in try tx.script("insert into held.go default values") }
        try await publication
        for state in try await states {
            // Old, and from one moment on new; never a piece of either.
            #expect(state == ["", "1"].suffix(state.count), "\(state)")
        }
        for desk in eyes { await desk.close() }
        try await each(months, today)
    }

    /// What each sees of the month, asked again and again until it is there: each answer that differs from the last.
    private func watch(_ eyes: [Desk], _ month: Month) async throws -> [[String]] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for desk in eyes {
                group.addTask {
                    var seen: [String] = []
                    repeat {
                        let state = try await desk.own.read { tx in
                            try tx.value(
                                """
                                select coalesce(string_agg(p.revision::text, ','), '') from pricing.policy p
                                where p.month = \(month.firstDay) and exists (
                                    select from pricing.line l where l.policy_id = p.id)
                                """, as: String.self)
                        }
                        if state != seen.last { seen.append(state) }
                    } while seen.last == ""
                    return seen
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// After publication: the floor is no distributor's, one account's line no other's.
    private func each(_ months: [Month], _ today: Day) async throws {
        let (floor, account, list) = ("726194337", "593826141", "831742953")
        for (person, sees, not) in [
            ("d-zj", [list], [floor, account, "641827359", "CANARY-SP"]),
            ("d-gd", [list, account, "CANARY-SP"], [floor]),
            ("zj", [list, floor], [account, "641827359", "CANARY-SP"]),
            ("audit", [list, floor, account, "CANARY-SP"], []), ("eve", [list, floor, account, "CANARY-SP"], []),
        ] {
            let secret = not.joined(separator: "|")
            let found = not.isEmpty ? [] : try await traces(secret, months, today, people: [person])
            #expect(found.isEmpty, "\(person): \(found)")
            try await Desk.of(person) { desk in
                let shown = "\(try await desk.prices.lines(of: months[1], published: true))"
                for word in sees { #expect(shown.contains(word), "\(person) \(word)") }
            }
        }
    }
}
