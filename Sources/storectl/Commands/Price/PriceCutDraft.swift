import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// Puts lower prices of some models into an amendment.
struct PriceCutDraft: Command {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: Speech.help("price.cut.draft"),
        discussion: Speech.help("price.cut.draft.more") + "\n\n"
            + Speech.example(
                "storectl price cut draft --models MUSE-8 --by 200.00 --from 2026-12-11 --reason \"MUSE-8 cut by 200\"",
                "storectl price cut draft --models MUSE-8,BEAN-12 --by 8% --from 2026-12-11 --reason \"Year's end\""))

    @Option(help: ArgumentHelp(Speech.help("price.cut.models"), valueName: "names")) var models: String
    @Option(help: ArgumentHelp(Speech.help("price.cut.by"), valueName: "amount")) var by: String
    @Option(help: ArgumentHelp(Speech.help("price.cut.from"), valueName: "day")) var from: Day
    @Option(help: ArgumentHelp(Speech.help("price.amend.reason"))) var reason: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        let models = try models.split(separator: ",").map { try TypedWord.name(String($0), at: "--models") }
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.prices.currency
            let change = try await office.draftCut(
                of: models, by: try size(currency), from: from, reason: reason, today: today)
            return counter.answer(
                to: change, currency,
                notes: [
                    counter.say(
                        change.isEmpty ? "price.import.nothing" : "price.import.taken", ["month": "\(from.month)"]),
                    counter.say("price.next.check", ["month": "\(from.month)"]),
                ])
        }
    }

    private func size(_ currency: Currency) throws -> CutSize {
        if by.hasSuffix("%"), let share = Percentage(by.dropLast()) { return .share(share) }
        guard let money = Money(by, currency), money.minor > 0 else {
            throw Refusal(.wrongUsage, "protection.by-unreadable", ["found": by], at: Place(path: "--by", value: by))
        }
        return .amount(money.minor)
    }
}
