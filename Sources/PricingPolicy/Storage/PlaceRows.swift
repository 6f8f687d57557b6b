import Postgres
import Retail
import RetailSQL

/// How a place is supplied with a series, and the scopes in which it stands with it, by their numbers.
struct SeriesStand {
    let account: Int64?
    /// Whether the supplier is none of the person's business; its lines are missing then.
    let hidesSupplier: Bool
    var scopes: [Int64: (scope: PriceScope, depth: Int32)] = [:]
}

/// A product on sale, and what lines about it may name, by number.
struct ListedProduct {
    let product: PriceList.Product
    let subjects: [(number: Int64, subject: PricedProduct)]
}

/// A line of a policy before it is known for which product it is read.
struct ListedLine {
    let number: Int32
    let scope: Int64
    let subject: Int64
    let window: Window
    let prices: Prices
    let special: SpecialPrice?
    let note: Name?
}

/// Products on sale and everything that could give their prices at a place.
struct PlaceSheet {
    let products: [ListedProduct]
    let stands: [String: SeriesStand]
    /// By the number of their subject.
    let lines: [Int64: [ListedLine]]
    /// By the supplying account, then by special price.
    let taken: [Int64?: [String: Candidate.Taken]]

    private func stand(of listed: ListedProduct) -> SeriesStand? { stands[listed.product.series] ?? stands[""] }

    func hidesSupplier(of listed: ListedProduct) -> Bool { stand(of: listed)?.hidesSupplier ?? false }

    /// The same as a look-up finds for the one product.
    func candidates(of listed: ListedProduct) -> [Candidate] {
        guard let stand = stand(of: listed) else { return [] }
        var candidates: [Candidate] = []
        for (number, subject) in listed.subjects {
            for line in lines[number] ?? [] {
                guard let (scope, depth) = stand.scopes[line.scope] else { continue }
                let used = line.special.flatMap { taken[stand.account]?[$0.code.text] }
                candidates.append(
                    Candidate(
                        number: line.number,
                        line: PriceLine(
                            subject, scope, line.window, line.prices, special: line.special, note: line.note),
                        depth: depth, taken: used ?? Candidate.Taken()))
            }
        }
        return candidates
    }
}

/// What all lines of a place's price list come from.
extension Transaction {
    /// Refuses a place that does not exist or that the person does not see.
    func sheet(
        of place: PricePlace, on day: Day, _ policy: PublishedPolicy, floor: Bool
    ) throws -> PlaceSheet {
        let stands = try stands(of: place, on: day)
        if stands.isEmpty, try !knows(place) { throw PriceDesk.unknown(place) }
        let products = try productsOnSale(on: day)
        let scopes = Set(stands.values.flatMap(\.scopes.keys))
        let lines = try lines(of: policy, at: scopes.sorted(), floor: floor)
        let specials = lines.filter { $0.special != nil }.map(\.number)
        return PlaceSheet(
            products: products, stands: stands, lines: Dictionary(grouping: lines, by: \.subject),
            taken: try taken(of: specials, policy, at: place, on: day))
    }

    /// By series; an account has one stand for all, under "". Nothing where there is no such place or the person does not
    /// see it.
    func stands(of place: PricePlace, on day: Day) throws(PostgresError) -> [String: SeriesStand] {
        var stands: [String: SeriesStand] = [:]
        let rows = try all(
            """
            select coalesce(series, ''), account, hides_supplier, scope, kind, code, depth
            from pricing.stands(\(place.kind.rawValue), \(place.code), \(day))
            """
        ) { (row) throws(PostgresError) in
            try (
                series: row[0] as String, stand: SeriesStand(account: row[1], hidesSupplier: row[2]),
                number: row[3] as Int64, scope: Self.scope(row[4], code: row[5]), depth: row[6] as Int32
            )
        }
        for row in rows { stands[row.series, default: row.stand].scopes[row.number] = (row.scope, row.depth) }
        return stands
    }

    /// The same of several stores, by store and series; nothing of those that the person does not see.
    func stands(of stores: [StoreCode], on day: Day) throws(PostgresError) -> [StoreCode: [String: SeriesStand]] {
        var found: [StoreCode: [String: SeriesStand]] = [:]
        let rows = try all(
            """
            select q.code, coalesce(p.series, ''), p.account, p.hides_supplier, p.scope, p.kind, p.code, p.depth
            from (select distinct code from unnest(\(stores)::text[]) q (code)) q
                cross join lateral pricing.stands('store', q.code, \(day)) p
            """
        ) { (row) throws(PostgresError) in
            try (
                store: row[0] as StoreCode, series: row[1] as String,
                stand: SeriesStand(account: row[2], hidesSupplier: row[3]), number: row[4] as Int64,
                scope: Self.scope(row[5], code: row[6]), depth: row[7] as Int32
            )
        }
        for row in rows {
            found[row.store, default: [:]][row.series, default: row.stand].scopes[row.number] = (row.scope, row.depth)
        }
        return found
    }

    /// Every product on sale on the day, by model, storage and code. A product is on sale from its launch until it is out
    /// of its phase-out.
    func productsOnSale(on day: Day) throws(PostgresError) -> [ListedProduct] {
        try all(
            """
            select p.sku, v.name, v.model, v.storage, v.series, pricing.subject_number(p.id, '', ''),
                pricing.subject_number(0, v.model, ''), pricing.subject_number(0, v.model, v.storage)
            from chain.product p join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
            where coalesce(v.launched <= \(day)::date, true)
            order by v.model collate "C", v.storage collate "C" nulls first, p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (sku, model, storage): (SKU, Name, Name?) = try (row[0], row[2], row[3])
            var subjects: [(Int64, PricedProduct)] = try [(row[5], .sku(sku)), (row[6], .model(model))]
            if let storage { subjects.append((try row[7], .storage(model: model, storage: storage))) }
            return ListedProduct(
                product: PriceList.Product(
                    sku: sku, name: try row[1], model: model.text, storage: storage?.text, series: try row[4]),
                subjects: subjects)
        }
    }

    /// The lines of a policy at scopes. Columns by place: there are thousands of rows.
    func lines(
        of policy: PublishedPolicy, at scopes: [Int64], floor: Bool
    ) throws(PostgresError) -> [ListedLine] {
        try all(
            """
            select l.number, l.scope, l.subject, lower(l.during), upper(l.during), l.pick_up, l.supply, l.guide,
                \(floor ? "l.floor" : "null::bigint as floor" as SQL), l.note, l.special, l.type, l.quota, l.cap,
                l.step_units, l.step_minor,
                case when l.together_id is not null then
                    (select k.sku from chain.product k where k.id = l.together_id) end as together
            from pricing.line l where l.policy_id = \(policy.id) and l.scope = any (\(scopes)::bigint[])
            """
        ) { (row) throws(PostgresError) in
            try ListedLine(
                number: row[0], scope: row[1], subject: row[2], window: Self.window(row[3], row[4]),
                prices: Prices(pickUp: row[5], supply: row[6], guide: row[7], floor: row[8]),
                special: Self.special(row, together: row["together"]), note: row[9])
        }
    }

    /// What was taken of the special prices on lines of a policy, as far as the person may know: by the supplying account,
    /// then by special price.
    func taken(
        of lines: [Int32], _ policy: PublishedPolicy, at place: PricePlace, on day: Day
    ) throws(PostgresError) -> [Int64?: [String: Candidate.Taken]] {
        guard !lines.isEmpty else { return [:] }
        var taken: [Int64?: [String: Candidate.Taken]] = [:]
        let rows = try all(
            """
            select account, special, by_account, by_all
            from pricing.taken(\(place.kind.rawValue), \(place.code), \(day), \(policy.id), \(lines)::integer[])
            """
        ) { (row) throws(PostgresError) in
            try (row[0] as Int64?, row[1] as String, Candidate.Taken(byAccount: row[2], byAll: row[3]))
        }
        for (account, special, units) in rows { taken[account, default: [:]][special] = units }
        return taken
    }
}
