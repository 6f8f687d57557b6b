import Postgres
package import Retail
import RetailCSV

/// What a file does to a draft's lines.
package struct DraftChange: Sendable {
    /// The draft's version that the file was held against; 0 where there was no draft.
    package let version: Int32
    package let before: [DraftLine]
    package let unchanged: Int
    /// By number.
    package let removed: [Int32]
    package let added: [(line: PriceLine, source: String?, row: Int32?)]

    /// Whether nothing would change.
    package var isEmpty: Bool { removed.isEmpty && added.isEmpty }
}

/// How a file is meant.
package enum FileMeaning: Sendable {
    /// All lines of the policy: what the file does not name goes.
    case whole
    /// Lines to put in: each takes its days from what stood there, and what it leaves blank stays as it was.
    case additions
}

extension PriceDesk {
    /// Holds a file against the draft of a month without taking anything. Refuses a file that is wrong, with everything
    /// that is wrong with it. Without a draft, everything in the file is new.
    package func compare(
        _ file: PriceFile, with month: Month, _ meaning: FileMeaning,
        progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> DraftChange {
        try await atDesk { tx in try change(file, month, meaning, tx, progress: progress) }
    }

    /// Takes a file into the draft of a month, whole or not at all. `version` is the draft's that it was compared with;
    /// a draft that has changed since is refused. Begins the draft where there is none.
    package func take(
        _ file: PriceFile, into month: Month, _ meaning: FileMeaning, over version: Int32, takingOver: Bool = false,
        today: Day, progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) async throws -> (draft: PolicyDraft, change: DraftChange) {
        if version == 0 { _ = try await draft(month, .nothing, takingOver: takingOver, today: today) }
        return try await atDesk { tx in
            let draft = try tx.openDraft(of: month)
            guard version == 0 ? draft.lineCount == 0 : draft.version == version else {
                throw Refusal(.busy, "price.draft-moved")
            }
            let change = try change(file, month, meaning, tx, progress: progress)
            if !change.isEmpty {
                try tx.change(
                    draft, removing: change.removed, adding: change.added,
                    try tx.priceFacts(on: factsDay(draft.month), currency), currency)
                try tx.recordDraft(month, "filled", reason: file.table.name)
            }
            return (try tx.openDraft(of: month), change)
        }
    }

    private func change(
        _ file: PriceFile, _ month: Month, _ meaning: FileMeaning, _ tx: borrowing Transaction,
        progress: (_ bytes: Int) -> Void
    ) throws -> DraftChange {
        let draft = try tx.draft(of: month).flatMap { $0.state == .withdrawn ? nil : $0 }
        let before = try draft.map { (draft) in try tx.lines(of: draft) } ?? []
        let rows = try file.rows(try tx.priceFacts(on: factsDay(month), currency), currency, progress: progress)
        return DraftChange(version: draft?.version ?? 0, before, rows, from: file.table.name, meaning)
    }

    /// Master data are taken as they are on the month's first day.
    func factsDay(_ month: Month) -> Day { month.firstDay }
}

extension DraftChange {
    init(
        version: Int32, _ before: [DraftLine], _ rows: [PriceFile.Row], from source: String, _ meaning: FileMeaning
    ) {
        let book = meaning == .additions ? AddedLines(before.map(\.line)) : nil
        var kept: [PriceLine: Int] = [:]
        for (place, line) in before.enumerated() { kept[line.line] = place }
        var stays = Set<Int>()
        var added: [(line: PriceLine, source: String?, row: Int32?)] = []
        for row in rows {
            let line = book?.filled(row.line) ?? row.line
            if let place = kept[line] { stays.insert(place) } else { added.append((line, source, row.number)) }
        }
        if let book {
            let rests = book.rests(beside: added.map(\.line))
            for place in before.indices where !stays.contains(place) {
                guard let rest = rests[place] else {
                    stays.insert(place)
                    continue
                }
                let line = before[place]
                added += rest.map { ($0, line.source, line.sourceLine) }
            }
        }
        removed = before.indices.filter { !stays.contains($0) }.map { before[$0].number }
        unchanged = stays.count
        (self.version, self.before, self.added) = (version, before, added)
    }
}
