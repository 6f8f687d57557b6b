import ArgumentParser

/// `storectl grade …`.
struct GradeNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: Speech.help("grade"),
        subcommands: [GradePropose.self, GradeShow.self, GradeSchemes.self])
}
