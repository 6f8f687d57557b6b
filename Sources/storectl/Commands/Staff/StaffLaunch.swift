import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Whether stores are ready for what is launched.
struct StaffLaunch: Command {
    static let configuration = CommandConfiguration(
        commandName: "launch", abstract: Speech.help("staff.launch"),
        discussion: Speech.help("staff.launch.more") + "\n\n"
            + Speech.example(
                "storectl staff launch --month 2026-11",
                "storectl staff launch --month 2026-11 --model PULSE-3 --region ZJ --stores"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("staff.launch.model"))) var model: String?
    @Option(help: ArgumentHelp(Speech.help("staff.region"), valueName: "code")) var region: RegionCode?
    @Flag(help: ArgumentHelp(Speech.help("staff.launch.stores"))) var stores = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let answer = try await office.staff.launches(of: month, model: model, below: region)
            guard !answer.launches.isEmpty else {
                return .table(.launches(answer), notes: [counter.say("staff.no-launches", ["month": "\(month)"])])
            }
            return .table(stores ? .laggards(answer.launches) : .launches(answer))
        }
    }
}

extension Table {
    fileprivate static func launches(_ answer: LaunchAnswer) -> Table {
        Table(
            [
                Column("model"), Column("series"), Column("launched"), Column("by"), Column("stores", .number),
                Column("certified", .number), Column("share_percent", .number), Column("wanted_percent", .number),
                Column("ready"),
            ],
            answer.launches.map { launch in
                [
                    .text(launch.model), .text(launch.series), .day(launch.launched), .day(launch.by),
                    .quantity(Int64(launch.stores.count)),
                    .quantity(Int64(launch.stores.count - launch.laggards.count)), .percent(launch.share),
                    .percent(answer.rule.share), launch.isReady(by: answer.rule).map { .boolean($0) } ?? .missing,
                ]
            })
    }

    fileprivate static func laggards(_ launches: [LaunchState]) -> Table {
        Table(
            [
                Column("model"), Column("by"), Column("store"), Column("name"), Column("region"), Column("grade"),
                Column("clerks", .number),
            ],
            launches.flatMap { launch in
                launch.laggards.map { store in
                    [
                        .text(launch.model), .day(launch.by), .text(store.store), .text(store.name),
                        .text(store.region), .text(store.grade.rawValue), .quantity(Int64(store.clerks)),
                    ]
                }
            })
    }
}
