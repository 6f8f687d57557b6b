import ArgumentParser

/// `storectl settle …`.
struct SettleNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: Speech.help("settle"), subcommands: [SettleProtection.self])
}
