import ArgumentParser

/// `storectl sales …`.
struct SalesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sales", abstract: Speech.help("sales"), subcommands: [SalesImport.self, SalesSummaryCommand.self])
}
