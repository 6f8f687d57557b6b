package import Retail
package import StoreGrading
package import StoreOffice
package import Wording

extension GradeOutlook {
    /// How many stores are meant, and how many of them move where.
    package var fields: [Field] {
        [
            Field("month", .month("\(run.month)")), Field("run", .integer(run.number)),
            Field("scheme", .text(run.scheme)),
            Field("stores", .quantity(Int64(stores.count))),
        ]
            + GradeMove.Direction.allCases.map { direction in
                Field("\(direction.rawValue)_moves", .quantity(Int64(moves.count { $0.direction == direction })))
            }
    }
}

extension Answer {
    /// Grades that were accepted, and what became of the tasks.
    package static func accepted(_ accepted: GradesAccepted, in language: Language) -> Answer {
        func say(_ code: String, _ values: [String: String] = [:]) -> String {
            Catalogue.say(code, values, in: language)
        }
        let (acceptance, tasks) = (accepted.acceptance, accepted.tasks)
        let run = acceptance.run
        let month = ["month": "\(run.month)"]
        var notes: [String] = []
        if acceptance.waitsForSecond {
            let moved = ["moved": "\(run.moved)", "stores": "\(run.stores)"]
            notes.append(
                say(
                    "grade.waits-for-second",
                    moved.merging(month) { $1 }.merging(["users": run.signatures.joined(separator: ", ")]) { $1 }))
        } else {
            let counts = ["changed": "\(acceptance.changed.count)", "stores": "\(acceptance.outlook.stores.count)"]
            notes.append(
                say(
                    acceptance.changed.isEmpty ? "grade.accepted-before" : "grade.accepted",
                    counts.merging(month) { $1 }))
            notes.append(tasks.map { Catalogue.say($0.notice, in: language) } ?? say("grade.tasks-over", month))
        }
        return .record(
            acceptance.outlook.fields + [
                Field("state", .word(acceptance.waitsForSecond ? "waits_for_second" : "accepted")),
                Field("signed_by", .list(run.signatures.map { .text($0) })),
                Field("changed", .quantity(Int64(acceptance.changed.count))),
            ] + tasks.fields, notes: notes)
    }
}

extension StandardTasks {
    /// What became of the month's tasks.
    package var notice: Notice {
        Notice(
            "grade.tasks", ["created": "\(created)", "changed": "\(changed)", "withdrawn": "\(withdrawn)"])
    }
}

extension StandardTasks? {
    /// None were meant where they are missing.
    package var fields: [Field] {
        [("tasks_created", self?.created), ("tasks_changed", self?.changed), ("tasks_withdrawn", self?.withdrawn)].map {
            Field(Column($0, .number), $1.map { .quantity(Int64($0)) } ?? .missing)
        }
    }
}
