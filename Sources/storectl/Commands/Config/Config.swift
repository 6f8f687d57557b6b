import ArgumentParser

/// `storectl config …`.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: Speech.help("config"),
        subcommands: [ConfigShow.self, ConfigCheck.self, ConfigDiff.self, ConfigApply.self])
}
