import Retail
import TestKit

@testable import StockFeed

extension FeedMap {
    /// Of a text in the tests.
    init(_ text: String) throws { try self.init(text, file: "feeds/test.yaml") }
}

/// Everything that is wrong with a map: `code line:column key`.
func flaws(of map: String) -> [String] {
    do {
        _ = try FeedMap(map)
        return []
    } catch let refusal as Refusal {
        return refusal.problems.map { problem in
            "\(problem.code) \(problem.place.line ?? 0):\(problem.place.column ?? 0) \(problem.place.path ?? "-")"
        }
    } catch {
        return ["\(error)"]
    }
}

extension Taking {
    /// Reads a document by one map.
    init(_ text: String, by map: String, file: String = "stock.xml", blocks: Int = .max) throws {
        try self.init(Array(text.utf8), by: [FeedMap(map)], file: file, blocks: blocks)
    }

    init(
        _ bytes: [UInt8], by maps: [FeedMap], file: String = "stock.xml", agreed: String? = nil, blocks: Int = .max
    ) throws {
        let received = Instant("2026-03-02T03:04:05Z") ?? .first
        try self.init(
            bytes, blocks: blocks, formats: FeedFormats(maps),
            from: FeedOrigin(file: "inbox/\(file)", received: received, agreed: agreed))
    }

    /// `place sku/gtin/partner on-hand/in-transit/reserved/unsellable/sold`, each line.
    var told: [String] {
        lines.map { line in
            let product = line.product
            let names = [product.sku?.text, product.gtin?.description, product.partnerCode?.text].compactMap(\.self)
            let quantities = [line.onHand, line.inTransit, line.reserved, line.unsellable, line.sold]
            let numbers = quantities.map { $0.map { "\($0.units)" } ?? "-" }
            return "\(line.location?.text ?? "-") \(names.joined(separator: "/")) \(numbers.joined(separator: "/"))"
        }
    }

    var places: [String] {
        items.compactMap { item -> String? in if case .place(let code) = item { code.text } else { nil } }
    }
}

/// A map that ships with the program.
func shippedMap(_ name: String) throws -> FeedMap {
    let file = SharedFolder(at: "StoreConfig/feeds")?.files.first { $0.name == "\(name).yaml" }
    return try FeedMap(String(decoding: file?.bytes() ?? [], as: UTF8.self), file: "StoreConfig/feeds/\(name).yaml")
}
