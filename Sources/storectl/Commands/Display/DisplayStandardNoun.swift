import ArgumentParser

/// `storectl display standard …`.
struct DisplayStandardNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standard", abstract: Speech.help("display.standard"),
        discussion: Speech.example("storectl display standard show SH-0001"),
        subcommands: [DisplayStandardShow.self, DisplayStandardList.self])
}
