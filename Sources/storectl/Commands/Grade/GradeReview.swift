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
                .proposals(shown, by: review.scheme, ends, coverage),
                notes: notes(on: review, seen, shown, counter))
        }
    }

    private func notes(
        on review: GradeReviewed, _ seen: [GradeProposal], _ shown: [GradeProposal], _ counter: Counter
    ) -> [String] {
        var notes = review.run.notices(by: review.scheme, emptyMonths: review.emptyMonths)
            .map { counter.say($0.code, $0.values) }
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
