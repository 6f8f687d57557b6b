/// The statements that one connection has prepared, by their text; at most `capacity`, the longest unused goes first.
struct PreparedStatements {
    private static let capacity = 200
    private var known: [String: (name: String, lastUse: Int)] = [:]
    private var uses = 0
    private var made = 0

    func holds(_ text: String) -> Bool { known[text] != nil }

    /// The name under which `text` is prepared; `prepare` gets a new name, and the name that has to go for it, if any.
    mutating func name(
        for text: String, prepare: (_ name: String, _ evicted: String?) throws(PostgresError) -> Void
    ) throws(PostgresError) -> String {
        uses += 1
        if let found = known[text] {
            known[text]?.lastUse = uses
            return found.name
        }
        var evicted: String?
        if known.count >= Self.capacity, let oldest = known.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            evicted = oldest.value.name
            known[oldest.key] = nil
        }
        made += 1
        let name = "s\(made)"
        try prepare(name, evicted)
        known[text] = (name, uses)
        return name
    }
}
