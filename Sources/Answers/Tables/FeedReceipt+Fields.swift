import Retail
package import StockFeed

extension FeedReceipt {
    /// Without its problems.
    package var fields: [Field] {
        [
            Field(Column("id", .number), number.map { .integer($0) } ?? .missing),
            Field("account", .text(account)), Field("document", .text(orMissing: document)),
            Field("feed_format", .text(orMissing: format)),
            Field("aspect", aspect.map { .word($0.rawValue) } ?? .missing), Field("contract", .word(kind)),
            Field("as_of", asOf.map { .instant("\($0)") } ?? .missing),
            Field("received_at", .instant("\(receivedAt)")), Field("places", .list(places.map { .text($0) })),
            Field(Column("corrects", .number), corrects.map { .integer($0) } ?? .missing),
            Field(Column("follows", .number), follows.map { .integer($0) } ?? .missing),
            Field("lines", .quantity(counts.lines)), Field("applied", .quantity(counts.applied)),
            Field("unchanged", .quantity(counts.unchanged)), Field("outdated", .quantity(counts.outdated)),
            Field("zeroed", .quantity(counts.zeroed)), Field("refused", .quantity(counts.refused)),
            Field("warned", .quantity(counts.warned)), Field("repeated", .boolean(isRepeated)),
            Field("file", .text(file)),
        ]
    }

    /// How often it has which problem.
    package var tallyFields: [Field] {
        let rows = tally.map { entry in
            [
                Field("code", .text(entry.code)), Field("severity", .word(entry.isWarning ? "warning" : "refusal")),
                Field("count", .quantity(entry.count)),
            ]
        }
        return [Field("findings", .records(rows))]
    }

    package func cells(_ columns: [Column]) -> [Cell] {
        columns.map { column in fields.first { $0.key == column.key }?.cell ?? .missing }
    }

    /// What became of the document, in a word.
    package var outcome: String {
        guard state == .taken else { return state.rawValue }
        if isRepeated { return "repeated" }
        if number == nil { return "checked" }
        if counts.refused == 0 { return "taken" }
        return counts.refused == counts.lines ? "no_line_taken" : "taken_in_part"
    }

    /// What a script is told: stock that waits was not taken.
    package var ending: Answer.Ending? { state == .held ? .refusal(.refused) : nil }
}
