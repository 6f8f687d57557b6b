import ArgumentParser

/// `storectl display visit …`.
struct DisplayVisitNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit", abstract: Speech.help("display.visits"),
        discussion: Speech.example(
            "storectl display visit check visits.csv", "storectl display visit import visits.csv",
            "storectl display visit list --month 2026-03"),
        subcommands: [
            DisplayVisitImport.self, DisplayVisitCheck.self, DisplayVisitList.self, DisplayVisitShow.self,
        ])
}
