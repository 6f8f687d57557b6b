import ChainKit
import Postgres
import Retail
import RetailCSV
import SalesLedger
import TestKit
import Testing

@Suite(.database) struct `A file of orders` {
    private static let header = "number,day,account,location,sku,units,confirmed,shipped,received\n"

    private func load(_ lines: String, by code: String = "hq") async throws -> OrdersReceipt {
        let file = TableFile(name: "orders.csv", bytes: Array((Self.header + lines).utf8))
        return try await Desk.of(code) { try await $0.ledger.take(orders: file, today: Sales.today) }
    }

    private func problems(_ lines: String) async throws -> [String] {
        do {
            _ = try await load(lines)
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map { "\($0.code) \($0.place.line ?? 0) \($0.place.path ?? "")" }
        }
    }

    private func state() async throws -> [String] {
        try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select concat_ws(' ', o.number, p.sku, l.code, o.units, o.confirmed, o.shipped, o.received)
                from chain.order_line o join chain.product p on p.id = o.product_id
                    join chain.location l on l.id = o.location_id
                order by 1
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }

    @Test func `carries orders on and never back`() async throws {
        try await SmallChain.load()
        let first = try await load(
            """
            PO-1,2026-03-01,D-ZJ,,A6-256-BK,100,,,
            PO-1,2026-03-01,D-ZJ,,A6-256-WH,50,2026-03-02,,
            PO-2,2026-03-01,C-XC,C-HZ-1,A6-256-BK,10,2026-03-01,2026-03-02,2026-03-04

            """)
        #expect(first.added == 3 && first.changed == 0 && !first.isRepeated)
        let later = """
            PO-1,2026-03-01,D-ZJ,,A6-256-BK,90,2026-03-02,2026-03-03,
            PO-1,2026-03-01,D-ZJ,,A6-256-WH,50,2026-03-02,,

            """
        let second = try await load(later)
        #expect(second.added == 0 && second.changed == 1 && second.unchanged == 1)
        let again = try await load(later)
        #expect(again.isRepeated && again.load == second.load && again.changed == 1)
        let now = [
            "PO-1 A6-256-BK W-ZJ 90 2026-03-02 2026-03-03", "PO-1 A6-256-WH W-ZJ 50 2026-03-02",
            "PO-2 A6-256-BK C-HZ-1 10 2026-03-01 2026-03-02 2026-03-04",
        ]
        #expect(try await state() == now)
        #expect(
            try await problems(
                """
                PO-1,2026-03-01,D-ZJ,,A6-256-BK,91,2026-03-02,,
                PO-1,2026-03-02,D-GD,,A6-256-WH,50,2026-03-02,,
                PO-2,2026-03-01,C-XC,,A6-256-BK,10,2026-03-01,2026-03-02,2026-03-03

                """) == [
                    "order.went-back 2 shipped", "order.units-shipped 2 units", "order.other 3 account",
                    "order.other 3 day", "order.other 4 location", "order.went-back 4 received",
                ])
        #expect(try await state() == now)
    }
}

@Suite(.database) struct `A file of orders that is not in order` {
    @Test func `is refused with every problem`() async throws {
        try await SmallChain.load()
        let text = """
            number,day,account,location,sku,units,confirmed,shipped,received
            PO-1,2026-03-21,D-XX,,A6-256-BK,0,,,
            PO-1,2026-03-02,D-ZJ,W-GD,A6-256-BK,1,2026-03-01,,
            PO-2,2026-03-02,D-ZJ,W-GD,A6-256-BK,1,,,
            PO-3,2026-03-02,D-ZJ,,NO-SKU,1,,,2026-03-25
            PO-2,2026-03-02,D-ZJ,,A6-256-BK,1,,,

            """
        let refusal = await #expect(throws: Refusal.self) {
            try await Desk.of("hq") {
                try await $0.ledger.take(orders: TableFile(name: "o.csv", bytes: Array(text.utf8)), today: Sales.today)
            }
        }
        #expect(
            refusal?.problems.map { "\($0.code) \($0.place.line ?? 0)" } == [
                "number.unfit 2", "order.days-turned 3", "sales.day-ahead 5", "order.repeated 6",
                "sales.place-of-others 4",
            ])
        let forbidden = await #expect(throws: Refusal.self) {
            try await Desk.of("d-zj") {
                try await $0.ledger.take(orders: TableFile(name: "o.csv", bytes: Array(text.utf8)), today: Sales.today)
            }
        }
        #expect(forbidden?.kind == .forbidden)
    }
}
