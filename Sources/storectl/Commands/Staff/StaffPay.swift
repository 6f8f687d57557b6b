import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// What promoters are paid beside what others pay.
struct StaffPay: Command {
    static let configuration = CommandConfiguration(
        commandName: "pay", abstract: Speech.help("staff.pay"),
        discussion: Speech.help("staff.pay.more") + "\n\n"
            + Speech.example("storectl staff pay --month 2026-11 --region ZJ"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @OptionGroup var people: StaffPeople

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let answer = try await office.staff.pay(of: month, by: people.scope, today: today)
            let unknown = answer.lines.count { $0.base == nil }
            let outside = answer.lines.count { [.below, .above].contains($0.band(by: answer.bands)) }
            return .table(
                .pay(answer, office.settings.currency.value),
                notes: [
                    counter.say(
                        "staff.pay-sums",
                        ["people": "\(answer.lines.count)", "outside": "\(outside)", "unknown": "\(unknown)"])
                ])
        }
    }
}

extension Table {
    fileprivate static func pay(_ answer: PayAnswer, _ currency: Currency) -> Table {
        Table(
            [
                Column("person"), Column("name"), Column("store"), Column("region"), Column("grade"),
                Column("base", .money), Column("median", .money), Column("compa_percent", .number), Column("band"),
            ],
            answer.lines.map { line in
                [
                    .text(line.person), .text(line.name), .text(orMissing: line.store), .text(line.region),
                    .text(orMissing: line.grade?.rawValue), .money(orMissing: line.base, currency),
                    .money(orMissing: line.median, currency), .basisPoints(line.compaRatio),
                    line.band(by: answer.bands).map { .word("band_\($0.rawValue)") } ?? .missing,
                ]
            })
    }
}
