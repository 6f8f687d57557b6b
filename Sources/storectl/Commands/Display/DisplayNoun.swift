import ArgumentParser

/// `storectl display …`.
struct DisplayNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "display", abstract: Speech.help("display"),
        subcommands: [
            DisplayScoreCommand.self, DisplayMissing.self, DisplayReportCommand.self,
        ])
}
