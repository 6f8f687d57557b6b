import Postgres
import Retail
import RetailSQL

/// To whom documents are acknowledged.
extension Transaction {
    /// An account as it is on `day`, and the time.
    func addressee(
        _ code: AccountCode, on day: Day
    ) throws(PostgresError) -> (party: Acknowledgement.Party, now: Instant)? {
        try first(
            """
            select v.name, a.code, v.gln, clock_timestamp()
            from chain.account a join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
            where a.code = \(code)
            """
        ) { (row) throws(PostgresError) in
            let gln: String? = try row[2]
            return try (
                Acknowledgement.Party(name: row[0], code: row[1], gln: gln.flatMap { GLN($0) }), row[3]
            )
        }
    }
}
