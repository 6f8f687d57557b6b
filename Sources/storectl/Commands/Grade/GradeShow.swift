import Answers
import ArgumentParser
import Retail
import StoreGrading
import StoreOffice

struct GradeShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("grade.show"),
        discussion: Speech.example(
            "storectl grade show --month 2026-03 --region ZJ", "storectl grade show S-CN-SH-01 --as-of 2026-03-15",
            "storectl grade show S-CN-SH-01 --month 2026-03 --known-at 2026-04-01T09:00:00+08:00"))

    @Argument(help: ArgumentHelp(Speech.help("grade.store"), valueName: "store")) var named: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("grade.store"))) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month?
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?
    @Option(help: ArgumentHelp(Speech.help("grade.region"))) var region: RegionCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        if named != nil, store != nil { throw ValidationError(Speech.help("grade.one-store")) }
        if region != nil, (named ?? store) != nil { throw ValidationError(Speech.help("grade.store-or-region")) }
        if month != nil, asOf != nil { throw ValidationError(Speech.help("grade.one-time")) }
    }

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let day = asOf ?? month.map { min($0.lastDay, max($0.firstDay, today)) } ?? today
            let all = try await office.grades.grades(on: day, store: named ?? store, knownAt: knownAt)
            let grades = try await office.lines(of: all, in: region, on: day, \.region)
            return .table(.grades(grades), notes: notes(on: grades, of: day, counter))
        }
    }

    private func notes(on grades: [StoreGrade], of day: Day, _ counter: Counter) -> [String] {
        guard !grades.isEmpty else {
            return [
                (named ?? store).map {
                    counter.say("grade.store-not-trading", ["store": $0.text, "day": "\(day)"])
                } ?? counter.say("grade.store-none", ["day": "\(day)"])
            ]
        }
        if grades.allSatisfy({ $0.origin == .none }) {
            return [counter.say("grade.none-accepted", ["day": "\(day)", "month": "\(day.month)"])]
        }
        return grades.count == 1 ? [] : [counter.shares(of: grades.map(\.grade))]
    }
}

extension Office {
    /// What belongs to the region that is asked for and all below it; refused where that is nothing. All of it where no
    /// region is asked for.
    func lines<Line>(
        of lines: [Line], in region: RegionCode?, on day: Day, _ code: (Line) -> String
    ) async throws -> [Line] {
        guard let region else { return lines }
        let below = try await grades.regions(under: region)
        let inside = lines.filter { below.contains(code($0)) }
        guard !inside.isEmpty else { throw Refusal.noStores(in: region, on: day) }
        return inside
    }
}

extension Counter {
    /// `A 12 (10 %), B 24 (20 %) …, not graded 3`; percent of those that have a grade.
    func shares(of grades: [Grade?]) -> String {
        let graded = grades.count { $0 != nil }
        let parts = Grade.allCases.map { grade in
            let count = grades.count { $0 == grade }
            return "\(grade.rawValue) \(count) (\(graded > 0 ? (count * 200 + graded) / (2 * graded) : 0) %)"
        }
        return say(
            "grade.shares", ["grades": parts.joined(separator: ", "), "ungraded": "\(grades.count - graded)"])
    }
}
