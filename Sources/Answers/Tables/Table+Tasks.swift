package import FieldTasks
package import Retail
package import Wording

extension Table {
    /// Field tasks as they stand on a day.
    package static func tasks(_ tasks: [FieldTask], on day: Day, in language: Language) -> Table {
        let columns = [
            Column("id", .number), Column("store"), Column("title"), Column("due"), Column("state"),
            Column("days_late", .number), Column("escalation"), Column("owner"), Column("source"), Column("result"),
            Column("closed_on"),
        ]
        return Table(
            columns,
            tasks.map { task in
                let fields = task.fields(on: day, in: language)
                return columns.map { column in fields.first { $0.key == column.key }?.cell ?? .missing }
            })
    }
}
