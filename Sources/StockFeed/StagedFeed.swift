import Postgres
import Retail
import RetailSQL

/// Whose document it is.
struct FeedParty: Sendable {
    let id: Int64
    let code: String
    let contract: FeedKind
    let zone: ZoneOffset
}

/// What a document may refer to.
struct FeedCatalogue: Sendable {
    var products: [String: Int64] = [:]
    /// By GTIN as 14 digits.
    var gtins: [String: Int64] = [:]
    /// Places of the account.
    var locations: [String: Int64] = [:]
    var defaultLocation: Int64?
}

/// A document whose good rows lie in the table `staged`.
struct StagedFeed: Sendable {
    let header: FeedHeader
    let lines: Int64
    let refused: Int64
    let warned: Int64
    /// The first of them.
    let problems: [Problem]
    let warnings: [Problem]
}

/// Problems as they come: the first are kept, all are counted.
private struct Noted {
    private(set) var kept: [Problem] = []
    private(set) var count: Int64 = 0

    mutating func add(_ problems: [Problem]) {
        count += 1
        kept += problems.prefix(max(0, FeedReceipt.problemLimit - kept.count))
    }
}

extension Transaction {
    /// Reads a document row by row into the table `staged`, and resolves its codes; what cannot be taken is noted.
    func stage(
        _ file: FeedFile, for party: FeedParty, _ catalogue: FeedCatalogue,
        progress: @escaping (_ bytes: Int) -> Void
    ) throws -> StagedFeed {
        try makeStaging()
        var resolver = LineResolver(catalogue)
        var (refused, warned) = (Noted(), Noted())
        var lines: Int64 = 0
        var header: FeedHeader?
        _ = try copyIn(
            "copy staged (location_id, product_id, on_hand, in_transit, reserved, unsellable, sold, line) from stdin"
        ) { writer in
            var reader = FeedReader(zone: party.zone)
            func take(_ item: FeedItem) throws {
                lines += 1
                switch item {
                case .refused(let problems): refused.add(problems)
                case .line(let line):
                    if !line.warnings.isEmpty { warned.add(line.warnings) }
                    switch resolver.resolve(line) {
                    case .failure(let objections): refused.add(objections.problems)
                    case .success(let place):
                        try writer.row(
                            place.location, place.product, line.onHand, line.inTransit, line.reserved, line.unsellable,
                            line.sold, Int32(line.line))
                    }
                }
            }
            var read = 0
            do {
                try file.blocks { block in
                    try reader.feed(block, take)
                    read += block.count
                    progress(read)
                }
                header = try reader.finish(take)
            } catch let refusal as Refusal {
                throw Refusal(refusal.kind, (refused.kept + refusal.problems).map { $0.inFile(file.name) })
            }
        }
        try analyzeStaging()
        guard let header else { preconditionFailure("a document that was read has a header") }
        if let told = header.kind, told != party.contract {
            warned.add([Problem("feed.kind-differs", ["told": told.rawValue, "contract": party.contract.rawValue])])
        }
        if let told = header.partyCode, told != party.code {
            warned.add([Problem("feed.party-differs", ["told": told, "account": party.code])])
        }
        return StagedFeed(
            header: header, lines: lines, refused: refused.count, warned: warned.count, problems: refused.kept,
            warnings: warned.kept)
    }
}
