import DemoChain
import Directory
import PromoterStaffing
package import Retail
import SalesLedger
package import StandingRules

/// What a seeding did, file by file.
package struct SeedReport: Equatable, Sendable {
    package struct File: Equatable, Sendable {
        /// As it lies in the folder; of simulated months, the name under which the load is on record.
        package let name: String
        package let rows: Int
        package let added: Int
        package let changed: Int
        package let unchanged: Int
    }

    package let folder: String
    /// The day from which the master data hold.
    package let holdsFrom: Day
    package var files: [File] = []
    /// What was taken as it is, and may still be a slip.
    package var warnings: [Problem] = []
    /// What keeps files of sales and orders out; each of them is out as a whole.
    package var problems: [Problem] = []
    /// The first month that is left out because it has not ended on the business day.
    package var aheadFrom: Month?
    /// The first month whose price policy is left out because it has not begun.
    package var policiesAheadFrom: Month?
    /// The grading schemes, the work standards and the display standards that were put in force, where none were.
    package var inForce: [ConfigVersion] = []

    package var rows: Int { files.reduce(0) { $0 + $1.rows } }
    /// Nothing was added and nothing changed.
    package var isRepeated: Bool { inForce.isEmpty && files.allSatisfy { $0.added == 0 && $0.changed == 0 } }
}

/// How far a seeding is.
package enum SeedStep: Equatable, Sendable {
    /// A file, or a month of sales, of so many bytes begins.
    case began(name: String, bytes: Int)
    /// So many bytes of it are read.
    case reached(bytes: Int)
    case ended(name: String, rows: Int, seconds: Double)
}

extension SeedReport.File {
    init(_ name: String, _ receipt: LoadReceipt) {
        let counts = receipt.counts
        let isOld = receipt.isRepeated
        self.init(
            name: name, rows: counts.rows, added: isOld ? 0 : counts.added, changed: isOld ? 0 : counts.changed,
            unchanged: isOld ? counts.rows : counts.unchanged)
    }

    init(_ name: String, _ receipt: SalesReceipt) {
        let added = receipt.isRepeated ? 0 : receipt.lines
        self.init(name: name, rows: receipt.lines, added: added, changed: 0, unchanged: receipt.lines - added)
    }

    init(_ name: String, _ receipt: OrdersReceipt) {
        let isOld = receipt.isRepeated
        self.init(
            name: name, rows: receipt.lines, added: isOld ? 0 : receipt.added, changed: isOld ? 0 : receipt.changed,
            unchanged: isOld ? receipt.lines : receipt.unchanged)
    }

    /// A file of a chain that is seeded already.
    init(unchanged kind: MasterKind, _ trade: SeededTrade?, in folder: SeedFolder) {
        let rows = ChainFiles.Kind(rawValue: kind.rawValue).flatMap { trade?.files[$0].count } ?? 0
        self.init(name: folder.path(of: "\(kind).csv"), rows: rows, added: 0, changed: 0, unchanged: rows)
    }
}

extension SeedReport.File {
    init(_ name: String, _ receipt: StaffReceipt) {
        self.init(
            name: name, rows: receipt.rows, added: receipt.changed, changed: 0,
            unchanged: max(0, receipt.rows - receipt.changed))
    }
}
