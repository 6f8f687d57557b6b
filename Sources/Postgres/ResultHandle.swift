import CLibPQ

/// A `PGresult`, cleared when it goes.
@safe
struct ResultHandle: ~Copyable {
    private let result: OpaquePointer

    /// nil when libpq had no memory or no connection left to make one.
    init?(_ result: OpaquePointer?) {
        guard let result = unsafe result else { return nil }
        unsafe self.result = result
    }

    deinit { unsafe PQclear(result) }

    var status: ExecStatusType { unsafe PQresultStatus(result) }
    var rowCount: Int { Int(unsafe PQntuples(result)) }
    var columnCount: Int { Int(unsafe PQnfields(result)) }

    /// Rows touched by the statement; 0 where it touches none.
    var affectedRows: Int { Int(unsafe String(cString: PQcmdTuples(result))) ?? 0 }

    /// `COMMIT`, `ROLLBACK`, `INSERT 0 1`, ….
    var commandTag: String { unsafe String(cString: PQcmdStatus(result)) }

    /// Whether a warning comes from the wait for a synchronous standby; told by the server's function, because its
    /// words depend on its language.
    static func isAboutStandby(_ notice: OpaquePointer?) -> Bool {
        guard let function = unsafe PQresultErrorField(notice, Int32(UnicodeScalar("R").value)) else { return false }
        return unsafe String(cString: function) == "SyncRepWaitForLSN"
    }

    func column(named name: UnsafePointer<CChar>) -> Int { Int(unsafe PQfnumber(result, name)) }
    func columnName(_ column: Int) -> String {
        unsafe PQfname(result, Int32(column)).map { unsafe String(cString: $0) } ?? "\(column + 1)"
    }
    func type(ofColumn column: Int) -> UInt32 { unsafe PQftype(result, Int32(column)) }
    func isNull(row: Int, column: Int) -> Bool { unsafe PQgetisnull(result, Int32(row), Int32(column)) != 0 }

    /// The bytes of a value; valid as long as this handle.
    @inline(__always)
    func bytes(row: Int, column: Int) -> UnsafeRawBufferPointer {
        let count = Int(unsafe PQgetlength(result, Int32(row), Int32(column)))
        return unsafe UnsafeRawBufferPointer(start: PQgetvalue(result, Int32(row), Int32(column)), count: count)
    }

    /// The error that the server reported, without the data that it quotes.
    func error(bindings: [String?]) -> PostgresError {
        func field(_ code: UnicodeScalar) -> String? {
            unsafe PQresultErrorField(result, Int32(code.value)).map { unsafe String(cString: $0) }
        }
        let state = field("C") ?? "XX000"
        let message = field("M") ?? "no message"
        let kind: PostgresError.Kind =
            state == "0A000" && field("R") == "RevalidateCachedQuery" ? .stalePlan : .init(sqlState: state)
        return PostgresError(
            kind, sqlState: state, mute(message, sqlState: state, bindings: bindings), constraint: field("n"),
            table: field("t").map { table in field("s").map { "\($0).\(table)" } ?? table }, column: field("c"))
    }
}
