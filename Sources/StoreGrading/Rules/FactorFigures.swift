import Retail

/// The figures of stores for the factors of a scheme: whole numbers in the units of their sources, nil where unknown.
struct FactorFigures: Sendable {
    /// Of each store in turn, of each factor in turn.
    let values: [Int64?]
    private let width: Int

    init(of stores: [StoreFacts], for sources: [FactorSource], atLeast: Int, in chart: RegionChart) {
        width = sources.count
        var values: [Int64?] = []
        values.reserveCapacity(stores.count * sources.count)
        for store in stores {
            for source in sources { values.append(Self.value(of: store, source)) }
        }
        for (place, source) in sources.enumerated() where source == .growth {
            let growths = stride(from: place, to: values.count, by: max(width, 1)).map { values[$0] }
            let medians = Self.medians(of: growths, stores, atLeast: atLeast, in: chart)
            for (index, store) in stores.enumerated() {
                guard let own = growths[index], let median = medians[store.region] else { continue }
                values[index * width + place] = own - median
            }
        }
        self.values = values
    }

    subscript(store: Int, factor: Int) -> Int64? { values[store * width + factor] }

    static func value(of store: StoreFacts, _ source: FactorSource) -> Int64? {
        let (now, before) = (store.now, store.before)
        switch source {
        case .value:
            guard now.months > 0, now.unpriced < now.units || now.units <= 0 else { return nil }
            return quotient(Int128(now.amount), Int128(now.months))
        case .units: return mean(now.units, now.months)
        case .keyUnits: return mean(now.keyUnits, now.months)
        case .growth:
            guard now.months > 0, before.months > 0, before.units > 0 else { return nil }
            let ratio = quotient(
                Int128(now.units) * Int128(before.months) * 1_000_000, Int128(before.units) * Int128(now.months))
            return ratio.map { $0 - 1_000_000 }
        case .conversion: return store.footfall.flatMap { part(of: now, in: $0) }
        case .capacity: return store.capacity.map { $0 * 1000 }
        case .footfall: return store.footfall
        case .area: return store.area
        case .priceMix:
            let pieces = now.units - now.unpriced
            return now.months > 0 && pieces > 0 ? quotient(Int128(now.amount), Int128(pieces)) : nil
        case .share: return store.capacity.flatMap { part(of: now, in: $0) }
        case .shareTrend:
            guard let share = store.capacity.flatMap({ part(of: now, in: $0) }),
                let earlier = store.capacity.flatMap({ part(of: before, in: $0) })
            else { return nil }
            return share - earlier
        case .display: return store.display.map { Int64($0.tenThousandths) }
        case .judgement: return store.judgement.map { Int64($0.tenThousandths) }
        }
    }

    /// Thousandths of a piece a month.
    private static func mean(_ units: Int64, _ months: Int) -> Int64? {
        months > 0 ? quotient(Int128(units) * 1000, Int128(months)) : nil
    }

    /// Pieces a month of so many, in millionths.
    private static func part(of sold: SoldPieces, in whole: Int64) -> Int64? {
        guard sold.months > 0, whole > 0 else { return nil }
        return quotient(Int128(sold.units) * 1_000_000, Int128(whole) * Int128(sold.months))
    }

    private static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int64? {
        Int64(exactly: Rounding.halfAwayFromZero(numerator, over: denominator))
    }

    /// Of each region the median of the nearest one, itself or above, in which so many stores' figures are known; of the
    /// whole chain where none is. Of an even number the lower half's greatest and the upper half's least are halved,
    /// downwards.
    private static func medians(
        of figures: [Int64?], _ stores: [StoreFacts], atLeast: Int, in chart: RegionChart
    ) -> [Int64?] {
        var known = [[Int64]](repeating: [], count: chart.regions.count)
        for (figure, store) in zip(figures, stores) {
            if let figure { known[store.region].append(figure) }
        }
        for region in chart.regions.indices.reversed() {
            if let parent = chart.regions[region].parent { known[parent] += known[region] }
        }
        var medians = [Int64?](repeating: nil, count: chart.regions.count)
        for region in chart.regions.indices {
            let parent = chart.regions[region].parent
            if known[region].count < atLeast, let parent {
                medians[region] = medians[parent]
            } else if !known[region].isEmpty {
                let sorted = known[region].sorted()
                medians[region] = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) >> 1
            }
        }
        return medians
    }
}
