import Postgres
package import Retail
package import RetailCSV
import RetailSQL
import Trail

/// The answer to a file of targets.
package struct TargetsReceipt: Equatable, Sendable {
    /// nil where nothing was another than before.
    package let load: Int64?
    package let lines: Int
    /// Lines of accounts that had no targets in the month.
    package let added: Int
    /// Lines that took the place of other targets of their account in the month.
    package let changed: Int
    package let unchanged: Int

    package var isRepeated: Bool { load == nil }
}

extension Ledger {
    /// Takes a file of pick-up targets, whole or not at all. Headquarters only.
    ///
    /// The targets of an account for a month are set together: what the file has of them takes the place of what was there,
    /// models that it does not name included. What was there is kept. A month that is over gets targets once, and they stay.
    package func take(
        targets file: TableFile, today: Day, progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> TargetsReceipt {
        let scan = try file.scan()
        var read = TargetFile()
        var refusal: Refusal?
        do {
            try file.read(TargetFile.layout, scan, progress: progress) { cells in read.take(&cells) }
        } catch let found as Refusal where found.kind == .refused {
            refusal = found
        }
        let (rows, flaws) = (read.rows, refusal?.problems ?? [])
        return try await intake.write { tx in
            try tx.demandHeadquartersForTargets()
            try tx.waitForOtherTargets()
            let now = try tx.targets(in: Set(rows.map(\.month)).sorted())
            let sheets = TargetSheets(rows, now: now, today: today)
            let problems = flaws + (try tx.targetProblems(rows) + sheets.problems).map { $0.inFile(file.name) }
            guard problems.isEmpty else {
                throw Refusal(.refused, problems.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) })
            }
            guard !sheets.moved.isEmpty else {
                return TargetsReceipt(load: nil, lines: rows.count, added: 0, changed: 0, unchanged: rows.count)
            }
            let (changed, unchanged) = (sheets.changed, rows.count - sheets.moved.count)
            let load = try tx.noteLoad(
                "targets", scan.sha256, file.name, rows: rows.count, changed: changed, unchanged: unchanged)
            try tx.addTargets(sheets.moved, load)
            let facts = ["file": file.name, "lines": "\(sheets.moved.count)", "changed": "\(changed)"]
            try tx.record(Change("target_load", "\(load)", new: facts, verb: "loaded"))
            return TargetsReceipt(
                load: load, lines: rows.count, added: sheets.moved.count - changed, changed: changed,
                unchanged: unchanged)
        }
    }

    /// What accounts committed to in a month, as far as the person sees them, how far they were by the end of a day, and
    /// where they will land; by account and model.
    ///
    /// - Parameter account: nil for all.
    package func pickUps(in month: Month, until day: Day, of account: AccountCode? = nil) async throws -> [PickUp] {
        try await own.read { tx in
            try tx.refuseUnseen(account)
            let told = try tx.sellInTold(in: month, until: day)
            let rhythms = try told.map { try tx.pickUpRhythms(PickUpRhythm.days(before: month, like: $0)) } ?? [:]
            return try tx.pickUps(in: month, until: day, of: account, told, rhythms)
        }
    }
}

/// The targets of a file beside those that stand.
struct TargetSheets {
    /// Rows of sheets that differ from what stands.
    let moved: [TargetRow]
    /// Of them, those of sheets that were there before.
    let changed: Int
    let problems: [Problem]

    init(_ rows: [TargetRow], now: [TargetSheet: [String: Int64]], today: Day) {
        var (moved, changed, problems): ([TargetRow], Int, [Problem]) = ([], 0, [])
        let sheets = Dictionary(grouping: rows) { TargetSheet(account: $0.account, month: $0.month) }
        for (sheet, rows) in sheets.sorted(by: { $0.value[0].line < $1.value[0].line }) {
            let before = now[sheet] ?? [:]
            guard Dictionary(rows.map { ($0.model, $0.units) }, uniquingKeysWith: { $1 }) != before else { continue }
            if !before.isEmpty {
                changed += rows.count
                if sheet.month < today.month {
                    problems.append(
                        Problem(
                            "target.month-over", ["month": "\(sheet.month)", "account": sheet.account],
                            at: Place(line: rows[0].line, path: "month", value: "\(sheet.month)")))
                }
            }
            moved += rows
        }
        (self.moved, self.changed, self.problems) = (moved, changed, problems)
    }
}
