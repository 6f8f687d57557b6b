import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

struct DisplayUpliftCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "uplift", abstract: Speech.help("display.uplift"),
        discussion: Speech.help("display.uplift.more") + "\n\n"
            + Speech.example(
                "storectl display uplift --from 2026-01 --to 2026-03",
                "storectl display uplift --from 2026-03 --zone counter --series APEX --format json"))

    @Option(help: ArgumentHelp(Speech.help("display.from"), valueName: "month")) var from: Month
    @Option(help: ArgumentHelp(Speech.help("display.to"), valueName: "month")) var to: Month?
    @Option(help: ArgumentHelp(Speech.help("display.uplift.zone"))) var zone: DisplayZone?
    @Option(help: ArgumentHelp(Speech.help("display.uplift.series"))) var series: String?
    @Option(help: ArgumentHelp(Speech.help("display.uplift.window"), valueName: "days")) var window = 7

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        guard (1...31).contains(window) else {
            throw Refusal(.wrongUsage, "display.uplift.window-unfit", at: Place(path: "--window", value: "\(window)"))
        }
        return try await counter.atOffice { office in
            let to = try DisplayMonths.end(to, from: from)
            let uplift = try await office.displays.uplift(from: from, to: to, in: zone, series: series, window: window)
            return .record(
                [
                    Field("from", .month("\(from)")), Field("to", .month("\(to)")),
                    Field(Column("ratio", .number), .fraction(uplift.ratio)),
                    Field(Column("low", .number), .fraction(uplift.low)),
                    Field(Column("high", .number), .fraction(uplift.high)),
                    Field(Column("stores", .number), .quantity(Int64(uplift.stores))),
                    Field(Column("comparisons", .number), .quantity(Int64(uplift.strata))),
                    Field(Column("days_shown", .number), .quantity(Int64(uplift.shownDays))),
                    Field(Column("days_not_shown", .number), .quantity(Int64(uplift.otherDays))),
                ],
                notes: [counter.say(uplift.ratio == nil ? "display.uplift.none" : "display.uplift.how")])
        }
    }
}

/// Months that options name.
enum DisplayMonths {
    static func end(_ to: Month?, from: Month) throws -> Month {
        guard let to else { return from }
        guard to >= from else {
            throw Refusal("display.months-backwards", ["from": "\(from)"], at: Place(path: "--to", value: "\(to)"))
        }
        return to
    }
}

extension Cell {
    /// A figure with three digits behind the point.
    static func fraction(_ value: Double?) -> Cell {
        guard let value, value.isFinite, abs(value) < 1e12 else { return .missing }
        return .decimal(DecimalText.scaled(Int64((value * 1000).rounded()), exponent: 3))
    }
}
