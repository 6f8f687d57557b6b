import Answers
import ArgumentParser
import PriceProtection
import Retail
import StoreOffice

/// A cut: who has confirmed it, who lags, what was feared and what it came to.
struct PriceCutShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("price.cut.show"),
        discussion: Speech.example(
            "storectl price cut show CUT-2026-12-11", "storectl price cut show CUT-2026-12-11 --items"))

    @Argument(help: ArgumentHelp(Speech.help("price.cut.code"), valueName: "cut")) var code: CutCode
    @Flag(help: ArgumentHelp(Speech.help("price.cut.items"))) var items = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let detail = try await office.protection.cut(code)
            let frozen = items || detail.accounts.count == 1 ? try await office.protection.items(of: code) : nil
            return .report(
                Report(detail, frozen, office.settings.currency.value),
                notes: counter.notes(ofChanged: try await office.changedPrices(of: code)))
        }
    }
}

extension Counter {
    /// What is said where prices were published that are not as announced.
    func notes(ofChanged items: Int) -> [String] {
        items == 0 ? [] : [say("protection.published-otherwise", ["count": "\(items)"])]
    }
}
