package import Retail

/// What a promoter is paid a month, beside what others pay for the same work. Amounts are minor units.
package struct PayLine: Equatable, Sendable {
    package enum Band: String, Sendable { case kept, below, above }

    package let person: String
    package let name: String
    /// nil where nobody posted the person.
    package let store: String?
    package let region: String
    package let grade: Grade?
    /// Without incentives; nil where nobody told it.
    package let base: Int64?
    /// Of the nearest region upward that has one, for the grade of the store.
    package let median: Int64?

    package init(
        person: String, name: String, store: String?, region: String, grade: Grade?, base: Int64?, median: Int64?
    ) {
        (self.person, self.name, self.store, self.region) = (person, name, store, region)
        (self.grade, self.base, self.median) = (grade, base, median)
    }

    /// Base over median in hundredths of a percent; nil where one is unknown.
    package var compaRatio: Int64? {
        guard let base, let median, median > 0 else { return nil }
        return Int64(Rounding.halfAwayFromZero(Int128(base) * 10_000, over: Int128(median)))
    }

    /// Whether the base lies in the band of its grade; nil where there is none, or one is unknown.
    package func band(by bands: [Grade: ClosedRange<Int64>]) -> Band? {
        guard let base, let grade, let band = bands[grade] else { return nil }
        return base < band.lowerBound ? .below : base > band.upperBound ? .above : .kept
    }
}
