import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Lets a person go.
struct StaffLeave: Command {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: Speech.help("staff.leave"),
        discussion: Speech.help("staff.leave.more") + "\n\n"
            + Speech.example(
                "storectl staff leave P-0023 --from 2026-11-30 --reason 回老家 --successor P-0024",
                "storectl staff leave P-0023 --from 2026-11-30 --reason 回老家 --thing 店门钥匙 --yes"))

    @Argument(help: ArgumentHelp(Speech.help("staff.person"), valueName: "person")) var person: PersonCode
    @Option(help: ArgumentHelp(Speech.help("staff.leave.day"), valueName: "day")) var from: Day
    @Option(help: ArgumentHelp(Speech.help("staff.leave.reason"))) var reason: String
    @Option(help: ArgumentHelp(Speech.help("staff.leave.successor"), valueName: "person")) var successor: PersonCode?
    @Option(help: ArgumentHelp(Speech.help("staff.leave.thing"), valueName: "text")) var thing: [String] = []
    @Option(name: .customLong("user-account"), help: ArgumentHelp(Speech.help("staff.leave.user"), valueName: "code"))
    var account: UserCode?
    @Flag(help: ArgumentHelp(Speech.help("staff.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let leaving = Leaving(
            person: person, day: from, successor: successor, reason: try TypedWord.name(reason, at: "--reason"),
            things: try thing.map { try TypedWord.name($0, at: "--thing") })
        let fields = [
            Field("person", .text(person.text)), Field("left_on", .day(from)), Field("reason", .text(reason)),
            Field("successor", .text(orMissing: successor?.text)), Field("user", .text(orMissing: account?.text)),
        ]
        return try await counter.atOffice { office in
            try await office.staff.refuseLeaving(leaving, today: office.today(asked: options.on))
            guard try yes || counter.isAgreed(to: .record(fields), question: "staff.leave.agree") else {
                return .record(
                    fields, problems: [Problem("staff.leave-unconfirmed", at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let isNew = try await office.leave(leaving, account: account)
            let handover = try await office.staff.handover(of: person)
            return .report(Report(handover, notes: isNew ? [] : [Notice("staff.left-before")]))
        }
    }
}

/// What leavers handed over.
struct StaffHandover: Command {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: Speech.help("staff.handover"),
        discussion: Speech.help("staff.handover.more") + "\n\n"
            + Speech.example(
                "storectl staff handover", "storectl staff handover --month 2026-11", "storectl staff handover P-0023",
                "storectl staff handover P-0023 --taken 1 --taken 2", "storectl staff handover P-0023 --all-taken"))

    @Argument(help: ArgumentHelp(Speech.help("staff.person"), valueName: "person")) var person: PersonCode?
    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month?
    @Option(help: ArgumentHelp(Speech.help("staff.handover.taken"), valueName: "number")) var taken: [Int] = []
    @Flag(help: ArgumentHelp(Speech.help("staff.handover.all"))) var allTaken = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if person == nil, allTaken || !taken.isEmpty { throw ValidationError(Speech.help("staff.handover.whose")) }
        if allTaken, !taken.isEmpty { throw ValidationError(Speech.help("staff.handover.some-or-all")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            guard let person else {
                return .table(.handovers(try await office.staff.handovers(in: month)))
            }
            var notes: [Notice] = []
            if allTaken || !taken.isEmpty {
                let count = try await office.staff.acknowledge(person, items: allTaken ? nil : taken)
                notes = [Notice("staff.taken-over", ["items": "\(count)"])]
            }
            return .report(Report(try await office.staff.handover(of: person), notes: notes))
        }
    }
}

/// Takes away who somebody was.
struct StaffForget: Command {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: Speech.help("staff.forget"),
        discussion: Speech.help("staff.forget.more") + "\n\n" + Speech.example("storectl staff forget P-0023"))

    @Argument(help: ArgumentHelp(Speech.help("staff.person"), valueName: "person")) var person: PersonCode
    @Flag(help: ArgumentHelp(Speech.help("staff.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let fields = [Field("person", .text(person.text))]
        return try await counter.atOffice { office in
            guard try yes || counter.isAgreed(to: .record(fields), question: "staff.forget.agree") else {
                return .record(
                    fields, problems: [Problem("staff.forget-unconfirmed", at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let today = try await office.today(asked: options.on)
            let isNew = try await office.staff.forget(person, today: today)
            return .record(
                fields,
                notes: [counter.say(isNew ? "staff.forgotten" : "staff.forgotten-before", ["person": person.text])])
        }
    }
}

extension Report {
    init(_ handover: Handover, notes: [Notice]) {
        let head = [
            Field("person", .text(handover.person)), Field("name", .text(handover.name)),
            Field("left_on", .day(handover.leftOn)), Field("successor", .text(orMissing: handover.successor)),
            Field("reason", .text(handover.reason)), Field("opened_by", .text(handover.openedBy)),
            Field("open", .quantity(Int64(handover.open))),
        ]
        let table = Table(
            [
                Column("number", .number), Column("kind"), Column("key"), Column("note"), Column("taken_by"),
                Column("taken_over_at"),
            ],
            handover.items.map { item in
                [
                    .integer(Int64(item.number)), .word("item_\(item.kind.rawValue)"), .text(item.key),
                    .text(orMissing: item.note), .text(orMissing: item.acknowledgedBy),
                    item.acknowledgedAt.map { .instant("\($0)") } ?? .missing,
                ]
            })
        self.init(name: "handover", head: head, sections: [Section("items", table, notes: notes)], spreadsheet: table)
    }
}
