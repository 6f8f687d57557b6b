import Retail
import Testing
import Wording

@testable import StoreOffice

@Suite struct `The settings` {
    private func settings(
        flags: Settings.Flags = .init(), environment: [String: String] = [:], file: String? = nil
    ) throws -> Settings {
        try Settings(
            flags: flags, environment: environment, file: file, workingDirectory: "/work here", userHome: "/home/ann")
    }

    @Test func `without any choice are the defaults`() throws {
        let settings = try settings()
        #expect(settings.database == Setting(value: .embedded, origin: .builtIn))
        #expect(settings.home == Setting(value: "/home/ann/.local/share/storechain", origin: .builtIn))
        #expect(settings.language == Setting(value: .english, origin: .builtIn))
        #expect(settings.timeZone == Setting(value: "Asia/Shanghai", origin: .builtIn))
    }

    @Test func `name the chain towards partners`() throws {
        #expect(try settings().chainName == Setting(value: "StoreChain", origin: .builtIn))
        #expect(try settings().chainGLN == nil)
        let named = try settings(file: "chain_name: 星河 & Co\nchain_gln: \"0937400001113\"\n")
        #expect(named.chainName.value == "星河 & Co")
        #expect(named.chainGLN?.value.description == "0937400001113")
        let refusal = #expect(throws: Refusal.self) { try settings(file: "chain_gln: 12\n") }
        #expect(refusal?.problems.map(\.code) == ["setting.gln-unreadable"])
        #expect(refusal?.problems.first?.place.line == 1)
    }

    @Test func `go flag before environment before file before default`() throws {
        let file = "# a comment\nhome: from-file\nlanguage: zh\ntime_zone: Asia/Urumqi\n"
        let environment = ["STORECHAIN_HOME": "/from/environment"]
        #expect(
            try settings(file: file).home
                == Setting(value: "/work here/from-file", origin: .file("StoreConfig/runtime.yaml", line: 2)))
        #expect(
            try settings(environment: environment, file: file).home
                == Setting(value: "/from/environment", origin: .environment("STORECHAIN_HOME")))
        #expect(
            try settings(flags: .init(home: "/from/flag"), environment: environment, file: file).home
                == Setting(value: "/from/flag", origin: .flag("home")))
        #expect(
            try settings(file: file).language
                == Setting(value: .chinese, origin: .file("StoreConfig/runtime.yaml", line: 3)))
        #expect(try settings(file: file).timeZone.value == "Asia/Urumqi")
    }

    @Test(arguments: [
        ("/data", "/data/storechain"), ("data", "/home/ann/.local/share/storechain"),
        ("", "/home/ann/.local/share/storechain"),
    ])
    func `take the home from XDG_DATA_HOME unless that is relative`(data: String, home: String) throws {
        #expect(try settings(environment: ["XDG_DATA_HOME": data]).home.value == home)
    }

    @Test(arguments: [("~", "/home/ann"), ("~/data", "/home/ann/data"), ("~bob", "/work here/~bob")])
    func `take a tilde for the user's home`(given: String, home: String) throws {
        #expect(try settings(file: "home: \"\(given)\"\n").home.value == home)
        #expect(try settings(flags: .init(home: given)).home.value == home)
    }

    @Test func `refuse an empty flag`() throws {
        let refusal = #expect(throws: Refusal.self) { try settings(flags: .init(database: "", home: "")) }
        #expect(refusal?.kind == .wrongUsage)
        #expect(refusal?.problems.map(\.code) == ["setting.empty", "setting.empty"])
        #expect(refusal?.problems.map(\.place.path) == ["--database", "--home"])
    }

    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "de_DE.UTF-8"], .english),
        (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english), (["LC_ALL": "", "LC_MESSAGES": "zh_TW"], .chinese),
        (["LANG": "zh_CN", "STORECHAIN_LANG": "en"], .english),
    ])
    func `take the language from the terminal when nobody chose one`(environment: [String: String], language: Language)
        throws
    {
        #expect(try settings(environment: environment).language.value == language)
    }

    @Test func `of a file are refused all at once, each with its line`() throws {
        let file = "language: en\nlanguag: zh\nhome:\n  - a\ndatabase: {}\n"
        let refusal = #expect(throws: Refusal.self) { try settings(file: file) }
        #expect(refusal?.kind == .refused)
        #expect(refusal?.problems.map(\.code) == ["config.unknown-key", "config.no-text", "config.no-text"])
        #expect(refusal?.problems.map(\.place.line) == [2, 3, 5])
        #expect(refusal?.problems.allSatisfy { $0.place.file == "StoreConfig/runtime.yaml" } == true)
    }

    @Test(arguments: [
        ("a: [1", "yaml.not-well-formed"), ("\tx: 1", "yaml.not-well-formed"),
        ("home: a\nhome: b", "yaml.duplicate-key"),
        ("home: &x a", "yaml.anchor"), ("? [a]\n: b", "yaml.key-no-text"), ("- home", "config.no-mapping"),
        ("just words", "config.no-mapping"),
        ("home: \u{1}", "yaml.not-well-formed"),
    ])
    func `of a file that is no list of settings are refused with the place`(file: String, code: String) {
        let refusal = #expect(throws: Refusal.self) { try settings(file: file) }
        #expect(refusal?.problems.map(\.code) == [code])
        #expect(refusal?.problems.first?.place.line != nil)
    }

    @Test func `name the second of two equal keys`() {
        let refusal = #expect(throws: Refusal.self) { try settings(file: "home: a\ntime_zone: UTC\nhome: b\n") }
        #expect(refusal?.problems.first?.place.line == 3)
    }

    @Test(arguments: ["", "# nothing\n", "---\n"])
    func `of an empty file are the defaults`(file: String) throws {
        #expect(try settings(file: file).home.origin == .builtIn)
    }

    @Test func `name the user by flag before environment, and never for a server`() throws {
        #expect(try settings().user == nil)
        let environment = ["STORECHAIN_USER": "ann"]
        #expect(
            try settings(environment: environment).user
                == Setting(value: "ann", origin: .environment("STORECHAIN_USER")))
        #expect(try settings(flags: .init(user: "bob"), environment: environment).user?.value == "bob")
        let refusal = #expect(throws: Refusal.self) {
            try settings(flags: .init(database: "host=h dbname=d"), environment: environment)
        }
        #expect(refusal?.problems.map(\.code) == ["user.not-with-server"])
        #expect(refusal?.problems.map(\.place.path) == ["STORECHAIN_USER"])
    }

    @Test func `on the command line that are wrong are wrong usage`() {
        let refusal = #expect(throws: Refusal.self) {
            try settings(flags: .init(database: "postgresql://ann:CANARY@h/db?nosuch=1", language: "fr"))
        }
        #expect(refusal?.kind == .wrongUsage)
        #expect(refusal?.problems.map(\.code) == ["database.unreadable-address", "language.unknown"])
        #expect(refusal?.problems.map(\.place.path) == ["--database", "--lang"])
        #expect(refusal.map { "\($0)".contains("CANARY") } == false)
    }
}
