import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Who may leave, factor by factor.
struct StaffRisk: Command {
    static let configuration = CommandConfiguration(
        commandName: "risk", abstract: Speech.help("staff.risk"),
        discussion: Speech.help("staff.risk.more") + "\n\n"
            + Speech.example(
                "storectl staff risk --month 2026-11 --region ZJ", "storectl staff risk --month 2026-11 --raise 3%",
                "storectl staff risk --month 2026-11 --raises"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @OptionGroup var people: StaffPeople
    @Option(help: ArgumentHelp(Speech.help("staff.risk.raise"), valueName: "percent")) var raise: Percentage?
    @Flag(help: ArgumentHelp(Speech.help("staff.risk.raises"))) var raises = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if raise != nil, raises { throw ValidationError(Speech.help("staff.risk.raise-or-raises")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let answer = try await office.staff.risks(
                of: month, by: people.scope, raise: raise ?? .none, today: today)
            if raises {
                return .table(
                    .raises(answer.raises, office.settings.currency.value), notes: [counter.say("staff.raises-whom")])
            }
            let risks = answer.lines.count(where: \.risk.isRisk)
            return .table(
                .risks(answer.lines),
                notes: [counter.say("staff.risk-sums", ["people": "\(answer.lines.count)", "risks": "\(risks)"])])
        }
    }
}

extension Table {
    fileprivate static func risks(_ lines: [RiskAnswer.Line]) -> Table {
        Table(
            [Column("person"), Column("name"), Column("store"), Column("region")]
                + LeavingRisk.Factor.allCases.map { Column("points_\($0.rawValue)", .number) }
                + [Column("points", .number), Column("risk"), Column("what_helps")],
            lines.map { line in
                [
                    .text(line.promoter.person), .text(line.promoter.name), .text(orMissing: line.promoter.store),
                    .text(line.promoter.region),
                ] + LeavingRisk.Factor.allCases.map { .integer(orMissing: line.risk.points[$0]) } + [
                    .integer(Int64(line.risk.total)), .boolean(line.risk.isRisk),
                    line.risk.isRisk ? line.risk.greatest.map { .word("helps_\($0.rawValue)") } ?? .missing : .missing,
                ]
            })
    }

    fileprivate static func raises(_ raises: [RaiseOutlook], _ currency: Currency) -> Table {
        Table(
            [
                Column("raise_percent", .number), Column("raised_people", .number), Column("cost_month", .money),
                Column("risks", .number), Column("fewer", .number),
            ],
            raises.map { outlook in
                [
                    .percent(outlook.raise), .quantity(Int64(outlook.people)),
                    .money(orMissing: outlook.cost, currency), .quantity(Int64(outlook.risks)),
                    .quantity(Int64(outlook.fewer)),
                ]
            })
    }
}
