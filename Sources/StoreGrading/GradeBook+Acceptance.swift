package import Postgres
package import Retail
import RetailSQL
import StandingRules

/// Of which stores the proposals are meant.
package struct GradeSelection: Equatable, Sendable {
    /// nil for all that the person manages.
    package var stores: [StoreCode]?
    /// With everything below it.
    package var region: RegionCode?
    package var except: [StoreCode]

    package init(stores: [StoreCode]? = nil, region: RegionCode? = nil, except: [StoreCode] = []) {
        self.stores = stores
        self.region = region
        self.except = except
    }
}

/// What accepting would do.
package struct GradeOutlook: Equatable, Sendable {
    package let run: GradeRun
    /// The stores that are meant, by code.
    package let stores: [StoreCode]
    /// Those whose grade would be another, by code.
    package let moves: [GradeMove]
}

/// A store whose grade would be another.
package struct GradeMove: Equatable, Sendable {
    package enum Direction: String, CaseIterable, Sendable {
        case up, down
        /// It had none.
        case first
        /// It would have none any more.
        case lost
    }
    package let store: StoreCode
    package let from: Grade?
    package let to: Grade?

    package var direction: Direction {
        guard let from else { return .first }
        guard let to else { return .lost }
        return to < from ? .up : .down
    }
}

/// What came of an acceptance.
package struct GradeAcceptance: Equatable, Sendable {
    package let outlook: GradeOutlook
    /// As it stands now.
    package let run: GradeRun
    /// Stores whose grade in force is another since, by code.
    package let changed: [StoreCode]
    /// Signed, and waiting for a second person; nothing is in force yet.
    package let waitsForSecond: Bool
}

extension GradeBook {
    /// What accepting would do, as things stand. Refuses what acceptance would refuse of the selection.
    package func outlook(of month: Month, _ selection: GradeSelection) async throws -> GradeOutlook {
        try await own.read { tx in try tx.outlook(of: month, selection) }
    }
}

extension Transaction {
    /// Puts proposals of a month's newest run in force, for a workflow that lends its transaction. Refuses stores that the
    /// run does not know or that are another's, all of them named; a run whose scheme has changed since; and a month
    /// behind which another is in force.
    package func acceptGrades(of month: Month, _ selection: GradeSelection) throws -> GradeAcceptance {
        try waitForOtherRuns()
        let outlook = try outlook(of: month, selection)
        let run = outlook.run
        if run.needsSecond, try signed(run) < 2 {
            let signed = try self.run(run.number) ?? run
            return GradeAcceptance(outlook: outlook, run: signed, changed: [], waitsForSecond: true)
        }
        let changed = try accept(run, stores: selection == GradeSelection() ? nil : outlook.stores)
        return GradeAcceptance(
            outlook: outlook, run: try self.run(run.number) ?? run, changed: changed, waitsForSecond: false)
    }

    fileprivate func outlook(of month: Month, _ selection: GradeSelection) throws -> GradeOutlook {
        try refuseAccounts()
        guard let run = try newestRun(of: month) else {
            throw Refusal("grade.none", ["month": "\(month)"], at: Place(path: "--month", value: "\(month)"))
        }
        if let later = try laterAcceptance(than: month) {
            throw Refusal(
                "grade.later-accepted", ["month": "\(month)", "later": "\(later)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        if let config = try config(.grading, for: month, knownAt: nil), config.version != run.version {
            throw Refusal(
                "grade.scheme-moved",
                ["month": "\(month)", "used": "\(run.version)", "now": "\(config.version)"])
        }
        if run.needsSecond, run.signatures.count < 2 { try refuseSigner(of: run, selection) }
        let below = try selection.region.map { (region) throws in try regions(under: region) }
        let managed = try proposalsToAccept(of: run)
        let known = Set(managed.map(\.move.store))
        var problems: [Problem] = []
        for (flag, stores) in [("--store", selection.stores ?? []), ("--except", selection.except)] {
            for store in stores where !known.contains(store) {
                problems.append(
                    Problem(
                        "grade.store-unknown", ["found": store.text, "month": "\(month)"],
                        at: Place(path: flag, value: store.text)))
            }
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
        let (named, left) = (selection.stores.map { Set($0) }, Set(selection.except))
        if let region = selection.region, let below, !managed.isEmpty,
            !managed.contains(where: { below.contains($0.region) })
        {
            throw Refusal.noStores(in: region, on: month.firstDay)
        }
        let meant = managed.filter { proposal in
            let store = proposal.move.store
            return named?.contains(store) ?? true && below?.contains(proposal.region) ?? true && !left.contains(store)
        }
        guard !meant.isEmpty else {
            throw Refusal("grade.none-to-accept", ["month": "\(month)"], at: Place(path: "--region"))
        }
        return GradeOutlook(
            run: run, stores: meant.map(\.move.store), moves: meant.map(\.move).filter { $0.from != $0.to })
    }

    /// Refuses who cannot sign: a regional manager, who is told what is missing, and whoever means a part.
    private func refuseSigner(of run: GradeRun, _ selection: GradeSelection) throws {
        guard try value("select auth.is_hq()", as: Bool.self) else {
            throw Refusal(
                "grade.unsigned", ["month": "\(run.month)", "moved": "\(run.moved)", "stores": "\(run.stores)"])
        }
        // Who signs answers for the whole run.
        guard selection == GradeSelection() else {
            throw Refusal("grade.sign-whole", ["moved": "\(run.moved)", "stores": "\(run.stores)"])
        }
    }

    /// Signs what is not signed by two; answers how many have.
    private func signed(_ run: GradeRun) throws -> Int {
        run.signatures.count < 2 ? try sign(run) : run.signatures.count
    }
}
