import Access
import Answers
import Retail
import StoreOffice
import Trail
import Wording

/// A request of a known person: the office as this person sees it, and what was asked.
struct Visit: Sendable {
    let office: Office
    let guest: Guest
    let language: Language
    let today: Day
    /// Whether what is told by HTTP may stay in the own network: for trying out.
    let mayStayInside: Bool
    /// Of the address, and of a form where one was sent.
    let given: [String: String]

    var currency: Currency { office.settings.currency.value }
    var trustClass: TrustClass { guest.visitor.person.trustClass }
    /// The code of who asks.
    var user: String { guest.visitor.person.code.text }

    private var clock: ChainClock { ChainClock(zone: office.settings.timeZone.value) }

    /// A sentence, with its instants by the chain's clocks.
    func say(_ code: String, _ values: [String: String] = [:]) -> String {
        Catalogue.say(
            Notice(Catalogue.onPage(code), values.mapValues(clock.face)).inWords(of: language), in: language)
    }

    /// What was given under a name; nil for nothing and for blanks.
    func text(_ name: String) -> String? {
        guard let text = given[name]?.trimmed, !text.isEmpty else { return nil }
        return text
    }

    func month(_ name: String = "month") throws(Refusal) -> Month? {
        guard let text = text(name) else { return nil }
        guard let month = Month(text) else { throw unreadable("portal.no-month", name, text) }
        return month
    }

    func day(_ name: String) throws(Refusal) -> Day? {
        guard let text = text(name) else { return nil }
        guard let day = Day(text) else { throw unreadable("day.unreadable", name, text) }
        return day
    }

    func code<Of>(_ name: String, of: Of.Type = Of.self) throws(Refusal) -> Code<Of>? {
        guard let text = text(name) else { return nil }
        guard let code = try? Code<Of>(text) else { throw unreadable("typed.no-code", name, text) }
        return code
    }

    func number(_ name: String) throws(Refusal) -> Int64 {
        let text = try needed(name)
        guard let number = Int64(text), number >= 0 else { throw unreadable("portal.no-number", name, text) }
        return number
    }

    func name(_ name: String) throws(Refusal) -> Name {
        // What was written on several lines is kept on one.
        let text = try needed(name).split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
            .joined(separator: " ")
        guard let written = try? Name(text) else { throw unreadable("typed.no-text", name, text) }
        return written
    }

    /// One of a closed list.
    func word<Word: RawRepresentable<String>>(_ name: String, of: Word.Type = Word.self) throws(Refusal) -> Word? {
        guard let text = text(name) else { return nil }
        guard let word = Word(rawValue: text) else { throw unreadable("portal.no-word", name, text) }
        return word
    }

    func needed(_ name: String) throws(Refusal) -> String {
        guard let text = text(name) else {
            throw Refusal(.wrongUsage, "portal.missing", ["name": name], at: Place(path: name))
        }
        return text
    }

    /// Refuses what was given to a question or an act and is not of its kind, before anything is looked at: also where nobody
    /// would read it. What stands in the path is there or not.
    func check(_ parameters: [Parameter], of name: String) throws(Refusal) {
        for parameter in parameters where !parameter.isInPath(of: name) {
            guard let text = text(parameter.name) else { continue }
            switch parameter.kind {
            case .number: _ = try number(parameter.name)
            case .month: _ = try month(parameter.name)
            case .day: _ = try day(parameter.name)
            case .word(let words):
                guard words.contains(text) else { throw unreadable("portal.no-word", parameter.name, text) }
            case .longText: _ = try self.name(parameter.name)
            case .text, .code, .document: break
            }
        }
    }

    /// Names the first parameter that is needed and was not given.
    func lacking(_ parameters: [Parameter]) -> Refusal {
        let name = parameters.first { $0.isRequired && text($0.name) == nil }?.name ?? ""
        return Refusal(.wrongUsage, "portal.missing", ["name": name], at: Place(path: name))
    }

    private func unreadable(_ code: String, _ name: String, _ text: String) -> Refusal {
        Refusal(.wrongUsage, code, ["found": text], at: Place(path: name, value: text))
    }
}

extension String {
    /// Without blanks at the ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
