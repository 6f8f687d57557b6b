import Hummingbird
import Retail
import Synchronization

/// How many requests are let in of each guest, and of each address: a bucket that empties with each and fills again with time.
///
/// Every portal counts by itself: two of them let in twice as many, and no request waits for a count.
final class Turnstile: Sendable {
    /// Requests a second that are let in for long.
    let rate: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    private struct Bucket {
        var left: Double
        var at: ContinuousClock.Instant
    }

    /// 0 lets in all.
    init(rate: Double) { self.rate = rate }

    /// As many at once as five seconds bring.
    private static let burst = 5.0
    /// Buckets that are kept; those that are full again go first.
    private static let most = 20_000

    /// The seconds to wait; nil for who may come in.
    func wait(_ who: String, at now: ContinuousClock.Instant = .now) -> Int? {
        guard rate > 0 else { return nil }
        let full = rate * Self.burst
        return buckets.withLock { buckets in
            if buckets.count >= Self.most {
                buckets = buckets.filter { filled($0.value, at: now, full) < full }
                // More strangers at once than can be told apart: they begin anew.
                if buckets.count >= Self.most { buckets.removeAll() }
            }
            let left = buckets[who].map { filled($0, at: now, full) } ?? full
            guard left >= 1 else { return max(1, Int(((1 - left) / rate).rounded(.up))) }
            buckets[who] = Bucket(left: left - 1, at: now)
            return nil
        }
    }

    /// Refuses who comes too often.
    func pass(_ who: String) throws(Refusal) {
        guard let seconds = wait(who) else { return }
        throw Refusal(.busy, "portal.too-many", ["seconds": "\(seconds)"])
    }

    private func filled(_ bucket: Bucket, at now: ContinuousClock.Instant, _ full: Double) -> Double {
        min(full, bucket.left + Double((now - bucket.at).milliseconds) / 1000 * rate)
    }
}

/// The turnstile of addresses, before anybody is known; many people may sit behind one.
struct Entrance: RouterMiddleware {
    typealias Context = PortalContext
    let portal: Portal

    func handle(
        _ request: Request, context: PortalContext, next: Next
    ) async throws -> Response {
        try portal.addresses.pass(portal.address(of: request, context))
        return try await next(request, context)
    }
}
