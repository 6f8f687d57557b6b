/// One statement that only reads, with the settings that hold for it alone.
struct Question: Sendable {
    let statement: SQL
    let settings: SQL

    /// So short that it is sent without waiting for the server to read it.
    var isShort: Bool { bindings.reduce(0) { $0 + ($1?.utf8.count ?? 0) } < 4096 }

    var bindings: [String?] { settings.bindings + statement.bindings }
}
