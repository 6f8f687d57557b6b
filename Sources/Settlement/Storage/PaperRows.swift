import Postgres
import Retail
import RetailSQL

extension BookFile {
    /// In the column `kind`.
    var paperKind: String {
        switch self {
        case .invoices: "invoice"
        case .payments: "payment"
        default: "credit_note"
        }
    }
}

extension Transaction {
    /// Codes of accounts that the caller does not see; each with its line.
    func unknownAccounts(_ rows: [(line: Int, account: String)]) throws(PostgresError) -> [Problem] {
        try all(
            """
            select r.line, r.account
            from unnest(\(rows.map { Int32($0.line) })::integer[], \(rows.map(\.account))::text[]) r (line, account)
            where not exists (select from chain.account a where a.code = r.account)
            order by r.line
            """
        ) { (row) throws(PostgresError) in
            let account: String = try row[1]
            return Problem(
                "sales.account-unknown", ["column": "account", "found": account],
                at: Place(line: try row[0], path: "account", value: account))
        }
    }

    private func toldPapers(_ rows: [PaperRow]) -> SQL {
        """
        unnest(\(rows.map { Int32($0.line) })::integer[], \(rows.map(\.number))::text[],
            \(rows.map(\.account))::text[], \(rows.map(\.day))::date[], \(rows.map(\.due))::date[],
            \(rows.map(\.shipped))::date[], \(rows.map(\.invoice))::text[], \(rows.map(\.amount))::bigint[])
            t (line, number, account, day, due, shipped, invoice, amount) join chain.account a on a.code = t.account
        """
    }

    /// Rows whose number is known and says something else.
    func contradicted(_ rows: [PaperRow], _ kind: BookFile) throws(PostgresError) -> [Problem] {
        try all(
            """
            select t.line, t.number, p.day, p.amount_minor
            from \(toldPapers(rows)) join chain.account_paper p
                on p.account_id = a.id and p.kind = \(kind.paperKind) and p.number = t.number
            where (p.day, p.due, p.shipped, p.invoice, p.amount_minor)
                is distinct from (t.day, t.due, t.shipped, t.invoice, t.amount)
            order by t.line
            """
        ) { (row) throws(PostgresError) in
            let (number, day): (String, Day) = try (row[1], row[2])
            return Problem(
                "settle.paper-known", ["number": number, "day": "\(day)"],
                at: Place(line: try row[0], path: "number", value: number))
        }
    }

    /// Payments and notes for invoices that are not known.
    func unknownInvoices(_ rows: [PaperRow], _ kind: BookFile) throws(PostgresError) -> [Problem] {
        guard kind != .invoices else { return [] }
        return try all(
            """
            select t.line, t.invoice from \(toldPapers(rows))
            where t.invoice is not null and not exists (
                select from chain.account_paper p
                where p.account_id = a.id and p.kind = 'invoice' and p.number = t.invoice)
            order by t.line
            """
        ) { (row) throws(PostgresError) in
            let invoice: String = try row[1]
            return Problem(
                "settle.invoice-unknown", ["invoice": invoice],
                at: Place(line: try row[0], path: "invoice", value: invoice))
        }
    }

    func addPapers(_ rows: [PaperRow], _ kind: BookFile, from file: String) throws(PostgresError) -> Int {
        Int(
            try execute(
                """
                insert into chain.account_paper (
                    account_id, kind, number, day, due, shipped, invoice, amount_minor, file_name, line, user_id)
                select a.id, \(kind.paperKind), t.number, t.day, t.due, t.shipped, t.invoice, t.amount, \(file), t.line,
                    (select auth.current_user_id())
                from \(toldPapers(rows)) order by t.line
                on conflict on constraint account_paper_number_key do nothing
                """))
    }

    private func toldCreditLines(_ rows: [CreditLineRow]) -> SQL {
        """
        unnest(\(rows.map { Int32($0.line) })::integer[], \(rows.map(\.account))::text[],
            \(rows.map(\.from))::date[], \(rows.map(\.to))::date[], \(rows.map(\.limit))::bigint[],
            \(rows.map(\.pledged))::bigint[]) t (line, account, since, until, minor, pledged)
            join chain.account a on a.code = t.account
        """
    }

    /// Rows whose days meet those of another row, or of a line that begins on another day and goes on.
    func overlapping(_ rows: [CreditLineRow]) throws(PostgresError) -> [Problem] {
        try all(
            """
            with told as materialized (
                select t.line, a.id, t.account, daterange(t.since, t.until) as during from \(toldCreditLines(rows)))
            select t.line, t.account, coalesce(o.since, lower(l.during)) from told t
                left join lateral (
                    select lower(o.during) as since from told o
                    where o.id = t.id and o.line < t.line and o.during && t.during limit 1) o on true
                left join chain.credit_line l on l.account_id = t.id and l.during && t.during
                    and lower(l.during) <> lower(t.during) and lower(l.during) > lower(t.during)
            where o.since is not null or l.during is not null
            order by t.line
            """
        ) { (row) throws(PostgresError) in
            let (account, since): (String, Day) = try (row[1], row[2])
            return Problem(
                "settle.credit-line-overlaps", ["account": account, "from": "\(since)"],
                at: Place(line: try row[0], path: "from"))
        }
    }

    /// Sets lines. One that goes on over the first day of a new one ends there; one of the same first day gives way.
    func setCreditLines(_ rows: [CreditLineRow]) throws(PostgresError) -> Int {
        Int(
            try value(
                """
                with told as materialized (
                    select t.line, a.id, t.since, t.until, t.minor, t.pledged from \(toldCreditLines(rows))
                )
                select count(chain.set_credit_line(t.id, t.since, t.until, t.minor, t.pledged)::text) from told t
                where not exists (select from chain.credit_line l
                    where l.account_id = t.id and l.during = daterange(t.since, t.until) and l.limit_minor = t.minor
                        and l.pledged_minor = t.pledged)
                """, as: Int64.self))
    }
}
