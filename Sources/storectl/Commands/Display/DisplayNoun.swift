import ArgumentParser

/// `storectl display …`.
struct DisplayNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "display", abstract: Speech.help("display"),
        subcommands: [
            DisplayStandardNoun.self, DisplayVisitNoun.self, DisplayPhoto.self, DisplayScoreCommand.self,
            DisplayMissing.self, DisplayReportCommand.self, DisplayCodeCommand.self,
            DisplayFixture.self, DisplayReferences.self, DisplayReaudit.self, DisplayUpliftCommand.self,
        ])
}
