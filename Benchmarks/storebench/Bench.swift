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
        guard arguments.count >= 3 else {
            print("usage: storebench STORECTL DIRECTORY [PART…]    (Benchmarks/run does it)")
            print("       storebench STORECTL DIRECTORY optimise FOLDER…    (OR-Library files)")
            exit(64)
        }
        let (storectl, directory, parts) = (arguments[1], arguments[2], arguments.dropFirst(3))
        func isWanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }
        if parts.first == "optimise" {
            for folder in parts.dropFirst() { await OptimiseBench(folder: folder).measure() }
            return
        }
        let cluster = Cluster(directory: directory + "/bench-cluster")
        let address = try await cluster.start()
        var report = Report()
        do {
            if isWanted("library") {
                try await LibraryBench(url: address.url + "/postgres").measure(&report)
                try await AskBench(url: address.url + "/postgres", directory: directory).measure(&report)
            }
            if isWanted("identity") { try await IdentityBench(url: address.url).measure(&report) }
            if isWanted("sales") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await SalesBench(administration: administration, directory: directory).measure(&report)
            }
            if isWanted("prices") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await PriceBench(administration: administration, directory: directory).measure(&report)
            }
            if isWanted("grades") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await GradeBench(administration: administration, directory: directory).measure(&report)
            }
            if isWanted("displays") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await DisplayBench(administration: administration).measure(&report)
            }
            if isWanted("levels") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await LevelBench(administration: administration).measure(&report)
            }
            if isWanted("backtest") { try await BacktestBench().measure() }
            if isWanted("visits") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await VisitBench(administration: administration, directory: directory).measure(&report)
            }
            if isWanted("feeds") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await FeedBench(storectl: storectl, administration: administration, directory: directory)
                    .measure(&report)
            }
            if isWanted("protection") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await ProtectionBench(administration: administration).measure(&report)
            }
            if isWanted("rebates") {
                let administration = try ConnectionTarget(address.url).database("postgres")
                try await RebateBench(administration: administration).measure(&report)
            }
            if isWanted("staffing") { try await StaffingBench().measure(&report) }
            if isWanted("rosters") { try await RosterBench().measure(&report) }
            if isWanted("month-end") {
                try await MonthEndBench(storectl: storectl, url: address.url).measure(&report)
            }
            if isWanted("today") { try await TodayBench(storectl: storectl, url: address.url).measure(&report) }
            if isWanted("commands") {
                try await CommandBench(storectl: storectl, home: directory + "/bench-home").measure(&report)
            }
        } catch {
            // What was measured before it is not lost.
            report.show()
            _ = try await cluster.stop()
            throw error
        }
        report.show()
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

    /// A ratio without a goal, for the record.
    mutating func ratio(_ what: String, _ one: [Duration], _ other: [Duration], unit: Int) {
        let ratio = zip(one, other).map { $0.seconds / $1.seconds }.median
        rows.append([
            what, microseconds(one.map(\.seconds).median, unit), microseconds(other.map(\.seconds).median, unit),
            fixed(ratio, 2) + " ×", "", "",
        ])
    }

    /// How the time grows with the size: 1 is in step.
    mutating func slope(_ what: String, _ times: [[Duration]], _ sizes: [Int]) {
        let (small, large) = (times[0].map(\.seconds).median, times[1].map(\.seconds).median)
        let slope = large / small / (Double(sizes[1]) / Double(sizes[0]))
        rows.append([
            "\(what) of \(sizes[1]) stores, beside \(sizes[0]): slope", fixed(large, 2) + " s", fixed(small, 2) + " s",
            fixed(slope, 2) + " ×", "≤ 1.2 ×", slope <= 1.2 ? "yes" : "no",
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

    /// What was not measured.
    mutating func say(_ what: String) { rows.append([what, "", "", "", "", ""]) }

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
