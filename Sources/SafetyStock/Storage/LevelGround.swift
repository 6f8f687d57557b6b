import Postgres
import Retail
import RetailSQL

/// All that the levels of an account are worked out from on a day.
struct LevelGround: Equatable, Sendable {
    let account: LevelAccount
    let day: Day
    /// By place and SKU.
    let lines: [LevelLine]
}

extension Transaction {
    /// What is known of an account before a day. Weeks end with the day before it.
    func levelGround(
        of account: LevelAccount, on day: Day, by settings: StockSettings, zone: String
    ) throws -> LevelGround {
        guard let until = day.adding(days: -1) else { throw Refusal("stock.day-unfit", ["day": "\(day)"]) }
        let weeks = settings.demand.weeks
        // Two years of an account fit into it; sorts that go to disk take longer than the rest.
        try script("set local work_mem = '64MB'")
        let told = try told(of: account, until: until, weeks: weeks, by: settings)
        var histories: [PlaceAndProduct: DemandHistory] = [:]
        let ranOut = try weeksThatRanOut(of: account, until: until, weeks: weeks)
        for source in Set(told.values.map(\.source)) {
            for (key, sold) in try demand(of: account, until: until, weeks: weeks, by: source) {
                guard let telling = told[key.location], telling.source == source else { continue }
                histories[key] = DemandHistory(sold, ranOut[key] ?? [], telling, least: settings.demand.coverage)
            }
        }
        let stock = try toldStock(of: account, on: day, zone: zone)
        let keys = try offered(of: account, until: until).union(histories.keys).union(stock.keys)
        let lines = try facts(of: keys, on: day).map { fact in
            let telling = told[fact.key.location]
            return LevelLine(
                location: fact.key.location, locationCode: fact.location, product: fact.key.product, sku: fact.sku,
                series: fact.series, launched: fact.launched, phaseOut: fact.phaseOut, pack: fact.pack,
                source: telling?.source,
                coverage: telling?.coverage, history: histories[fact.key] ?? DemandHistory(weeks: []),
                stock: stock[fact.key] ?? ToldStock())
        }
        return LevelGround(
            account: account, day: day, lines: lines.sorted { ($0.locationCode, $0.sku) < ($1.locationCode, $1.sku) })
    }
}

struct PlaceAndProduct: Hashable {
    let location: Int64
    let product: Int64
}

/// How well the demand of a place is told.
struct PlaceTelling: Equatable {
    let source: DemandSource
    /// Over the newest weeks.
    let coverage: Percentage
    /// Ten-thousandths, by how many weeks ago.
    let shares: [Int: Int]
}

/// Pieces that went, by how many weeks ago; returns are counted apart and taken off nothing.
struct SoldWeeks {
    let weeks: [Int32]
    let gone: [Int64]
}

extension DemandHistory {
    /// From the first week in which anything was asked for to the newest one. What stores sell that do not tell is as much
    /// in proportion; of a week in which too few tell nothing is known.
    fileprivate init(_ sold: SoldWeeks, _ ranOut: Set<Int32>, _ telling: PlaceTelling, least: Percentage) {
        let gone = Dictionary(zip(sold.weeks, sold.gone), uniquingKeysWith: +)
        let first = gone.filter { $0.value > 0 }.keys.max() ?? -1
        guard first >= 0 else {
            self.init(weeks: [])
            return
        }
        self.init(
            weeks: (0...first).reversed().map { week in
                guard let share = telling.shares[Int(week)], share >= max(1, least.basisPoints) else { return .unknown }
                let pieces = Double(max(0, gone[week] ?? 0)) * 10_000 / Double(share)
                return ranOut.contains(week) ? .atLeast(pieces) : .sold(pieces)
            })
    }
}

extension Transaction {
    /// Of each place of the account what its demand is read from: the source that is told best in the newest weeks, what
    /// stores sold before what came alive, and shipments where neither is told well enough. Places without any are left out.
    private func told(
        of account: LevelAccount, until: Day, weeks: Int, by settings: StockSettings
    ) throws(PostgresError) -> [Int64: PlaceTelling] {
        var shares: [Int64: [DemandSource: [Int: Int]]] = [:]
        _ = try all(
            "select location_id, level, week, share_bp from chain.told_of(\(account.id), \(until), \(Int32(weeks)))"
        ) { (row) throws(PostgresError) in
            let (location, level): (Int64, String) = try (row[0], row[1])
            let (week, share): (Int32, Int32) = try (row[2], row[3])
            if let source = DemandSource(rawValue: level) {
                shares[location, default: [:]][source, default: [:]][Int(week)] = Int(share)
            }
        }
        return shares.compactMapValues { bySource in
            func coverage(_ source: DemandSource) -> Percentage {
                let newest = (0..<settings.movers.weeks).reduce(0) { $0 + (bySource[source]?[$1] ?? 0) }
                return Percentage(basisPoints: newest / settings.movers.weeks) ?? .none
            }
            func telling(_ source: DemandSource) -> PlaceTelling? {
                guard coverage(source) >= settings.demand.coverage else { return nil }
                return PlaceTelling(source: source, coverage: coverage(source), shares: bySource[source] ?? [:])
            }
            let best: DemandSource = coverage(.activation) > coverage(.sellOut) ? .activation : .sellOut
            return telling(best) ?? telling(.sellThrough)
        }
    }

    private func demand(
        of account: LevelAccount, until: Day, weeks: Int, by source: DemandSource
    ) throws(PostgresError) -> [PlaceAndProduct: SoldWeeks] {
        let rows = try all(
            """
            select location_id, product_id, week_numbers, gone
            from chain.demand_of(\(account.id), \(until), \(Int32(weeks)), \(source.rawValue))
            """
        ) { (row) throws(PostgresError) in
            (
                PlaceAndProduct(location: try row[0], product: try row[1]),
                SoldWeeks(weeks: try row[2], gone: try row[3])
            )
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func weeksThatRanOut(
        of account: LevelAccount, until: Day, weeks: Int
    ) throws(PostgresError) -> [PlaceAndProduct: Set<Int32>] {
        let rows = try all(
            "select location_id, product_id, week_numbers from chain.ran_out(\(account.id), \(until), \(Int32(weeks)))"
        ) { (row) throws(PostgresError) in
            let weeks: [Int32] = try row[2]
            return (PlaceAndProduct(location: try row[0], product: try row[1]), Set(weeks))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func offered(of account: LevelAccount, until: Day) throws(PostgresError) -> Set<PlaceAndProduct> {
        Set(
            try all("select location_id, product_id from chain.range_of(\(account.id), \(until))") {
                (row) throws(PostgresError) in PlaceAndProduct(location: try row[0], product: try row[1])
            })
    }

    private func facts(
        of keys: Set<PlaceAndProduct>, on day: Day
    ) throws(PostgresError) -> [(
        key: PlaceAndProduct, location: String, sku: String, series: String, launched: Day?, phaseOut: Day?,
        pack: Int64?
    )] {
        let keys = Array(keys)
        return try all(
            """
            select l.id, p.id, l.code, p.sku, v.series, v.launched, v.phase_out,
                v.pack_size
            from unnest(\(keys.map(\.location))::bigint[], \(keys.map(\.product))::bigint[]) k (location_id, product_id)
                join chain.location l on l.id = k.location_id
                join chain.product p on p.id = k.product_id
                join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
            """
        ) { (row) throws(PostgresError) in
            let pack: Int32? = try row[7]
            return (
                PlaceAndProduct(location: try row[0], product: try row[1]), try row[2], try row[3], try row[4],
                try row[5], try row[6], pack.map(Int64.init)
            )
        }
    }
}
