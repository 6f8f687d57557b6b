package import FeedAttendance
package import Retail
import YAMLReading

extension FeedCalendar {
    package static let fileName = "StoreConfig/feed-calendar.yaml"

    /// What headquarters set in `StoreConfig/feed-calendar.yaml`; the usual days where there is no such file. Throws a
    /// `Refusal` with every mistake in it.
    package init(file: String?) throws(Refusal) {
        self.init()
        guard let file else { return }
        let root: YAMLNode?
        do {
            root = try YAMLNode.parse(file)
        } catch {
            throw Refusal(.unreadableInput, [Problem(error, file: Self.fileName)])
        }
        var reading = CalendarReading()
        if let root { reading.read(root, into: &self) }
        let problems = reading.problems.sorted {
            ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0)
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems) }
    }
}

/// The reading of the file, with what was wrong on the way.
private struct CalendarReading {
    var problems: [Problem] = []

    private static let agreementKeys = ["weekdays", "due", "due_after_days", "grace_minutes"]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    mutating func read(_ root: YAMLNode, into calendar: inout FeedCalendar) {
        guard let entries = mapping(root) else { return }
        // Accounts differ from what is usual, wherever that stands in the file.
        let isUsual = { (entry: YAMLEntry) in Self.agreementKeys.contains(entry.key) }
        calendar.usual = agreement(entries.filter(isUsual), from: calendar.usual, under: "")
        for entry in entries where !isUsual(entry) {
            switch entry.key {
            case "holidays": calendar.holidays = Set(texts(entry).compactMap { day($0, entry.key) })
            case "accounts":
                for account in mapping(entry.value) ?? [] {
                    guard (try? AccountCode(account.key)) != nil else {
                        note("typed.no-code", ["found": account.key], account.line, account.column, "accounts")
                        continue
                    }
                    calendar.accounts[account.key] = agreement(
                        mapping(account.value) ?? [], from: calendar.usual, under: "accounts.\(account.key).")
                }
            default: unknown(entry, "", Self.agreementKeys + ["holidays", "accounts"])
            }
        }
    }

    private mutating func agreement(
        _ entries: [YAMLEntry], from usual: FeedCalendar.Agreement, under path: String
    ) -> FeedCalendar.Agreement {
        var agreement = usual
        for entry in entries {
            switch entry.key {
            case "weekdays": agreement.weekdays = Set(texts(entry).compactMap { weekday($0, path + entry.key) })
            case "due": agreement.dueMinute = minute(entry, path) ?? agreement.dueMinute
            case "due_after_days": agreement.dueAfterDays = number(entry, path, upTo: 7) ?? agreement.dueAfterDays
            case "grace_minutes": agreement.graceMinutes = number(entry, path, upTo: 1440) ?? agreement.graceMinutes
            default: unknown(entry, path, Self.agreementKeys)
            }
        }
        return agreement
    }

    private mutating func unknown(_ entry: YAMLEntry, _ path: String, _ known: [String]) {
        note(
            "config.unknown-key", ["key": entry.key, "known": known.joined(separator: ", ")], entry.line, entry.column,
            path + entry.key)
    }

    private mutating func mapping(_ node: YAMLNode) -> [YAMLEntry]? {
        switch node.content {
        case .mapping(let entries): return entries
        case .scalar(""): return []
        case .scalar, .list:
            note("config.no-mapping", [:], node.line, node.column, nil)
            return nil
        }
    }

    private typealias Text = (text: String, line: Int, column: Int)

    private mutating func texts(_ entry: YAMLEntry) -> [Text] {
        guard case .list(let items) = entry.value.content else {
            if case .scalar("") = entry.value.content { return [] }
            note("calendar.no-list", ["key": entry.key], entry.line, entry.column, entry.key)
            return []
        }
        return items.compactMap { item in
            if case .scalar(let text) = item.content { return (text, item.line, item.column) }
            note("config.no-text", ["key": entry.key], item.line, item.column, entry.key)
            return nil
        }
    }

    private mutating func weekday(_ item: Text, _ path: String) -> Int? {
        if let number = Self.weekdays.firstIndex(of: item.text.lowercased()) { return number }
        let known = Self.weekdays.joined(separator: ", ")
        note("calendar.weekday-unknown", ["found": item.text, "known": known], item.line, item.column, path)
        return nil
    }

    private mutating func day(_ item: Text, _ path: String) -> Day? {
        if let day = Day(item.text) { return day }
        note("day.unreadable", ["found": item.text], item.line, item.column, path)
        return nil
    }

    private mutating func text(_ entry: YAMLEntry) -> String? {
        if case .scalar(let text) = entry.value.content, !text.isEmpty { return text }
        note("config.no-text", ["key": entry.key], entry.line, entry.column, entry.key)
        return nil
    }

    /// `HH:MM`.
    private mutating func minute(_ entry: YAMLEntry, _ path: String) -> Int? {
        guard let text = text(entry) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { byte in (0x30...0x39).contains(byte) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        {
            return hour * 60 + minute
        }
        note("calendar.time-unreadable", ["found": text], entry.value.line, entry.value.column, path + entry.key)
        return nil
    }

    private mutating func number(_ entry: YAMLEntry, _ path: String, upTo limit: Int) -> Int? {
        guard let text = text(entry) else { return nil }
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), number <= limit {
            return number
        }
        let values = ["found": text, "limit": "\(limit)"]
        note("calendar.number-unfit", values, entry.value.line, entry.value.column, path + entry.key)
        return nil
    }

    private mutating func note(
        _ code: String, _ values: [String: String], _ line: Int, _ column: Int, _ path: String?
    ) {
        problems.append(
            Problem(
                code, values, at: Place(file: FeedCalendar.fileName, line: line, column: column, path: path)))
    }
}
