import Answers
import Retail
import StoreOffice
import Wording

/// Where a command stands: the settings, the language, and the way to tell how far it is.
struct Counter: Sendable {
    let settings: Settings
    private(set) var options: GlobalOptions
    let progress: ProgressDisplay
    /// `storectl` with the names of the command, for the audit trail.
    let program: String

    var language: Language { settings.language.value }

    /// The same for an answer that programs read, whatever was asked for.
    var inJSON: Counter {
        var counter = self
        counter.options.format = .json
        return counter
    }

    /// Reads `StoreConfig/runtime.yaml` of the working directory, the environment and the flags.
    init(_ command: some Command) throws {
        let options = command.options
        self.options = options
        program = CommandLineWords.path(to: type(of: command), below: StoreCtl.self) ?? "storectl"
        settings = try Settings.ofProcess(
            Settings.Flags(
                database: options.database, home: options.home, language: options.lang, user: options.user),
            withFile: command.followsRuntimeFile)
        progress = .onTerminal(isWanted: !options.noProgress, language: settings.language.value)
    }

    /// A sentence in the reader's language.
    func say(_ code: String, _ values: [String: String] = [:]) -> String { Catalogue.say(code, values, in: language) }

    /// Tells a step of long work: on a terminal, or everywhere with `--verbose`.
    func tell(_ notice: Notice) {
        let sentence = Catalogue.say(notice, in: language)
        if progress.isShown {
            progress.step(sentence)
        } else if options.verbose {
            StandardOutput(descriptor: 2).line(sentence)
        }
    }

    /// The office, open for the length of `body`, acting for the person that asks.
    func atOffice<T>(_ body: (Office) async throws -> T) async throws -> T {
        let office = try await Office.open(settings, through: program) { tell($0) }
        do {
            // Settings of somebody else's server that put data at risk: said always, since cron has no terminal.
            for warning in office.warnings { StandardOutput(descriptor: 2).line(Catalogue.say(warning, in: language)) }
            let value = try await body(office)
            await office.close()
            return value
        } catch {
            await office.close()
            throw error
        }
    }
}

extension StandardOutput {
    /// One line, at once.
    func line(_ text: String) {
        write(VisibleText.escaped(text) + "\n")
        flush()
    }
}
