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
        let series = chain.series.count
        let mature = tiers.map { tier in (0..<series).map { matureUnits(ofSeries: $0, tier: tier) } }
        var numbers: [Assortment.Key: Int] = [:]
        assortments = []
        // By account and series: what listed stores sell, by which unlisted ones are measured.
        var listedUnits = Array(repeating: 0, count: chain.accounts.count * series)
        for store in chain.stores.indices.filter({ chain.stores[$0].isListed }) + unlistedStores {
            assortmentOfStore[store] = nil
            let its = chain.stores[store]
            guard its.isOpen(on: today.day), let band = band(of: its) else { continue }
            let suppliers = (0..<series).map { chain.supplier(of: store, series: $0, on: today.day) }
            let key = Assortment.Key(
                tier: tierOfStore[store], suppliers: suppliers, breadth: its.isListed ? band.breadth : products,
                shown: band.shown)
            let parts = suppliers.indices.map { suppliers[$0] == nil ? 0 : mature[key.tier][$0] }
            let number = numbers[key] ?? assortments.count
            if numbers.updateValue(number, forKey: key) == nil {
                assortments.append(Assortment(key, mature: parts.reduce(0, +), products: products))
            }
            var units = its.isListed ? (its.capacityUnits ?? 0) * band.ownPermille * 10_000 / 304 : 0
            for (series, supplier) in suppliers.enumerated() {
                guard let index = supplier.map({ $0 * suppliers.count + series }) else { continue }
                if its.isListed {
                    listedUnits[index] += units * parts[series] / assortments[number].mature
                } else {
                    units += listedUnits[index] * assumptions.unlistedPermille / 1000
                }
            }
            dailyUnits[store] = units
            assortmentOfStore[store] = number
            assortments[number].dailyUnits += units
        }
    }

    private func band(of store: Chain.Store) -> Assumptions.StoreBand? {
        assumptions.storeBands.first { $0.capacity <= store.capacityUnits ?? 0 }
    }

    /// Millionths of all units that a series has while it is mature, to the taste of the tier.
    private func matureUnits(ofSeries series: Int, tier: String) -> Int {
        let taste = assumptions.tastePermille[tier] ?? [:]
        return lives.parts(ofSeries: series, in: chain).reduce(0) { $0 + $1.value * (taste[$1.key] ?? 1000) / 1000 }
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
