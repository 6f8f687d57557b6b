import Retail

extension SalesSimulation {
    /// Who carries what today, and what consumers want of it.
    mutating func takeUpRanges(isFirst: Bool) {
        let day = today.day
        let isNew = isFirst || daysOfChange.contains(day)
        if isNew {
            formAssortments()
            clearClosedStores()
        }
        if isFirst || day.weekday == 0, assumptions.storeLuckPermille > 0 {
            for store in luck.indices { luck[store] = dice.around(assumptions.storeLuckPermille) }
        }
        let wanted = (0..<products).map { lives.wanted($0, on: day) }
        let ahead = (0..<products).map { lives.wanted($0, on: day.later(5)) }
        for index in assortments.indices {
            let key = assortments[index].key
            func tasted(_ wanted: [Int]) -> [Int] {
                wanted.indices.map {
                    key.suppliers[chain.products[$0].series] == nil ? 0 : wanted[$0] * taste[key.tier][$0] / 1000
                }
            }
            assortments[index].update(
                wanted: tasted(wanted), ahead: tasted(ahead), isReviewed: isNew || day.weekday == 0)
        }
    }

    private mutating func formAssortments() {
        var numbers: [Assortment.Key: Int] = [:]
        assortments = []
        var listedUnits = Array(repeating: 0, count: chain.accounts.count)
        // Listed stores first: what unlisted ones sell is measured by them.
        for isListed in [true, false] {
            for (store, its) in chain.stores.enumerated() where its.isListed == isListed {
                assortmentOfStore[store] = nil
                guard its.isOpen(on: today.day), let band = band(of: its) else { continue }
                let suppliers = chain.series.indices.map { chain.supplier(of: store, series: $0, on: today.day) }
                let key = Assortment.Key(
                    tier: tierOfStore[store], suppliers: suppliers, breadth: isListed ? band.breadth : products,
                    shown: band.shown)
                let number = numbers[key] ?? assortments.count
                if numbers.updateValue(number, forKey: key) == nil {
                    assortments.append(Assortment(key, mature: mature(key) { $0 != nil }, products: products))
                }
                if isListed {
                    dailyUnits[store] = (its.capacityUnits ?? 0) * band.ownPermille * 10_000 / 304
                    for account in Set(suppliers.compactMap(\.self)) {
                        let part = mature(key) { $0 == account }
                        listedUnits[account] += dailyUnits[store] * part / assortments[number].mature
                    }
                } else {
                    let accounts = Set(suppliers.compactMap(\.self))
                    dailyUnits[store] =
                        accounts.reduce(0) { $0 + listedUnits[$1] } * assumptions.unlistedPermille / 1000
                }
                assortmentOfStore[store] = number
                assortments[number].dailyUnits += dailyUnits[store]
            }
        }
    }

    func band(of store: Chain.Store) -> Assumptions.StoreBand? {
        assumptions.storeBands.first { $0.capacity <= store.capacityUnits ?? 0 }
    }

    /// Millionths of all units that series with such a supplier have while they are mature, to the taste of the tier.
    private func mature(_ key: Assortment.Key, _ isMeant: (Int?) -> Bool) -> Int {
        let classes = assumptions.tastePermille[tiers[key.tier]] ?? [:]
        var sum = 0
        for (series, supplier) in key.suppliers.enumerated() where isMeant(supplier) {
            for (modelClass, part) in lives.parts(ofSeries: series, in: chain) {
                sum += part * (classes[modelClass] ?? 1000) / 1000
            }
        }
        return sum
    }

    /// What a closed store has left goes back to those who supplied it.
    private mutating func clearClosedStores() {
        for store in chain.stores.indices where assortmentOfStore[store] == nil {
            for product in 0..<products where storeStock[store * products + product] > 0 {
                giveBack(storeStock[store * products + product], of: product, from: store)
            }
        }
    }
}
