import ArgumentParser

/// `storectl grade …`.
struct GradeNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: Speech.help("grade"),
        subcommands: [
            GradePropose.self, GradeShow.self, GradeReportCommand.self, GradeRehearse.self, GradeSchemes.self,
        ])
}
