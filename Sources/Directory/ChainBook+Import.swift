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
        let scan = try file.scan()
        return try await intake.write { [currency] tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherFiles()
            if let counts = try tx.lastLoad(kind, equals: scan.sha256, from: day) {
                return LoadReceipt(counts: counts, isRepeated: true, warnings: [])
            }
            let (rows, absent, summary) = try kind.rows(
                of: file, scan, tx.known(for: kind, on: day), currency, progress: progress)
            try tx.stage(rows, of: kind)
            try tx.compareStaged(kind, absent: absent, on: day, currency)
            try tx.recordStaged(kind, on: day, currency, reason: reason ?? file.name)
            try tx.merge(kind, on: day, currency)
            let problems = try tx.contradictions(kind)
            guard problems.isEmpty else { throw Refusal(.refused, try file.located(problems, kind.layout, scan)) }
            let counts = try tx.countStaged()
            try tx.note(load: kind, of: file.name, scan.sha256, from: day, counts)
            return LoadReceipt(counts: counts, isRepeated: false, warnings: summary.warnings)
        }
    }
}

extension Transaction {
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
        case .products: try mergeProducts(on: day, currency)
        case .people: try mergePeople(on: day)
        case .candidates: try mergeCandidates()
        }
    }
}
