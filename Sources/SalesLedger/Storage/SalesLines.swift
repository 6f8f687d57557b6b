import Postgres
import Retail

extension Transaction {
    /// A table for the lines of this load, and for those that it takes back; it goes with the transaction.
    func makeSalesLines() throws(PostgresError) {
        try script(
            """
            create temporary table sales_line (
                store_id bigint, day date, level text collate "C", account_id bigint, product_id bigint, units integer,
                amount_minor bigint, serial bigint, region_id bigint, line integer, serial_column smallint,
                load_id bigint
            ) on commit drop
            """)
    }

    /// Sends lines into that table, each with its number and the column of its serial, 0 where that is not known.
    func copySalesLines(
        _ write: (_ send: (_ line: SalesLine, _ number: Int, _ serialColumn: Int) throws -> Void) throws -> Void
    ) throws {
        _ = try copyIn(
            """
            copy sales_line (store_id, day, level, account_id, product_id, units, amount_minor, serial, region_id, line,
                serial_column) from stdin
            """
        ) { copy in
            var lines = CopiedLines()
            try write { line, number, column in
                lines.append(line, number, column)
                guard lines.bytes.count >= 1 << 16 else { return }
                try copy.raw(lines.bytes.span)
                lines.bytes.removeAll(keepingCapacity: true)
            }
            try copy.raw(lines.bytes.span)
        }
    }

    /// The months that the lines lie in, each by its first day.
    func monthsOfLines() throws(PostgresError) -> [Month] {
        try all(
            """
            select distinct date_trunc('month', d.day)::date from (select distinct day from sales_line) d order by 1
            """
        ) {
            (row) throws(PostgresError) in try row[0]
        }
    }

    /// Makes the partitions of a month, if they are missing.
    func openMonth(_ month: Month) throws(PostgresError) {
        try execute("select chain.open_sales_month(\(month))")
    }
}

/// Lines in the text format of COPY.
private struct CopiedLines {
    var bytes: [UInt8] = []
    private var lastDay: (day: Day, text: [UInt8])?

    init() { bytes.reserveCapacity(1 << 17) }

    mutating func append(_ line: SalesLine, _ number: Int, _ serialColumn: Int) {
        let draft = line.draft
        append(line.storeID)
        if lastDay?.day != draft.day { lastDay = (draft.day, Array("\(draft.day)\t".utf8)) }
        if let lastDay { bytes.append(contentsOf: lastDay.text) }
        bytes.append(contentsOf: draft.level.rawValue.utf8)
        bytes.append(0x09)
        append(line.accountID)
        append(draft.productID)
        append(draft.units)
        append(orNull: draft.amount)
        append(orNull: draft.serial)
        append(line.regionID)
        append(Int64(number))
        append(Int64(serialColumn), 0x0A)
    }

    private mutating func append(orNull number: Int64?) {
        if let number { return append(number) }
        bytes.append(0x5C)
        bytes.append(0x4E)
        bytes.append(0x09)
    }

    private mutating func append(_ number: Int64, _ end: UInt8 = 0x09) {
        if number < 0 { bytes.append(0x2D) }
        var rest = number.magnitude
        let first = bytes.count
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
            rest /= 10
        } while rest > 0
        var (low, high) = (first, bytes.count - 1)
        while low < high {
            bytes.swapAt(low, high)
            (low, high) = (low + 1, high - 1)
        }
        bytes.append(end)
    }
}
