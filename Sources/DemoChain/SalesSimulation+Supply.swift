import Retail

extension SalesSimulation {
    /// The first day: every account receives what its stores need and its own cover, as orders of the same day.
    mutating func fillTheChain() {
        var wanted = accountStock
        for store in chain.stores.indices {
            for (product, units) in needs(of: store) {
                if let account = supplier(of: product, store: store) { wanted[account * products + product] += units }
            }
        }
        let day = today.day
        let rates = expectedRates()
        for account in chain.accounts.indices {
            orderNumber += 1
            for product in 0..<products {
                let index = account * products + product
                let pack = chain.products[product].packSize
                let units = wanted[index] + (rates[index] * cover(arriving: day) + 999_999) / 1_000_000
                guard units > 0 else { continue }
                let packed = (units + pack - 1) / pack * pack
                today.orders.append(
                    OrderRow(
                        number: orderNumber, day: day, account: account, product: product, units: packed,
                        confirmed: day, shipped: day, received: day))
                takeIn(Shipment(account: account, product: product, units: packed))
            }
        }
    }

    /// What arrives today.
    mutating func receive() {
        for shipment in arrivals.removeValue(forKey: today.day.sinceEpoch) ?? [] {
            onOrder[shipment.account * products + shipment.product] -= shipment.units
            takeIn(shipment)
        }
    }

    private mutating func takeIn(_ shipment: Shipment) {
        accountStock[shipment.account * products + shipment.product] += shipment.units
        today.sales.append(
            SalesRow(
                level: .sellIn, account: shipment.account, product: shipment.product, units: shipment.units,
                minor: shipment.units * pickUpPrice(of: shipment.product, for: shipment.account)))
    }

    private func pickUpPrice(of product: Int, for account: Int) -> Int {
        assumptions.prices.pickUp(
            ofGuide: prices[product], in: chain.accounts[account].kind == .directChain ? .direct : .distribution)
    }

    func supplier(of product: Int, store: Int) -> Int? {
        assortmentOfStore[store].flatMap { assortments[$0].key.suppliers[chain.products[product].series] }
    }

    /// Fills the shelves of the stores that have their turn: listed ones twice a week, the others three times.
    mutating func supplyStores(all: Bool) {
        let weekday = today.day.weekday
        let count = chain.stores.count
        // Another store is first each day, so that scarce goods do not always go to the same.
        let first = Int(today.day.sinceEpoch) % Swift.max(count, 1)
        for turn in 0..<count {
            let store = (first + turn) % count
            let isTurn =
                chain.stores[store].isListed ? weekday % 3 == store % 3 && weekday < 6 : [0, 2, 4].contains(weekday)
            guard all || isTurn else { continue }
            for (product, units) in needs(of: store) { deliver(units, of: product, to: store) }
        }
    }

    /// What a store lacks of its cover.
    private func needs(of store: Int) -> [(product: Int, units: Int)] {
        guard let number = assortmentOfStore[store], dailyUnits[store] > 0 else { return [] }
        let assortment = assortments[number]
        let days = assumptions.supply.storeCoverDays
        let rate = dailyUnits[store] * rhythm.mean(tier: tierOfStore[store], from: today.day, days: days) / 1000
        let units = rate * assortment.pull / 1000 * days
        return (0..<products).compactMap { product in
            guard assortment.carried[product] else { return nil }
            let share = units / 1000 * assortment.share(of: product) / 1_000_000
            let target = Swift.max((share + 999) / 1000, assortment.key.shown)
            let lack = target - storeStock[store * products + product]
            return lack > 0 ? (product, lack) : nil
        }
    }

    private mutating func deliver(_ wanted: Int, of product: Int, to store: Int) {
        guard let account = supplier(of: product, store: store) else { return }
        let units = Swift.min(wanted, accountStock[account * products + product])
        guard units > 0 else { return }
        accountStock[account * products + product] -= units
        storeStock[store * products + product] += units
        var serial: IMEI?
        if units == 1, chain.stores[store].isListed, dice.happens(assumptions.proof.imeiPermille) {
            serial = newSerial(of: product)
            if let serial { knownSerials[store * products + product].append(serial) }
        }
        today.sales.append(
            SalesRow(
                level: .sellThrough, account: account, store: store, product: product, units: units,
                minor: units * assumptions.prices.supply(ofGuide: prices[product]), serial: serial))
    }

    /// Models at the end of their life go back, a part each month: from stores to accounts, from accounts to the brand.
    mutating func rotate() {
        let part = assumptions.supply.rotationPermille
        let ended = (0..<products).filter { chain.products[$0].phaseOut.map { $0 <= today.day } ?? false }
        for account in chain.accounts.indices {
            for product in ended {
                let units = accountStock[account * products + product] * part / 1000
                guard units > 0 else { continue }
                takeIn(Shipment(account: account, product: product, units: -units))
            }
        }
        for store in chain.stores.indices where assortmentOfStore[store] != nil {
            for product in ended {
                let units = storeStock[store * products + product] * part / 1000
                if units > 0 { giveBack(units, of: product, from: store) }
            }
        }
    }

    /// From a store to its supplier of the day; nothing moves where it has none.
    mutating func giveBack(_ units: Int, of product: Int, from store: Int) {
        let index = store * products + product
        guard
            let account = chain.supplier(of: store, series: chain.products[product].series, on: today.day)
        else { return }
        storeStock[index] -= units
        accountStock[account * products + product] += units
        knownSerials[index].removeLast(Swift.max(knownSerials[index].count - storeStock[index], 0))
        today.sales.append(
            SalesRow(
                level: .sellThrough, account: account, store: store, product: product, units: -units,
                minor: -units * assumptions.prices.supply(ofGuide: prices[product])))
    }
}
