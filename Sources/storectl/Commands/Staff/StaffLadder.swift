import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// Where promoters stand on the ladder.
struct StaffLadder: Command {
    static let configuration = CommandConfiguration(
        commandName: "ladder", abstract: Speech.help("staff.ladder"),
        discussion: Speech.help("staff.ladder.more") + "\n\n"
            + Speech.example(
                "storectl staff ladder --month 2026-11 --region ZJ",
                "storectl staff ladder --month 2026-11 --person P-0001"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @OptionGroup var people: StaffPeople

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let lines = try await office.staff.ladder(of: month, by: people.scope, today: today)
            let ready = lines.count { $0.isReady == true }
            return .table(
                .ladder(lines),
                notes: [counter.say("staff.ladder-sums", ["people": "\(lines.count)", "ready": "\(ready)"])])
        }
    }
}

extension Table {
    fileprivate static func ladder(_ lines: [LadderLine]) -> Table {
        let kinds = LadderLine.Criterion.Kind.allCases
        return Table(
            [Column("person"), Column("name"), Column("store"), Column("career_rank"), Column("next_rank")]
                + kinds.flatMap { [Column("has_\($0.rawValue)", .number), Column("wants_\($0.rawValue)", .number)] }
                + [Column("ready_for_next"), Column("not_met")],
            lines.map { line in
                let criteria = Dictionary(line.criteria.map { ($0.kind, $0) }) { first, _ in first }
                let unmet = line.criteria.filter { $0.isMet != true }
                return [
                    .text(line.person.person), .text(line.person.name), .text(orMissing: line.person.store),
                    .text(orMissing: line.person.rank), .text(orMissing: line.next?.rank),
                ]
                    + kinds.flatMap { kind in
                        [.amount(line.record.amount(of: kind), of: kind), .amount(criteria[kind]?.wants, of: kind)]
                    }
                    + [
                        line.isReady.map { .boolean($0) } ?? .missing,
                        .list(unmet.map { .word($0.word) }),
                    ]
            })
    }
}

extension LadderLine.Criterion {
    /// What is not met, or not known to be.
    var word: String { isMet == nil ? "unknown_\(kind.rawValue)" : "missing_\(kind.rawValue)" }
}

extension Cell {
    /// In the unit of the criterion.
    static func amount(_ number: Int64?, of kind: LadderLine.Criterion.Kind) -> Cell {
        switch kind {
        case .months, .certificates: number.map { .integer($0) } ?? .missing
        case .units: .milli(number)
        case .attendance: .basisPoints(number)
        }
    }
}

extension LadderLine.Record {
    fileprivate func amount(of kind: LadderLine.Criterion.Kind) -> Int64? {
        switch kind {
        case .months: months.map { Int64($0) }
        case .units: units
        case .certificates: Int64(certificates)
        case .attendance: attendance.map { Int64($0.basisPoints) }
        }
    }
}
