import DisplayCompliance
package import Retail
package import StoreOffice
package import Wording

extension Answer {
    /// Visits that were taken from a file, or would be.
    package static func visits(
        _ taken: VisitsTaken, of file: String, isLoaded: Bool = true, in language: Language,
        _ explained: ([Problem]) -> [Problem] = { $0 }
    ) -> Answer {
        let (receipt, tasks) = (taken.receipt, taken.tasks)
        var notes =
            receipt.isRepeated
            ? [Catalogue.say("visit.repeated-file", ["file": file, "load": "\(receipt.load)"], in: language)] : []
        notes += explained(Array(receipt.warnings.prefix(ProblemText.limit))).map { ProblemText.line($0, in: language) }
        return .record(
            [
                Field("file", .text(file)),
                Field(Column("load", .number), isLoaded ? .integer(receipt.load) : .missing),
                Field("rows", .quantity(Int64(receipt.rows))),
                Field("visits", .quantity(Int64(receipt.visits))),
                Field("replaced", .quantity(Int64(receipt.replaced))),
                Field("repeated", .boolean(receipt.isRepeated)),
                Field("tasks_created", .quantity(Int64(tasks.created))),
                Field("tasks_reopened", .quantity(Int64(tasks.reopened))),
                Field("tasks_closed", .quantity(Int64(tasks.closed))),
                Field("visits_owed_done", .quantity(Int64(tasks.visits))),
                Field("warnings", .quantity(Int64(receipt.warnings.count))),
                Field("photos_doubted", .quantity(Int64(receipt.doubtful.count))),
            ], notes: notes, problems: explained(receipt.doubtful), ending: receipt.isAllProven ? .done : .refusedRows)
    }
}

extension VisitsReceipt {
    /// No picture was refused; one that waits for a person is no failure of the file.
    fileprivate var isAllProven: Bool { !doubtful.contains { $0.code.contains("-refused") } }
}
