import ChainKit
import Postgres
import PriceProtection
import Retail
import RetailCSV
import SalesLedger
import StockFeed
import TestKit
import Testing

/// The small chain with a fall of the black Apex 6 from 2000 to 1800 on 2026-03-11, announced two days before.
///
///     D-ZJ   40 bought for 2000 in January, 60 for 1900 in February, 20 for 1850 on 03-03; a feed of 03-01 tells 50,
///            10 went to a store on 03-04: 60 lie there
///     D-ZJ2  30 bought for 1950 in February, and no feed
///     D-GD   three phones with serials, one of them activated
enum ProtectedChain {
    static let announced = sure(Day("2026-03-09"))
    static let drop = sure(Day("2026-03-11"))
    static let cut = "CUT-2026-03-11"

    static func load() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            try await desk.sell(
                """
                2026-01-10,sell_in,D-ZJ,,A6-256-BK,40,80000.00,
                2026-02-10,sell_in,D-ZJ,,A6-256-BK,60,114000.00,
                2026-03-03,sell_in,D-ZJ,,A6-256-BK,20,37000.00,
                2026-03-04,sell_through,D-ZJ,S-HZ-1,A6-256-BK,10,,
                2026-02-10,sell_in,D-ZJ2,,A6-256-BK,30,58500.00,
                2026-02-20,sell_in,D-GD,,A6-256-BK,1,1900.00,\(serials[0])
                2026-02-20,sell_in,D-GD,,A6-256-BK,1,1900.00,\(serials[1])
                2026-02-20,sell_in,D-GD,,A6-256-BK,1,1900.00,\(serials[2])
                2026-03-05,activation,,S-GZ-1,A6-256-BK,1,,\(serials[1])
                """)
            try await desk.tell(50, on: "2026-03-01")
        }
    }

    static let serials = (0..<3).map { sure(IMEI(body: 35_000_000_000_000 + $0)).description }

    static func falls(_ accounts: [String] = ["D-ZJ", "D-ZJ2", "D-GD"]) throws -> [AnnouncedFall] {
        try accounts.map {
            AnnouncedFall(
                account: try AccountCode($0), sku: try SKU("A6-256-BK"), before: 2000_00, after: 1800_00)
        }
    }

    @discardableResult
    static func announce(_ accounts: [String] = ["D-ZJ", "D-ZJ2", "D-GD"], on day: Day = announced) async throws
        -> CutReceipt
    {
        let falls = try falls(accounts)
        return try await Desk.of("hq") { desk in
            try await desk.own.write { tx in try tx.announceCut(of: falls, on: drop, today: day, .yuan) }
        }
    }

    @discardableResult
    static func settle(on day: Day = drop) async throws -> [ProtectionStatement] {
        try await Desk.of("hq") { desk in
            try await desk.own.write { tx in try tx.settleProtection(StatementQuestion(), today: day) }
        }
    }

    /// `D-ZJ 1 feed 2026-03-03 20 1000.00` for every line that a person sees.
    static func lines(as person: String = "hq") async throws -> [String] {
        try await Desk.of(person) { desk in
            try await desk.protection.lines(StatementQuestion()).map { line in
                let lot = line.lotDay.map { " \($0)" } ?? ""
                return "\(line.account) \(line.number) \(line.basis.rawValue)\(lot) \(line.units) "
                    + Money(minor: line.amount, .yuan).amount
            }
        }
    }

    /// As one who sees and may do everything.
    static func change(_ script: String) async throws {
        try await TestDatabase.current.write { tx in try tx.script(script) }
    }

    /// Kind and codes of a refusal, with lines and columns of files.
    static func refused<T>(_ body: () async throws -> T) async throws -> String {
        do {
            _ = try await body()
            return ""
        } catch let refusal as Refusal {
            return refusal.problems.map { problem in
                problem.code + (problem.place.line.map { " \($0):\(problem.place.column ?? 0)" } ?? "")
            }.joined(separator: " ")
        }
    }
}

extension Desk {
    var protection: ProtectionDesk { ProtectionDesk(own: own, currency: .yuan) }

    func sell(_ lines: String, today: String = "2026-03-20") async throws {
        let text = "day,level,account,store,sku,units,amount,serial\n" + lines + "\n"
        let ledger = Ledger(own: own, intake: intake, currency: .yuan)
        _ = try await ledger.take(
            sales: TableFile(name: "sales.csv", bytes: Array(text.utf8)), today: sure(Day(today)), earlier: .areReplaced
        )
    }

    /// A feed of D-ZJ, or another, that tells so many of the black Apex 6.
    func tell(_ units: Int, on day: String, of account: String = "D-ZJ", at place: String = "W-ZJ") async throws {
        let text = """
            <stockFeed xmlns='urn:storechain:feed:1' id='\(day)' as-of='\(day)T20:00:00+08:00' kind='full'>
            <location code='\(place)'><line sku='A6-256-BK' on-hand='\(units)'/></location></stockFeed>
            """
        let bytes = Array(text.utf8)
        _ = try await feeds.take(
            FeedFile(name: "stock.xml") { receive in try receive(bytes.span) }, for: AccountCode(account),
            today: sure(Day("2026-03-20")), .applyGoodRows)
    }

    func transfer(_ rows: String, today: Day = ProtectedChain.announced) async throws -> ProtectionReceipt {
        let text = "number,day,from,to,sku,units,serial\n" + rows + "\n"
        return try await protection.take(
            transfers: TableFile(name: "moves.csv", bytes: Array(text.utf8)), today: today)
    }
}
