import Glibc
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
        settings = try Settings(
            flags: Settings.Flags(
                database: options.database, home: options.home, language: options.lang, user: options.user),
            environment: Counter.environment,
            file: command.followsRuntimeFile ? try Counter.configFile(Settings.fileName) : nil,
            workingDirectory: Counter.workingDirectory, userHome: Counter.userHome)
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

    /// The text of a file of `StoreConfig` in the working directory; nil where there is none.
    static func configFile(_ name: String) throws -> String? {
        let bytes: [UInt8]
        do {
            bytes = try File.read(name, limit: 1 << 20)
        } catch let trouble as FileTrouble
            where [ENOENT, ENOTDIR].contains(trouble.code) && !File.isTaken(name)
        {
            return nil
        } catch {
            // One that may not be read could name another database: going on without it would be a guess.
            throw Refusal(unreadable: name, error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(.unreadableInput, "config.not-utf8", at: Place(file: name))
        }
        return text
    }

    private static var environment: [String: String] {
        let names = [
            "STORECHAIN_DATABASE_URL", "STORECHAIN_HOME", "STORECHAIN_USER", "STORECHAIN_LANG", "STORECHAIN_TOKEN",
            "STORECHAIN_TOKEN_FILE", "XDG_DATA_HOME",
            "LC_ALL", "LC_MESSAGES", "LANG",
        ]
        var found: [String: String] = [:]
        for name in names { found[name] = storectl.environment(name) }
        return found
    }

    private static var workingDirectory: String {
        guard let path = unsafe getcwd(nil, 0) else { return "/" }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    /// $HOME, or what the system knows of the user when it is not set.
    private static var userHome: String {
        if let home = storectl.environment("HOME"), home.hasPrefix("/") { return home }
        guard let entry = unsafe getpwuid(geteuid()), let path = unsafe entry.pointee.pw_dir else { return "/" }
        return unsafe String(cString: path)
    }
}

extension StandardOutput {
    /// One line, at once.
    func line(_ text: String) {
        write(VisibleText.escaped(text) + "\n")
        flush()
    }
}
