import Answers
import ArgumentParser
import FieldTasks
import Retail
import StoreGrading
import StoreOffice
import Wording

/// The cheapest way to a better grade.
struct GradeWay: Command {
    static let configuration = CommandConfiguration(
        commandName: "way", abstract: Speech.help("grade.way"),
        discussion: Speech.help("grade.way.more") + "\n\n"
            + Speech.example(
                "storectl grade way S-CN-SH-01", "storectl grade way S-CN-SH-01 --month 2026-04 --to A",
                "storectl grade way S-CN-SH-01 --plan --by 2026-07"))

    @Argument(help: ArgumentHelp(Speech.help("grade.store.explained"), valueName: "store")) var store: StoreCode
    @Option(help: ArgumentHelp(Speech.help("grade.month"))) var month: Month?
    @Option(help: ArgumentHelp(Speech.help("grade.way.to"))) var to: Grade?
    @Flag(help: ArgumentHelp(Speech.help("grade.way.plan"))) var plan = false
    @Option(help: ArgumentHelp(Speech.help("grade.way.by"), valueName: "month")) var by: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if by != nil, !plan { throw ValidationError(Speech.help("grade.way.by-without-plan")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            guard plan else {
                let way = try await office.grades.way(of: store, month: month, to: to, today: today)
                return .record(fields(of: way, currency, counter), notes: notes(on: way, currency, counter))
            }
            let (kept, tasks) = try await office.takeWay(of: store, month: month, to: to, by: by, today: today)
            let said = counter.say(
                kept.isRepeated ? "grade.plan.repeated" : "grade.plan.kept",
                ["month": "\(kept.month)", "tasks": "\(tasks.created)"])
            return .record(
                [Field("promised", .month("\(kept.month)")), Field("tasks", .quantity(Int64(tasks.created)))]
                    + fields(of: kept.way, currency, counter),
                notes: [said] + notes(on: kept.way, currency, counter))
        }
    }

    private func fields(of way: WayToGrade, _ currency: Currency, _ counter: Counter) -> [Field] {
        let cut = way.scheme.cut
        let (word, up): (String, WayUp?) =
            switch way.outcome {
            case .reached: ("reached", nil)
            case .way(let up): ("way", up)
            case .short(let up): ("short", up)
            }
        let after = up?.standing ?? way.standing
        return [
            Field("store", .text(way.proposal.store)), Field("name", .text(way.proposal.name)),
            Field("month", .month("\(way.run.month)")), Field("from_grade", .text(way.from.rawValue)),
            Field("to_grade", .text(way.target.rawValue)), Field("answer", .word("way_\(word)")),
            Field(Column("cost", .money), .money(orMissing: up?.cost, currency)),
            Field("unit", .word(cut.unit.rawValue)),
            Field(Column("measure", .number), .decimal(way.scheme.number(way.standing.measure))),
            Field(Column("bar", .number), way.bar.map { .decimal(way.scheme.number($0)) } ?? .missing),
            Field(Column("measure_after", .number), .decimal(way.scheme.number(after.measure))),
            Field(
                Column("bar_after", .number),
                way.bar(after: after.total).map { .decimal(way.scheme.number($0)) } ?? .missing),
            Field("total", .points(way.standing.total)), Field("total_after", .points(after.total)),
            Field(
                "actions",
                .records(
                    (up?.steps ?? []).map { step in
                        [
                            Field("action", .text(step.action.name)), Field("times", .integer(Int64(step.times))),
                            Field(
                                "what", .text(counter.language == .chinese ? step.action.chinese : step.action.english)),
                            Field("adds", .text(step.adds(in: way.scheme, counter))),
                            Field(
                                Column("cost", .money),
                                .money(orMissing: step.action.cost * Int64(step.times), currency)),
                        ]
                    })),
            Field(
                "alone",
                .records(
                    way.alone.map { one in
                        [
                            Field("source", .word("source_\(one.source.rawValue)")),
                            Field("more", .decimal(way.scheme.number(one.addition, of: one.source))),
                            Field("unit", .word(one.source.unit.rawValue)),
                        ]
                    })),
        ]
    }

    private func notes(on way: WayToGrade, _ currency: Currency, _ counter: Counter) -> [String] {
        let values = [
            "store": way.proposal.store, "from": way.from.rawValue, "to": way.target.rawValue,
            "measure": way.scheme.number(way.standing.measure),
        ]
        var notes: [String] = []
        switch way.outcome {
        case .reached: notes.append(counter.say("grade.way.reached", values))
        case .way(let up):
            let cost = Cell.money(orMissing: up.cost, currency).shown(in: counter.language)
            notes.append(counter.say("grade.way.found", values.merging(["cost": cost, "count": "\(up.count)"]) { $1 }))
        case .short(let up):
            notes.append(
                counter.say(
                    "grade.way.short",
                    values.merging(["best": way.scheme.number(up.standing.measure), "total": "\(up.standing.total)"]) {
                        $1
                    }))
            if !way.movesMeasure { notes.append(counter.say("grade.way.unmoved")) }
        }
        for one in way.alone {
            notes.append(
                counter.say(
                    "grade.way.alone-\(one.source.unit.rawValue)",
                    [
                        "more": way.scheme.number(one.addition, of: one.source),
                        "source": counter.say("word.source_\(one.source.rawValue)"),
                    ]))
        }
        notes.append(counter.say("grade.way.as-they-are"))
        if way.regradings > 1 {
            notes.append(
                counter.say("grade.way.steps", ["count": "\(way.regradings)", "steps": "\(way.scheme.steps)"]))
        }
        if way.isTrimmed { notes.append(counter.say("grade.way.trimmed", ["limit": "\(LiftSearch.limit)"])) }
        return notes
    }
}

extension WayUp.Step {
    /// `+16 pieces, +6 pieces of key products`.
    fileprivate func adds(in scheme: GradingScheme, _ counter: Counter) -> String {
        FactorSource.allCases.compactMap { source in
            action.adds[source].map {
                "+\(scheme.number($0 * Int64(times), of: source)) \(counter.say("word.source_\(source.rawValue)"))"
            }
        }.joined(separator: ", ")
    }
}
