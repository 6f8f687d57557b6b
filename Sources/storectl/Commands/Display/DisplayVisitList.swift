import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

struct DisplayVisitList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("display.visit.list"),
        discussion: Speech.example(
            "storectl display visit list", "storectl display visit list --month 2026-03 --region ZJ --format csv"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month?
    @Option(help: ArgumentHelp(Speech.help("display.visit.list.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("display.visit.list.region"), valueName: "code")) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            // Of one store the whole history fits a page.
            let month = month ?? (store == nil ? today.month : nil)
            let visits = try await office.displays.visits(VisitQuestion(month: month, store: store, region: region))
            return .table(
                Table(
                    VisitView.columns + [Column("check_in"), Column("passed")],
                    visits.map { visit, checkIn, mark in
                        visit.cells + [
                            .word("checkin_\(checkIn.rawValue)"),
                            visit.score.passes(mark).map { .boolean($0) } ?? .missing,
                        ]
                    }))
        }
    }
}

extension VisitView {
    fileprivate static let columns = [
        Column("visit", .number), Column("store"), Column("day"), Column("inspector"), Column("grade"),
        Column("form_version", .number), Column("findings", .number), Column("points_got", .number),
        Column("points_possible", .number), Column("score", .number), Column("distance", .number),
        Column("second_of", .number), Column("replaced_by", .number),
    ]

    fileprivate var cells: [Cell] {
        [
            .integer(number), .text(store.text), .day(day), .text(inspector), .text(orMissing: grade?.rawValue),
            .integer(Int64(form)), .quantity(Int64(findings)), .quantity(Int64(score.got)),
            .quantity(Int64(score.possible)), .score(score), distance.map { .quantity(Int64($0)) } ?? .missing,
            secondOf.map { .integer($0) } ?? .missing, replacedBy.map { .integer($0) } ?? .missing,
        ]
    }
}

extension Cell {
    /// Of 100, with two decimals at most.
    static func score(_ score: DisplayScore) -> Cell { score.share.map { .decimal("\($0)") } ?? .missing }
}
