/// How the schema of a database stands to the migrations that this program knows.
package enum SchemaState: Sendable, Equatable {
    /// Everything is applied; the version.
    case current(version: Int)
    /// Some migrations are still to be applied.
    case behind(version: Int, of: Int)

    /// The last migration that is applied; 0 before the first.
    package var version: Int {
        switch self {
        case .current(let version), .behind(let version, _): version
        }
    }
}

/// The schema's history is not the one that this program knows. Nothing was changed.
package struct HistoryMismatch: Error, Sendable, Equatable {
    package enum Reason: String, Sendable {
        /// The migration was applied with another text than this program's.
        case edited
        /// A later migration is applied, this one is not.
        case missing
        /// The database has a migration that this program has never heard of: a newer program made it.
        case unknown
    }
    package let reason: Reason
    package let version: Int
    package let name: String
    /// SHA-256 in hexadecimal of the text that was applied; nil when none was.
    package let inDatabase: String?
    /// SHA-256 in hexadecimal of the text in this program; nil when there is none.
    package let inProgram: String?
}

/// A migration as the ledger `chain.migration` keeps it, or as this program would write it there.
struct LedgerEntry: Equatable {
    let version: Int
    let name: String
    let checksum: String
}

/// Holds the ledger against what the program knows; answers how many migrations are applied.
func appliedCount(ledger: [LedgerEntry], known: [LedgerEntry]) throws(HistoryMismatch) -> Int {
    let applied = Dictionary(ledger.map { ($0.version, $0) }, uniquingKeysWith: { first, _ in first })
    let last = ledger.map(\.version).max() ?? 0
    for entry in known where entry.version <= last {
        guard let found = applied[entry.version] else {
            throw HistoryMismatch(
                reason: .missing, version: entry.version, name: entry.name, inDatabase: nil, inProgram: entry.checksum)
        }
        guard found.checksum == entry.checksum else {
            throw HistoryMismatch(
                reason: .edited, version: entry.version, name: entry.name, inDatabase: found.checksum,
                inProgram: entry.checksum)
        }
    }
    if let stranger = ledger.sorted(by: { $0.version < $1.version }).first(where: { $0.version > known.count }) {
        throw HistoryMismatch(
            reason: .unknown, version: stranger.version, name: stranger.name, inDatabase: stranger.checksum,
            inProgram: nil)
    }
    return last
}
