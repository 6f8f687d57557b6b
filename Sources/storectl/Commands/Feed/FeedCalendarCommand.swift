import Answers
import ArgumentParser
import FeedAttendance
import Retail
import StoreOffice

struct FeedCalendarCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: Speech.help("feed.calendar"),
        discussion: Speech.help("feed.calendar.more") + "\n\n"
            + Speech.example(
                "storectl feed calendar",
                "storectl feed calendar --distributor D-ZJ-1 --from 2026-10-01 --to 2026-10-31")
    )

    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("feed.calendar.from"))) var from: Day?
    @Option(help: ArgumentHelp(Speech.help("feed.calendar.to"))) var to: Day?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let calendar = try FeedCalendar(file: ConfigFile.text(FeedCalendar.fileName))
        return try await counter.atOffice { office in
            let last = if let to { to } else { try await office.today(asked: options.on) }
            let first = from ?? Day(sinceEpoch: last.sinceEpoch - 13) ?? .first
            let feeds = try await office.feedRoll.expected(of: distributor, by: calendar, from: first, to: last)
            let tally = FeedState.allCases.map { state in
                "\(counter.say("word.\(state.rawValue)")) \(feeds.count { $0.state == state })"
            }
            return .table(
                Table(
                    [
                        Column("day"), Column("account"), Column("name"), Column("state"), Column("due"),
                        Column("received_at"), Column("receipt", .number), Column("places_missing"),
                        Column("refused", .number),
                    ], feeds.map(\.cells)),
                notes: feeds.isEmpty ? [counter.say("calendar.none")] : [tally.joined(separator: " · ")])
        }
    }
}

extension ExpectedFeed {
    fileprivate var cells: [Cell] {
        [
            .day(day), .text(account), .text(name), .word(state.rawValue), .instant("\(due)"),
            receivedAt.map { .instant("\($0)") } ?? .missing, receipt.map { .integer($0) } ?? .missing,
            receivedAt == nil ? .missing : .list(missingPlaces.map { .text($0) }),
            .quantity(orMissing: receivedAt == nil ? nil : refused),
        ]
    }
}
