import Answers
import ArgumentParser
import Retail

/// The options that every command takes, also before its name.
struct GlobalOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(Speech.help("format"), valueName: "format"))
    var format: OutputFormat = .table

    @Option(name: .long, help: ArgumentHelp(Speech.help("database"), valueName: "url"))
    var database: String?

    @Option(name: .long, help: ArgumentHelp(Speech.help("home"), valueName: "dir"), completion: .directory)
    var home: String?

    @Option(name: .customLong("as"), help: ArgumentHelp(Speech.help("as"), valueName: "user"))
    var user: String?

    @Option(
        name: .long, help: ArgumentHelp(Speech.help("on"), valueName: "day"), transform: TypedWord.day)
    var on: Day?

    @Option(name: .long, help: ArgumentHelp(Speech.help("lang"), valueName: "lang"), completion: .list(["en", "zh"]))
    var lang: String?

    @Flag(name: .long, help: ArgumentHelp(Speech.help("verbose")))
    var verbose = false

    @Flag(name: .long, help: ArgumentHelp(Speech.help("no-progress")))
    var noProgress = false

    /// Options that take a value, for whoever moves them.
    static let withValue: Set<String> = ["--format", "--database", "--home", "--as", "--on", "--lang"]
    static let withoutValue: Set<String> = ["--verbose", "--no-progress"]
}

extension OutputFormat: ExpressibleByArgument {}
