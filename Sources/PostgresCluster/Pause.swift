/// Waiting for what nobody announces: a process that ends, a server that opens, a lock that is let go.
enum Pause {
    /// Asks every `milliseconds` until the answer is not nil; nil when `limit` has passed.
    static func until<T>(
        within limit: Duration, every milliseconds: Int = 5, _ ask: () throws(ClusterError) -> T?
    ) async throws(ClusterError) -> T? {
        let end = ContinuousClock.now + limit
        while true {
            if let answer = try ask() { return answer }
            guard ContinuousClock.now < end else { return nil }
            do {
                try await Task.sleep(for: .milliseconds(milliseconds))
            } catch {
                throw .cancelled
            }
        }
    }

    /// true when it came true within the limit.
    static func until(
        within limit: Duration, _ isTrue: () throws(ClusterError) -> Bool
    ) async throws(ClusterError) -> Bool {
        try await until(within: limit) { () throws(ClusterError) in try isTrue() ? true : nil } ?? false
    }
}
