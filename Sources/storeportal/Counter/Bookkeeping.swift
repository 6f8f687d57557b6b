import HTTPTypes
import Hummingbird
import Logging
import StoreOffice
import Synchronization

/// A line of the log and a figure for each request, by its route.
struct Bookkeeping: RouterMiddleware {
    typealias Context = PortalContext
    let figures: Figures

    func handle(
        _ request: Request, context: PortalContext, next: Next
    ) async throws -> Response {
        let begun = ContinuousClock.now
        let response = try await next(request, context)
        let took = ContinuousClock.now - begun
        let route = context.endpointPath ?? "none"
        figures.count(request.method.rawValue, route, response.status.code, took)
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(response.status.code)",
                "ms": "\(took.milliseconds)",
            ])
        return response
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}

/// What the process has done since it began, in the text format of Prometheus 0.0.4.
final class Figures: Sendable {
    static let ofProcess = Figures()

    private struct Series: Hashable {
        let method: String
        let route: String
        let status: Int
    }
    private struct Sum {
        var count: Int64 = 0
        var milliseconds: Int64 = 0
        var buckets = [Int64](repeating: 0, count: Figures.bounds.count)
    }
    /// Upper bounds in milliseconds.
    private static let bounds: [Int64] = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000]
    private let sums = Mutex<[Series: Sum]>([:])

    func count(_ method: String, _ route: String, _ status: Int, _ took: Duration) {
        let milliseconds = took.milliseconds
        sums.withLock { sums in
            var sum = sums[Series(method: method, route: route, status: status)] ?? Sum()
            sum.count += 1
            sum.milliseconds += milliseconds
            for (index, bound) in Self.bounds.enumerated() where milliseconds <= bound { sum.buckets[index] += 1 }
            sums[Series(method: method, route: route, status: status)] = sum
        }
    }

    var text: String {
        let name = "storeportal_request_seconds"
        var lines = ["# HELP \(name) Time to answer a request.", "# TYPE \(name) histogram"]
        let all = sums.withLock { $0 }.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        for (series, sum) in all {
            let labels = "method=\"\(series.method)\",route=\"\(series.route)\",status=\"\(series.status)\""
            for (bound, count) in zip(Self.bounds, sum.buckets) {
                lines.append("\(name)_bucket{\(labels),le=\"\(Double(bound) / 1000)\"} \(count)")
            }
            lines.append("\(name)_bucket{\(labels),le=\"+Inf\"} \(sum.count)")
            lines.append("\(name)_sum{\(labels)} \(Double(sum.milliseconds) / 1000)")
            lines.append("\(name)_count{\(labels)} \(sum.count)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Portal {
    /// For whoever runs the portal: is it alive, can it answer, what has it done. A reverse proxy keeps these to itself.
    func addOperation(to router: Router<PortalContext>) {
        router.get("/health") { _, _ in Response.text(Array("ok\n".utf8), "text/plain; charset=utf-8") }
        router.get("/ready") { _, _ in
            let isReady = await reception.isReady()
            return Response.text(
                Array((isReady ? "ready\n" : "no database\n").utf8), "text/plain; charset=utf-8",
                status: isReady ? .ok : .serviceUnavailable)
        }
        router.get("/metrics") { request, context in
            // Not through the proxy: who asks there is somebody else. Not under another spelling either, which a proxy's rule
            // might not know.
            guard proxy == nil || context.peer != proxy, request.uri.path == "/metrics" else {
                throw HTTPError(.notFound)
            }
            return Response.text(Array(Figures.ofProcess.text.utf8), "text/plain; version=0.0.4; charset=utf-8")
        }
    }
}
