import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Puts proposed postings in force, after showing who moves.
struct StaffAccept: Command {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: Speech.help("staff.accept"),
        discussion: Speech.help("staff.accept.more") + "\n\n"
            + Speech.example(
                "storectl staff accept --month 2026-11 --region ZJ --from 2026-11-05",
                "storectl staff accept --run 3 --person P-0023 --person P-0028 --yes"))

    @OptionGroup var run: AskedRun
    @Option(help: ArgumentHelp(Speech.help("staff.accept.person"), valueName: "code")) var person: [PersonCode] = []
    @Option(help: ArgumentHelp(Speech.help("staff.accept.from"), valueName: "day")) var from: Day?
    @Flag(help: ArgumentHelp(Speech.help("staff.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let receipt = try await office.staff.postings(of: run.asked)
            let (month, people) = (receipt.run.month, person.isEmpty ? nil : person)
            let day = from ?? max(today, month.firstDay)
            let meant = receipt.lines.filter { line in
                line.isChange && people.map { $0.contains { $0.text == line.person } } ?? true
            }
            let outlook = Table.postings(meant)
            guard try yes || meant.isEmpty || counter.isAgreed(to: .table(outlook), question: "staff.accept.agree")
            else {
                return .table(
                    outlook,
                    problems: [
                        Problem("staff.accept-unconfirmed", ["people": "\(meant.count)"], at: Place(path: "--yes"))
                    ],
                    ending: .refusal(.refused))
            }
            // What was looked at is what is accepted, whatever was proposed meanwhile.
            let done = try await office.staff.accept(.number(receipt.run.number), people: people, from: day)
            return .table(
                outlook,
                notes: [
                    counter.say(
                        done.changed == 0 ? "staff.accepted-before" : "staff.accepted",
                        ["changed": "\(done.changed)", "day": "\(day)"])
                ])
        }
    }
}

/// Posts one person.
struct StaffPost: Command {
    static let configuration = CommandConfiguration(
        commandName: "post", abstract: Speech.help("staff.post"),
        discussion: Speech.help("staff.post.more") + "\n\n"
            + Speech.example(
                "storectl staff post P-0023 --store S-ZJ-HZ-01 --from 2026-11-05",
                "storectl staff post P-0023 --nowhere --from 2026-11-05 --yes"))

    @Argument(help: ArgumentHelp(Speech.help("staff.person"), valueName: "person")) var person: PersonCode
    @Option(help: ArgumentHelp(Speech.help("staff.post.store"), valueName: "code")) var store: StoreCode?
    @Flag(help: ArgumentHelp(Speech.help("staff.post.nowhere"))) var nowhere = false
    @Option(help: ArgumentHelp(Speech.help("staff.post.from"), valueName: "day")) var from: Day
    @Flag(help: ArgumentHelp(Speech.help("staff.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard (store != nil) != nowhere else { throw ValidationError(Speech.help("staff.store-or-nowhere")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let fields = [
            Field("person", .text(person.text)), Field("store", .text(orMissing: store?.text)),
            Field("from", .day(from)),
        ]
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            try await office.staff.refusePosting(person, to: store, from: from, today: today)
            guard try yes || counter.isAgreed(to: .record(fields), question: "staff.post.agree") else {
                return .record(
                    fields, problems: [Problem("staff.post-unconfirmed", at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let changed = try await office.staff.post(person, to: store, from: from)
            return .record(
                fields + [Field("changed", .boolean(changed))],
                notes: [counter.say(changed ? "staff.posted" : "staff.nothing-new")])
        }
    }
}
