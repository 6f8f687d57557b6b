import Synchronization

/// Rows that a door hands out one by one.
final class Gathered: Sendable {
    private let rows = Mutex<[[String?]]>([])

    func add(_ row: [String?]) { rows.withLock { $0.append(row) } }
    var all: [[String?]] { rows.withLock { $0 } }
}
