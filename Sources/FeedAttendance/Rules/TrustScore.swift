/// So many of so many.
package struct Tally: Equatable, Sendable {
    package let count: Int
    package let total: Int

    package init(_ count: Int, of total: Int) { (self.count, self.total) = (count, total) }

    /// 0 to 100 in tenths, halves rounded up; nil where there is nothing to judge.
    package var tenths: Int? { total == 0 ? nil : (count * 2000 + total) / (2 * total) }
}

/// How far an account's stock feeds can be trusted, with what it was computed from.
package struct TrustScore: Equatable, Sendable {
    /// In the order of the trade; the names are those of `StoreConfig/feed-trust.yaml`.
    package enum Part: String, Sendable, CaseIterable {
        /// Feeds that came in time, of those that were due.
        case timely
        /// Feeds that told everything, of those that came.
        case complete
        /// Products whose stock is opening + in − out, of those that could be checked.
        case reconciles
        /// Documents that correct no other, of all.
        case uncorrected
    }

    /// Weights of the parts, which add up to 100.
    package struct Weights: Equatable, Sendable {
        private let percent: [Part: Int]

        /// In the order of the parts; nil unless there is one for each, none is negative and they add up to 100.
        package init?(_ percent: [Int]) {
            guard percent.count == Part.allCases.count, percent.allSatisfy({ $0 >= 0 }), percent.reduce(0, +) == 100
            else { return nil }
            self.init(unchecked: percent)
        }

        private init(unchecked percent: [Int]) {
            self.percent = Dictionary(uniqueKeysWithValues: zip(Part.allCases, percent))
        }

        package static let usual = Weights(unchecked: [30, 25, 30, 15])

        package subscript(part: Part) -> Int { percent[part] ?? 0 }
    }

    package let account: String
    package let name: String
    package let parts: [Part: Tally]
    /// 0 to 100 in tenths, weighed over the parts that are known; nil where none is.
    package let total: Int?

    package init(account: String, name: String, parts: [Part: Tally], weights: Weights) {
        (self.account, self.name, self.parts) = (account, name, parts)
        let known = parts.compactMap { part, tally in tally.tenths.map { (tenths: $0, weight: weights[part]) } }
        let weight = known.reduce(0) { $0 + $1.weight }
        total = weight == 0 ? nil : (known.reduce(0) { $0 + $1.tenths * $1.weight } * 2 + weight) / (2 * weight)
    }

    /// The most trusted first, the unknown last.
    package static func sorted(_ scores: [TrustScore]) -> [TrustScore] {
        scores.sorted { one, other in (-(one.total ?? -1), one.account) < (-(other.total ?? -1), other.account) }
    }
}
