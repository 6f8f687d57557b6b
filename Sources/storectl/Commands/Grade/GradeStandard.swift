import Answers
import ArgumentParser
import Retail
import StandingRules
import StoreGrading
import StoreOffice
import Wording

/// What the stores of a grade are given and asked for.
struct GradeStandard: Command {
    static let configuration = CommandConfiguration(
        commandName: "standard", abstract: Speech.help("grade.standard"),
        discussion: Speech.help("grade.standard.more") + "\n\n"
            + Speech.example(
                "storectl grade standard", "storectl grade standard A --month 2026-12",
                "storectl grade standard --store SH-0001"))

    @Argument(help: ArgumentHelp(Speech.help("grade.standard.grade"))) var grade: Grade?
    @Option(help: ArgumentHelp(Speech.help("grade.standard.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("grade.standard.month"))) var month: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if grade != nil, store != nil { throw ValidationError(Speech.help("grade.standard.one")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let month = month ?? today.month
            let inForce = try await office.grades.standards(for: month)
            let money = { (minor: Int64) in Cell.money(orMissing: minor, inForce.standards.currency) }
            var head = [
                Field("month", .month("\(month)")), Field("version", .integer(orMissing: inForce.version?.version)),
            ]
            var asked = grade
            if let store {
                let day = min(month.lastDay, max(month.firstDay, today))
                let graded = try await office.grades.grades(on: day, store: store).first
                guard let graded, let grade = graded.grade else {
                    throw Refusal("grade.store-ungraded", ["store": store.text, "day": "\(day)"])
                }
                head += [
                    Field("store", .text(store.text)), Field("name", .text(graded.name)),
                    Field("origin", .word(graded.origin.rawValue)),
                ]
                asked = grade
            }
            let isUsual = inForce.version == nil
            guard let asked else {
                return .standards(
                    inForce.standards, money, notes: isUsual ? [counter.say("grade.standards-usual")] : [])
            }
            head.append(Field("grade", .text(asked.rawValue)))
            head += zip(WorkStandard.columns, inForce.standards[asked].cells(money)).map { Field($0, $1) }
            let table = Table.duties(inForce.standards.owed(asked), in: month, isChinese: counter.language == .chinese)
            return .report(
                Report(
                    name: "work-standard", head: head,
                    sections: [
                        Section("duties", table, notes: isUsual ? [Notice("grade.standards-usual")] : [])
                    ]))
        }
    }
}

private typealias Section = Report.Section

extension Answer {
    /// All grades, best first.
    fileprivate static func standards(_ standards: WorkStandards, _ money: (Int64) -> Cell, notes: [String]) -> Answer {
        .table(
            Table(
                [Column("grade")] + WorkStandard.columns,
                Grade.allCases.map { [.text($0.rawValue)] + standards[$0].cells(money) }), notes: notes)
    }
}

extension WorkStandard {
    fileprivate static let columns =
        [Column("promoters", .number), Column("display_money", .money), Column("policy_tier")]
        + [Column("visits", .number), Column("display_zones"), Column("counter_zones", .number)]
        + [Column("key_products", .number), Column("models"), Column("training_hours", .number), Column("posm")]

    fileprivate func cells(_ money: (Int64) -> Cell) -> [Cell] {
        [
            .quantity(Int64(promoters)), money(displayMoney), .text(orMissing: policyTier?.text),
            .quantity(Int64(visits)), .list(displayZones.map { .word($0.rawValue) }), .quantity(Int64(counterZones)),
            .quantity(Int64(keyProducts)), .list(models.map { .text($0) }), .quantity(Int64(trainingHours)),
            .list(posm.map { .text($0) }),
        ]
    }
}

extension Table {
    fileprivate static func duties(_ duties: [OwedDuty], in month: Month, isChinese: Bool) -> Table {
        Table(
            [Column("duty"), Column("title"), Column("times", .number), Column("due_days"), Column("target", .number)]
                + [Column("weight", .number)],
            duties.map { duty in
                let days = duty.days(of: month)
                return [
                    .text(duty.duty.code), .text(isChinese ? duty.chinese : duty.english), .quantity(Int64(days.count)),
                    .list(days.map { .integer(Int64($0)) }), duty.target.map { .quantity(Int64($0)) } ?? .missing,
                    .quantity(Int64(duty.weight)),
                ]
            })
    }
}
