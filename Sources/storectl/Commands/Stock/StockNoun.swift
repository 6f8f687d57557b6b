import ArgumentParser

/// `storectl stock …`.
struct StockNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock", abstract: Speech.help("stock"),
        subcommands: [StockStatus.self, StockReconcile.self, StockBacktest.self])
}
