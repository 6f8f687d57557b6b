package import Retail

/// From where on phones out of their territory are a case, and where they are none.
package struct DiversionRules: Equatable, Sendable {
    /// Two regions: what is shipped into the one may be activated in the other, both ways.
    package struct Border: Equatable, Sendable {
        package let one: RegionCode
        package let other: RegionCode

        package init(_ one: RegionCode, _ other: RegionCode) { (self.one, self.other) = (one, other) }
    }

    /// Phones of an account in a city in a month below which no case is opened.
    package var minimumPhones = 3
    /// Days in which an answer is waited for.
    package var answerDays = 14
    package var borders: [Border] = []

    package init() {}
}
