import Retail

extension SalesSimulation {
    /// Consumers come, choose, and buy what is there.
    mutating func sell() {
        var plain = Array(repeating: 0, count: products)
        for store in chain.stores.indices {
            guard let number = assortmentOfStore[store], (assortments[number].wantedSums.last ?? 0) > 0 else {
                continue
            }
            let factor = rhythm.permille(tier: tierOfStore[store], on: today.day) * luck[store] / 1000
            let rate = dailyUnits[store] * factor / 1000 * assortments[number].pull / 1000
            for _ in 0..<dice.count(millionths: rate) {
                guard let product = chosen(in: store, number) else {
                    today.lostUnits += 1
                    continue
                }
                if !sellOne(product, in: store) { plain[product] += 1 }
            }
            for product in 0..<products where plain[product] > 0 {
                addSale(of: product, units: plain[product], in: store, serial: nil)
                plain[product] = 0
            }
        }
    }

    /// What a consumer takes home; nil where it is out of stock. People know what their store carries: who wants
    /// something else chooses among that.
    private mutating func chosen(in store: Int, _ number: Int) -> Int? {
        let wanted = dice.choose(assortments[number].wantedSums)
        if storeStock[store * products + wanted] > 0 { return wanted }
        let isMissed = assortments[number].carried[wanted]
        guard !isMissed || dice.happens(assumptions.consumers.substitutesPermille),
            (assortments[number].carriedSums.last ?? 0) > 0
        else { return nil }
        let other = dice.choose(assortments[number].carriedSums)
        return storeStock[store * products + other] > 0 ? other : nil
    }

    /// True where the phone's serial was taken down, and so it has a row of its own.
    private mutating func sellOne(_ product: Int, in store: Int) -> Bool {
        let index = store * products + product
        storeStock[index] -= 1
        var serial = knownSerials[index].isEmpty ? nil : knownSerials[index].removeFirst()
        let isScanned = chain.stores[store].isListed && dice.happens(assumptions.proof.imeiPermille)
        if isScanned {
            serial = serial ?? newSerial(of: product)
            addSale(of: product, units: 1, in: store, serial: serial)
        }
        if dice.happens(assumptions.consumers.returnedPermille) {
            let day = today.day.later(1 + dice.below(Swift.max(assumptions.consumers.returnedWithinDays, 1)))
            returns[day.sinceEpoch, default: []].append(Return(store: store, product: product, minor: prices[product]))
        } else {
            expectActivation(of: product, from: store, serial)
        }
        return isScanned
    }

    private mutating func addSale(of product: Int, units: Int, in store: Int, serial: IMEI?) {
        today.sales.append(
            SalesRow(
                level: .sellOut, account: supplier(of: product, store: store), store: store, product: product,
                units: units, minor: units * prices[product], serial: serial))
    }

    /// Phones that come back in time, for what was paid; not to a store that has closed.
    mutating func takeBack() {
        for back in returns.removeValue(forKey: today.day.sinceEpoch) ?? []
        where assortmentOfStore[back.store] != nil {
            storeStock[back.store * products + back.product] += 1
            today.sales.append(
                SalesRow(
                    level: .sellOut, account: supplier(of: back.product, store: back.store), store: back.store,
                    product: back.product, units: -1, minor: -back.minor))
        }
    }
}
