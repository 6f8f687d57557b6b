import ArgumentParser
import Hummingbird
import Logging
import Retail
import StoreOffice
import Wording

/// `storeportal`: the office's counter for browsers and for programs over HTTP.
@main
struct StorePortal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storeportal", abstract: say("help.storeportal"), discussion: say("help.storeportal.more"),
        version: "storeportal 0.1.0")

    @Option(help: ArgumentHelp(say("help.portal.host"))) var host = "127.0.0.1"
    @Option(help: ArgumentHelp(say("help.portal.port"))) var port = 8080
    @Option(help: ArgumentHelp(say("help.portal.proxy"), valueName: "address")) var proxy: String?
    @Option(help: ArgumentHelp(say("help.portal.rate"), valueName: "number")) var requestsPerSecond = 20.0
    @Flag(help: ArgumentHelp(say("help.portal.plain"))) var plainHTTP = false
    @Option(help: ArgumentHelp(say("help.database"), valueName: "url")) var database: String?
    @Option(help: ArgumentHelp(say("help.home"), valueName: "dir")) var home: String?
    @Option(help: ArgumentHelp(say("help.on"), valueName: "day"), transform: day) var on: Day?
    @Option(help: ArgumentHelp(say("help.lang"), valueName: "lang")) var lang: String?

    func run() async throws {
        let settings: Settings
        let reception: Reception
        do {
            settings = try Settings.ofProcess(
                Settings.Flags(database: database, home: home, language: lang))
            reception = try await Reception.open(settings)
        } catch {
            throw ValidationError(Self.told(error))
        }
        let logger = Logger(label: "storeportal") { _ in JSONLog() }
        let portal = Portal(
            reception: reception, day: on, isPlain: plainHTTP, proxy: proxy, logger: logger,
            rate: requestsPerSecond)
        for warning in reception.warnings { logger.warning("\(Catalogue.say(warning, in: .english))") }
        do {
            try await portal.serve(host: host, port: port)
        } catch {
            await reception.close()
            throw error
        }
        await reception.close()
    }

    private static func told(_ error: any Error) -> String {
        Refusal(explaining: error)?.problems.map { Catalogue.say($0.code, $0.values, in: ofTerminal) }
            .joined(separator: "\n") ?? "\(error)"
    }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw ValidationError(say("day.unreadable", ["found": text])) }
        return day
    }

    private static func say(_ code: String, _ values: [String: String] = [:]) -> String {
        Catalogue.say(code, values, in: ofTerminal)
    }

    private static let ofTerminal = Language.ofTerminal { ProcessWords.variable($0) }.language
}
