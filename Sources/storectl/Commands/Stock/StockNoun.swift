import ArgumentParser

/// `storectl stock …`.
struct StockNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock", abstract: Speech.help("stock"),
        subcommands: [
            StockStatus.self, StockLevelsNoun.self, StockOrders.self, StockPushNoun.self, StockAlerts.self,
            StockNote.self, StockHistory.self, ServiceOfMonth.self, StockTransfers.self, StockTransferred.self,
            StockAllocate.self, StockReconcile.self, StockBacktest.self,
        ])
}

/// `storectl stock levels …`.
struct StockLevelsNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "levels", abstract: Speech.help("stock.levels"),
        discussion: Speech.example(
            "storectl stock levels propose --distributor D-ZJ-1", "storectl stock levels accept --distributor D-ZJ-1"),
        subcommands: [LevelsPropose.self, LevelsAccept.self, LevelsShow.self, LevelsExplain.self])
}
