import Postgres
import Retail

extension Transaction {
    /// Of those who load the same bytes at once, one goes on.
    func waitForSameFile(_ sha256: [UInt8]) throws(PostgresError) {
        let key = sha256.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        try execute("select pg_advisory_xact_lock(\(key))")
    }

    /// The load of the same bytes, if it stands. One that was taken back in the meantime counts as well where nothing
    /// would be taken back for it.
    func standingLoad(of sha256: [UInt8], orReplaced: Bool) throws(PostgresError) -> SalesReceipt? {
        try first(
            """
            select l.id, l.row_count from (
                select id, row_count from chain.load where kind = 'sales' and sha256 = \(Bytes(sha256)) order by id desc limit 1) l
            where \(orReplaced) or not exists (select from chain.sales_reversal r where r.reversed_load_id = l.id)
            """
        ) { (row) throws(PostgresError) in
            SalesReceipt(
                load: try row[0], lines: try row[1], isRepeated: true, reversed: 0, warnings: [])
        }
    }

    func noteLoad(
        _ kind: String, _ sha256: [UInt8], _ name: String, rows: Int, changed: Int = 0, unchanged: Int = 0
    ) throws(PostgresError) -> Int64 {
        try value(
            """
            select chain.note_load(\(kind), \(Bytes(sha256)), \(name), \(rows), \(rows - changed - unchanged),
                \(changed), \(unchanged))
            """)
    }
}
