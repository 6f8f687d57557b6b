import Glibc
import Retail
import StockFeed

/// Reads feeds and prints what that cost: `feedbench 1000000` makes a native feed of so many lines as it goes,
/// `feedbench FILE…` reads files. Time is the processor's, so that a busy machine does not count; memory is the peak
/// of the process.
@main
enum FeedBench {
    static func main() throws {
        for argument in CommandLine.arguments.dropFirst() {
            var bench = Reading()
            if let count = Int(argument) { try bench.generated(count) } else { try bench.file(argument) }
            bench.show(argument)
        }
    }
}

private struct Reading {
    private var lines = 0
    private var refused = 0
    private var bytes = 0
    private var seconds = 0.0
    private var ending = "read"

    mutating func generated(_ count: Int) throws {
        let head =
            "<stockFeed xmlns='urn:storechain:feed:1' id='F1' as-of='2026-03-01T08:30:00+08:00'>\n<location code='W-1'>\n"
        var next = 0
        try read {
            if next > count { return [] }
            var text = next == 0 ? head : ""
            let end = min(next + 500, count)
            for number in next..<end { text += Reading.line(number) }
            next = end == count ? count + 1 : end
            return Array((next > count ? text + "</location></stockFeed>\n" : text).utf8)
        }
    }

    private static func line(_ number: Int) -> String {
        "    <line sku='APEX-\(number)-256' gtin='\(6_900_000_000_000 + number * 10)' on-hand='\(number % 1000)' "
            + "in-transit='\(number % 7)' reserved='\(number % 5)' unsellable='0' sold='\(number % 50)' unit='PCE'/>\n"
    }

    mutating func file(_ path: String) throws {
        guard let handle = unsafe fopen(path, "r") else { return ending = "not found" }
        defer { unsafe fclose(handle) }
        var block = [UInt8](repeating: 0, count: 64 * 1024)
        try read {
            let count = unsafe fread(&block, 1, block.count, handle)
            return Array(block[..<count])
        }
    }

    private mutating func read(_ next: () -> [UInt8]) throws {
        guard let zone = ZoneOffset(minutes: 480) else { return }
        var reader = FeedReader(zone: zone)
        var (lines, refused) = (0, 0)
        let receive: FeedReader.Receiver = { item in
            switch item {
            case .line: lines += 1
            case .refused: refused += 1
            case .place: break
            }
        }
        do {
            var block = next()
            while !block.isEmpty {
                bytes += block.count
                let start = processorTime()
                try reader.feed(block.span, receive)
                seconds += processorTime() - start
                block = next()
            }
            _ = try reader.finish(receive)
        } catch let refusal as Refusal {
            ending = refusal.problems.map(\.code).joined(separator: " ")
        }
        (self.lines, self.refused) = (lines, refused)
    }

    func show(_ name: String) {
        var usage = rusage()
        unsafe getrusage(0, &usage)
        let rate = seconds > 0 ? Int(Double(lines) / seconds) : 0
        print(
            "\(name): \(ending), \(lines) lines, \(refused) refused, \(bytes) bytes, \(Int(seconds * 1000)) ms, "
                + "\(rate) lines/s, peak \(usage.ru_maxrss / 1024) MB")
    }

    private func processorTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
