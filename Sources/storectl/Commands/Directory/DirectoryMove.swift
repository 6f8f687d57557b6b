import Answers
import ArgumentParser
import Directory
import Retail
import StoreOffice

struct DirectoryMove: Command {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: Speech.help("directory.move"),
        discussion: Speech.example("storectl directory move SH-0001 --region HZ --on 2026-03-01"))

    @Argument(help: ArgumentHelp(Speech.help("directory.move.store"))) var store: StoreCode
    @Option(help: ArgumentHelp(Speech.help("directory.move.region"))) var region: RegionCode
    @Option(help: ArgumentHelp(Speech.help("reason"))) var reason: String?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let move = try await office.move(store, to: region, on: day, reason: reason)
            return .record(
                [
                    Field("store", .text(move.store.text)), Field("from", .text(move.from.text)),
                    Field("to", .text(move.to.text)), Field("holds_from", .day(move.day)),
                    Field("repeated", .boolean(move.isRepeated)),
                ], notes: move.isRepeated ? [counter.say("store.is-there", ["region": region.text])] : [])
        }
    }
}
