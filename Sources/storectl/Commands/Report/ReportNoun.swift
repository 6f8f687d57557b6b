import ArgumentParser

/// `storectl report …`.
struct ReportNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: Speech.help("report"), subcommands: [ReportMonthEnd.self])
}
