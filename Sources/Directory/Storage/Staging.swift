import Postgres
import Retail
import RetailSQL

/// A file on its way in: a temporary table of its rows, which goes with the transaction.
extension Transaction {
    /// One file of master data at a time: what one file refers to stays as it is until its load has ended.
    func waitForOtherFiles() throws(PostgresError) {
        _ = try first("select pg_advisory_xact_lock(hashtext('chain.load'))") { (_) throws(PostgresError) in true }
    }

    /// Whether the last file of this kind had the same bytes and held from the same day; its counts then.
    func lastLoad(_ kind: MasterKind, equals sha256: [UInt8], from day: Day) throws(PostgresError) -> LoadCounts? {
        try first(
            """
            select row_count, added, changed, unchanged from (
                select * from chain.load where kind = \(kind.rawValue) order by id desc limit 1) l
            where l.sha256 = \(Bytes(sha256)) and l.holds_from = \(day)::date
            """
        ) { (row) throws(PostgresError) in
            try LoadCounts(rows: row[0], added: row[1], changed: row[2], unchanged: row[3])
        }
    }

    func note(
        load kind: MasterKind, of file: String, _ sha256: [UInt8], from day: Day, _ counts: LoadCounts
    ) throws(PostgresError) {
        try execute(
            """
            insert into chain.load
                (kind, sha256, file_name, holds_from, user_id, row_count, added, changed, unchanged)
            values (\(kind.rawValue), \(Bytes(sha256)), \(file), \(day),
                (select auth.current_user_id()), \(counts.rows), \(counts.added), \(counts.changed),
                \(counts.unchanged))
            """)
    }

    /// Puts the rows into the table `staged`, beside what they will be found to be.
    func stage(_ rows: [MasterRow], of kind: MasterKind) throws(PostgresError) {
        let columns = kind.columns.map { "\"\($0)\" text" }.joined(separator: ", ")
        try script(
            """
            drop table if exists pg_temp.staged;
            create temporary table staged (line integer not null, \(columns), state text not null default 'added',
                starts date, ends date) on commit drop
            """)
        do {
            _ = try copyIn("copy staged (line, \(kind.list(kind.columns))) from stdin") { writer in
                for row in rows { try writer.row(texts: ["\(row.line)"] + row.cells) }
            }
        } catch let error as PostgresError {
            throw error
        } catch {
            throw PostgresError(.wrongStatement, "\(error)")
        }
        try script("analyze staged")
    }

    /// Tells apart what is new, what changes and what stays; columns that the file does not have stay as they are.
    func compareStaged(_ kind: MasterKind, absent: [String], on day: Day, _ currency: Currency) throws(PostgresError) {
        let now = kind.inFileForm(on: day, currency)
        let kept = absent.filter { !kind.key.contains($0) }
        if !kept.isEmpty {
            let settings = SQL(trusted: kept.map { "\"\($0)\" = f.\"\($0)\"" }.joined(separator: ", "))
            try execute("update staged s set \(settings) from (\(now)) f where \(kind.sameKey)")
        }
        try execute(
            """
            update staged s set state = case
                when (\(kind.list(kind.columns, of: "s"))) is not distinct from
                     (\(kind.list(kind.columns, of: "f"))) then 'unchanged' else 'changed' end
            from (\(now)) f where \(kind.sameKey)
            """)
    }

    func countStaged() throws(PostgresError) -> LoadCounts {
        try one(
            """
            select count(*), count(*) filter (where state = 'added'), count(*) filter (where state = 'changed'),
                count(*) filter (where state = 'unchanged')
            from staged
            """
        ) { (row) throws(PostgresError) in
            try LoadCounts(rows: row[0], added: row[1], changed: row[2], unchanged: row[3])
        }
    }

    /// Writes what the file does into the trail, in the columns of the file, before it is done.
    func recordStaged(_ kind: MasterKind, on day: Day, _ currency: Currency, reason: String) throws(PostgresError) {
        let name = SQL(trusted: "concat_ws(' ', " + kind.key.map { "s.\"\($0)\"" }.joined(separator: ", ") + ")")
        try execute(
            """
            select trail.record(\(kind.singular), \(name), to_jsonb(f) - \(kind.restricted),
                to_jsonb(s) - array['line', 'state', 'starts', 'ends'] - \(kind.restricted), \(reason))
            from staged s left join (\(kind.inFileForm(on: day, currency))) f on \(kind.sameKey)
            where s.state <> 'unchanged'
            order by s.line
            """)
    }
}

extension MasterKind {
    func list(_ columns: [String]) -> SQL { SQL(trusted: columns.map { "\"\($0)\"" }.joined(separator: ", ")) }

    /// Columns that the trail leaves out, since more people read it than see them, and since it forgets nothing.
    var restricted: SQL {
        switch self {
        case .products: "array['unit_cost']"
        case .people: "array['home_latitude', 'home_longitude', 'name', 'skills', 'languages']"
        default: "'{}'::text[]"
        }
    }

    /// That a staged row and one in the form of the file speak of the same thing. By `=`, which can be hashed.
    var sameKey: SQL {
        SQL(trusted: key.map { "coalesce(s.\"\($0)\", '') = coalesce(f.\"\($0)\", '')" }.joined(separator: " and "))
    }
}
