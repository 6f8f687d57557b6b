import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// `storectl staff roster …`.
struct StaffRoster: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: Speech.help("staff.roster"),
        discussion: Speech.example("storectl staff roster plan --store S-ZJ-HZ-02 --week 2026-11-09"),
        subcommands: [StaffRosterPlan.self, StaffRosterShow.self])
}

/// For which stores and weeks.
struct RosterWeeks: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.help("staff.roster.store"), valueName: "code")) var store: [StoreCode] = []
    @Option(help: ArgumentHelp(Speech.help("staff.roster.week"), valueName: "day")) var week: Day
    @Option(help: ArgumentHelp(Speech.help("staff.roster.weeks"))) var weeks = 1

    func question(lending: Bool = false) -> RosterQuestion {
        var seen = Set<StoreCode>()
        return RosterQuestion(
            stores: store.filter { seen.insert($0).inserted }, monday: week, weeks: weeks, helpsOut: lending)
    }
}

/// The roster that costs least, with its proof; put in force after a second look.
struct StaffRosterPlan: Command {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: Speech.help("staff.roster.plan"),
        discussion: Speech.help("staff.roster.plan.more") + "\n\n"
            + Speech.example(
                "storectl staff roster plan --store S-ZJ-HZ-02 --week 2026-11-09",
                "storectl staff roster plan --store S-ZJ-HZ-01 --store S-ZJ-HZ-02 --lend --week 2026-11-09 --weeks 2",
                "storectl staff roster plan --store S-ZJ-HZ-02 --week 2026-11-09 --accept --yes --as rm.zj"))

    @OptionGroup var place: RosterWeeks
    @Flag(help: ArgumentHelp(Speech.help("staff.roster.lend"))) var lend = false
    @Flag(help: ArgumentHelp(Speech.help("staff.roster.accept"))) var accept = false
    @Flag(help: ArgumentHelp(Speech.help("staff.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if place.store.isEmpty { throw ValidationError(Speech.help("staff.roster.no-store")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let plan = try await office.staff.planRoster(place.question(lending: lend), today: today)
            guard accept else { return .report(Report(plan)) }
            guard try yes || counter.isAgreed(to: .report(Report(plan)), question: "staff.roster.agree") else {
                return .report(
                    Report(plan), problems: [Problem("staff.roster-unconfirmed", at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let changed = try await office.staff.accept(plan)
            let said = changed > 0 ? "staff.roster-accepted" : "staff.roster-same"
            return .report(
                Report(plan, accepted: changed), notes: [counter.say(said, ["weeks": "\(changed)"])])
        }
    }
}

/// What stands in force: of stores, or of one person.
struct StaffRosterShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("staff.roster.show"),
        discussion: Speech.help("staff.roster.show.more") + "\n\n"
            + Speech.example(
                "storectl staff roster show --store S-ZJ-HZ-02 --week 2026-11-09",
                "storectl staff roster show --person P-0012 --week 2026-11-09",
                "storectl staff roster show --store S-ZJ-HZ-02 --week 2026-11-09 --format csv > week.csv"))

    @OptionGroup var place: RosterWeeks
    @Option(help: ArgumentHelp(Speech.help("staff.roster.person"), valueName: "code")) var person: PersonCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if place.store.isEmpty == (person == nil) { throw ValidationError(Speech.help("staff.roster.store-or-person")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            guard let person else {
                let standing = try await office.staff.roster(place.question())
                return .report(Report(standing))
            }
            let own = try await office.staff.shifts(of: person, from: place.week, weeks: place.weeks)
            let values = ["person": person.text, "hours": hours(own.monthMinutes), "month": "\(place.week.month)"]
            return .table(.shifts(of: person, own.shifts), notes: [counter.say("staff.roster-month", values)])
        }
    }
}
