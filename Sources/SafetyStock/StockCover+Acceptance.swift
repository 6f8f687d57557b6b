import Postgres
package import Retail
import RetailSQL

/// What accepting a run would do, or did.
package struct LevelOutlook: Equatable, Sendable {
    package let run: StockRun
    /// From which day on.
    package let from: Day
    /// Those that are meant and have a level, by place and SKU.
    package let rows: [LevelRow]

    /// Levels that are another than those in force.
    package var changes: [LevelRow] { rows.filter { !$0.isInForce } }
}

extension LevelRow {
    /// Nothing would change.
    package var isInForce: Bool {
        guard let inForce, let level = proposal.level else { return false }
        return (inForce.safetyStock, inForce.reorderPoint, inForce.orderUpTo)
            == (level.safetyStock, level.reorderPoint, level.orderUpTo)
    }
}

extension StockCover {
    /// What accepting would do, as things stand. Refuses what acceptance would refuse.
    ///
    /// - Parameters:
    ///   - number: of the run; nil for the newest.
    ///   - from: the first day of the levels; nil for the day of the run.
    ///   - skus: nil for all.
    package func outlook(
        of account: AccountCode, run number: Int64?, from: Day?, skus: [SKU]?, zone: String
    ) async throws -> LevelOutlook {
        try await own.write { tx in
            try tx.outlook(of: account, run: number, from: from, skus: skus, zone: zone)
        }
    }

    /// Puts the levels of a run in force from a day on; what is in force already stays. Refused where what the run was made
    /// from has changed since. Answers how many changed.
    package func accept(
        _ account: AccountCode, run number: Int64?, from: Day?, skus: [SKU]?, zone: String
    ) async throws -> (outlook: LevelOutlook, changed: Int) {
        try await own.write { tx in
            let outlook = try tx.outlook(of: account, run: number, from: from, skus: skus, zone: zone)
            let products = skus == nil ? nil : outlook.rows.map(\.proposal.product)
            do {
                let changed = try tx.value(
                    "select chain.accept_levels(\(outlook.run.number), \(outlook.from), \(products)::bigint[])",
                    as: Int32.self)
                return (outlook, Int(changed))
            } catch let error as PostgresError where error.sqlState == "SC409" {
                throw Refusal(
                    "stock.level-later", ["account": "\(account)", "from": "\(outlook.from)"], at: Place(path: "--from")
                )
            }
        }
    }
}

extension Transaction {
    fileprivate func outlook(
        of account: AccountCode, run number: Int64?, from: Day?, skus: [SKU]?, zone: String
    ) throws -> LevelOutlook {
        try refuseWhoOnlyReads()
        _ = try self.account(account, on: nil)
        let found = try number.map { (number) throws in try stockRun(number) } ?? newestRun(of: account, until: nil)
        guard let run = found, run.account == account.text else {
            throw Refusal("stock.no-run", ["account": "\(account)"], at: Place(path: "--run"))
        }
        let from = from ?? run.day
        guard from >= run.day else {
            throw Refusal(
                "stock.before-run", ["from": "\(from)", "day": "\(run.day)"],
                at: Place(path: "--from", value: "\(from)"))
        }
        try lookAgain(at: run, of: account, zone: zone)
        let rows = try rows(of: run, skus: skus)
        let known = Set(rows.map(\.sku))
        let strangers = (skus ?? []).filter { !known.contains($0.text) }
        guard strangers.isEmpty else {
            throw Refusal(
                .refused,
                strangers.map {
                    Problem(
                        "stock.sku-unproposed", ["sku": $0.text, "run": "\(run.number)"],
                        at: Place(path: "--sku", value: $0.text))
                })
        }
        return LevelOutlook(run: run, from: from, rows: rows.filter { $0.proposal.level != nil })
    }

    /// What went into the run has to be what is known now, and what it says what follows from that.
    private func lookAgain(at run: StockRun, of account: AccountCode, zone: String) throws {
        guard let method = LevelMethods.all.first(where: { $0.name == run.method }) else {
            throw Refusal("stock.method-gone", ["method": run.method])
        }
        let (_, inputs, proposals, _) = try plannedLevels(
            of: account, on: run.day, zone: zone, try plannedLaunches(of: run), by: method)
        guard try isMade(run, from: inputs) else {
            throw Refusal(
                "stock.inputs-moved", ["run": "\(run.number)", "account": "\(account)", "day": "\(run.day)"],
                at: Place(path: "--run", value: "\(run.number)"))
        }
        let kept = Set(try rows(of: run).map(\.proposal.figures))
        guard Set(proposals.map(\.figures)) == kept else {
            throw Refusal("stock.run-differs", ["run": "\(run.number)", "account": "\(account)"])
        }
    }
}

extension LevelProposal {
    /// What is accepted of it.
    fileprivate var figures: [Int64?] {
        [location, product, level?.safetyStock, level?.reorderPoint, level?.orderUpTo]
    }
}
