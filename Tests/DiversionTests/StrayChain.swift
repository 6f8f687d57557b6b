import ChainKit
import Diversion
import Retail
import RetailCSV
import SalesLedger
import TestKit

extension Desk {
    var territories: TerritoryWatch { TerritoryWatch(own: own) }
}

/// The small chain with phones that go astray.
enum StrayChain {
    static let march = Month("2026-03") ?? .first
    static let today = Day("2026-03-20") ?? .first

    /// The serial of a phone by its number.
    static func imei(_ number: Int) -> String { IMEI(body: 35_000_000_000_000 + number).map { "\($0)" } ?? "" }

    /// Lines of a level, a phone each: `account store` and the numbers of the phones.
    static func lines(
        _ level: String, _ account: String, _ place: String, _ phones: ClosedRange<Int>, day: String = "2026-03-10",
        sku: String = "A6-256-BK", units: Int = 1
    ) -> String {
        phones.map { "\(day),\(level),\(account),\(place),\(sku),\(units),,\(imei($0))\n" }.joined()
    }

    static func load(_ lines: String, named name: String = "sales.csv", replacing: Bool = false) async throws {
        let text = "day,level,account,store,sku,units,amount,serial\n" + lines
        _ = try await Desk.of("hq") { desk in
            try await Ledger(own: desk.own, intake: desk.intake, currency: .yuan).take(
                sales: TableFile(name: name, bytes: Array(text.utf8)), today: today,
                earlier: replacing ? .areReplaced : .stand)
        }
    }

    /// D-ZJ is shipped phones 1 to 9, of which 1 to 4 turn up in Guangzhou, three in a store and one somewhere in the city;
    /// D-GD phones 11 to 19, of which 2 turn up in Hangzhou.
    static func load() async throws {
        try await SmallChain.load()
        try await load(
            lines("sell_in", "D-ZJ", "", 1...9, day: "2026-03-02")
                + lines("sell_in", "D-GD", "", 11...19, day: "2026-03-02")
                + lines("activation", "", "S-GZ-1", 1...3) + lines("activation", "", "GZ", 4...4)
                + lines("activation", "", "S-HZ-2", 5...6) + lines("activation", "", "S-HZ-2", 11...12))
    }

    @discardableResult
    static func scan(
        by code: String = "hq", _ borders: [DiversionRules.Border] = [], today: Day = StrayChain.today
    ) async throws -> DiversionReceipt {
        var rules = DiversionRules()
        rules.borders = borders
        return try await Desk.of(code) { [rules] in try await $0.territories.scan(march, by: rules, today: today) }
    }

    /// As a person sees them: `account city rival phones state`.
    static func cases(to code: String) async throws -> [String] {
        try await Desk.of(code) { try await $0.territories.cases(DiversionCase.State.allCases) }.map {
            "\($0.account) \($0.region) \($0.rival ?? "-") \($0.phones) \($0.state.rawValue)"
        }
    }

    /// The code of what is refused.
    static func refusal(_ body: () async throws -> Void) async throws -> String? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal.problems.first?.code
        }
    }
}
