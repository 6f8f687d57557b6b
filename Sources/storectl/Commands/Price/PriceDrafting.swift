import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// Begins the policy of a month.
struct PriceDraft: Command {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: Speech.help("price.draft"),
        discussion: Speech.help("price.draft.more") + "\n\n"
            + Speech.example(
                "storectl price draft --month 2026-12", "storectl price draft --month 2026-12 --empty"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Flag(help: ArgumentHelp(Speech.help("price.draft.empty"))) var empty = false
    @Option(help: ArgumentHelp(Speech.help("price.counts-on"))) var countsOn: OrderDate?
    @Option(help: ArgumentHelp(Speech.help("price.notes"))) var notes: String?
    @Flag(help: ArgumentHelp(Speech.help("price.take-over"))) var takeOver = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let file = try PricingFile.ofStoreConfig(office.prices.currency)
            var draft = try await office.prices.draft(
                month, empty ? .nothing : .nextMonth(file.nextMonth, file.limits), countsOn: countsOn ?? .ordered,
                notes: notes,
                takingOver: takeOver, today: today)
            if countsOn.map({ $0 != draft.countsOn }) ?? false || notes.map({ $0 != draft.notes }) ?? false {
                draft = try await office.prices.describe(month, countsOn: countsOn, notes: notes)
            }
            return counter.answer(to: draft, notes: [counter.say("price.next.check", ["month": "\(month)"])])
        }
    }
}

/// Begins an amendment of a published month.
struct PriceAmend: Command {
    static let configuration = CommandConfiguration(
        commandName: "amend", abstract: Speech.help("price.amend"),
        discussion: Speech.help("price.amend.more") + "\n\n"
            + Speech.example(
                "storectl price amend --month 2026-12 --from 2026-12-11 --reason \"MUSE-8 cut by 200\""))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("price.amend.from"), valueName: "day")) var from: Day?
    @Option(help: ArgumentHelp(Speech.help("price.amend.reason"))) var reason: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let draft = try await office.prices.amend(
                month, from: from ?? max(today, month.firstDay), reason: reason, today: today)
            return counter.answer(to: draft, notes: [counter.say("price.next.import", ["month": "\(month)"])])
        }
    }
}

extension OrderDate: ExpressibleByArgument {}
