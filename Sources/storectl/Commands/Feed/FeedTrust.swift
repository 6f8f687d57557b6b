import Answers
import ArgumentParser
import FeedAttendance
import Retail
import StoreOffice

struct FeedTrust: Command {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: Speech.help("feed.trust"),
        discussion: Speech.help("feed.trust.more") + "\n\n"
            + Speech.example("storectl feed trust", "storectl feed trust --distributor D-ZJ-1 --month 2026-10"))

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("feed.trust.month"))) var month: Month?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let calendar = try FeedCalendar(file: ConfigFile.text(FeedCalendar.fileName))
        let weights = try TrustScore.Weights(file: ConfigFile.text(TrustScore.Weights.fileName))
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let (first, last) = try days(until: today)
            let scores = try await office.trust(
                of: distributor, by: calendar, weights: weights, from: first, to: last)
            let parts = TrustScore.Part.allCases
            let weighed = parts.map { "\(counter.say("heading.\($0.rawValue)")) \(weights[$0])" }
            let values = ["from": "\(first)", "to": "\(last)", "weights": weighed.joined(separator: " · ")]
            return .table(
                Table(
                    [Column("account"), Column("name"), Column("trust", .number)] + parts.flatMap(\.columns),
                    scores.map { score in
                        [.text(score.account), .text(score.name), .points(score.total)]
                            + parts.flatMap { score.parts[$0]?.cells ?? [.missing, .missing, .missing] }
                    }), notes: [counter.say("trust.weights", values)])
        }
    }

    /// The month, as far as it has come, or the last ninety days.
    private func days(until today: Day) throws -> (Day, Day) {
        guard let month else { return (Day(sinceEpoch: today.sinceEpoch - 89) ?? .first, today) }
        guard month.firstDay <= today else {
            throw Refusal("trust.month-ahead", ["month": "\(month)"], at: Place(path: "--month"))
        }
        return (month.firstDay, min(month.lastDay, today))
    }
}

extension TrustScore.Part {
    /// Points, and what they were computed from.
    fileprivate var columns: [Column] {
        ["\(rawValue)", "\(rawValue)_count", "\(rawValue)_of"].map { Column($0, .number) }
    }
}

extension Tally {
    fileprivate var cells: [Cell] { [.points(tenths), .quantity(Int64(count)), .quantity(Int64(total))] }
}

extension Cell {
    fileprivate static func points(_ tenths: Int?) -> Cell { tenths.map { .decimal(tenths: Int64($0)) } ?? .missing }
}
