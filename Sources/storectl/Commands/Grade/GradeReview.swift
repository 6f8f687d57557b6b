import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

/// What a run proposes, before it is accepted.
struct GradeReview: Command {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: Speech.help("grade.review"),
        discussion: Speech.help("grade.review.more") + "\n\n"
            + Speech.example(
                "storectl grade review --month 2026-04 --moved", "storectl grade review --month 2026-04 --region ZJ",
                "storectl grade review --month 2026-05 --watch --format csv > watch.csv"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("grade.region"))) var region: RegionCode?
    @Flag(help: ArgumentHelp(Speech.help("grade.review.moved"))) var moved = false
    @Flag(help: ArgumentHelp(Speech.help("grade.review.watch"))) var watch = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let review = try await office.grades.review(of: month)
            let seen = try await office.lines(of: review.proposals, in: region, on: month.firstDay, \.region)
            let shown = seen.filter { proposal in
                (!moved || proposal.isMoved) && (!watch || proposal.hold == .calendar)
            }
            // A person reads the coverage below the table.
            let ends = options.format == .table ? [] : [Column("months_counted", .number), Column("newest_day")]
            let coverage =
                ends.isEmpty ? [] : [.integer(Int64(review.scheme.months)), Cell.day(orMissing: review.run.lastDay)]
            return .table(
                Table(Self.columns + ends, shown.map { row($0, review.scheme) + coverage }),
                notes: notes(on: review, seen, shown, counter))
        }
    }

    private static let columns =
        [Column("store"), Column("name"), Column("region"), Column("group"), Column("format")]
        + [Column("rank", .number), Column("group_size", .number), Column("total", .number)]
        + [Column("measure", .number), Column("previous"), Column("reached"), Column("proposed"), Column("outcome")]
        + [Column("hold"), Column("missing"), Column("months", .number)]

    private func row(_ proposal: GradeProposal, _ scheme: GradingScheme) -> [Cell] {
        [
            .text(proposal.store), .text(proposal.name), .text(proposal.region),
            .text(orMissing: proposal.group?.region),
            .text(orMissing: proposal.group?.format), .integer(orMissing: proposal.rank),
            .integer(orMissing: proposal.group?.size), .points(proposal.total),
            proposal.measure.map { .decimal(scheme.number($0)) } ?? .missing, .grade(orMissing: proposal.previous),
            .grade(orMissing: proposal.reached), .grade(orMissing: proposal.proposed),
            .word(proposal.outcome.rawValue), .hold(proposal.hold), .wanting(proposal.missing),
            .integer(Int64(proposal.months)),
        ]
    }

    private func notes(
        on review: GradeReviewed, _ seen: [GradeProposal], _ shown: [GradeProposal], _ counter: Counter
    ) -> [String] {
        var notes = counter.notes(on: review.run, review.scheme, emptyMonths: review.emptyMonths)
        notes.append(
            counter.say(
                "grade.coverage",
                [
                    "full": "\(seen.count { $0.months == review.scheme.months })", "stores": "\(seen.count)",
                    "months": "\(review.scheme.months)", "day": review.run.lastDay.map { "\($0)" } ?? "–",
                ]))
        if !seen.isEmpty { notes.append(counter.shares(of: seen.map(\.proposed))) }
        if shown.isEmpty, !seen.isEmpty {
            notes.append(counter.say(watch ? "grade.none-watched" : "grade.none-moved"))
        }
        return notes
    }
}

extension GradeProposal {
    /// Another grade than the one in force, or the first.
    var isMoved: Bool { outcome == .graded && proposed != previous }
}

extension Cell {
    /// What kept a grade; `step` is a word of prices too.
    static func hold(_ hold: GradeHold?) -> Cell {
        hold.map { .word($0 == .step ? "step_limit" : $0.rawValue) } ?? .missing
    }

    /// What there is no grade for want of: a factor by the name that the scheme gives it.
    static func wanting(_ missing: String?) -> Cell {
        missing.map { $0 == "months" ? .word($0) : .text($0) } ?? .missing
    }
}

extension Counter {
    /// By what a run judged, and what it could not look at.
    func notes(on run: GradeRun, _ scheme: GradingScheme, emptyMonths: [Month]) -> [String] {
        var notes = [
            say(
                "grade.by-scheme",
                [
                    "scheme": run.scheme, "version": "\(run.version)", "run": "\(run.number)", "month": "\(run.month)",
                    "author": run.author, "at": "\(run.madeAt)",
                ])
        ]
        if !run.dropped.isEmpty { notes.append(say("grade.dropped", ["factors": run.dropped.joined(separator: ", ")])) }
        if !emptyMonths.isEmpty {
            notes.append(
                say("grade.months-empty", ["months": emptyMonths.map { "\($0)" }.joined(separator: ", ")]))
        }
        if run.needsSecond, run.signatures.count < 2 {
            notes.append(say("grade.needs-second", ["moved": "\(run.moved)", "stores": "\(run.stores)"]))
        }
        if !scheme.calendar.moves(in: run.month) {
            notes.append(say("grade.month-still", ["next": "\(scheme.calendar.next(after: run.month))"]))
        }
        return notes
    }
}
