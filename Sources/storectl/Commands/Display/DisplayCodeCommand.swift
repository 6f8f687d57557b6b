import Answers
import ArgumentParser
import DisplayCompliance
import Retail
import StoreOffice

/// The code that the pictures of a visit have to show.
struct DisplayCodeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: Speech.help("display.code"),
        discussion: Speech.help("display.code.more") + "\n\n"
            + Speech.example("storectl display code SH-0001", "storectl display code SH-0001 --on 2026-12-01"))

    @Argument(help: ArgumentHelp(Speech.help("display.store"), valueName: "store")) var store: StoreCode

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let code = try await office.displays.code(for: store, on: try await office.today(asked: options.on))
            return .record(
                [
                    Field("store", .text(code.store.text)), Field("day", .day(code.day)),
                    Field("code", .text(code.code)), Field("given_by", .text(code.author)),
                    Field("given_before", .boolean(code.isRepeated)),
                ], notes: [counter.say("display.code.told", ["code": code.code, "day": "\(code.day)"])])
        }
    }
}
