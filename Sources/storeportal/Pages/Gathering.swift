import StockFeed
import Synchronization

/// Problems as they come, up to what a page can show, and as many warnings, which take no problem's place.
final class Gathering: Sendable {
    static let limit = 10_000
    private let found = Mutex<(findings: [FeedFinding], problems: Int)>(([], 0))

    func add(_ finding: FeedFinding) {
        found.withLock { found in
            let alike = finding.isWarning ? found.findings.count - found.problems : found.problems
            guard alike < Self.limit else { return }
            found.findings.append(finding)
            if !finding.isWarning { found.problems += 1 }
        }
    }

    var all: [FeedFinding] { found.withLock { $0.findings } }
}
