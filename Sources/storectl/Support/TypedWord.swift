import ArgumentParser
import Retail
import Wording

/// What a person types on the command line, read into the words of the trade.
enum TypedWord {
    /// For the `transform` of an option.
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError(Catalogue.say("day.unreadable", ["found": text], in: Speech.ofHelp))
        }
        guard day.isOnRecord else {
            throw ValidationError(Catalogue.say("day.unfit", ["found": text], in: Speech.ofHelp))
        }
        return day
    }

    static func code<Of>(_ text: String, of: Of.Type, at path: String) throws(Refusal) -> Code<Of> {
        do {
            return try Code(text)
        } catch {
            throw Refusal(.wrongUsage, "typed.no-code", ["found": text], at: Place(path: path, value: text))
        }
    }

    static func name(_ text: String, at path: String) throws(Refusal) -> Name {
        do {
            return try Name(text)
        } catch {
            throw Refusal(.wrongUsage, "typed.no-text", at: Place(path: path, value: text))
        }
    }

    /// An amount of money above 0, minor units.
    static func amount(_ text: String, _ currency: Currency, at path: String) throws(Refusal) -> Int64 {
        if let money = Money(text, currency), money.minor > 0 { return money.minor }
        throw Refusal(
            .wrongUsage, "money.unreadable", ["found": text, "decimals": "\(currency.exponent)"],
            at: Place(path: path, value: text))
    }
}
