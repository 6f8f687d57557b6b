import Postgres
import Retail
import RetailSQL
import Trail

/// From bytes to receipt, inside of the one transaction.
extension Transaction {
    func take(_ taking: Taking, _ sha256: [UInt8], _ zone: String, _ limits: FeedLimits) throws -> FeedReceipt {
        let party = taking.party
        try waitForOtherFeeds(of: party.id)
        var before: FeedReceipt?
        if taking.confirms == nil, let number = try feed(of: party.id, sha256) { before = try receipt(number) }
        let reason = try before.map { receipt in try reasonToTryAgain(receipt, taking) }
        if let before, reason == AnotherTry.none { return before.repeated }

        let isRetry = reason == .namesChanged
        let refusedBefore = isRetry ? try before?.number.map { number in try refusedLines(of: number) } : nil
        let origin = party.origin(of: taking.file.name, received: taking.received ?? before?.asOf)
        let staged = try stage(
            taking.file, for: party, try catalogue(of: party.id), refusedBefore, formats: taking.formats, from: origin,
            progress: taking.progress)
        guard staged.sha256 == sha256 else {
            throw Refusal(.busy, "feed.file-changed", at: Place(file: taking.file.name))
        }
        if isRetry, let before, staged.refused == staged.lines { return before.repeated }
        if taking.treatment == .allOrNothing, staged.refused > 0 { throw Refusal(.refused, staged.problems) }
        do {
            return try apply(
                staged, taking, follows: taking.confirms ?? before?.number, isRetry: isRetry, zone, limits)
        } catch let refusal as Refusal {
            // Everything that is wrong comes in one answer.
            throw Refusal(refusal.kind, refusal.problems + staged.problems)
        }
    }

    /// Why a document whose lines were refused might be understood by now.
    private enum AnotherTry {
        case none
        /// Its refused lines may be.
        case namesChanged
        /// All of it may mean something else.
        case mapChanged
    }

    private func reasonToTryAgain(_ receipt: FeedReceipt, _ taking: Taking) throws(PostgresError) -> AnotherTry {
        guard receipt.state == .taken, receipt.counts.refused > 0, let number = receipt.number else { return .none }
        if let map = receipt.format.flatMap({ taking.formats.digest(ofMap: $0) }), try map != self.map(of: number) {
            return .mapChanged
        }
        return try haveNamesChanged(since: number, of: taking.party.id) ? .namesChanged : .none
    }

    /// From staged rows to receipt.
    private func apply(
        _ staged: StagedFeed, _ taking: Taking, follows: Int64?, isRetry: Bool, _ zone: String, _ limits: FeedLimits
    ) throws -> FeedReceipt {
        let (party, file) = (taking.party, taking.file.name)
        let asOf = try moment(of: staged.header, party)
        let day = try self.day(of: asOf, in: zone)
        try staged.check(day, taking.today, file)
        let limit: Int64 = 1_000_000_000
        if staged.hasArrivals, let line = try lineBeyond(limit) {
            throw Refusal("feed.sum-too-large", ["limit": "\(limit)"], at: Place(file: file, line: line))
        }
        let number = try nextFeed()
        try openMonth(of: day)
        var warned = staged.warned
        var outcome = StockOutcome()
        switch staged.header.aspect {
        case .activity: try addActivity(number, staged, of: party, asOf, day)
        case .status:
            try gatherKnown(staged, of: party)
            warned += try noteJumps(staged, asOf, limits)
            try script("savepoint merge")
            outcome = try merge(number, staged, of: party, asOf, day, isRetry: isRetry, limits)
        }
        let isHeld = outcome.zeroed * 100 > outcome.known * Int64(limits.heldAbove) && taking.confirms == nil
        // Nothing of its stock stays; what was found in it does.
        if isHeld { try script("rollback to savepoint merge") }
        if outcome.frozen > 0, !isRetry {
            warned += 1
            try noteFrozen(outcome.frozen)
        }
        var counts = FeedCounts(lines: staged.lines, refused: staged.refused, warned: warned)
        (counts.unchanged, counts.outdated, counts.zeroed) = (outcome.unchanged, outcome.outdated, outcome.zeroed)
        counts.applied = counts.lines - counts.refused - counts.unchanged - counts.outdated
        var row = FeedRow(
            number: number, staged: staged, party: party, file: file, asOf: asOf, day: day, follows: follows,
            map: taking.formats.digest(ofMap: staged.header.format.rawValue), counts: counts)
        if isHeld { try hold(&row, taking.file, outcome, limits) } else { try keep(row, taking.confirms) }
        guard let receipt = try receipt(number) else { preconditionFailure("what was taken has a receipt") }
        return receipt
    }

    private func keep(_ row: FeedRow, _ confirms: Int64?) throws {
        try addFeed(row)
        if row.counts.refused + row.counts.warned > 0 { try addProblems(to: row.number) }
        if let confirms { try decide(confirms, .confirmed, of: row.party) }
        try record(
            Change(
                "feed", "\(row.party.code) \(row.number)",
                new: [
                    "document": row.staged.header.id.text, "file": row.file, "lines": "\(row.counts.lines)",
                    "applied": "\(row.counts.applied)", "refused": "\(row.counts.refused)",
                ], verb: "taken"))
    }

    /// Keeps a document's bytes instead of its stock, until somebody has looked.
    private func hold(
        _ row: inout FeedRow, _ file: FeedFile, _ outcome: StockOutcome, _ limits: FeedLimits
    ) throws {
        row.state = .held
        row.counts.applied = 0
        try addFeed(row)
        try addProblems(to: row.number)
        let values = [
            "absent": "\(outcome.zeroed)", "known": "\(outcome.known)", "limit": "\(limits.heldAbove)",
            "feed": "\(row.number)",
        ]
        try addProblem(Problem("feed.held", values), to: row.number)
        var number: Int32 = 0
        try file.pieces(of: 1 << 20) { piece in
            number += 1
            try addDocument(piece, number, of: row.number)
        }
        try record(
            Change(
                "feed", "\(row.party.code) \(row.number)",
                new: [
                    "document": row.staged.header.id.text, "file": row.file, "absent": "\(outcome.zeroed)",
                    "known": "\(outcome.known)",
                ], verb: "held"))
    }

    /// Ends what was held, with its bytes.
    func decide(_ number: Int64, _ state: FeedState, of party: FeedParty) throws {
        guard try setState(of: number, state) else {
            // Somebody else was quicker.
            let now = try receipt(number)?.state.rawValue ?? ""
            throw Refusal("feed.not-held", ["feed": "\(number)", "state": now])
        }
        try dropDocument(of: number)
        try record(Change("feed", "\(party.code) \(number)", new: ["state": state.rawValue], verb: state.rawValue))
    }

    /// When the document held; a time without a zone is one of the account's, by the clocks of then.
    private func moment(of header: FeedHeader, _ party: FeedParty) throws(PostgresError) -> Instant {
        header.namesZone ? header.asOf : try moment(header.asOf, readIn: party.zone, heldIn: party.timeZone)
    }
}

extension FeedReceipt {
    /// The receipt of then, for the same bytes.
    fileprivate var repeated: FeedReceipt {
        var receipt = self
        receipt.isRepeated = true
        return receipt
    }
}

extension FeedFile {
    /// The bytes in pieces of a size, but for the last.
    fileprivate func pieces(of size: Int, _ receive: ([UInt8]) throws -> Void) throws {
        var piece: [UInt8] = []
        try blocks { block in
            for index in block.indices {
                piece.append(block[index])
                if piece.count == size {
                    try receive(piece)
                    piece.removeAll(keepingCapacity: true)
                }
            }
        }
        if !piece.isEmpty { try receive(piece) }
    }
}

extension StagedFeed {
    /// A clock may be a little ahead; a day beyond tomorrow would keep every later document from counting.
    fileprivate func check(_ day: Day, _ today: Day, _ file: String) throws(Refusal) {
        var place = header.asOfPlace
        place.file = file
        let values = ["day": "\(day)", "today": "\(today)"]
        if day.sinceEpoch > today.sinceEpoch + 1 { throw Refusal("feed.as-of-in-future", values, at: place) }
        guard let first = Day("2000-01-01"), day >= first else {
            throw Refusal("feed.as-of-too-old", values, at: place)
        }
    }
}
