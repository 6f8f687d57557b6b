import ArgumentParser

/// `storectl settle …`.
struct SettleNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: Speech.help("settle"), discussion: Speech.help("settle.more"),
        subcommands: [
            SettleRebate.self, SettleStatement.self, SettlePool.self, SettleCredit.self, SettleClaim.self,
            SettleProtection.self, SettleImport.self,
        ])
}
