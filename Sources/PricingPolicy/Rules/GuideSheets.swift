import Retail

/// What consumers were to be asked, at several places on several days; places where the same holds share a sheet.
package struct GuideSheets: Equatable, Sendable {
    package struct Price: Hashable, Sendable {
        /// Minor units.
        package let minor: Int64
        /// A special price gives it, and no list price.
        package let isSpecial: Bool
    }
    /// Prices in the order of the products that were asked for; nil where none was published.
    package private(set) var sheets: [[Price?]] = []
    /// Which sheet holds for each place and day asked for; nil where nothing can be said: no policy ruled, there is no
    /// such store, or its supplier is none of the person's business.
    package private(set) var sheetOf: [Int?]

    init(count: Int) { sheetOf = Array(repeating: nil, count: count) }

    mutating func add(_ sheet: [Price?]) -> Int {
        sheets.append(sheet)
        return sheets.count - 1
    }

    mutating func answer(_ question: Int, by sheet: Int) { sheetOf[question] = sheet }
}

extension GuideSheets.Price {
    init?(among candidates: [Candidate], on day: Day) {
        let price = EffectivePrice.of(.guide, among: candidates, on: day)
        guard let minor = price.minor else { return nil }
        self.init(minor: minor, isSpecial: price.winner?.line.special != nil)
    }
}
