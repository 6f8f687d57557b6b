import Postgres
import Retail
import RetailSQL

/// What the record of loads knows of earlier seedings. One that makes sales up is noted when its master data come in,
/// and again, with the last day, when its sales are complete.
extension Transaction {
    struct SeedNote: Equatable, Sendable {
        let fingerprint: [UInt8]
        let name: String
    }

    /// The one that a chain can have, as it was noted when it began.
    func seed() throws(PostgresError) -> SeedNote? {
        try first("select sha256, file_name from chain.load where kind = 'seed' order by id limit 1") {
            (row) throws(PostgresError) in
            let fingerprint: Bytes = try row[0]
            return SeedNote(fingerprint: fingerprint.bytes, name: try row[1])
        }
    }

    func note(seed: SeedNote) throws(PostgresError) {
        _ = try value(
            "select chain.note_load('seed', \(Bytes(seed.fingerprint)), \(seed.name), 0, 0, 0, 0)", as: Int64.self)
    }

    /// The days up to which its sales were complete.
    func days(ofSeed fingerprint: [UInt8]) throws(PostgresError) -> [Day] {
        let names = try all(
            "select file_name from chain.load where kind = 'seed' and sha256 = \(Bytes(fingerprint))"
        ) { (row) throws(PostgresError) -> String in try row[0] }
        return names.compactMap { Day($0.suffix(10)) }
    }

    /// Loads of simulated months in their order, the last of each where orders came again.
    func simulatedLoads() throws(PostgresError) -> [SeedReport.File] {
        try all(
            """
            select file_name, row_count from (
                select distinct on (month, kind) right(stem, 7) as month, kind, file_name, row_count
                from chain.load, substring(file_name from '^simulated/[a-z]+-[0-9]{4}-[0-9]{2}') as stem
                where kind in ('sales', 'orders') and stem is not null
                order by month, kind, id desc) l
            """
        ) { (row) throws(PostgresError) in
            let rows: Int = try row[1]
            return SeedReport.File(name: try row[0], rows: rows, added: 0, changed: 0, unchanged: rows)
        }
    }

    /// The load of the same bytes, whenever it was; nil when there is none.
    func load(of sha256: [UInt8], _ kind: String, as name: String) throws(PostgresError) -> SeedReport.File? {
        try first(
            "select row_count from chain.load where kind = \(kind) and sha256 = \(Bytes(sha256)) order by id desc limit 1"
        ) { (row) throws(PostgresError) in
            let rows: Int = try row[0]
            return SeedReport.File(name: name, rows: rows, added: 0, changed: 0, unchanged: rows)
        }
    }
}
