import Postgres
package import Retail
import RetailCSV

extension ChainBook {
    /// Everything of a kind that the person sees on a day, in the columns of the kind's file, row by row and in the
    /// order of its key; nil is not known.
    package func each(_ kind: MasterKind, on day: Day, _ row: @Sendable ([String?]) throws -> Void) async throws {
        try await own.read { [currency] tx in
            try tx.demandSight(of: kind)
            try tx.each(kind.ordered(on: day, currency)) { found in
                var cells: [String?] = []
                for index in kind.layout.columns.indices { cells.append(try found[index]) }
                try row(cells)
            }
        }
    }

    /// How many of a kind the person sees on a day.
    package func count(_ kind: MasterKind, on day: Day) async throws -> Int {
        try await own.read { [currency] tx in
            try tx.value("select count(*) from (\(kind.inFileForm(on: day, currency))) f")
        }
    }

    /// The one that has a code, as it was on a day; several where a code stands for more, such as a store's counters.
    package func rows(_ kind: MasterKind, called code: String, on day: Day) async throws -> [[String?]] {
        try await own.read { [currency] tx in
            try tx.demandSight(of: kind)
            let key = SQL.identifier(kind.key[0])
            return try tx.all("select * from (\(kind.ordered(on: day, currency))) l where l.\(key) = \(code)") {
                (row) throws(PostgresError) in
                var cells: [String?] = []
                for index in kind.layout.columns.indices { cells.append(try row[index]) }
                return cells
            }
        }
    }
}

extension Transaction {
    /// People, candidates and what is displayed are no distributor's business.
    fileprivate func demandSight(of kind: MasterKind) throws {
        guard [.people, .candidates, .zones, .keyProducts].contains(kind),
            try value("select auth.account_id() is not null", as: Bool.self)
        else { return }
        throw Refusal(.forbidden, "directory.not-for-accounts")
    }
}

extension MasterKind {
    fileprivate func ordered(on day: Day, _ currency: Currency) -> SQL {
        let order = SQL(trusted: key.map { "f.\"\($0)\" collate \"C\"" }.joined(separator: ", "))
        return "select \(list(layout.columns, of: "f")) from (\(inFileForm(on: day, currency))) f order by \(order)"
    }
}
