import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// What a draft would have done to last month, and does to the stock of today.
struct PriceRehearse: Command {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: Speech.help("price.rehearse"),
        discussion: Speech.help("price.rehearse.more") + "\n\n"
            + Speech.example(
                "storectl price rehearse --month 2026-12 --as hq.pricing",
                "storectl price rehearse --month 2026-12 --fact --as hq.pricing"))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Flag(help: ArgumentHelp(Speech.help("price.rehearse.fact"))) var fact = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            if fact {
                let found = try await office.planAndFact(of: month, today: today)
                return .report(Report(found.plan, beside: found.lines, currency))
            }
            let (rehearsal, isRepeated) = try await office.rehearse(month, today: today)
            return .report(
                Report(rehearsal, currency, notes: isRepeated ? [Notice("price.rehearsed-before")] : []))
        }
    }
}
