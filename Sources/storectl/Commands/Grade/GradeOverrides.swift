import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// Grades that people set for a time.
struct GradeOverrides: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override", abstract: Speech.help("grade.override"),
        discussion: Speech.help("grade.override.more") + "\n\n"
            + Speech.example(
                "storectl grade override SH-0001 --grade B --until 2026-12-31 --reason \"Rebuilt until Christmas\"",
                "storectl grade override approve SH-0001 --as hq.lead", "storectl grade override end SH-0001",
                "storectl grade override list --past"),
        subcommands: [
            GradeOverrideAsk.self, GradeOverrideApprove.self, GradeOverrideEnd.self, GradeOverrideList.self,
        ], defaultSubcommand: GradeOverrideAsk.self)
}

struct GradeOverrideAsk: Command {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: Speech.help("grade.override.ask"),
        discussion: Speech.example(
            "storectl grade override ask SH-0001 --grade B --until 2026-12-31 --reason \"Rebuilt until Christmas\"",
            "storectl grade override SH-0001 --grade A --on 2026-12-01 --until 2026-12-31 --reason \"New mall opens\""))

    @Argument(help: ArgumentHelp(Speech.help("task.store"))) var store: StoreCode
    @Option(help: ArgumentHelp(Speech.help("grade.override.grade"))) var grade: Grade
    @Option(help: ArgumentHelp(Speech.help("grade.override.until"), valueName: "day")) var until: Day
    @Option(help: ArgumentHelp(Speech.help("reason"))) var reason: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipt = try await office.grades.askOverride(
                of: store, grade, from: today, until: until, reason: reason)
            let said = ["store": store.text, "grade": grade.rawValue]
            return counter.answer(
                to: receipt.override, on: today,
                notes: [counter.say(receipt.isNew ? "grade.override-asked" : "grade.override-asked-before", said)])
        }
    }
}

struct GradeOverrideApprove: Command {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: Speech.help("grade.override.approve"),
        discussion: Speech.example("storectl grade override approve SH-0001 --as hq.lead"))

    @Argument(help: ArgumentHelp(Speech.help("task.store"))) var store: StoreCode

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let taken = try await office.approveOverride(of: store, on: today)
            return counter.answer(to: taken, on: today, "grade.override-approved", "grade.override-approved-before")
        }
    }
}

struct GradeOverrideEnd: Command {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: Speech.help("grade.override.end"),
        discussion: Speech.example("storectl grade override end SH-0001"))

    @Argument(help: ArgumentHelp(Speech.help("task.store"))) var store: StoreCode

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let taken = try await office.endOverride(of: store, on: today)
            return counter.answer(to: taken, on: today, "grade.override-ended", "grade.override-ended-before")
        }
    }
}

struct GradeOverrideList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("grade.override.list"),
        discussion: Speech.example("storectl grade override list", "storectl grade override list --past"))

    @Flag(help: ArgumentHelp(Speech.help("grade.override.past"))) var past = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let overrides = try await office.grades.overrides(on: today, withPast: past)
            return .table(
                .overrides(overrides, on: today),
                notes: overrides.isEmpty ? [counter.say("grade.no-overrides")] : [])
        }
    }
}

extension Counter {
    fileprivate func answer(to override: GradeOverride, on day: Day, notes: [String]) -> Answer {
        .record(override.fields(on: day), notes: notes)
    }

    fileprivate func answer(to taken: OverrideTaken, on day: Day, _ done: String, _ already: String) -> Answer {
        .record(
            taken.fields(on: day),
            notes: taken.notices(done, already).map { say($0.code, $0.values) })
    }
}

extension Grade: ExpressibleByArgument {}
