import ArgumentParser
import TestKit
import Testing
import Wording

@testable import storectl

@Suite(.heavy) struct `The help` {
    /// Every command, with the words that lead to it.
    private static let commands: [[String]] = paths(of: StoreCtl.self, [])

    private static func paths(of command: any ParsableCommand.Type, _ words: [String]) -> [[String]] {
        [words] + command.configuration.subcommands.flatMap { paths(of: $0, words + [$0._commandName]) }
    }

    @Test(arguments: commands)
    func `is there in both languages with an example for every verb`(words: [String]) async throws {
        try await Program.fresh { (program) async throws in
            let english = try await program.shell("$storectl \(words.joined(separator: " ")) --help")
            let chinese = try await program.shell("$storectl --lang zh \(words.joined(separator: " ")) --help")
            #expect(english.code == 0 && chinese.code == 0)
            #expect(english.output.contains("OVERVIEW: "))
            #expect(chinese.output.hasPrefix("概述："))
            // What stays in Latin letters is what a person types; three plain words in a row are a forgotten sentence.
            let prose = chinese.output.split(separator: "\n").filter { line in
                !line.contains("storectl")
                    && line.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0 == " ") })
                        .contains { $0.split(separator: " ").count > 3 }
            }
            #expect(prose == [], "\(words)")
            if words.count > 1 {
                #expect(english.output.contains("Example:\n  storectl \(words.joined(separator: " "))"))
            }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completes in every shell`(shell: String) async throws {
        try await Program.fresh { (program) async throws in
            let script = try await program.run("--generate-completion-script", shell)
            #expect(script.code == 0)
            #expect(script.output.contains("storectl"))
        }
    }

    @Test(arguments: [
        (["dbb"], "There is no command \"dbb\". Did you mean \"db\"?"),
        (["db", "statu"], "There is no command \"statu\". Did you mean \"status\"?"),
        (["db", "xyzxyz"], "There is no command \"xyzxyz\"."),
        (["demo", "--formt", "json"], "Did you mean '--format'?"),
        (["demo", "--format", "xml"], "'xml' is invalid for '--format <format>'"),
        (["demo", "--on", "2026-02-30"], "\"2026-02-30\" is not a day. Write YYYY-MM-DD"),
        (["demo", "--months"], "Missing value for '--months <months>'"),
        (["today", "extra"], "Unexpected argument 'extra'"),
        (["db", "backup"], "Missing expected argument '<file>'"),
        (["demo", "--lang", "fr"], "\"fr\" is not a language of this program"),
    ])
    func `comes with every wrong command line, which ends in 64`(words: [String], sentence: String) async throws {
        try await Program.fresh { (program) async throws in
            let outcome = try await program.shell("$storectl " + words.joined(separator: " "))
            #expect(outcome.code == 64)
            #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
            #expect(outcome.output == "")
        }
    }

    @Test(arguments: [
        (["dbb"], "错误：没有名为“dbb”的命令。您是否想用“db”？"),
        (["demo", "--formt", "json"], "错误：未知选项 '--formt'。您是否想用 '--format'?"),
        (["demo", "--format", "xml"], "错误：值 'xml' 不适用于 '--format <format>'。请选用 'table', 'json' 或 'csv'."),
        (["demo", "--months"], "错误：缺少值：'--months <months>'\n说明：--months <months>"),
        (["today", "one", "two"], "错误：2 个多余的参数：'one', 'two'"),
        (["today", "extra"], "错误：多余的参数 'extra'"),
        (["demo", "--verbose=yes"], "错误：选项 '--verbose' 不带值，却给出了 'yes' 这个值。"),
    ])
    func `complains in Chinese to the end of the sentence`(words: [String], sentence: String) async throws {
        try await Program.fresh { (program) async throws in
            let outcome = try await program.shell("$storectl --lang zh " + words.joined(separator: " "))
            #expect(outcome.code == 64)
            #expect(outcome.errors.hasPrefix(sentence), "\(outcome.errors)")
        }
    }

    @Test func `says the version`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await program.run("--version").output == "storectl 0.1.0\n")
        }
    }
}

@Suite struct `The words of a command line` {
    @Test(arguments: [
        (["--lang", "zh", "db", "status"], ["db", "status", "--lang", "zh"]),
        (["--format=json", "--verbose", "demo", "--", "x"], ["demo", "--format=json", "--verbose", "--", "x"]),
        (["demo", "--lang", "zh"], ["demo", "--lang", "zh"]), (["--version"], ["--version"]), ([], []),
        (["--home"], ["--home"]),
    ])
    func `may begin with the options of every command`(words: [String], moved: [String]) {
        #expect(CommandLineWords.globalsLast(words) == moved)
    }

    @Test(arguments: [
        (["--lang", "zh"], []), (["db", "--lang=zh", "--verbose"], ["db"]),
        (["help", "db", "stop", "--lang", "zh"], ["help", "db", "stop"]),
        (["db", "stop", "--lang", "zh"], ["db", "stop", "--lang", "zh"]), (["--lang"], ["--lang"]),
        (["db", "--format", "json", "statu"], ["db", "statu"]),
    ])
    func `lose the options of every command where help is all there is`(words: [String], kept: [String]) {
        #expect(CommandLineWords.withoutGlobalsOfGroups(words, below: StoreCtl.self) == kept)
    }

    @Test(arguments: [("", "", 0), ("a", "", 1), ("db", "dbb", 1), ("statu", "status", 1), ("restore", "resotre", 2)])
    func `are compared letter by letter`(one: String, other: String, distance: Int) {
        #expect(CommandLineWords.distance(one, other) == distance)
    }

    @Test(
        arguments: [
            (["storectl", "--lang", "zh"], [:], Language.chinese), (["storectl", "--lang=zh"], [:], .chinese),
            (["storectl"], ["STORECHAIN_LANG": "zh", "LANG": "en_US"], .chinese),
            (["storectl"], ["LANG": "zh_CN.UTF-8"], .chinese),
            (["storectl"], ["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .english), (["storectl", "--lang"], [:], .english),
        ] as [([String], [String: String], Language)])
    func `choose the language of the help`(arguments: [String], variables: [String: String], language: Language) {
        #expect(Speech.language(arguments: arguments, environment: { variables[$0] }) == language)
    }
}
