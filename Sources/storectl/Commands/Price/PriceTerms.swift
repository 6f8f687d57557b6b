import Answers
import ArgumentParser
import PricingPolicy
import Retail
import StoreOffice

/// `storectl price terms …`.
struct PriceTerms: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms", abstract: Speech.help("price.terms"),
        discussion: Speech.help("price.terms.more") + "\n\n"
            + Speech.example("storectl price terms show --month 2026-11"),
        subcommands: [PriceTermsImport.self, PriceTermsShow.self])
}

/// Takes a file of terms into the draft of a month.
struct PriceTermsImport: Command {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("price.terms.import"),
        discussion: Speech.help("price.terms.import.more") + "\n\n"
            + Speech.example("storectl price terms import terms.yaml --month 2026-12"))

    @Argument(help: ArgumentHelp(Speech.help("price.terms.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let terms = try TermsFile.read(file, office.settings.currency.value)
            let changed = try await office.prices.take(terms: terms, into: month)
            return .table(
                .terms(terms),
                notes: [
                    counter.say(changed ? "price.terms-taken" : "price.terms-same", ["month": "\(month)"]),
                    counter.say("price.next.check", ["month": "\(month)"]),
                ])
        }
    }
}

/// The terms of a month.
struct PriceTermsShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("price.terms.show"),
        discussion: Speech.help("price.terms.show.more") + "\n\n"
            + Speech.example(
                "storectl price terms show --month 2026-11",
                "storectl price terms show --month 2026-11 --as-file > terms.yaml"
            ))

    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Flag(help: ArgumentHelp(Speech.help("price.terms.draft"))) var draft = false
    @Flag(help: ArgumentHelp(Speech.help("price.terms.as-file"))) var asFile = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let terms = try await office.prices.terms(of: month, published: !draft)
            if asFile { return .document(TermsFile.text(terms), ending: .done) }
            return .table(.terms(terms), notes: terms.isEmpty ? [counter.say("price.terms-none")] : [])
        }
    }
}
