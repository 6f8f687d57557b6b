/// Settings that hold from BEGIN to the end of one transaction. What they say may be a secret, so they print nothing.
struct TransactionSettings: Sendable {
    private let values: [String: String]
    /// The one statement that makes them all; nil when there are none. Written once, since every transaction runs it.
    let statement: SQL?
    /// The statement that makes them all in a transaction that it makes one that only reads.
    let onceReading: SQL

    init(_ values: [String: String] = [:]) {
        self.values = values
        let ordered = values.sorted { $0.key < $1.key }
        statement = ordered.first.map { first in
            ordered.dropFirst().reduce("select set_config(\(first.key), \(first.value), true)") { statement, next in
                "\(statement), set_config(\(next.key), \(next.value), true)"
            }
        }
        onceReading = ordered.reduce("select set_config('transaction_read_only', 'on', true)") { statement, next in
            "\(statement), set_config(\(next.key), \(next.value), true)"
        }
    }

    /// These, and `others` over them.
    func merging(_ others: [String: String]) -> TransactionSettings {
        TransactionSettings(values.merging(others) { $1 })
    }
}

extension TransactionSettings: CustomStringConvertible, CustomReflectable {
    var description: String { "\(values.keys.sorted())" }
    var customMirror: Mirror { Mirror(self, children: ["names": values.keys.sorted()]) }
}
