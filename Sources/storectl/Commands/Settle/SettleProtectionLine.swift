import Answers
import ArgumentParser
import PriceProtection
import Retail
import StoreOffice

/// A line of a statement, as it is named on the command line.
struct AskedProtectionLine: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.help("settle.protection.cut"), valueName: "code")) var cut: CutCode
    @Option(help: ArgumentHelp(Speech.help("settle.protection.line"), valueName: "number")) var line: Int
}

/// The account agrees to a line.
struct SettleProtectionAccept: Command {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: Speech.help("settle.protection.accept"),
        discussion: Speech.example("storectl settle protection accept --cut CUT-2026-12-11 --line 3"))

    @OptionGroup var asked: AskedProtectionLine

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let isNew = try await office.protection.accept(asked.cut, line: asked.line, today: today)
            return .record(
                asked.fields + [Field("changed", .boolean(isNew))],
                notes: [
                    counter.say(
                        isNew ? "protection.accepted" : "protection.answered-before", ["line": "\(asked.line)"])
                ])
        }
    }
}

/// The account holds other units to be right.
struct SettleProtectionDispute: Command {
    static let configuration = CommandConfiguration(
        commandName: "dispute", abstract: Speech.help("settle.protection.dispute"),
        discussion: Speech.help("settle.protection.dispute.more") + "\n\n"
            + Speech.example(
                "storectl settle protection dispute --cut CUT-2026-12-11 --line 3 --units 40 --reason \"counted twice\""
            ))

    @OptionGroup var asked: AskedProtectionLine
    @Option(help: ArgumentHelp(Speech.help("settle.protection.units"))) var units: Int64
    @Option(help: ArgumentHelp(Speech.help("settle.protection.reason"))) var reason: String

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard (0...1_000_000_000).contains(units) else {
            throw ValidationError(Speech.help("settle.protection.units-range"))
        }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let isNew = try await office.protection.dispute(
                asked.cut, line: asked.line, units: units, reason: reason, today: today,
                clock: try await office.today())
            return .record(
                asked.fields + [Field("claimed_units", .quantity(units)), Field("changed", .boolean(isNew))],
                notes: [
                    counter.say(
                        isNew ? "protection.disputed" : "protection.answered-before", ["line": "\(asked.line)"])
                ])
        }
    }
}

/// Headquarters decides about a line.
struct SettleProtectionDecide: Command {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: Speech.help("settle.protection.decide"),
        discussion: Speech.help("settle.protection.decide.more") + "\n\n"
            + Speech.example(
                "storectl settle protection decide --cut CUT-2026-12-11 --distributor D-ZJ-1 --line 3 --units 40 "
                    + "--reason \"delivery note seen\"",
                "storectl settle protection decide --cut CUT-2026-12-11 --distributor D-ZJ-1 --line 3 --amount 8000.00 "
                    + "--reason \"settled by phone\" --yes"))

    @OptionGroup var asked: AskedProtectionLine
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode
    @Option(help: ArgumentHelp(Speech.help("settle.protection.right-units"))) var units: Int64?
    @Option(help: ArgumentHelp(Speech.help("settle.protection.right-amount"))) var amount: String?
    @Option(help: ArgumentHelp(Speech.help("settle.protection.reason"))) var reason: String
    @Flag(help: ArgumentHelp(Speech.help("protection.yes"))) var yes = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func validate() throws {
        guard (units == nil) != (amount == nil) else {
            throw ValidationError(Speech.help("settle.protection.units-or-amount"))
        }
        guard (0...1_000_000_000).contains(units ?? 0) else {
            throw ValidationError(Speech.help("settle.protection.units-range"))
        }
    }

    func answer(at counter: Counter) async throws -> Answer {
        let reason = try TypedWord.name(reason, at: "--reason")
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let currency = office.settings.currency.value
            let verdict = try verdict(currency)
            let meant = try await office.protection.outlook(of: asked.cut, distributor, line: asked.line, verdict)
            let fields = asked.fields + meant.fields(currency)
            guard try yes || counter.isAgreed(to: .record(fields), question: "protection.decide-agree") else {
                return .record(
                    fields, problems: [Problem("protection.decide-unconfirmed", at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let done = try await office.decideProtection(
                asked.cut, distributor, line: asked.line, verdict, reason: reason, today: today)
            return .record(
                asked.fields + done.fields(currency),
                notes: [counter.say("protection.decided", ["line": "\(asked.line)", "new": "\(done.number)"])])
        }
    }

    private func verdict(_ currency: Currency) throws -> ProtectionVerdict {
        if let units { return .units(units) }
        guard let money = Money(amount ?? "", currency), money.minor >= 0, money.minor <= 1_000_000_000_000_000 else {
            throw Refusal(
                .wrongUsage, "money.unreadable", ["found": amount ?? "", "decimals": "\(currency.exponent)"],
                at: Place(path: "--amount"))
        }
        return .amount(money.minor)
    }
}

/// Proofs that a fall was passed on to stores.
struct SettleProtectionProofs: Command {
    static let configuration = CommandConfiguration(
        commandName: "proofs", abstract: Speech.help("settle.protection.proofs"),
        discussion: Speech.help("settle.protection.proofs.more") + "\n\n"
            + Speech.example(
                "storectl settle protection proofs passed-on.csv --cut CUT-2026-12-11 --distributor D-ZJ-1"))

    @Argument(help: ArgumentHelp(Speech.help("settle.protection.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("settle.protection.cut"), valueName: "code")) var cut: CutCode
    @Option(help: ArgumentHelp(Speech.help("stock.distributor"))) var distributor: AccountCode

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let table = try counter.table(file)
        return try await counter.atOffice { office in
            let receipt = try await office.protection.take(proofs: table, of: cut, distributor)
            return .record(
                [
                    Field("file", .text(file)), Field("rows", .quantity(Int64(receipt.rows))),
                    Field("added", .quantity(Int64(receipt.added))),
                ], notes: receipt.added == 0 ? [counter.say("protection.nothing-new")] : [])
        }
    }
}

extension AskedProtectionLine {
    var fields: [Field] { [Field("cut", .text(cut.text)), Field("line", .integer(Int64(line)))] }
}
