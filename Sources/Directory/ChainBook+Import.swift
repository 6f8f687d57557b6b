import Postgres
package import Retail
package import RetailCSV

extension ChainBook {
    /// Takes a file of master data that holds from a day on, whole or not at all. Headquarters only.
    ///
    /// Rows that the chain has already stay as they are; others are added or changed from that day on, up to the next
    /// change that is known. The first that is known of a thing is taken to hold before that day too. What a file does
    /// not name stays; a column that it does not have is left alone, a blank cell says that nothing is known.
    package func take(
        _ kind: MasterKind, _ file: TableFile, from day: Day, reason: String? = nil,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> LoadReceipt {
        let file = try MasterFile(kind, file)
        return try await intake.write { [currency] tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherFiles()
            return try tx.take(file, from: day, currency, reason: reason, progress: progress)
        }
    }
}

/// A file of master data, looked over.
package struct MasterFile: Sendable {
    package let kind: MasterKind
    package let table: TableFile
    let scan: TableScan

    package init(_ kind: MasterKind, _ table: TableFile) throws {
        (self.kind, self.table) = (kind, table)
        scan = try table.scan()
    }
}

extension Transaction {
    func take(
        _ file: MasterFile, from day: Day, _ currency: Currency, reason: String?, progress: (_ bytes: Int) -> Void
    ) throws -> LoadReceipt {
        let (kind, table, scan) = (file.kind, file.table, file.scan)
        if let counts = try lastLoad(kind, equals: scan.sha256, from: day) {
            return LoadReceipt(counts: counts, isRepeated: true, warnings: [])
        }
        let (rows, absent, summary) = try kind.rows(
            of: table, scan, known(for: kind, on: day), currency, progress: progress)
        try stage(rows, of: kind)
        try compareStaged(kind, absent: absent, on: day, currency)
        try recordStaged(kind, on: day, currency, reason: reason ?? table.name)
        try merge(kind, on: day, currency)
        let problems = try contradictions(kind)
        guard problems.isEmpty else { throw Refusal(.refused, try table.located(problems, kind.layout, scan)) }
        let counts = try countStaged()
        try note(load: kind, of: table.name, scan.sha256, from: day, counts)
        return LoadReceipt(counts: counts, isRepeated: false, warnings: summary.warnings)
    }

    /// Refuses everybody but headquarters.
    func demandHeadquarters() throws {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "directory.hq-only") }
    }

    fileprivate func merge(_ kind: MasterKind, on day: Day, _ currency: Currency) throws(PostgresError) {
        switch kind {
        case .regions: try mergeRegions()
        case .accounts: try mergeAccounts(on: day)
        case .locations: try mergeLocations()
        case .stores: try mergeStores(on: day)
        case .coverage: try mergeCoverage()
        case .counters: try mergeCounters(on: day)
        case .zones: try mergeZones()
        case .keyProducts: try mergeKeyProducts()
        case .products: try mergeProducts(on: day, currency)
        case .people: try mergePeople(on: day)
        case .candidates: try mergeCandidates()
        }
    }
}
