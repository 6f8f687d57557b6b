import ArgumentParser

/// `storectl grade …`.
struct GradeNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: Speech.help("grade"),
        subcommands: [
            GradePropose.self, GradeAccept.self, GradeShow.self, GradeReportCommand.self, GradeOverrides.self,
            GradeStandard.self, GradeRehearse.self, GradeSchemes.self,
        ])
}
