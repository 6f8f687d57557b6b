/// Settings that hold from BEGIN to the end of one transaction. What they say may be a secret, so they print nothing.
struct TransactionSettings: Sendable {
    private let values: [String: String]

    init(_ values: [String: String] = [:]) { self.values = values }

    /// These, and `others` over them.
    func merging(_ others: [String: String]) -> TransactionSettings {
        TransactionSettings(values.merging(others) { $1 })
    }

    /// The one statement that makes them all; nil when there are none.
    var statement: SQL? {
        let ordered = values.sorted { $0.key < $1.key }
        guard let first = ordered.first else { return nil }
        return ordered.dropFirst().reduce("select set_config(\(first.key), \(first.value), true)") { statement, next in
            "\(statement), set_config(\(next.key), \(next.value), true)"
        }
    }
}

extension TransactionSettings: CustomStringConvertible, CustomReflectable {
    var description: String { "\(values.keys.sorted())" }
    var customMirror: Mirror { Mirror(self, children: ["names": values.keys.sorted()]) }
}
