import Answers
import ArgumentParser
import Retail
import SafetyStock
import StoreOffice

/// `storectl stock push …`.
struct StockPushNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "push", abstract: Speech.help("stock.push"),
        discussion: Speech.example("storectl stock push approve \"Apex 6\" --distributor D-ZJ-1 --as rm.zj"),
        subcommands: [PushAgree.self])
}

/// The second name under pieces that an account is pushed to buy.
struct PushAgree: Command {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: Speech.help("stock.push.approve"),
        discussion: Speech.help("stock.push.approve.more") + "\n\n"
            + Speech.example(
                "storectl stock push approve \"Apex 6\" --distributor D-ZJ-1 --as rm.zj",
                "storectl stock push approve \"Apex 6\" --distributor D-ZJ-1 --as rm.zj --yes"))

    @Argument(help: ArgumentHelp(Speech.help("stock.allocate.model"), valueName: "model")) var model: String
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Flag(help: ArgumentHelp(Speech.help("stock.levels.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let model = try TypedWord.name(self.model, at: "model")
        return try await counter.atOffice { office in
            let (day, zone) = (try await office.today(asked: options.on), office.settings.timeZone.value)
            let ground = try await office.orderGround(of: distributor, on: day)
            let found = try await office.stock.pushToAgree(of: model, to: distributor, on: day, zone: zone, by: ground)
            let head = [Field("account", .text(distributor.text)), Field("month", .month("\(day.month)"))]
            guard
                try yes || !found.isHeld
                    || counter.isAgreed(to: .record(head + found.fields), question: "stock.push.agree")
            else {
                return .record(
                    head + found.fields,
                    problems: [Problem("stock.push-unconfirmed", at: Place(path: "--yes"))], ending: .refusal(.refused))
            }
            let (push, isRepeated) = try await office.stock.agree(
                toPush: model, to: distributor, on: day, zone: zone, by: ground)
            return .record(head + push.fields, notes: isRepeated ? [counter.say("stock.push-agreed-before")] : [])
        }
    }
}
