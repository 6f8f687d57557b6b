import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Who should work where, worked out.
struct StaffPropose: Command {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: Speech.help("staff.propose"),
        discussion: Speech.help("staff.propose.more") + "\n\n"
            + Speech.example(
                "storectl staff propose --month 2026-11 --region ZJ",
                "storectl staff propose --month 2026-11 --region ZJ --moves 20% --fill S-ZJ-HZ-01",
                "storectl staff propose --month 2026-11 --region ZJ --post P-0023=S-ZJ-HZ-01"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("staff.region"))) var region: RegionCode
    @Option(help: ArgumentHelp(Speech.help("staff.propose.moves"), valueName: "percent")) var moves: Percentage?
    @Option(help: ArgumentHelp(Speech.help("staff.propose.post"), valueName: "person=store")) var post: [AskedPosting] =
        []
    @Option(help: ArgumentHelp(Speech.help("staff.propose.fill"), valueName: "store")) var fill: [StoreCode] = []

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if Set(post.map(\.person)).count < post.count { throw ValidationError(Speech.help("staff.propose.post-twice")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let wishes = PostingWishes(
            posted: Dictionary(post.map { ($0.person.text, $0.store.text) }, uniquingKeysWith: { $1 }),
            filled: Set(fill.map(\.text)), moves: moves)
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            counter.tell(Notice("staff.searching"))
            let receipt = try await office.staff.propose(month, below: region, wishes: wishes, today: today)
            return .report(
                Report(
                    receipt, changesOnly: true, notes: receipt.isRepeated ? [Notice("staff.same-run")] : []))
        }
    }
}

/// What a run proposed.
struct StaffShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("staff.show"),
        discussion: Speech.example(
            "storectl staff show --month 2026-11 --region ZJ", "storectl staff show --run 3 --changes"))

    @OptionGroup var run: AskedRun
    @Flag(help: ArgumentHelp(Speech.help("staff.show.changes"))) var changes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            .report(Report(try await office.staff.postings(of: run.asked), changesOnly: changes))
        }
    }
}

/// Why somebody is proposed for a store.
struct StaffExplain: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: Speech.help("staff.explain"),
        discussion: Speech.help("staff.explain.more") + "\n\n"
            + Speech.example("storectl staff explain P-0023 --month 2026-11 --region ZJ"))

    @Argument(help: ArgumentHelp(Speech.help("staff.person"), valueName: "person")) var person: PersonCode
    @OptionGroup var run: AskedRun

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let receipt = try await office.staff.postings(of: run.asked)
            guard let line = receipt.lines.first(where: { $0.person == person.text }) else {
                throw Refusal("staff.person-not-in-run", ["found": person.text, "run": "\(receipt.run.number)"])
            }
            return .report(Report(explaining: line, of: receipt.run))
        }
    }
}

/// A person and a store, as `--post` names them.
struct AskedPosting: ExpressibleByArgument {
    let person: PersonCode
    let store: StoreCode

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let person = PersonCode(argument: String(parts[0])),
            let store = StoreCode(argument: String(parts[1]))
        else { return nil }
        (self.person, self.store) = (person, store)
    }
}

/// A run by its number, or the newest of a region and month.
struct AskedRun: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.help("staff.run"), valueName: "number")) var run: Int64?
    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month?
    @Option(help: ArgumentHelp(Speech.help("staff.run.region"), valueName: "region")) var region: RegionCode?

    func validate() throws {
        guard (run == nil) == (month != nil && region != nil), run == nil || month == nil && region == nil else {
            throw ValidationError(Speech.help("staff.run-or-month"))
        }
    }

    var asked: PostingRunAsked {
        if let region, let month { .newest(region, month) } else { .number(run ?? 0) }
    }
}
