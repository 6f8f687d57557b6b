import Answers
import ArgumentParser
import DisplayCompliance
import FieldTasks
import Retail
import StoreOffice

/// Visits that other people repeat without seeing what the first found.
struct DisplayReaudit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reaudit", abstract: Speech.help("display.reaudit"),
        discussion: Speech.help("display.reaudit.more") + "\n\n"
            + Speech.example(
                "storectl display reaudit draw --month 2026-03", "storectl display reaudit list --month 2026-03",
                "storectl display reaudit assign 4711 --auditor rm.east",
                "storectl display reaudit agreement --from 2026-01 --to 2026-03 --by check"),
        subcommands: [
            DisplayReauditDraw.self, DisplayReauditList.self, DisplayReauditAssign.self, DisplayReauditAgreement.self,
        ])
}

struct DisplayReauditDraw: Command {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: Speech.help("display.reaudit.draw"),
        discussion: Speech.help("display.reaudit.draw.more") + "\n\n"
            + Speech.example(
                "storectl display reaudit draw --month 2026-03",
                "storectl display reaudit draw --month 2026-03 --share 10"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("display.reaudit.share"), valueName: "percent")) var share: Percentage?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let (draw, tasks) = try await office.drawSeconds(of: month, share: share, today: today)
            let note =
                draw.visits == 0
                ? counter.say("display.draw.nothing-new", ["month": "\(month)"])
                : counter.say(
                    "display.draw.done",
                    [
                        "drawn": "\(draw.drawn.count)", "visits": "\(draw.visits)", "due": "\(draw.due)",
                        "tasks": "\(tasks.created)",
                    ])
            return .table(DisplayReauditList.table(draw.drawn), notes: [note])
        }
    }
}

struct DisplayReauditList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("display.reaudit.list"),
        discussion: Speech.example("storectl display reaudit list --month 2026-03"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let seconds = try await office.displays.seconds(in: month)
            let note =
                seconds.isEmpty
                ? counter.say("display.reaudit.none", ["month": "\(month)"])
                : counter.say(
                    "display.reaudit.count",
                    ["drawn": "\(seconds.count)", "done": "\(seconds.count { $0.second != nil })"])
            return .table(Self.table(seconds), notes: [note])
        }
    }

    static func table(_ seconds: [SecondVisit]) -> Table {
        Table(
            [Column("visit", .number), Column("store"), Column("name"), Column("region"), Column("day")]
                + [Column("first_inspector"), Column("due"), Column("auditor"), Column("second_visit", .number)]
                + [Column("second_day"), Column("second_inspector")],
            seconds.map { second in
                [
                    .integer(second.visit), .text(second.store), .text(second.name), .text(second.region),
                    .day(orMissing: second.day), .text(orMissing: second.inspector), .day(second.due),
                    .text(orMissing: second.auditor), second.second.map { .integer($0) } ?? .missing,
                    .day(orMissing: second.secondDay), .text(orMissing: second.secondInspector),
                ]
            })
    }
}

struct DisplayReauditAssign: Command {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: Speech.help("display.reaudit.assign"),
        discussion: Speech.example("storectl display reaudit assign 4711 --auditor rm.east"))

    @Argument(help: ArgumentHelp(Speech.help("display.visit"))) var visit: Int64
    @Option(help: ArgumentHelp(Speech.help("display.reaudit.auditor"), valueName: "user")) var auditor: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            try await office.displays.assign(visit, to: auditor)
            return .record(
                [Field(Column("visit", .number), .integer(visit)), Field("auditor", .text(auditor))],
                notes: [counter.say("display.second.assigned", ["visit": "\(visit)", "auditor": auditor])])
        }
    }
}

/// By what second looks are compared with first ones.
enum AgreementPart: String, CaseIterable, ExpressibleByArgument {
    case inspector, check, zone

    func name(_ said: SaidTwice) -> String {
        switch self {
        case .inspector: said.inspector
        case .check: said.check.rawValue
        case .zone: said.zone.rawValue
        }
    }

    func cell(_ name: String) -> Cell {
        switch self {
        case .inspector: .text(name)
        case .check: .word("check_\(name)")
        case .zone: .word(name)
        }
    }
}

struct DisplayReauditAgreement: Command {
    static let configuration = CommandConfiguration(
        commandName: "agreement", abstract: Speech.help("display.reaudit.agreement"),
        discussion: Speech.help("display.reaudit.agreement.more") + "\n\n"
            + Speech.example(
                "storectl display reaudit agreement --from 2026-03",
                "storectl display reaudit agreement --from 2026-01 --to 2026-03 --by check --format csv"))

    @Option(help: ArgumentHelp(Speech.help("display.from"), valueName: "month")) var from: Month
    @Option(help: ArgumentHelp(Speech.help("display.to"), valueName: "month")) var to: Month?
    @Option(help: ArgumentHelp(Speech.help("display.reaudit.by"))) var by = AgreementPart.inspector

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let to = try DisplayMonths.end(to, from: from)
            let said = try await office.displays.saidTwice(from: from, to: to)
            guard !said.isEmpty else {
                return .table(Table(Self.columns(by), []), notes: [counter.say("display.agreement.none")])
            }
            return .table(
                Table(
                    Self.columns(by), AgreementLine.lines(said, by: by.name).map { Self.row($0, by) }),
                notes: [counter.say("display.agreement.how")])
        }
    }

    private static func columns(_ part: AgreementPart) -> [Column] {
        [Column(part.rawValue)]
            + ["visits", "answers", "same", "gwet_ac1", "error", "cohen_kappa", "generosity"].map {
                Column($0, .number)
            }
    }

    private static func row(_ line: AgreementLine, _ part: AgreementPart) -> [Cell] {
        let (said, visits) = (line.agreement.whole, line.agreement.visits)
        return [
            line.part.map(part.cell) ?? .word("all"), .quantity(Int64(visits)), .quantity(Int64(said.count)),
            .fraction(said.observed), .fraction(said.gwet), .fraction(line.agreement.error), .fraction(said.cohen),
            .fraction(said.generosity),
        ]
    }
}
