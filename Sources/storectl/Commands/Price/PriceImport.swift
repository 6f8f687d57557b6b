import Answers
import ArgumentParser
import Glibc
import PricingPolicy
import Retail
import RetailCSV
import StoreOffice

/// Takes a file of lines into the draft of a month, after showing what it would change.
struct PriceImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("price.import"),
        discussion: Speech.help("price.import.more") + "\n\n"
            + Speech.example(
                "storectl price import december.csv --month 2026-12",
                "storectl price import december.csv --month 2026-12 --yes",
                "storectl price import december.xlsx --month 2026-12 --yes",
                "storectl price import cuts.csv --month 2026-12 --add --yes"))

    @Argument(help: ArgumentHelp(Speech.help("price.import.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Flag(help: ArgumentHelp(Speech.help("price.import.add"))) var add = false
    @Flag(help: ArgumentHelp(Speech.help("price.import.check"))) var check = false
    @Flag(help: ArgumentHelp(Speech.help("price.import.yes"))) var yes = false
    @Flag(help: ArgumentHelp(Speech.help("price.take-over"))) var takeOver = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        let file = try PriceFile(try counter.table(file))
        let meaning: FileMeaning = add ? .additions : .whole
        return try await counter.atOffice { office in
            let today = try await office.today(asked: options.on)
            let reading = counter.reading(file.table.name)
            defer { reading.finish() }
            let change = try await office.prices.compare(file, with: month, meaning) { reading.reach(Int64($0)) }
            reading.finish()
            let currency = office.prices.currency
            if check { return counter.answer(to: change, currency, notes: [counter.say("price.import.checked")]) }
            let isSafe = change.before.isEmpty || change.isEmpty || yes
            guard try isSafe || counter.isAgreed(to: counter.answer(to: change, currency)) else {
                return counter.answer(
                    to: change, currency,
                    problems: [Problem("price.import.unconfirmed", ["month": "\(month)"], at: Place(path: "--yes"))],
                    ending: .refusal(.refused))
            }
            let taken = try await office.prices.take(
                file, into: month, meaning, over: change.version, takingOver: takeOver, today: today)
            return counter.answer(
                to: taken.change, currency,
                notes: [
                    counter.say(change.isEmpty ? "price.import.nothing" : "price.import.taken", ["month": "\(month)"]),
                    counter.say("price.next.check", ["month": "\(month)"]),
                ])
        }
    }
}

extension Counter {
    /// Shows an answer on standard error and asks for a yes; false where nobody sits at a terminal.
    func isAgreed(to answer: Answer, question: String = "price.import.agree") throws -> Bool {
        guard isatty(0) == 1, isatty(2) == 1, options.format == .table else { return false }
        AnswerPrinter(
            format: .table, language: language, zone: settings.timeZone.value, output: StandardOutput(descriptor: 2)
        ).print(answer)
        StandardOutput(descriptor: 2).line(say(question))
        let reply = readLine()?.lowercased() ?? ""
        return ["y", "yes", "是", "好"].contains(reply)
    }

    /// What a file changes, line by line, and how many stay.
    func answer(
        to change: DraftChange, _ currency: Currency, notes: [String] = [], problems: [Problem] = [],
        ending: Answer.Ending? = nil
    ) -> Answer {
        .table(
            .change(change, currency), notes: [say(change.summary.code, change.summary.values)] + notes,
            problems: problems, ending: ending)
    }
}
