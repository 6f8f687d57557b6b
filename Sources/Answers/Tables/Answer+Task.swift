package import FieldTasks
package import Retail
package import Wording

extension FieldTask {
    /// Everything about the task as it stands on `day`.
    package func fields(on day: Day, in language: Language) -> [Field] {
        let said =
            switch title {
            case .written(let name): name.text
            case .coded(let notice): Catalogue.say(notice, in: language)
            }
        return [
            Field("id", .integer(id)), Field("store", .text(store.text)), Field("region", .text(region.text)),
            Field("title", .text(said)), Field("due", .day(due)), Field("state", .word(state.rawValue)),
            Field(Column("days_late", .number), .integer(Int64(daysLate(on: day)))),
            Field("escalation", escalation(on: day).map { .word($0.rawValue) } ?? .missing),
            Field("owner", .text(orMissing: owner?.text)), Field("source", .word(source.kind.rawValue)),
            Field("source_key", .text(source.key)), Field("result", .text(orMissing: result)),
            Field("closed_on", closing.map { .day($0.day) } ?? .missing),
            Field("closed_by", .text(orMissing: closing?.by)),
        ]
    }
}

extension Answer {
    /// A task after something was done to it, or had been before.
    package static func task(
        _ receipt: TaskReceipt, on day: Day, _ done: String, _ already: String, in language: Language
    ) -> Answer {
        .record(
            receipt.task.fields(on: day, in: language),
            notes: [Catalogue.say(receipt.isNew ? done : already, ["task": "\(receipt.task.id)"], in: language)])
    }
}
