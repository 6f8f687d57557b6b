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

    func origin(of file: String) -> FeedOrigin { FeedOrigin(file: file, received: moment, agreed: format, zone: zone) }
}

/// A document whose rows, good and bad, lie in the table `staged`.
struct StagedFeed: Sendable {
    let header: FeedHeader
    let sha256: [UInt8]
    let lines: Int64
    let refused: Int64
    let warned: Int64
    /// The first problems, for a document that is refused for them.
    let problems: [Problem]
}

/// Rows on their way into the table `staged`.
private struct StagingRows: ~Copyable {
    private(set) var lines: Int64 = 0
    private(set) var refused: Int64 = 0
    private(set) var warned: Int64 = 0
    private(set) var problems: [Problem] = []
    private var resolver: LineResolver
    private var namesPlaces = false
    private var number: Int32 = 0

    init(_ catalogue: FeedCatalogue) { resolver = LineResolver(catalogue) }

    mutating func add(_ item: FeedItem, to writer: inout CopyWriter) throws {
        switch item {
        case .place(let code):
            namesPlaces = true
            if let location = resolver.location(code) { try writer.stage(place: location) }
        case .refused(let problems, let mention):
            lines += 1
            try refuse(problems, mention.map { resolver.resolve($0) }, to: &writer)
        case .line(let line):
            lines += 1
            let found = resolver.resolve(line)
            try note(warnings: line.warnings + found.warnings, to: &writer)
            guard found.problems.isEmpty, let location = found.location, let product = found.product else {
                return try refuse(found.problems, found, to: &writer)
            }
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
    mutating func end(to writer: inout CopyWriter) throws {
        guard !namesPlaces, lines == 0, let location = resolver.location(nil) else { return }
        try writer.stage(place: location)
    }

    private mutating func refuse(
        _ problems: [Problem], _ found: LineResolver.Resolution?, to writer: inout CopyWriter
    ) throws {
        refused += 1
        self.problems += problems.prefix(max(0, FeedReceipt.refusalLimit - self.problems.count))
        for problem in problems {
            number += 1
            try writer.stage(problem, number, isWarning: false, found)
        }
    }
}

extension Transaction {
    /// Reads a document row by row into the table `staged` and resolves its codes. A document that cannot be read, or
    /// whose head is wrong, is refused with everything that was found in it.
    func stage(
        _ file: FeedFile, for party: FeedParty, formats: FeedFormats, progress: @escaping (_ bytes: Int) -> Void
    ) throws -> StagedFeed {
        let catalogue = try catalogue(of: party.id)
        try makeStaging()
        var staged: StagedFeed?
        try copyToStaging { writer in
            var rows = StagingRows(catalogue)
            var reader = FeedReader(zone: party.zone, formats: formats, from: party.origin(of: file.name))
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
            try rows.end(to: &writer)
            try rows.note(warnings: party.differences(from: header), to: &writer)
            staged = StagedFeed(
                header: header, sha256: digest.finish(), lines: rows.lines, refused: rows.refused, warned: rows.warned,
                problems: rows.problems.map { $0.inFile(file.name) })
        }
        guard let staged else { preconditionFailure("a document that was read has a header") }
        try gatherStaged()
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
