import ArgumentParser
import Wording

/// What is done to the words of a command line before they are parsed.
enum CommandLineWords {
    /// Moves options of every command that stand before its name behind it: `storectl --lang zh db status`.
    static func globalsLast(_ words: [String]) -> [String] {
        var moved: [String] = []
        var rest = words[...]
        while let word = rest.first {
            let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
            if GlobalOptions.withoutValue.contains(word)
                || (word.contains("=") && GlobalOptions.withValue.contains(name))
            {
                moved.append(rest.removeFirst())
            } else if GlobalOptions.withValue.contains(word), rest.count > 1 {
                moved += [rest.removeFirst(), rest.removeFirst()]
            } else {
                break
            }
        }
        guard let end = rest.firstIndex(of: "--") else { return rest + moved }
        return rest[..<end] + moved + rest[end...]
    }

    /// Without the options of every command where the words lead to no verb: what is printed there is help, of which
    /// they decide the language and nothing else.
    static func withoutGlobalsOfGroups(_ words: [String], below root: any ParsableCommand.Type) -> [String] {
        var command = root
        for word in words {
            guard let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else { break }
            command = next
        }
        let asksForHelp = words.contains { ["--help", "-h", "help"].contains($0) }
        guard !command.configuration.subcommands.isEmpty,
            asksForHelp || command.configuration.defaultSubcommand == nil
        else { return words }
        var kept: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
            if GlobalOptions.withoutValue.contains(word) || (word != name && GlobalOptions.withValue.contains(name)) {
                continue
            } else if GlobalOptions.withValue.contains(word), !rest.isEmpty {
                rest.removeFirst()
            } else {
                kept.append(word)
            }
        }
        return kept
    }

    /// The names that lead to a command, `storectl db status`; nil when nothing does.
    static func path(to command: any ParsableCommand.Type, below root: any ParsableCommand.Type) -> String? {
        if command == root { return root._commandName }
        return root.configuration.subcommands.lazy.compactMap { path(to: command, below: $0) }.first
            .map { "\(root._commandName) \($0)" }
    }

    /// The complaint about a command that is not there, with the nearest one that is; nil when all are there.
    static func unknownCommand(_ words: [String], below root: any ParsableCommand.Type) -> String? {
        var command = root
        for word in words {
            let subcommands = command.configuration.subcommands
            if subcommands.isEmpty || word.hasPrefix("-") || word == "help" { return nil }
            // What is no verb there is an argument of the usual one.
            if command.configuration.defaultSubcommand != nil, !subcommands.contains(where: { $0._commandName == word })
            {
                return nil
            }
            if let next = subcommands.first(where: { $0._commandName == word }) {
                command = next
                continue
            }
            let guess = subcommands.map { $0._commandName }.min { distance($0, word) < distance($1, word) }
            let hint = guess.flatMap {
                distance($0, word) <= 2 ? Catalogue.say("help.did-you-mean", ["guess": $0], in: Speech.ofHelp) : nil
            }
            return Catalogue.say("help.unknown-command", ["found": word], in: Speech.ofHelp) + (hint ?? "")
        }
        return nil
    }

    /// How many letters have to be put in, left out or changed (Levenshtein).
    static func distance(_ one: String, _ other: String) -> Int {
        var row = Array(0...other.count)
        for (i, a) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in other.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[other.count]
    }
}
