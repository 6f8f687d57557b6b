package import Postgres
package import Retail
package import Wording

/// How this run of the program behaves: flag before environment before `StoreConfig/runtime.yaml` before default.
package struct Settings: Sendable, Equatable {
    /// Where the database is.
    package enum Place: Sendable, Equatable {
        /// The PostgreSQL of our own, under the home.
        case embedded
        /// A server that somebody else runs.
        case server(ConnectionTarget)
    }
    package let database: Setting<Place>
    /// Folder of the embedded PostgreSQL, absolute.
    package let home: Setting<String>
    package let language: Setting<Language>
    /// Name of the chain's time zone, such as `Asia/Shanghai`; the database knows whether there is one.
    package let timeZone: Setting<String>
    /// Of amounts in files and reports.
    package let currency: Setting<Currency>
    /// What the chain calls itself towards partners.
    package let chainName: Setting<String>
    /// By which partners know the chain; nil where it has none.
    package let chainGLN: Setting<GLN>?
    /// Whose rights to use, on the embedded database only; nil for the owner of its files.
    package private(set) var user: Setting<String>?
    /// What the caller proves the own identity with, on a server.
    package let token: TokenSource

    /// The same for another person, for who has the files of the embedded database.
    func acting(as user: String) -> Settings {
        var other = self
        other.user = Setting(value: user, origin: .builtIn)
        return other
    }

    /// What was given on the command line; nil where nothing was.
    package struct Flags: Sendable {
        package var database: String?
        package var home: String?
        package var language: String?
        package var user: String?

        package init(
            database: String? = nil, home: String? = nil, language: String? = nil, user: String? = nil
        ) {
            self.database = database
            self.home = home
            self.language = language
            self.user = user
        }
    }

    package static let fileName = "StoreConfig/runtime.yaml"
    private static let keys = ["database", "home", "language", "time_zone", "currency", "chain_name", "chain_gln"]

    /// Puts the settings together. `file` is the text of `runtime.yaml`, nil when there is none. Throws a `Refusal`
    /// with every problem found.
    package init(
        flags: Flags, environment: [String: String], file: String?, workingDirectory: String, userHome: String
    ) throws(Refusal) {
        let runtime =
            try file.map { (text) throws(Refusal) in try FlatFile(text, path: Self.fileName, keys: Self.keys) }
            ?? .absent
        func first(_ flag: (name: String, given: String?)?, _ variable: String?, _ key: String?) -> Setting<String>? {
            if let flag, let given = flag.given { return Setting(value: given, origin: .flag(flag.name)) }
            if let variable, let found = environment[variable], !found.isEmpty {
                return Setting(value: found, origin: .environment(variable))
            }
            return key.flatMap { runtime.setting($0) }
        }
        var problems: [Problem] = []
        // A script's variable that nobody set must not lead to the working directory or to libpq's own choice.
        for (name, given) in [("database", flags.database), ("home", flags.home)] where given == "" {
            problems.append(Problem("setting.empty", at: Origin.flag(name).place))
        }
        database = Self.database(first(("database", flags.database), "STORECHAIN_DATABASE_URL", "database"), &problems)
        home = Self.home(
            first(("home", flags.home), "STORECHAIN_HOME", "home"), environment: environment,
            workingDirectory: workingDirectory, userHome: userHome)
        language = Self.language(
            first(("lang", flags.language), "STORECHAIN_LANG", "language"), environment: environment, &problems)
        timeZone = first(nil, nil, "time_zone") ?? Setting(value: "Asia/Shanghai", origin: .builtIn)
        currency = Self.currency(first(nil, nil, "currency"), &problems)
        chainName = first(nil, nil, "chain_name") ?? Setting(value: "StoreChain", origin: .builtIn)
        chainGLN = Self.gln(first(nil, nil, "chain_gln"), &problems)
        user = first(("as", flags.user), "STORECHAIN_USER", nil)
        if let user, case .server = database.value {
            problems.append(Problem("user.not-with-server", at: user.origin.place))
        }
        token = TokenSource(environment: environment, home: home.value)
        guard problems.isEmpty else {
            let usage = problems.contains { $0.place.file == nil }
            throw Refusal(usage ? .wrongUsage : .refused, problems)
        }
    }

    private static func database(_ given: Setting<String>?, _ problems: inout [Problem]) -> Setting<Place> {
        guard let given else { return Setting(value: .embedded, origin: .builtIn) }
        do {
            return Setting(value: .server(try ConnectionTarget(given.value)), origin: given.origin)
        } catch {
            problems.append(Problem("database.unreadable-address", ["reason": error.message], at: given.origin.place))
            return Setting(value: .embedded, origin: .builtIn)
        }
    }

    /// `$XDG_DATA_HOME/storechain`, or what was given, from the root on. A relative XDG_DATA_HOME counts as unset, as
    /// the XDG Base Directory Specification asks.
    private static func home(
        _ given: Setting<String>?, environment: [String: String], workingDirectory: String, userHome: String
    ) -> Setting<String> {
        if let given {
            let path =
                if given.value.hasPrefix("/") {
                    given.value
                } else if given.value == "~" || given.value.hasPrefix("~/") {
                    // The shell does this only where it stands alone: neither in `--home=~/x` nor in a file.
                    userHome + given.value.dropFirst()
                } else {
                    "\(workingDirectory)/\(given.value)"
                }
            return Setting(value: path, origin: given.origin)
        }
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            return Setting(value: "\(data)/storechain", origin: .environment("XDG_DATA_HOME"))
        }
        return Setting(value: "\(userHome)/.local/share/storechain", origin: .builtIn)
    }

    private static func currency(_ given: Setting<String>?, _ problems: inout [Problem]) -> Setting<Currency> {
        guard let given else { return Setting(value: .yuan, origin: .builtIn) }
        if let currency = Currency(given.value) { return Setting(value: currency, origin: given.origin) }
        problems.append(Problem("currency.unreadable", ["found": given.value], at: given.origin.place))
        return Setting(value: .yuan, origin: .builtIn)
    }

    private static func gln(_ given: Setting<String>?, _ problems: inout [Problem]) -> Setting<GLN>? {
        guard let given else { return nil }
        if let gln = GLN(given.value) { return Setting(value: gln, origin: given.origin) }
        problems.append(Problem("setting.gln-unreadable", ["found": given.value], at: given.origin.place))
        return nil
    }

    /// Without a choice, the language of the terminal when we speak it, else English.
    private static func language(
        _ given: Setting<String>?, environment: [String: String], _ problems: inout [Problem]
    ) -> Setting<Language> {
        if let given {
            if let language = Language(rawValue: given.value) { return Setting(value: language, origin: given.origin) }
            problems.append(Problem("language.unknown", ["found": given.value], at: given.origin.place))
        }
        let (language, variable) = Language.ofTerminal { environment[$0] }
        return Setting(value: language, origin: variable.map { .environment($0) } ?? .builtIn)
    }
}

extension Origin {
    /// Where a problem with the setting is to be looked for.
    var place: Place {
        switch self {
        case .flag(let name): Place(path: "--\(name)")
        case .environment(let name): Place(path: name)
        case .file(let path, let line): Place(file: path, line: line)
        case .builtIn: .nowhere
        }
    }
}
