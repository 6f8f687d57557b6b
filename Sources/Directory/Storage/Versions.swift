import Postgres
import Retail
import RetailSQL

/// A table of dated rows, as the merge of a staged file sees it.
struct Versions {
    let table: SQL
    /// The things that the versions belong to, joined to the staged row `s` and the version `v`.
    let things: SQL
    let match: SQL

    static let ofAccounts = Versions(
        table: "chain.account_version", things: "chain.account t", match: "v.account_id = t.id and t.code = s.code")
    static let ofStores = Versions(
        table: "chain.store_version", things: "chain.store t", match: "v.store_id = t.id and t.code = s.code")
    static let ofProducts = Versions(
        table: "chain.product_version", things: "chain.product t", match: "v.product_id = t.id and t.sku = s.sku")
    static let ofCosts = Versions(
        table: "chain.product_cost", things: "chain.product t", match: "v.product_id = t.id and t.sku = s.sku")
    static let ofPeople = Versions(
        table: "chain.person_version", things: "chain.person t", match: "v.person_id = t.id and t.code = s.code")
    static let ofCounters = Versions(
        table: "chain.counter", things: "chain.store t",
        match: "v.store_id = t.id and t.code = s.store and v.code = s.counter")
}

extension Transaction {
    /// Ends the versions that hold on the day for rows that change, and notes in `staged` from when to when the new
    /// ones hold: up to the next change that is known already. What began on that very day is replaced.
    func endVersions(_ versions: Versions, on day: Day) throws(PostgresError) {
        try execute(
            """
            update staged s set starts = \(day)::date, ends = upper(v.during)
            from \(versions.table) v, \(versions.things)
            where s.state = 'changed' and \(versions.match) and v.during @> \(day)::date
            """)
        try execute(
            """
            delete from \(versions.table) v using staged s, \(versions.things)
            where s.state = 'changed' and \(versions.match) and lower(v.during) = \(day)::date
            """)
        try execute(
            """
            update \(versions.table) v set during = daterange(lower(v.during), \(day)::date) from staged s, \(versions.things)
            where s.state = 'changed' and \(versions.match) and v.during @> \(day)::date
            """)
    }
}
