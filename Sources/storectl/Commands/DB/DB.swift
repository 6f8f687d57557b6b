import ArgumentParser

/// `storectl db …`.
struct DB: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: Speech.help("db"),
        subcommands: [DBStart.self, DBStop.self, DBStatus.self, DBMigrate.self, DBBackup.self, DBRestore.self])
}
