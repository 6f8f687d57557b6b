import Answers
import ArgumentParser
import DelimitedText
import PricingPolicy
import Retail
import RetailCSV
import StoreOffice

/// The lines of a draft or a published policy as a file that `import` takes back.
struct PriceExport: Command {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Speech.help("price.export"),
        discussion: Speech.help("price.export.more") + "\n\n"
            + Speech.example(
                "storectl price export december.xlsx --month 2026-12",
                "storectl price export december.csv --month 2026-12",
                "storectl price export - --month 2026-11 --published"))

    @Argument(help: ArgumentHelp(Speech.help("price.export.file")), completion: .file()) var file: String
    @Option(help: ArgumentHelp(Speech.help("price.month"))) var month: Month
    @Flag(help: ArgumentHelp(Speech.help("price.export.published"))) var published = false
    @Option(help: ArgumentHelp(Speech.help("price.export.revision"))) var revision: Int32?

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let lines = try await office.prices.lines(
                of: month, published: published || revision != nil, revision: revision)
            let currency = office.prices.currency
            let rows = [PriceFile.layout.columns] + lines.map { $0.line.texts(currency).map { $0 ?? "" } }
            if PolicyWorkbook.isMeant(by: file) {
                let products = try await office.prices.products(in: month)
                try PolicyWorkbook(lines.map(\.line), products, currency, in: counter.language).write(to: file)
                return PriceExport.answer(file, month, lines.count)
            }
            if file == "-" { return .document(rows.map(DelimitedLine.text).joined(), ending: .done) }
            try NewFile.write(to: file) { out in for row in rows { try out.append(DelimitedLine.text(row)) } }
            return PriceExport.answer(file, month, lines.count)
        }
    }

    private static func answer(_ file: String, _ month: Month, _ lines: Int) -> Answer {
        .record([
            Field("file", .text(file)), Field("month", .month("\(month)")), Field("lines", .quantity(Int64(lines))),
        ])
    }
}
