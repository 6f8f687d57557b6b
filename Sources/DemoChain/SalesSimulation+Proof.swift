import Retail

extension SalesSimulation {
    /// A serial that no other phone has: 86 for China, then a number of the model's own range, then the unit.
    mutating func newSerial(of product: Int) -> IMEI? {
        let unit = serialsMade[product]
        serialsMade[product] += 1
        // 20 type codes a product, of a million units each.
        return IMEI(body: 86_900_000_000_000 + (product * 20_000_000) + unit)
    }

    /// A sold phone will be registered in a network: some days later, and now and then in another area.
    mutating func expectActivation(of product: Int, from store: Int, _ serial: IMEI?) {
        let mark = dice.below(1000)
        guard let step = assumptions.proof.activated.firstIndex(where: { mark < $0.permille }) else { return }
        let latest = assumptions.proof.activated[step].days
        let earliest = step == 0 ? 0 : assumptions.proof.activated[step - 1].days + 1
        let day = today.day.later(earliest + dice.below(latest - earliest + 1)).sinceEpoch
        let account = supplier(of: product, store: store)
        var place = store
        if dice.happens(assumptions.proof.elsewherePermille), let account { place = elsewhere(than: account) ?? store }
        if let serial {
            activations[day, default: []].append(
                Activation(store: place, account: account, product: product, serial: serial))
        } else {
            // The account is counted from 1, 0 stands for none.
            let key = (place * (chain.accounts.count + 1) + (account.map { $0 + 1 } ?? 0)) * products + product
            plainActivations[day, default: []].append(key)
        }
    }

    /// The unlisted stores of somebody in another branch.
    private mutating func elsewhere(than account: Int) -> Int? {
        guard !unlistedStores.isEmpty else { return nil }
        let first = dice.below(unlistedStores.count)
        let turned = unlistedStores[first...] + unlistedStores[..<first]
        return turned.first { chain.stores[$0].region != chain.accounts[account].region }
    }

    mutating func activate() {
        let day = today.day.sinceEpoch
        for phone in activations.removeValue(forKey: day) ?? [] {
            today.sales.append(
                SalesRow(
                    level: .activation, account: phone.account, store: phone.store, product: phone.product, units: 1,
                    serial: phone.serial))
        }
        let keys = (plainActivations.removeValue(forKey: day) ?? []).sorted()
        var start = 0
        while start < keys.count {
            let key = keys[start]
            var end = start
            while end < keys.count, keys[end] == key { end += 1 }
            let parties = key / products
            let account = parties % (chain.accounts.count + 1)
            today.sales.append(
                SalesRow(
                    level: .activation, account: account == 0 ? nil : account - 1,
                    store: parties / (chain.accounts.count + 1), product: key % products, units: end - start))
            start = end
        }
    }

    /// Promoters count what their store carries or still has, where it sells enough to have a promoter.
    mutating func countStores() {
        let needed = assumptions.proof.countedFromUnits * 10_000_000 / 304
        for store in chain.stores.indices where chain.stores[store].isListed && dailyUnits[store] >= needed {
            guard let number = assortmentOfStore[store] else { continue }
            for product in 0..<products {
                let units = storeStock[store * products + product]
                guard units > 0 || assortments[number].carried[product] else { continue }
                today.sales.append(
                    SalesRow(
                        level: .storeStock, account: supplier(of: product, store: store), store: store,
                        product: product,
                        units: units))
            }
        }
    }
}
