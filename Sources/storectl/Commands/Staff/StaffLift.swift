import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// By how much stores sell more with a promoter than without.
struct StaffLift: Command {
    static let configuration = CommandConfiguration(
        commandName: "lift", abstract: Speech.help("staff.lift"),
        discussion: Speech.help("staff.lift.more") + "\n\n"
            + Speech.example("storectl staff lift --month 2026-10 --months 12 --region ZJ"))

    @Option(help: ArgumentHelp(Speech.help("staff.lift.month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("staff.lift.months"))) var months = 6
    @Option(help: ArgumentHelp(Speech.help("staff.region"), valueName: "code")) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard (2...36).contains(months) else { throw ValidationError(Speech.help("staff.lift.range")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let answer = try await office.staff.lift(until: month, months: months, below: region)
            return .table(.lift(answer.measured), notes: counter.sentences(of: answer))
        }
    }
}

extension Table {
    fileprivate static func lift(_ lift: PromoterLift) -> Table {
        Table(
            [
                Column("store"), Column("months_with", .number), Column("months_without", .number),
                Column("units_with", .number), Column("units_without", .number), Column("lift_percent", .number),
                Column("season_of"),
            ],
            lift.stores.map { store in
                [
                    .text(store.store), .integer(Int64(store.monthsWith)), .integer(Int64(store.monthsWithout)),
                    .milli(Int64((store.with * 1000).rounded())), .milli(Int64((store.without * 1000).rounded())),
                    store.ratio.map { .decimal(percent(ofRatio: $0)) } ?? .missing,
                    store.season.cell,
                ]
            })
    }
}

extension PromoterLift.Season {
    fileprivate var cell: Cell {
        switch self {
        case .grade(let grade): .text(grade.rawValue)
        case .format(let format): .text(format)
        }
    }
}

extension Counter {
    fileprivate func sentences(of answer: LiftAnswer) -> [String] {
        let lift = answer.measured
        var said: [String] = []
        if let ratio = lift.ratio, let interval = lift.interval {
            said.append(
                say(
                    "staff.lift-found",
                    [
                        "stores": "\(lift.stores.count)", "lift": percent(ofRatio: ratio),
                        "low": percent(ofRatio: interval.lowerBound), "high": percent(ofRatio: interval.upperBound),
                    ]))
            let assumed = Double(answer.assumed.basisPoints) / 10_000 + 1
            let verdict = interval.contains(assumed) ? "staff.lift-agrees" : "staff.lift-differs"
            said.append(say(verdict, ["lift": "\(answer.assumed)"]))
        } else {
            said.append(
                say(
                    "staff.lift-unknown",
                    ["stores": "\(lift.stores.count)", "least": "\(PromoterLift.leastStores)"]))
        }
        if lift.withoutPeers > 0 {
            said.append(
                say(
                    "staff.lift-no-peers",
                    ["stores": "\(lift.withoutPeers)", "least": "\(PromoterLift.leastPeers)"]))
        }
        return said
    }
}

/// Percent above 1, with one decimal: 55.0 of 1.55.
private func percent(ofRatio ratio: Double) -> String {
    ExactDecimal.written(Int64(((ratio - 1) * 1000).rounded()), decimals: 1)
}
