import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The codes of a table that the caller sees.
    func codes(_ table: SQL) throws(PostgresError) -> Set<String> {
        Set(try all("select t.code from \(table) t") { (row) throws(PostgresError) -> String in try row[0] })
    }

    /// Whether there is anything of a kind.
    func knows(_ kind: StaffFile) throws(PostgresError) -> Bool {
        let table: SQL =
            switch kind {
            case .postings: "chain.posting"
            case .vetoes: "chain.posting_veto"
            case .grants: "chain.staff_grant"
            case .traits: "people_private.trait"
            }
        return try value("select exists (select from \(table))")
    }

    /// Keeps what the rows say; answers how many things changed.
    func keep(_ rows: StaffRows) throws(PostgresError) -> Int {
        switch rows.kind {
        case .postings: try keepPostings(rows)
        case .vetoes: try keepVetoes(rows)
        case .grants: try keepGrants(rows)
        case .traits: try keepTraits(rows)
        }
    }
}
