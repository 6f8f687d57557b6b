import Answers
import ArgumentParser
import Retail
import Settlement
import StoreOffice

/// Rebates: how far they have come, and their settlement.
struct SettleRebate: Command {
    static let configuration = CommandConfiguration(
        commandName: "rebate", abstract: Speech.help("settle.rebate"),
        discussion: Speech.help("settle.rebate.more") + "\n\n"
            + Speech.example(
                "storectl settle rebate --month 2026-11", "storectl settle rebate --month 2026-11 --distributor D-ZJ-1",
                "storectl settle rebate --month 2026-10 --explain pick-up --distributor D-ZJ-1",
                "storectl settle rebate --month 2026-10 --yes", "storectl settle rebate --month 2026-10 --settled"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("settle.rebate.explain"), valueName: "rebate")) var explain: String?
    @Flag(help: ArgumentHelp(Speech.help("settle.rebate.settled"))) var settled = false
    @Flag(help: ArgumentHelp(Speech.help("settle.rebate.book"))) var book = false
    @Flag(help: ArgumentHelp(Speech.help("settle.rebate.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            if settled {
                let found = try await office.accounts.settlements(in: month, of: distributor)
                return .table(
                    .settlements(found, currency),
                    notes: found.isEmpty ? [counter.say("settle.rebate.unsettled", ["month": "\(month)"])] : [])
            }
            let sheets = try await office.rebates(in: month, until: today, of: distributor)
            if let explain { return try explained(explain, sheets, currency, counter) }
            if book || yes { try AccountBook.demandOver(month, today: today) }
            guard book || yes else { return .table(.rebates(sheets, currency), notes: notes(sheets, counter)) }
            guard try yes || counter.isAgreed(to: .table(.rebates(sheets, currency)), question: "settle.rebate.agree")
            else {
                return .table(
                    .rebates(sheets, currency),
                    problems: [Problem("settle.unconfirmed", ["month": "\(month)"], at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let settled = try await office.settleRebates(in: month, of: distributor, today: today)
            let sum = settled.booked.reduce(0) { $0 + $1.amount }
            return .table(
                .rebates(settled.sheets, currency),
                notes: [
                    settled.booked.isEmpty
                        ? counter.say("settle.rebate.nothing", ["month": "\(month)"])
                        : counter.say(
                            "settle.rebate.booked",
                            ["count": "\(settled.booked.count)", "sum": "\(Money(minor: sum, currency))"])
                ] + notes(settled.sheets, counter))
        }
    }

    /// What is wanting to the next tier, and what is not known.
    private func notes(_ sheets: [RebateSheet], _ counter: Counter) -> [String] {
        let held = sheets.count { $0.result.earned == nil }
        return (sheets.isEmpty ? [counter.say("settle.rebate.none", ["month": "\(month)"])] : [])
            + (held > 0 ? [counter.say("settle.rebate.unknown", ["count": "\(held)"])] : [])
    }

    private func explained(
        _ code: String, _ sheets: [RebateSheet], _ currency: Currency, _ counter: Counter
    ) throws -> Answer {
        guard distributor != nil || office(sheets).count <= 1 else {
            throw Refusal("settle.explain-whom", at: Place(path: "--distributor"))
        }
        guard let sheet = sheets.first(where: { $0.term.code == code }) else {
            throw Refusal(
                "settle.rebate-unknown",
                ["rebate": code, "known": Set(sheets.map(\.term.code)).sorted().joined(separator: ", ")],
                at: Place(path: "--explain", value: code))
        }
        return .report(Report(explaining: sheet, currency))
    }

    private func office(_ sheets: [RebateSheet]) -> Set<String> { Set(sheets.map(\.account)) }
}
