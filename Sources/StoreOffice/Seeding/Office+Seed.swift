import DemoChain
import Directory
import Postgres
import PromoterStaffing
package import Retail
import RetailCSV
import SalesLedger

extension Office {
    /// Loads a folder of files: the master data, all or none; users, all or none; the price policies from before, month by
    /// month; then sales and orders file by file. Where the folder has `chain.yaml`, the chain is made `scale` times as
    /// large, its price policies are made up unless the folder has some, and its sales and orders of so many months are
    /// made up and loaded month by month. Of these no month is loaded before it has ended on the business day.
    ///
    /// Master data hold from the first simulated day, else from `today`. What is loaded already stays: whoever is killed
    /// starts it again. A chain that was seeded from other files or at another scale is refused.
    package func seed(
        _ folder: SeedFolder, scale: Int? = nil, months: Int? = nil, today: Day? = nil,
        report: @escaping @Sendable (SeedStep) -> Void = { _ in }
    ) async throws -> SeedReport {
        let today = try await self.today(asked: today)
        let currency = settings.currency.value
        let schemes = try VersionedFile.atHand(currency)
        let trade = try folder.trade(scale: scale, months: months, currency)
        let isSeeded = if let trade { try await isSeeded(trade) } else { false }
        var seeding = SeedReport(folder: folder.path, holdsFrom: trade?.assumptions.firstDay ?? today)
        try await loadMasters(of: folder, trade, isSeeded: isSeeded, into: &seeding)
        try await loadSchemes(schemes, today, into: &seeding)
        try await loadStaff(of: folder, into: &seeding)
        let policies = folder.policies
        try await loadPolicies(
            policies.isEmpty ? trade?.policies(currency) ?? [] : policies, try folder.terms(currency), today,
            into: &seeding, report)
        if let trade {
            let days = trade.days(months: months, today: today)
            seeding.aheadFrom = trade.firstMonthAhead(of: days, months: months)
            if let days {
                try await loadTrade(trade, days, into: &seeding, report)
                try await loadBooks(until: days.upperBound, today, into: &seeding)
            }
        }
        for name in folder.tables("sales") + folder.tables("orders") {
            try await loadTrade(of: folder, name, today, into: &seeding, report)
        }
        seeding.warnings += folder.strangers.map {
            Problem("seed.file-unknown", at: Place(file: folder.path(of: $0)))
        }
        guard !seeding.files.isEmpty || seeding.problems.isEmpty else { throw Refusal(.refused, seeding.problems) }
        return seeding
    }

    /// Whether the chain was seeded like this before; refused when it was seeded otherwise.
    private func isSeeded(_ trade: SeededTrade) async throws -> Bool {
        guard let known = try await intake.read({ tx in try tx.seed() }) else { return false }
        guard known.fingerprint != trade.fingerprint else { return true }
        throw Refusal("seed.otherwise", ["found": known.name, "wanted": trade.name])
    }

    private func loadMasters(
        of folder: SeedFolder, _ trade: SeededTrade?, isSeeded: Bool, into seeding: inout SeedReport
    ) async throws {
        var broken: [Refusal] = []
        var users: SeededUsers?
        if folder.has("users.csv") {
            do {
                users = try SeededUsers(trade?.users(in: folder) ?? folder.table("users.csv"))
            } catch let refusal as Refusal {
                broken.append(refusal)
            }
        }
        var masters: [MasterFile] = []
        for kind in MasterKind.inOrderOfNeed where folder.has("\(kind).csv") {
            let made = try trade?.master(kind, in: folder)
            if isSeeded, made != nil {
                seeding.files.append(SeedReport.File(unchanged: kind, trade, in: folder))
            } else {
                masters.append(try made ?? MasterFile(kind, folder.table("\(kind).csv")))
            }
        }
        if !masters.isEmpty || !broken.isEmpty {
            try await loadMasters(masters, trade, isSeeded: isSeeded, Refusal(all: broken), into: &seeding)
        }
        if let users { seeding.files.append(try await own.write { tx in try users.invite(in: tx) }) }
    }

    /// In one transaction, together with the note that the chain is seeded.
    private func loadMasters(
        _ masters: [MasterFile], _ trade: SeededTrade?, isSeeded: Bool, _ broken: Refusal?,
        into seeding: inout SeedReport
    ) async throws {
        let (day, currency) = (seeding.holdsFrom, settings.currency.value)
        let receipts = try await intake.write { tx in
            let receipts = try tx.take(masters, from: day, currency, behind: broken)
            if let trade, !isSeeded {
                try tx.note(seed: .init(fingerprint: trade.fingerprint, name: trade.name))
            }
            return receipts
        }
        for (file, receipt) in zip(masters, receipts) {
            seeding.files.append(SeedReport.File(file.table.name, receipt))
            seeding.warnings += receipt.warnings
        }
    }

    /// Promoters, file by file; what keeps one out is told beside what the others did. What people told since is newer than
    /// the folder, and stays.
    private func loadStaff(of folder: SeedFolder, into seeding: inout SeedReport) async throws {
        for kind in StaffFile.allCases where folder.has(SeedFolder.name(kind)) {
            do {
                if try await staff.knows(kind) { continue }
                let receipt = try await staff.take(kind, try folder.table(SeedFolder.name(kind)), told: nil)
                seeding.files.append(SeedReport.File(SeedFolder.name(kind), receipt))
            } catch let refusal as Refusal where [.refused, .unreadableInput].contains(refusal.kind) {
                seeding.problems += refusal.problems
            }
        }
    }

    /// What is made up, month by month, as far as it is not on record.
    private func loadTrade(
        _ trade: SeededTrade, _ days: ClosedRange<Day>, into seeding: inout SeedReport,
        _ report: @escaping @Sendable (SeedStep) -> Void
    ) async throws {
        let (known, complete) = try await intake.read { tx in
            (try tx.simulatedLoads(), try tx.days(ofSeed: trade.fingerprint))
        }
        if let last = complete.max(), last >= days.upperBound {
            seeding.files += known
            return
        }
        for month in try trade.months(of: days, settings.currency.value) {
            for (file, isSales) in [(month.orders, false), (month.sales, true)] {
                if let found = known.first(where: { file.isPart(ofLoad: $0.name) }) {
                    seeding.files.append(found)
                } else if file.rows > 0 {
                    seeding.files.append(
                        try await take(file.table, file.bytes, isSales: isSales, days.upperBound, report).file)
                }
            }
        }
        let name = "\(trade.name) until \(days.upperBound)"
        try await intake.write { tx in try tx.note(seed: .init(fingerprint: trade.fingerprint, name: name)) }
    }

    /// A file of the folder; what keeps it out is told beside what the others did.
    private func loadTrade(
        of folder: SeedFolder, _ name: String, _ today: Day, into seeding: inout SeedReport,
        _ report: @escaping @Sendable (SeedStep) -> Void
    ) async throws {
        let isSales = name.hasPrefix("sales")
        do {
            let table = try folder.table(name)
            let scan = try table.scan()
            // Of orders the ledger knows the last file alone, and an earlier one would turn back what came after it.
            let known = try await intake.read { tx in
                try tx.load(of: scan.sha256, isSales ? "sales" : "orders", as: table.name)
            }
            if let known { return seeding.files.append(known) }
            let (file, warnings) = try await take(table, scan.size, isSales: isSales, today, report)
            seeding.files.append(file)
            seeding.warnings += warnings
        } catch let refusal as Refusal where [.refused, .unreadableInput].contains(refusal.kind) {
            seeding.problems += refusal.problems
        }
    }

    private func take(
        _ table: TableFile, _ bytes: Int, isSales: Bool, _ today: Day, _ report: @escaping @Sendable (SeedStep) -> Void
    ) async throws -> (file: SeedReport.File, warnings: [Problem]) {
        report(.began(name: table.name, bytes: bytes))
        let start = ContinuousClock.now
        let progress: @Sendable (Int) -> Void = { report(.reached(bytes: $0)) }
        let answer: (file: SeedReport.File, warnings: [Problem])
        if isSales {
            let receipt = try await ledger.take(sales: table, today: today, progress: progress)
            answer = (SeedReport.File(table.name, receipt), receipt.warnings)
        } else {
            answer = (
                SeedReport.File(table.name, try await ledger.take(orders: table, today: today, progress: progress)), []
            )
        }
        report(.ended(name: table.name, rows: answer.file.rows, seconds: (ContinuousClock.now - start).seconds))
        return answer
    }
}

extension SeedFolder {
    /// The chain whose trade is to be made up; nil without `chain.yaml`.
    fileprivate func trade(scale: Int?, months: Int?, _ currency: Currency) throws(Refusal) -> SeededTrade? {
        for (flag, number, most) in [("--scale", scale, 1000), ("--months", months, 1200)] {
            guard let number else { continue }
            guard has(SeedFolder.chain) else {
                throw Refusal(.wrongUsage, "seed.without-chain", ["flag": flag], at: Place(file: path))
            }
            guard (1...most).contains(number) else {
                throw Refusal(
                    .wrongUsage, "number.unfit", ["found": "\(number)", "least": "1", "most": "\(most)"],
                    at: Place(path: flag))
            }
        }
        return has(SeedFolder.chain) ? try SeededTrade(self, scale: scale ?? 1, currency: currency) : nil
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
