import ChainKit
import Postgres
import Retail
import Settlement
import TestKit
import Testing

@Suite struct BookFileTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    /// The codes, lines and columns of what a file is refused for.
    private func flaws(_ kind: BookFile, _ rows: String, by desk: Desk) async throws -> [String] {
        do {
            _ = try await desk.books(kind, rows)
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map { "\($0.code) \($0.place.line ?? 0) \($0.place.path ?? "")" }
        }
    }

    @Test(.database) func `papers are taken once, whole, and never change`() async throws {
        try await SettledChain.load()
        try await Desk.of("hq") { desk in
            let rows = "I-1,D-ZJ,2026-01-05,2026-02-05,100000.00,2026-01-05\nI-2,D-ZJ,2026-02-03,2026-03-03,39000.00,"
            #expect(try await desk.books(.invoices, rows).added == 2)
            #expect(try await desk.books(.invoices, rows).added == 0)
            #expect(
                try await flaws(
                    .invoices,
                    """
                    I-1,D-ZJ,2026-01-05,2026-02-05,99999.00,2026-01-05
                    I-3,D-XX,2026-01-05,2026-01-04,0.00,
                    I-4,D-ZJ,2027-05-05,2027-05-05,1.00,
                    """, by: desk)
                    == [
                        "settle.paper-known 2 number", "settle.due-before 3 due", "settle.amount-positive 3 amount",
                        "settle.day-ahead 4 day",
                    ])
            #expect(
                try await flaws(.payments, "P-1,D-ZJ,2026-02-01,1.00,I-9\nP-2,D-XX,2026-02-01,1.00,", by: desk)
                    == ["settle.invoice-unknown 2 invoice", "sales.account-unknown 3 account"])
            #expect(try await desk.books(.payments, "P-1,D-ZJ,2026-02-01,60000.00,I-1").added == 1)
            let statement = try #require(
                try await desk.books.statements(of: SettledChain.february, account: try AccountCode("D-ZJ")).first)
            #expect(statement.opening == 10_000_000 && statement.closing == 7_900_000)
            let receivable = try #require(
                try await desk.books.receivables(on: try day("2026-02-28"), of: try AccountCode("D-ZJ")).first)
            #expect(receivable.finance == 7_900_000 && receivable.sales == 8_000_000)
            #expect(receivable.differences.map(\.kind) == [.notInvoiced, .noShipmentNamed])
            #expect(
                receivable.differences.reduce(0) { $0 + $1.amount } == receivable.sales - receivable.finance)
        }
        for who in ["d-zj", "zj", "audit"] {
            try await Desk.of(who) { desk in
                let found = try await flaws(.invoices, "I-9,D-ZJ,2026-01-05,2026-02-05,1.00,", by: desk)
                #expect(found == ["settle.no-right 0 "])
            }
        }
    }

    @Test(.database) func `a credit line ends where the next begins`() async throws {
        try await SettledChain.load()
        try await Desk.of("hq") { desk in
            #expect(try await desk.books(.creditLines, "C-XC,2026-01-01,,500000.00,20000.00").added == 1)
            #expect(try await desk.books(.creditLines, "C-XC,2026-01-01,,500000.00,20000.00").added == 0)
            #expect(try await desk.books(.creditLines, "C-XC,2026-02-01,,800000.00,").added == 1)
            for (on, limit) in [("2026-01-31", 50_000_000), ("2026-02-01", 80_000_000)] as [(String, Int64)] {
                let sheet = try await desk.books.receivables(on: try day(on), of: try AccountCode("C-XC")).first
                #expect(sheet?.limit == limit)
            }
            #expect(
                try await flaws(.creditLines, "C-XC,2026-01-15,,1.00,", by: desk) == [
                    "settle.credit-line-overlaps 2 from"
                ])
        }
    }
}
