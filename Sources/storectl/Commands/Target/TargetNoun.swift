import ArgumentParser

/// `storectl target …`.
struct TargetNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "target", abstract: Speech.help("target"), subcommands: [TargetImport.self, TargetShow.self])
}
