import FieldTasks
import Retail
import Wording

extension FieldTask {
    /// Everything about the task as it stands on `day`.
    func fields(on day: Day, at counter: Counter) -> [Field] {
        let said =
            switch title {
            case .written(let name): name.text
            case .coded(let notice): Catalogue.say(notice, in: counter.language)
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
    static func task(
        _ receipt: TaskReceipt, on day: Day, _ done: String, _ already: String, at counter: Counter
    ) -> Answer {
        .record(
            receipt.task.fields(on: day, at: counter),
            notes: [counter.say(receipt.isNew ? done : already, ["task": "\(receipt.task.id)"])])
    }
}
