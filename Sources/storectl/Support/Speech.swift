import Glibc
import Wording

/// The language of `--help` and of complaints about the command line, which are made before any setting is read: the
/// flag, else STORECHAIN_LANG, else the terminal's.
enum Speech {
    static let ofHelp = language(arguments: CommandLine.arguments, environment: environment)

    static func language(arguments: [String], environment: (String) -> String?) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--lang="), let asked = Language(rawValue: String(argument.dropFirst(7))) {
                return asked
            }
            if argument == "--lang", index + 1 < arguments.count, let asked = Language(rawValue: arguments[index + 1]) {
                return asked
            }
        }
        if let asked = environment("STORECHAIN_LANG").flatMap(Language.init(rawValue:)) { return asked }
        return Language.ofTerminal(environment).language
    }

    /// A sentence of the help.
    static func help(_ code: String) -> String { Catalogue.say("help.\(code)", in: ofHelp) }

    /// An example at the end of a command's help.
    static func example(_ lines: String...) -> String {
        help("example") + "\n" + lines.map { "  \($0)" }.joined(separator: "\n")
    }

    /// Puts the library's own words into the language of the help.
    static func translated(_ text: String) -> String {
        guard ofHelp == .chinese else { return text }
        return Catalogue.helpWords.reduce(text) { text, word in text.replacing(word.english, with: word.chinese) }
    }
}

extension String {
    /// Every occurrence of `part` replaced.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        var out = ""
        var rest = self[...]
        while let found = rest.firstRange(of: part) {
            out += rest[..<found.lowerBound] + other
            rest = rest[found.upperBound...]
        }
        return out + rest
    }
}

extension Substring {
    fileprivate func firstRange(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            formIndex(after: &start)
        }
        return nil
    }
}
