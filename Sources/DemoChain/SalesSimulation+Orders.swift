import Retail

extension SalesSimulation {
    /// Accounts order once a week, each on its weekday, and top up three days later.
    mutating func orderGoods() {
        let weekday = today.day.weekday
        let reviewing = chain.accounts.indices.filter { $0 % 5 == weekday || ($0 % 5 + 3) % 7 == weekday }
        guard !reviewing.isEmpty else { return }
        let rates = expectedRates()
        for account in reviewing {
            place(orderOf: account, rates, isTopUp: account % 5 != weekday)
        }
    }

    /// Units a day that the stores of each account should sell of each product, millionths.
    func expectedRates() -> [Int] {
        var rates = Array(repeating: 0, count: accountStock.count)
        let start = today.day.later(3)
        for assortment in assortments {
            let units = assortment.dailyUnits * rhythm.mean(tier: assortment.key.tier, from: start, days: 21) / 1000
            for product in 0..<products where assortment.expected[product] > 0 {
                guard let account = assortment.key.suppliers[chain.products[product].series] else { continue }
                rates[account * products + product] += units / 1000 * assortment.expected[product] / 1000
            }
        }
        return rates
    }

    /// Days of cover that an account wants to have when goods arrive: more towards the end of a month, when targets
    /// are due.
    func cover(arriving day: Day) -> Int {
        switch day.parts.day {
        case ...10: assumptions.supply.firstTenCoverDays
        case ...20: assumptions.supply.secondTenCoverDays
        default: assumptions.supply.lastCoverDays
        }
    }

    private mutating func place(orderOf account: Int, _ rates: [Int], isTopUp: Bool) {
        let supply = assumptions.supply
        let spread = supply.leadTimeSpreadDays
        let lead = Swift.max(chain.accounts[account].leadTimeDays - spread + dice.below(2 * spread + 1), 1)
        let arrival = today.day.later(lead)
        let days = cover(arriving: arrival) + lead
        var lines: [(product: Int, units: Int)] = []
        for product in 0..<products {
            let index = account * products + product
            let error = dice.around(supply.forecastErrorPermille)
            guard rates[index] > 0, lives.isShipped(product, arriving: arrival) else { continue }
            let target = rates[index] * days / 1000 * error / 1_000_000
            let position = accountStock[index] + onOrder[index]
            guard !isTopUp || position < target * supply.topUpPermille / 1000 else { continue }
            let pack = chain.products[product].packSize
            var packs = (target - position + pack / 2) / pack
            let age = Int(arrival.sinceEpoch - chain.products[product].launched.sinceEpoch)
            if age < supply.scarceDays { packs = packs * supply.scarcePermille / 1000 }
            if packs > 0 { lines.append((product, packs * pack)) }
        }
        guard lines.reduce(0, { $0 + $1.units }) >= supply.smallestOrderUnits else { return }
        orderNumber += 1
        let confirmed = lead > 1 ? today.day.later(dice.below(2)) : today.day
        let shipped = lead > 1 ? today.day.later(1) : today.day
        for (product, units) in lines {
            onOrder[account * products + product] += units
            arrivals[arrival.sinceEpoch, default: []].append(Shipment(account: account, product: product, units: units))
            today.orders.append(
                OrderRow(
                    number: orderNumber, day: today.day, account: account, product: product, units: units,
                    confirmed: known(confirmed), shipped: known(shipped), received: known(arrival)))
        }
    }

    private func known(_ day: Day) -> Day? { day <= assumptions.lastDay ? day : nil }
}
