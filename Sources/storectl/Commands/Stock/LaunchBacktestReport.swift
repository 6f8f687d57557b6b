import Answers
import Retail
import SafetyStock

extension Report {
    /// Launches and phase-outs as they were played, rule by rule.
    init(_ backtest: Backtest, _ result: LifeBacktest.Result, notes: [Notice]) {
        let values = ["silence": "\(LifeTurns.silence)", "window": "\(LifeTurns.window)"]
        self.init(
            name: "launch_backtest",
            head: [
                Field("lead_time", .integer(Int64(backtest.leadTime))),
                Field("review", .integer(Int64(backtest.review))),
                Field(Column("target", .number), .percent(backtest.target)),
                Field("series_launched", .quantity(Int64(result.launched))),
                Field("launches_played", .quantity(Int64(result.played))),
                Field("ended", .quantity(Int64(result.ended))),
            ],
            sections: [
                Section(
                    "launches", Report.rules(result.launches),
                    notes: [
                        Notice(
                            "backtest.launches-how",
                            values.merging(["fewest": "\(LifeBacktest.fewestAnalogues)"]) { one, _ in one })
                    ] + notes),
                Section(
                    "phase_outs", Report.rules(result.ends), notes: [Notice("backtest.phase-outs-how", values)]),
            ])
    }

    private static func rules(_ lines: [LifeBacktest.Line]) -> Table {
        Table(
            [Column("rule")] + ["weeks_short", "lost", "weeks", "left_share"].map { Column($0, .number) },
            lines.map { line in
                [
                    .text(line.rule), .percent(line.short), .percent(line.lost), .fraction(line.weeks),
                    .percent(line.left),
                ]
            })
    }
}
