import ChainKit
import Postgres
import Retail
import RetailCSV
import SalesLedger
import TestKit

extension Desk {
    var ledger: Ledger { Ledger(own: own, intake: intake, currency: .yuan) }
}

/// Files of sales for the small chain, and what became of them.
enum Sales {
    static let today = Day(year: 2026, month: 3, day: 20) ?? .first
    static let header = "day,level,account,store,sku,units,amount,serial\n"

    /// A file of these lines.
    static func file(_ lines: String, named name: String = "sales.csv") -> TableFile {
        TableFile(name: name, bytes: Array((header + lines).utf8))
    }

    /// Loads lines for a person.
    @discardableResult
    static func load(
        _ lines: String, named name: String = "sales.csv", by code: String = "hq",
        earlier: Ledger.Earlier = .stand
    ) async throws -> SalesReceipt {
        try await Desk.of(code) {
            try await $0.ledger.take(sales: file(lines, named: name), today: today, earlier: earlier)
        }
    }

    /// Every problem of lines as `code line:column value`; none when they are loaded.
    static func problems(
        _ lines: String, by code: String = "hq", earlier: Ledger.Earlier = .stand
    ) async throws -> [String] {
        do {
            try await load(lines, named: "refused.csv", by: code, earlier: earlier)
            return []
        } catch let refusal as Refusal {
            return refusal.problems.map {
                "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0) \($0.place.value ?? "")"
            }
        }
    }

    /// `place day level account sku units amount` of every daily total that is not zero, in order.
    static func totals(in database: Database = TestDatabase.current) async throws -> [String] {
        try await database.read { tx in
            try tx.all(
                """
                select concat_ws(' ', coalesce(l.code, r.code), d.day, d.level, a.code, p.sku, d.units, d.amount_minor)
                        collate "C" as total
                from chain.sales_daily d
                    left join chain.location l on l.id = d.store_id left join chain.region r on r.id = -d.store_id
                    left join chain.account a on a.id = d.account_id join chain.product p on p.id = d.product_id
                where d.units <> 0 or d.amount_minor <> 0
                order by 1
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }

    /// How many totals are not the sums of their facts, and how many counts of phones are not those of theirs: none,
    /// whatever was done.
    static func differences(in database: Database = TestDatabase.current) async throws -> Int {
        try await database.read { tx in
            try tx.value(
                """
                select (select count(*) from (
                        select store_id, day, level, account_id, product_id, sum(units) as units,
                            coalesce(sum(amount_minor), 0) as amount
                        from chain.sales_fact group by 1, 2, 3, 4, 5) f
                    full join chain.sales_daily d using (store_id, day, level, account_id, product_id)
                    where f.units is distinct from d.units or f.amount is distinct from d.amount_minor)
                + (select count(*) from (
                        select serial, level, sum(units) as units from chain.sales_fact
                        where serial is not null and level <> 'store_stock' group by 1, 2) f
                    full join chain.serial_count c using (serial, level)
                    where f.units is distinct from c.units)
                """)
        }
    }

    /// How many facts, and how many loads of any kind.
    static func counts(in database: Database = TestDatabase.current) async throws -> [Int] {
        try await database.read { tx in
            try [
                tx.value("select count(*) from chain.sales_fact"),
                tx.value("select count(*) from chain.load where kind like 'sales%'"),
            ]
        }
    }
}
