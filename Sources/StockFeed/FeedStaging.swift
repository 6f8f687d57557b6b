import Hashing
import Postgres
import Retail

/// Whose document it is.
struct FeedParty: Sendable {
    let id: Int64
    let code: String
    /// Global location number, 13 digits.
    let gln: String?
    let contract: FeedKind
    /// For times that name no zone.
    let timeZone: String
    /// The same as it is now.
    let zone: ZoneOffset
    /// The format that was agreed with the account.
    let format: String?
    /// Now.
    let moment: Instant

    /// Where a document of the account comes from; `received` is nil for one that comes now.
    func origin(of file: String, received: Instant?) -> FeedOrigin {
        FeedOrigin(file: file, received: received ?? moment, agreed: format, zone: zone)
    }
}

/// A document whose rows, good and bad, lie in the table `staged`.
struct StagedFeed: Sendable {
    let header: FeedHeader
    let sha256: [UInt8]
    let lines: Int64
    let refused: Int64
    let warned: Int64
    /// How many problems and warnings there are.
    let findings: Int32
    /// The first problems, for a document that is refused for them.
    let problems: [Problem]
    /// Where it speaks of stock.
    let places: [Int64]
    /// Lines of one product may stand side by side, by day of arrival.
    let hasArrivals: Bool
}

/// What is left to try of a document whose lines were refused.
struct RefusedLines: Sendable {
    /// A line's place; some programs write all lines as one.
    struct Spot: Hashable, Sendable {
        let line: Int
        let column: Int
    }

    let places: Set<Spot>
    /// Numbers of places and products of which the document has spoken already.
    let told: [(location: Int64, products: [Int64])]
}

/// Rows on their way into the table `staged`.
private struct StagingRows: ~Copyable {
    private(set) var lines: Int64 = 0
    private(set) var refused: Int64 = 0
    private(set) var warned: Int64 = 0
    private(set) var problems: [Problem] = []
    private(set) var places: Set<Int64> = []
    private(set) var hasArrivals = false
    private(set) var number: Int32 = 0
    private var resolver: LineResolver
    private var namesPlaces = false
    private var lastPlace: Int64?
    /// Lines that are tried again, when not all are.
    private let only: Set<RefusedLines.Spot>?

    init(_ catalogue: FeedCatalogue, _ before: RefusedLines?) {
        resolver = LineResolver(catalogue, told: before?.told ?? [])
        only = before?.places
    }

    mutating func add(_ item: FeedItem, to writer: inout CopyWriter) throws {
        switch item {
        case .place(let code):
            namesPlaces = true
            if let location = resolver.location(code) { note(place: location) }
        case .refused(let problems, let mention):
            guard let place = problems.first?.place, isWanted(place.line, place.column) else { return }
            lines += 1
            try refuse(problems, mention.map { resolver.resolve($0) }, to: &writer)
        case .line(let line):
            let found = resolver.resolve(line)
            guard isWanted(line.line, line.column) else { return }
            lines += 1
            if !line.warnings.isEmpty || !found.warnings.isEmpty {
                try note(warnings: line.warnings + found.warnings, to: &writer)
            }
            guard found.problems.isEmpty, let location = found.location, let product = found.product else {
                return try refuse(found.problems, found, to: &writer)
            }
            if line.expected != nil { hasArrivals = true }
            note(place: location)
            try writer.stage(line, location, product)
        }
    }

    mutating func note(warnings: [Problem], to writer: inout CopyWriter) throws {
        if !warnings.isEmpty { warned += 1 }
        for warning in warnings {
            number += 1
            try writer.stage(warning, number, isWarning: true, nil)
        }
    }

    /// A document that names no place speaks of the default one.
    mutating func end() {
        if !namesPlaces, lines == 0, let location = resolver.location(nil) { note(place: location) }
    }

    private func isWanted(_ line: Int?, _ column: Int?) -> Bool {
        guard let only else { return true }
        return only.contains(RefusedLines.Spot(line: line ?? 0, column: column ?? 0))
    }

    private mutating func note(place location: Int64) {
        guard location != lastPlace else { return }
        lastPlace = location
        places.insert(location)
    }

    private mutating func refuse(
        _ problems: [Problem], _ found: LineResolver.Resolution?, to writer: inout CopyWriter
    ) throws {
        refused += 1
        if let location = found?.location { note(place: location) }
        self.problems += problems.prefix(max(0, FeedReceipt.refusalLimit - self.problems.count))
        for problem in problems {
            number += 1
            try writer.stage(problem, number, isWarning: false, found)
        }
    }
}

extension Transaction {
    /// Reads a document row by row into the table `staged` and resolves its codes; of one that is tried again, only
    /// the lines that were refused. A document that cannot be read, or whose head is wrong, is refused with everything
    /// that was found in it.
    func stage(
        _ file: FeedFile, for party: FeedParty, _ catalogue: FeedCatalogue, _ before: RefusedLines? = nil,
        formats: FeedFormats, from origin: FeedOrigin, progress: @escaping (_ bytes: Int) -> Void
    ) throws -> StagedFeed {
        try makeStaging()
        var staged: StagedFeed?
        try copyToStaging { writer in
            var rows = StagingRows(catalogue, before)
            var reader = FeedReader(zone: party.zone, formats: formats, from: origin)
            var digest = SHA256()
            var read = 0
            let header: FeedHeader
            do {
                try file.blocks { block in
                    digest.update(block)
                    try reader.feed(block) { item in try rows.add(item, to: &writer) }
                    read += block.count
                    progress(read)
                }
                header = try reader.finish { item in try rows.add(item, to: &writer) }
            } catch let refusal as Refusal {
                throw Refusal(refusal.kind, (rows.problems + refusal.problems).map { $0.inFile(file.name) })
            }
            rows.end()
            if before == nil {
                try rows.note(warnings: header.warnings + party.differences(from: header), to: &writer)
            }
            staged = StagedFeed(
                header: header, sha256: digest.finish(), lines: rows.lines, refused: rows.refused, warned: rows.warned,
                findings: rows.number, problems: rows.problems.map { $0.inFile(file.name) },
                places: rows.places.sorted(), hasArrivals: rows.hasArrivals)
        }
        guard let staged else { preconditionFailure("a document that was read has a header") }
        try analyzeStaged()
        return staged
    }
}

extension FeedParty {
    /// What a document says of itself and the contract does not; the contract counts.
    fileprivate func differences(from header: FeedHeader) -> [Problem] {
        var found: [Problem] = []
        if let told = header.kind, told != contract {
            found.append(Problem("feed.kind-differs", ["told": told.rawValue, "contract": contract.rawValue]))
        }
        if let told = header.partyCode, told != code, told != gln {
            found.append(Problem("feed.party-differs", ["told": told, "account": code]))
        }
        return found
    }
}
