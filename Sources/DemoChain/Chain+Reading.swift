import Retail

/// A field that the simulation cannot use.
package struct ChainFlaw: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// Not of its kind: no code, no day, no number.
        case unreadable
        /// Refers to what no file has.
        case unknown
        /// The code stood in an earlier row.
        case duplicate
    }
    package let reason: Reason
    package let kind: ChainFiles.Kind
    package let line: Int
    package let column: String
    package let value: String
}

/// All that keeps the files from being a chain.
package struct ChainFlaws: Error, Equatable, Sendable {
    package let flaws: [ChainFlaw]
}

extension Chain {
    /// Takes the chain from its files. Only what sales depend on is looked at; the directory checks the rest.
    package init(_ files: ChainFiles) throws(ChainFlaws) {
        var reading = ChainReading(files)
        reading.readRegions()
        reading.readAccounts()
        reading.readStores()
        reading.readProducts()
        reading.readCoverage()
        guard reading.flaws.isEmpty else { throw ChainFlaws(flaws: reading.flaws) }
        self = reading.chain
    }
}

private struct ChainReading {
    let files: ChainFiles
    var chain = Chain()
    var flaws: [ChainFlaw] = []
    private var regions: [String: Int] = [:]
    private var accounts: [String: Int] = [:]
    private var stores: [String: Int] = [:]
    private var series: [String: Int] = [:]
    private var skus: [String: Int] = [:]

    init(_ files: ChainFiles) { self.files = files }

    mutating func readRegions() {
        for row in files[.regions] { define(row, .regions, "code", \.regions) }
        for row in files[.regions] {
            let parent = optional(row, .regions, "parent", { $0 })
            chain.regions.append(
                Chain.Region(
                    code: row.fields[0],
                    parent: parent == nil ? nil : refer(row, .regions, "parent", regions)))
        }
    }

    mutating func readAccounts() {
        var warehouses: [String: String] = [:]
        for row in files[.locations] where text(row, .locations, "default") == "yes" {
            warehouses[text(row, .locations, "account")] = row.fields[0]
        }
        for row in files[.accounts] {
            define(row, .accounts, "code", \.accounts)
            let code = required(row, .accounts, "code") { try? AccountCode($0) }
            let location = required(row, .accounts, "code") { warehouses[$0].flatMap { try? LocationCode($0) } }
            guard let code, let location,
                let kind = required(row, .accounts, "kind", { AccountKind(rawValue: $0) }),
                let region = refer(row, .accounts, "region", regions)
            else { continue }
            let lead = optional(row, .accounts, "lead_time_days") { Int($0) }
            chain.accounts.append(
                Chain.Account(code: code, kind: kind, location: location, leadTimeDays: lead ?? 3, region: region))
        }
    }

    mutating func readStores() {
        for row in files[.stores] {
            define(row, .stores, "code", \.stores)
            guard let code = required(row, .stores, "code", { try? StoreCode($0) }),
                let region = refer(row, .stores, "region", regions)
            else { continue }
            let format = text(row, .stores, "format")
            chain.stores.append(
                Chain.Store(
                    code: code, isListed: format != "unlisted",
                    capacityUnits: optional(row, .stores, "capacity_units") { Int($0) }, format: format, region: region,
                    opened: optional(row, .stores, "opened") { Day($0) },
                    closed: optional(row, .stores, "closed") { Day($0) }))
        }
    }

    mutating func readProducts() {
        for row in files[.products] {
            define(row, .products, "sku", \.skus)
            let name = text(row, .products, "series")
            let number = series[name] ?? series.count
            if series.updateValue(number, forKey: name) == nil { chain.series.append(name) }
            guard let sku = required(row, .products, "sku", { try? SKU($0) }),
                let launched = required(row, .products, "launched", { Day($0) }),
                let pack = required(row, .products, "pack_size", { Int($0).flatMap { $0 > 0 ? $0 : nil } })
            else { continue }
            chain.products.append(
                Chain.Product(
                    sku: sku, model: text(row, .products, "model"), series: number,
                    storage: text(row, .products, "storage"), launched: launched,
                    phaseOut: optional(row, .products, "phase_out") { Day($0) }, packSize: pack))
        }
    }

    mutating func readCoverage() {
        for row in files[.coverage] {
            let place: Chain.Covered.Place?
            if let store = stores[text(row, .coverage, "store")] {
                place = .store(store)
            } else {
                place = refer(row, .coverage, "store", regions).map { .region($0) }
            }
            guard let place, let series = refer(row, .coverage, "series", series),
                let account = refer(row, .coverage, "account", accounts),
                let from = required(row, .coverage, "from", { Day($0) })
            else { continue }
            chain.coverage[Chain.Covered(place: place, series: series), default: []].append(
                Chain.Coverage(account: account, from: from, to: optional(row, .coverage, "to") { Day($0) }))
        }
    }

    private func text(_ row: ChainFiles.Row, _ kind: ChainFiles.Kind, _ column: String) -> String {
        row.fields[kind.position(of: column)]
    }

    private mutating func note(
        _ reason: ChainFlaw.Reason, _ row: ChainFiles.Row, _ kind: ChainFiles.Kind, _ column: String
    ) {
        flaws.append(
            ChainFlaw(reason: reason, kind: kind, line: row.line, column: column, value: text(row, kind, column)))
    }

    private mutating func define(
        _ row: ChainFiles.Row, _ kind: ChainFiles.Kind, _ column: String,
        _ numbers: WritableKeyPath<ChainReading, [String: Int]>
    ) {
        let number = self[keyPath: numbers].count
        let earlier = self[keyPath: numbers].updateValue(number, forKey: text(row, kind, column))
        if earlier != nil { note(.duplicate, row, kind, column) }
    }

    private mutating func refer(
        _ row: ChainFiles.Row, _ kind: ChainFiles.Kind, _ column: String, _ numbers: [String: Int]
    ) -> Int? {
        let number = numbers[text(row, kind, column)]
        if number == nil { note(.unknown, row, kind, column) }
        return number
    }

    private mutating func required<Value>(
        _ row: ChainFiles.Row, _ kind: ChainFiles.Kind, _ column: String, _ read: (String) -> Value?
    ) -> Value? {
        let value = read(text(row, kind, column))
        if value == nil { note(.unreadable, row, kind, column) }
        return value
    }

    private mutating func optional<Value>(
        _ row: ChainFiles.Row, _ kind: ChainFiles.Kind, _ column: String, _ read: (String) -> Value?
    ) -> Value? {
        text(row, kind, column).isEmpty ? nil : required(row, kind, column, read)
    }
}
