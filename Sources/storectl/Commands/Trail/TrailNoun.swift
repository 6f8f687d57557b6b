import ArgumentParser

/// `storectl trail …`.
struct TrailNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trail", abstract: Speech.help("trail"), subcommands: [TrailList.self, TrailVerify.self])
}
