import ArgumentParser

/// `storectl sales …`.
struct SalesNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sales", abstract: Speech.help("sales"), subcommands: [SalesImport.self, SalesSummaryCommand.self])
}
