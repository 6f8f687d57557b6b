import StockFeed
import Synchronization

/// Findings as they come, up to what a page can show.
final class Gathering: Sendable {
    static let limit = 10_000
    private let found = Mutex<[FeedFinding]>([])

    func add(_ finding: FeedFinding) {
        found.withLock { if $0.count < Self.limit { $0.append(finding) } }
    }

    var all: [FeedFinding] { found.withLock { $0 } }
}
