import Retail
import TextDecoding

@testable import StockFeed

/// What a reader took from a document.
struct Taking: Equatable {
    var items: [FeedItem] = []
    var header: FeedHeader?
    var refusal: Refusal?

    init(_ text: String, zone: Int = 480) throws { try self.init(Array(text.utf8), zone: zone) }

    init(
        _ bytes: [UInt8], blocks: Int = .max, zone: Int = 480, encoding: TextEncoding? = nil,
        formats: FeedFormats = .builtIn, from origin: FeedOrigin = FeedOrigin()
    ) throws {
        guard let zone = ZoneOffset(minutes: zone) else { return }
        var items: [FeedItem] = []
        let size = min(blocks, max(bytes.count, 1))
        let parts = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
        do {
            header = try FeedReader.read(parts, zone: zone, encoding: encoding, formats: formats, from: origin) {
                items.append($0)
            }
        } catch let refusal as Refusal {
            self.refusal = refusal
        }
        self.items = items
    }

    var lines: [StockLine] {
        items.compactMap { item -> StockLine? in if case .line(let line) = item { line } else { nil } }
    }

    var problems: [Problem] {
        let ofLines = items.flatMap { item -> [Problem] in
            if case .refused(let problems, _) = item { problems } else { [] }
        }
        return ofLines + (refusal?.problems ?? [])
    }

    /// `code line:column path "value"`
    var said: [String] {
        problems.map { problem in
            let place = problem.place
            let value = place.value.map { " \"\($0)\"" } ?? ""
            return "\(problem.code) \(place.line ?? 0):\(place.column ?? 0) \(place.path ?? "-")\(value)"
        }
    }
}

/// A native feed with these lines, from line 3 on.
func feed(_ lines: String, head: String = "id='F1' as-of='2026-03-01T08:30:00+08:00' kind='full'") -> String {
    "<stockFeed xmlns='urn:storechain:feed:1' \(head)>\n<location code='WH-1'>\n\(lines)\n</location>\n</stockFeed>\n"
}
