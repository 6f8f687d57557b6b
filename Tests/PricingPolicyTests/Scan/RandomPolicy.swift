import PricingPolicy
import Retail
import TestKit

extension Seeded {
    /// Lines of a policy about anything for anybody, none of which collides with another.
    mutating func policy(around day: Day, lines count: Int) -> [NaiveLine] {
        var lines: [NaiveLine] = []
        while lines.count < count {
            let line = line(around: day)
            if !lines.contains(where: { $0.collides(with: line) }) { lines.append(line) }
        }
        return lines
    }

    /// A day at most so many days before or after.
    mutating func day(around day: Day, within days: Int32) -> Day {
        sure(Day(sinceEpoch: day.sinceEpoch + below(2 * days + 1) - days))
    }

    /// Mostly now, sometimes long ago or far ahead, and often the first or last of a month.
    mutating func askedDay(around today: Day) -> Day {
        if falls(3) {
            return one(of: [.first, sure(Day("2026-01-01")), sure(Day("2025-12-31")), sure(Day("2199-12-31")), .last])
        }
        let day = day(around: today, within: falls(50) ? 75 : 220)
        return falls(30) ? one(of: [day.month.firstDay, day.month.lastDay]) : day
    }

    mutating func wish() -> PriceWish {
        var wish = PriceWish(units: falls(60) ? 1 : 1 + below(60))
        if falls(20) { wish.together = sure(try? SKU(one(of: NaiveChain.products).sku)) }
        wish.isDemo = falls(15)
        return wish
    }

    mutating func place() -> PricePlace {
        falls(60)
            ? .store(sure(try? StoreCode(one(of: NaiveChain.stores).code)))
            : .account(sure(try? AccountCode(one(of: NaiveChain.accounts).code)))
    }

    private mutating func line(around day: Day) -> NaiveLine {
        var line = NaiveLine()
        let product = one(of: NaiveChain.products)
        switch below(3) {
        case 0: line.sku = product.sku
        case 1: line.model = product.model
        default: (line.model, line.storage) = (product.model, product.storage)
        }
        (line.scope, line.code) = scope()
        if falls(35) { line.from = self.day(around: day, within: 20) }
        if falls(35) { line.to = Day(sinceEpoch: (line.from ?? day).sinceEpoch + 1 + below(25 as Int32)) }
        for kind in 0..<4 where falls(60) { line.amounts[kind] = price() }
        if line.amounts.allSatisfy({ $0 == nil }) { line.amounts[below(4)] = price() }
        if falls(40) { specialise(&line) }
        return line
    }

    private mutating func price() -> Int64 { falls(3) ? one(of: [1, 100_000_000_000]) : 1 + below(900_000 as Int64) }

    private mutating func scope() -> (String, String?) {
        switch below(6) {
        case 0: ("chain", nil)
        case 1: ("channel", one(of: ["distribution", "direct"]))
        case 2: ("region", one(of: NaiveChain.regions.keys.sorted()))
        case 3: ("tier", one(of: ["gold", "silver"]))
        case 4: ("account", one(of: NaiveChain.accounts).code)
        default: ("store", one(of: NaiveChain.stores).code)
        }
    }

    private mutating func specialise(_ line: inout NaiveLine) {
        let types = ["direct_cut", "limited_batch", "buy_out", "step", "bundle", "demo"]
        let type = below(types.count)
        (line.type, line.special) = (types[type], "SP-\(type)-\(below(3 as Int))")
        if falls(50) { line.quota = 1 + below(80) }
        if falls(50) { line.cap = 1 + below(120) }
        if line.type == "bundle" { line.with = one(of: NaiveChain.products).sku }
        guard line.type == "step" else { return }
        var units: Int64 = 0
        for _ in 0...below(3 as Int) {
            units += 1 + below(20 as Int64)
            line.steps.append((units, price()))
        }
    }
}
