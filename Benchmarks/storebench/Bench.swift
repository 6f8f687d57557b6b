import Glibc
import PlainLibPQ
import Postgres
import PostgresCluster

/// Measures what is promised, beside what a user would take instead, and prints one table.
///
/// Every comparison alternates both sides in one run and reports the median of the ratios: machines are noisy.
@main
enum Bench {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            print("usage: storebench STORECTL DIRECTORY    (Benchmarks/run does it)")
            exit(64)
        }
        let cluster = Cluster(directory: arguments[2] + "/bench-cluster")
        let address = try await cluster.start()
        do {
            var report = Report()
            try await LibraryBench(url: address.url + "/postgres").measure(&report)
            try await IdentityBench(url: address.url).measure(&report)
            try await SalesBench(
                administration: ConnectionTarget(address.url).database("postgres"), directory: arguments[2]
            ).measure(&report)
            try await CommandBench(storectl: arguments[1], home: arguments[2] + "/bench-home").measure(&report)
            report.show()
        } catch {
            _ = try await cluster.stop()
            throw error
        }
        _ = try await cluster.stop()
    }
}

/// The rows of the table.
struct Report {
    private var rows = [["what", "ours", "beside it", "ratio", "goal", "reached"]]

    mutating func ratio(_ what: String, _ ours: [Duration], _ other: [Duration], unit: Int, goal: Double) {
        let ratio = zip(ours, other).map { $0.seconds / $1.seconds }.median
        rows.append([
            what, microseconds(ours.map(\.seconds).median, unit), microseconds(other.map(\.seconds).median, unit),
            fixed(ratio, 2) + " ×", "≤ \(fixed(goal, 1)) ×", ratio <= goal ? "yes" : "no",
        ])
    }

    mutating func time(_ what: String, _ times: [Duration], goal: Double) {
        let median = times.map(\.seconds).median
        rows.append([
            what, fixed(median * 1000, 1) + " ms", "", "", "< \(fixed(goal * 1000, 0)) ms",
            median < goal ? "yes" : "no",
        ])
    }

    mutating func memory(_ what: String, _ bytes: Int, goal: Int) {
        rows.append([
            what, fixed(Double(bytes) / 1_048_576, 1) + " MiB", "", "", "< \(goal >> 20) MiB",
            bytes < goal ? "yes" : "no",
        ])
    }

    /// A figure without a goal, for the record.
    mutating func note(_ what: String, _ times: [Duration], unit: Int) {
        rows.append([what, microseconds(times.map(\.seconds).median, unit), "", "", "", ""])
    }

    func show() {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            print(zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  "))
        }
    }

    private func microseconds(_ seconds: Double, _ count: Int) -> String {
        fixed(seconds / Double(count) * 1e6, 1) + " µs"
    }
}

func fixed(_ number: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((number * Double(scale)).rounded())
    guard digits > 0 else { return "\(whole)" }
    let fraction = "\(whole % scale)"
    return "\(whole / scale).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
}

extension [Double] {
    var median: Double { sorted()[count / 2] }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

func timed(_ body: () throws -> Void) rethrows -> Duration { try ContinuousClock().measure(body) }
