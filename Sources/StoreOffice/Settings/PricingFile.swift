package import PricingPolicy
package import Retail
import YAMLReading

/// What headquarters set for its price policies in `StoreConfig/pricing.yaml`.
package struct PricingFile: Hashable, Sendable {
    package static let fileName = "StoreConfig/pricing.yaml"

    package var limits = PriceLimits()
    /// The first that fits a line counts.
    package var nextMonth: [NextMonthRule] = []

    /// The usual limits and no rules where there is no such file. Throws a `Refusal` with every mistake in it. Amounts
    /// are of the currency.
    package init(file: String?, _ currency: Currency = .yuan) throws(Refusal) {
        guard let file else { return }
        let root: YAMLNode?
        do {
            root = try YAMLNode.parse(file)
        } catch {
            throw Refusal(.unreadableInput, [Problem(error, file: Self.fileName)])
        }
        var reading = PricingReading(currency: currency)
        if let root { reading.read(root, into: &self) }
        let problems = reading.problems.sorted {
            ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0)
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
    }

    /// Of the working directory.
    package static func ofStoreConfig(_ currency: Currency) throws(Refusal) -> PricingFile {
        try PricingFile(file: File.exists(fileName) ? ConfigFiles.text(of: fileName) : nil, currency)
    }
}

/// The reading of the file, with what was wrong on the way.
private struct PricingReading {
    let currency: Currency
    var problems: [Problem] = []

    init(currency: Currency) { self.currency = currency }

    mutating func read(_ root: YAMLNode, into file: inout PricingFile) {
        for entry in mapping(root, nil) {
            switch entry.key {
            case "limits": limits(entry, &file.limits)
            case "next_month":
                var names = Set<String>()
                for item in items(entry, entry.key) {
                    guard let rule = rule(item) else { continue }
                    if names.insert(rule.name).inserted {
                        file.nextMonth.append(rule)
                    } else {
                        note("pricing.rule-twice", ["name": rule.name], item, entry.key)
                    }
                }
            default: unknown(entry, "", ["limits", "next_month"])
            }
        }
    }

    private mutating func limits(_ section: YAMLEntry, _ limits: inout PriceLimits) {
        for entry in mapping(section.value, section.key) {
            let path = "limits.\(entry.key)"
            switch entry.key {
            case "change_percent": limits.changePermille = permille(entry, path) ?? limits.changePermille
            case "confirm_percent": limits.confirmPermille = permille(entry, path) ?? limits.confirmPermille
            case "margin_percent": limits.marginPermille = permille(entry, path) ?? limits.marginPermille
            case "phased_out_days":
                limits.phasedOutDays = number(entry, 0...36_500, path).map { Int32($0) } ?? limits.phasedOutDays
            default:
                unknown(entry, "limits.", ["change_percent", "confirm_percent", "margin_percent", "phased_out_days"])
            }
        }
    }

    // A rule ---------------------------------------------------------------------------------------------------------

    private static let ruleKeys = ["name", "match", "change", "whole", "ends_in"]

    private mutating func rule(_ node: YAMLNode) -> NextMonthRule? {
        var (name, rounding): (String?, NextMonthRule.Rounding) = (nil, .none)
        var (match, changes) = (NextMonthRule.Match(), [PriceKind: NextMonthRule.Change]())
        let entries = mapping(node, "next_month")
        for entry in entries {
            let path = "next_month.\(entry.key)"
            switch entry.key {
            case "name": name = text(entry.value, path)
            case "match": match = self.match(entry)
            case "change":
                for kind in mapping(entry.value, path) {
                    guard let price = PriceKind(rawValue: kind.key) else {
                        unknown(kind, "\(path).", PriceKind.allCases.map(\.rawValue))
                        continue
                    }
                    changes[price] = change(kind.value, "\(path).\(kind.key)")
                }
            case "whole": rounding = number(entry, 1...100_000, path).map { .whole(Int64($0)) } ?? rounding
            case "ends_in": rounding = number(entry, 0...9, path).map { .ending(Int64($0)) } ?? rounding
            default: unknown(entry, "next_month.", Self.ruleKeys)
            }
        }
        if Set(["whole", "ends_in"]).isSubset(of: entries.map(\.key)) {
            note("pricing.two-roundings", [:], node, "next_month.whole")
        }
        if !Set(["name", "change"]).isSubset(of: entries.map(\.key)) {
            note("pricing.rule-incomplete", [:], node, "next_month")
        }
        guard let name else { return nil }
        return NextMonthRule(name, match, changes, rounding)
    }

    private mutating func match(_ section: YAMLEntry) -> NextMonthRule.Match {
        var match = NextMonthRule.Match()
        for entry in mapping(section.value, "next_month.match") {
            let path = "next_month.match.\(entry.key)"
            switch entry.key {
            case "series": match.series = names(entry, path)
            case "model": match.models = names(entry, path)
            case "storage": match.storages = names(entry, path)
            case "scope": match.scopes = words(entry, path)
            case "channel": match.channels = words(entry, path)
            case "special": match.specials = .only(words(entry, path))
            case "age_from": match.ageFrom = number(entry, 0...600, path)
            case "age_to": match.ageTo = number(entry, 0...600, path)
            case "phase_out_within": match.phaseOutWithin = number(entry, 0...36_500, path).map { Int32($0) }
            default:
                unknown(
                    entry, "next_month.match.",
                    ["series", "model", "storage", "scope", "channel", "special", "age_from", "age_to"]
                        + ["phase_out_within"])
            }
        }
        return match
    }

    /// `-5%`, `-100` or `+49.90`.
    private mutating func change(_ node: YAMLNode, _ path: String) -> NextMonthRule.Change? {
        guard let text = text(node, path) else { return nil }
        let isNegative = text.hasPrefix("-")
        let size = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        if size.hasSuffix("%"), let permille = Self.permille(size.dropLast()) {
            return .permille(isNegative ? -permille : permille)
        }
        if let money = Money(size, currency), (0...Prices.sane.upperBound).contains(money.minor) {
            return .amount(isNegative ? -money.minor : money.minor)
        }
        note("pricing.change-unreadable", ["found": text], node, path)
        return nil
    }

    // Values ---------------------------------------------------------------------------------------------------------

    private static func permille(_ text: some StringProtocol) -> Int64? {
        guard let part = Percentage(text), part.basisPoints % 10 == 0 else { return nil }
        return Int64(part.basisPoints / 10)
    }

    private mutating func permille(_ entry: YAMLEntry, _ path: String) -> Int64? {
        guard let text = text(entry.value, path) else { return nil }
        if let permille = Self.permille(text) { return permille }
        note("pricing.percent-unreadable", ["found": text], entry.value, path)
        return nil
    }

    private mutating func number(_ entry: YAMLEntry, _ range: ClosedRange<Int>, _ path: String) -> Int? {
        guard let text = text(entry.value, path) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        let (from, to) = ("\(range.lowerBound)", "\(range.upperBound)")
        note("config.number-unfit", ["key": entry.key, "found": text, "from": from, "to": to], entry.value, path)
        return nil
    }

    private mutating func names(_ entry: YAMLEntry, _ path: String) -> Set<Name> {
        Set(items(entry, path).compactMap { item in text(item, path).flatMap { try? Name($0) } })
    }

    private mutating func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
        _ entry: YAMLEntry, _ path: String
    ) -> Set<Word> {
        var words = Set<Word>()
        for item in items(entry, path) {
            guard let text = text(item, path) else { continue }
            if let word = Word(rawValue: text) {
                words.insert(word)
            } else {
                let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
                note("pricing.word-unknown", ["found": text, "known": known], item, path)
            }
        }
        return words
    }

    private mutating func text(_ node: YAMLNode, _ path: String) -> String? {
        if case .scalar(let text) = node.content, !text.isEmpty { return text }
        note("config.no-text", ["key": path], node, path)
        return nil
    }

    private mutating func items(_ entry: YAMLEntry, _ path: String) -> [YAMLNode] {
        switch entry.value.content {
        case .list(let items): return items
        case .scalar(""): return []
        case .scalar, .mapping:
            note("calendar.no-list", ["key": entry.key], entry.value, path)
            return []
        }
    }

    private mutating func mapping(_ node: YAMLNode, _ path: String?) -> [YAMLEntry] {
        switch node.content {
        case .mapping(let entries): return entries
        case .scalar(""): return []
        case .scalar, .list:
            note("config.no-mapping", [:], node, path)
            return []
        }
    }

    private mutating func unknown(_ entry: YAMLEntry, _ path: String, _ known: [String]) {
        problems.append(
            Problem(
                "config.unknown-key", ["key": entry.key, "known": known.joined(separator: ", ")],
                at: Place(
                    file: PricingFile.fileName, line: entry.line, column: entry.column, path: path + entry.key)))
    }

    private mutating func note(_ code: String, _ values: [String: String], _ node: YAMLNode, _ path: String?) {
        problems.append(
            Problem(
                code, values, at: Place(file: PricingFile.fileName, line: node.line, column: node.column, path: path)))
    }
}
