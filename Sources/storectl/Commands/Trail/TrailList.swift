import Answers
import ArgumentParser
import Retail
import StoreOffice
import Trail

struct TrailList: Command {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("trail.list"),
        discussion: Speech.example(
            "storectl trail list --kind user --since 2026-03-01", "storectl trail list --user li.na --format csv"))

    @Option(name: .long, help: ArgumentHelp(Speech.help("trail.kind"))) var kind: String?
    @Option(name: .long, help: ArgumentHelp(Speech.help("trail.key"))) var key: String?
    @Option(name: .customLong("user"), help: ArgumentHelp(Speech.help("trail.user"))) var byUser: String?
    @Option(name: .long, help: ArgumentHelp(Speech.help("trail.since"), valueName: "day")) var since: String?
    @Option(name: .long, help: ArgumentHelp(Speech.help("trail.limit"))) var limit = 100
    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        guard (1...10_000).contains(limit) else {
            throw Refusal(.wrongUsage, "trail.limit", ["found": "\(limit)"], at: Place(path: "--limit"))
        }
        let first = try since.map { (text) throws(Refusal) in
            guard let day = Day(text) else {
                throw Refusal(.wrongUsage, "day.unreadable", ["found": text], at: Place(path: "--since"))
            }
            return day
        }
        let lines = try await counter.atOffice { office in
            var start: Instant?
            if let first { start = try await office.start(of: first) }
            return try await office.trail.list(
                .init(kind: kind, key: key, user: byUser, since: start, limit: limit))
        }
        let note = lines.count == limit ? [counter.say("trail.more", ["limit": "\(limit)"])] : []
        return .table(.trail(lines), notes: note)
    }
}
