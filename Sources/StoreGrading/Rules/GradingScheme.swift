package import Retail

/// How stores are graded: which factors count, among whom a store is ranked, where the grades end, and how slowly they
/// move. Headquarters writes it in `StoreConfig/grading.yaml`.
package struct GradingScheme: Equatable, Sendable {
    /// A code: `capacity`.
    package var name: String
    /// How many months of facts count together, 1 to 24; the last is the month before the graded one.
    package var months: Int
    /// A store with fewer of them on record is not graded; 1 to `months`.
    package var minimumMonths: Int
    package var calendar: RegradingCalendar
    package var newStores: NewStoreRule
    package var peers: PeerRule
    /// Their weights make up the whole.
    package var factors: [GradingFactor]
    package var cut: GradeCut
    /// How far beyond a cut-off a store has to be before its grade changes, as a part of the cut-off.
    package var band: Percentage
    /// How many grades a store may move at once, 1 to 4.
    package var steps: Int
    package var quotas: [GradeQuota]
    /// If more of the stores than this would move, two people of headquarters have to sign; nil for never.
    package var secondSignatureAbove: Percentage?
    /// The chain's, in whose minor units figures of money are.
    package var currency = Currency.yuan

    package init(
        name: String, months: Int = 3, minimumMonths: Int = 1, calendar: RegradingCalendar = .monthly,
        newStores: NewStoreRule = NewStoreRule(graceMonths: 0, grade: nil), peers: PeerRule = PeerRule(),
        factors: [GradingFactor], cut: GradeCut, band: Percentage = .none, steps: Int = 4, quotas: [GradeQuota] = [],
        secondSignatureAbove: Percentage? = nil
    ) {
        self.name = name
        self.months = months
        self.minimumMonths = minimumMonths
        self.calendar = calendar
        self.newStores = newStores
        self.peers = peers
        self.factors = factors
        self.cut = cut
        self.band = band
        self.steps = steps
        self.quotas = quotas
        self.secondSignatureAbove = secondSignatureAbove
    }

    /// Whether figures of a source count: for a factor, or for the cut.
    func asks(_ source: FactorSource) -> Bool {
        if case .measure(source, _, _) = cut { return true }
        return factors.contains { $0.source == source }
    }
}

/// In which months grades move; in the others a run only shows who would.
package enum RegradingCalendar: String, CaseIterable, Sendable {
    case monthly
    /// January, April, July and October.
    case quarterly

    package func moves(in month: Month) -> Bool {
        switch self {
        case .monthly: true
        case .quarterly: month.month % 3 == 1
        }
    }
}

/// The grade of a store that opened a short time ago.
package struct NewStoreRule: Equatable, Sendable {
    /// For so many months from the one in which it opened, 0 to 24.
    package var graceMonths: Int
    /// nil: by the measure that the scheme cuts by, where it cuts by a fixed one and the store's is known.
    package var grade: Grade?

    package init(graceMonths: Int, grade: Grade?) {
        self.graceMonths = graceMonths
        self.grade = grade
    }
}

/// Among whom a store is ranked.
package struct PeerRule: Equatable, Sendable {
    /// Regions of this level are apart from each other; nil for the whole chain together.
    package var level: RegionLevel?
    /// Stores of one format are apart from those of another.
    package var byFormat: Bool
    /// Smaller groups are put together with others, upwards in the tree of regions.
    package var atLeast: Int

    package init(level: RegionLevel? = nil, byFormat: Bool = false, atLeast: Int = 8) {
        self.level = level
        self.byFormat = byFormat
        self.atLeast = atLeast
    }
}

/// No more than a part of a region's graded stores may have a grade.
package struct GradeQuota: Equatable, Sendable {
    package var grade: Grade
    package var atMost: Percentage
    package var level: RegionLevel

    package init(_ grade: Grade, atMost: Percentage, level: RegionLevel) {
        self.grade = grade
        self.atMost = atMost
        self.level = level
    }
}
