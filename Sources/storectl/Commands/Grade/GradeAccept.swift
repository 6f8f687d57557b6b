import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// Puts proposed grades in force, after showing how many stores move.
struct GradeAccept: Command {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: Speech.help("grade.accept"),
        discussion: Speech.help("grade.accept.more") + "\n\n"
            + Speech.example(
                "storectl grade accept --month 2026-12", "storectl grade accept --month 2026-12 --yes --as rm.zj",
                "storectl grade accept --month 2026-12 --region ZJ --except SH-0007 --yes",
                "storectl grade accept --month 2026-12 --store SH-0001 --store SH-0002 --yes"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("grade.accept.store"), valueName: "code")) var store: [StoreCode] = []
    @Option(help: ArgumentHelp(Speech.help("grade.accept.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("grade.accept.except"), valueName: "code")) var except: [StoreCode] = []
    @Flag(help: ArgumentHelp(Speech.help("grade.accept.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let selection = GradeSelection(stores: store.isEmpty ? nil : store, region: region, except: except)
        return try await counter.atOffice { office in
            let outlook = try await office.grades.outlook(of: month, selection)
            guard
                try yes || outlook.moves.isEmpty
                    || counter.isAgreed(to: .record(outlook.fields), question: "grade.accept.agree")
            else {
                return .record(
                    outlook.fields,
                    problems: [Problem("grade.accept-unconfirmed", ["month": "\(month)"], at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let today = try await office.today(asked: options.on)
            return counter.answer(to: try await office.acceptGrades(month, selection, today: today))
        }
    }
}

extension GradeOutlook {
    /// How many stores are meant, and how many of them move where.
    fileprivate var fields: [Field] {
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

extension Counter {
    fileprivate func answer(to accepted: GradesAccepted) -> Answer {
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
            notes.append(tasks.map { say($0) } ?? say("grade.tasks-over", month))
        }
        return .record(
            acceptance.outlook.fields + [
                Field("state", .word(acceptance.waitsForSecond ? "waits_for_second" : "accepted")),
                Field("signed_by", .list(run.signatures.map { .text($0) })),
                Field("changed", .quantity(Int64(acceptance.changed.count))),
            ] + tasks.fields, notes: notes)
    }

    /// What became of the month's tasks.
    func say(_ tasks: StandardTasks) -> String {
        say(
            "grade.tasks",
            ["created": "\(tasks.created)", "changed": "\(tasks.changed)", "withdrawn": "\(tasks.withdrawn)"])
    }
}

extension StandardTasks? {
    /// None were meant where they are missing.
    var fields: [Field] {
        [("tasks_created", self?.created), ("tasks_changed", self?.changed), ("tasks_withdrawn", self?.withdrawn)].map {
            Field(Column($0, .number), $1.map { .quantity(Int64($0)) } ?? .missing)
        }
    }
}
