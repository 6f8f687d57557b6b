import ArgumentParser

/// `storectl grade …`.
struct GradeNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: Speech.help("grade"),
        subcommands: [
            GradePropose.self, GradeReview.self, GradeAccept.self, GradeExplain.self, GradeWay.self, GradePlans.self,
            GradeShow.self, GradeHistory.self, GradeMatrix.self, GradeReportCommand.self, GradeOverrides.self,
            GradeStandard.self, GradeRehearse.self, GradeSchemes.self,
        ])
}
