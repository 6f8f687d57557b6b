/// How a transaction begins.
struct Opening: Sendable {
    let isolation: Database.Isolation
    let isReadOnly: Bool
    let settings: TransactionSettings

    var sql: String { "begin isolation level \(isolation.rawValue) \(isReadOnly ? "read only" : "read write")" }
}
