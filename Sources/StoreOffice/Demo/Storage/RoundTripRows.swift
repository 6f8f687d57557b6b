import Postgres
import Retail

extension Transaction {
    /// Sends sample lines 1…count; answers how many arrived.
    func sendSampleLines(_ count: Int, sent: (Int) -> Void) throws -> Int {
        try copyIn("copy staging.round_trip (line, sku, day, units, amount, recorded_at, note) from stdin") { writer in
            for number in 1...count {
                let line = SampleLine(number: number)
                try writer.row(
                    line.line, line.sku, DateNumber(sinceEpoch: line.day.sinceEpoch), line.units, line.amount,
                    TimestampNumber(sinceEpoch: line.recordedAt), line.note)
                if number % 1000 == 0 || number == count { sent(number) }
            }
        }
    }

    /// Hands back every line in order, typed.
    func sampleLines() throws(PostgresError) -> [SampleLine] {
        try all(
            """
            select line, sku, day, units, amount, recorded_at, note from staging.round_trip
            where load = pg_current_xact_id() order by line
            """
        ) {
            (row) throws(PostgresError) in
            let date: DateNumber = try row["day"]
            let recorded: TimestampNumber = try row["recorded_at"]
            return SampleLine(
                line: try row["line"], sku: try row["sku"], day: Day(sinceEpoch: date.sinceEpoch) ?? .first,
                units: try row["units"], amount: try row["amount"], recordedAt: recorded.sinceEpoch,
                note: try row["note"])
        }
    }

    /// Counts the lines that come back through COPY.
    func copyBackSampleLines() throws -> Int {
        var count = 0
        try copyOut(
            "copy (select * from staging.round_trip where load = pg_current_xact_id()) to stdout"
        ) { _ in count += 1 }
        return count
    }

    /// Takes the lines away again.
    func sweepSampleLines() throws(PostgresError) {
        try execute("delete from staging.round_trip where load = pg_current_xact_id()")
    }
}
