import ChainKit
import Postgres
import Retail
import RetailSQL
import StoreGrading
import TestKit
import Testing

@Suite(.database) struct `The grade book` {
    private let month = Month(year: 2026, month: 3) ?? .first

    private func sell(_ store: String, _ units: Int, on day: String) async throws {
        try await TestDatabase.current.write { tx in
            _ = try tx.value("select chain.open_sales_month(date_trunc('month', \(day)::date)::date)", as: Bool.self)
            try tx.execute(
                """
                insert into chain.sales_daily
                    (store_id, day, level, account_id, product_id, region_id, units, amount_minor, unpriced_units)
                select s.id, \(day)::date, 'sell_out', 0, (select min(id) from chain.product), s.region_id, \(units), 0, 0
                from chain.store s where s.code = \(store)
                """)
        }
    }

    @Test func `grades the whole chain, shows each the own stores, and repeats nothing`() async throws {
        try await SmallChain.load()
        try await sell("S-HZ-1", 300, on: "2026-01-10")
        try await sell("S-HZ-2", 20, on: "2026-03-31")
        try await sell("C-HZ-1", 900, on: "2025-12-31")
        try await sell("S-GZ-1", 500, on: "2026-02-28")
        let grades = try await Desk.of("hq") { desk in
            let book = GradeBook(own: desk.own)
            let run = try await book.grade(month, today: month.lastDay)
            #expect((run.graded, run.ungraded, run.isRepeated) == (3, 1, false))
            let again = try await book.grade(month, today: month.lastDay)
            #expect((again.number, again.graded, again.isRepeated) == (run.number, 3, true))
            return try await book.grades(in: month)
        }
        // December does not count for March; the store without other sales is ungraded.
        #expect(grades.map(\.store) == ["S-GZ-1", "S-HZ-1", "S-HZ-2", "C-HZ-1"])
        #expect(grades.map { $0.grade?.rawValue } == ["A", "C", "D", nil])
        #expect(grades.map(\.units) == [500, 300, 20, nil])
        #expect(grades.map(\.rank) == [1, 2, 3, nil])

        let then: Instant = try await TestDatabase.current.read { tx in try tx.value("select clock_timestamp()") }
        // A late load makes a new run, which counts.
        try await sell("S-HZ-2", 700, on: "2026-03-02")
        let newer = try await Desk.of("hq") { desk in
            let book = GradeBook(own: desk.own)
            #expect(try await !book.grade(month, today: month.lastDay).isRepeated)
            return try await book.grades(in: month)
        }
        #expect(newer.first?.store == "S-HZ-2")
        let known = try await Desk.of("hq") { try await GradeBook(own: $0.own).grades(in: month, knownAt: then) }
        #expect(known == grades)

        // A manager sees rank and group of the own stores, and runs nothing.
        let seen = try await Desk.of("gd") { try await GradeBook(own: $0.own).grades(in: month) }
        #expect(seen.map(\.store) == ["S-GZ-1"])
        #expect(seen.first?.groupSize == 3)
        for user in ["zj", "audit"] {
            let refusal = await #expect(throws: Refusal.self) {
                try await Desk.of(user) { try await GradeBook(own: $0.own).grade(month, today: month.lastDay) }
            }
            #expect(refusal?.kind == .forbidden)
        }
        for (wrong, today) in [("2026-04", "2026-03-31"), ("1999-12", "2026-03-31")] {
            let refusal = await #expect(throws: Refusal.self) {
                try await Desk.of("hq") {
                    try await GradeBook(own: $0.own).grade(#require(Month(wrong)), today: #require(Day(today)))
                }
            }
            #expect(refusal?.problems.map(\.code) == ["grade.month-unfit"])
        }
        let none = try await Desk.of("hq") { try await GradeBook(own: $0.own).grades(in: Month.first) }
        #expect(none == [])
    }
}
