import Answers
import ArgumentParser
import PriceProtection
import Retail
import StoreOffice

/// What a line is made of, and whether it still comes to the same.
struct SettleProtectionExplain: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: Speech.help("settle.protection.explain"),
        discussion: Speech.example(
            "storectl settle protection explain --cut CUT-2026-12-11 --line 3",
            "storectl settle protection explain --cut CUT-2026-12-11 --line 3 --distributor D-ZJ-1"))

    @OptionGroup var asked: AskedProtectionLine
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let account = try await counter.account(distributor?.text, at: office)
            let explained = try await office.protection.explain(asked.cut, account, line: asked.line)
            return .report(Report(explained, office.settings.currency.value))
        }
    }
}
