package import Retail

/// What an inspector saw of a product in a place of a store. nil: nobody said, which is never a failure.
package struct DisplaySight: Equatable, Sendable {
    package var zone: DisplayZone
    package var facings: Int?
    /// Of all brands in the place.
    package var categoryFacings: Int?
    package var posm: Bool?
    package var demo: Bool?
    /// The price on the tag, minor units.
    package var tag: Int64?
    package var isOutOfStock: Bool?

    package init(
        _ zone: DisplayZone, facings: Int? = nil, categoryFacings: Int? = nil, posm: Bool? = nil, demo: Bool? = nil,
        tag: Int64? = nil, isOutOfStock: Bool? = nil
    ) {
        self.zone = zone
        self.facings = facings
        self.categoryFacings = categoryFacings
        self.posm = posm
        self.demo = demo
        self.tag = tag
        self.isOutOfStock = isOutOfStock
    }
}

/// The price that consumers were to see, minor units.
package struct DueTag: Hashable, Sendable {
    package let minor: Int64
    /// It holds for a time, and goes back.
    package let isPromotion: Bool

    package init(_ minor: Int64, isPromotion: Bool = false) { (self.minor, self.isPromotion) = (minor, isPromotion) }
}

/// Some of the checks.
package struct DisplayChecks: OptionSet, Hashable, Sendable {
    package let rawValue: Int16

    package init(rawValue: Int16) { self.rawValue = rawValue }

    // Written out: `allCases` makes an array each time, and this is asked several times for every line of a visit.
    package init(_ check: DisplayCheck) {
        switch check {
        case .facings: self.init(rawValue: 1)
        case .posm: self.init(rawValue: 2)
        case .demo: self.init(rawValue: 4)
        case .tag: self.init(rawValue: 8)
        case .promotion: self.init(rawValue: 16)
        case .stock: self.init(rawValue: 32)
        }
    }

    package var each: [DisplayCheck] { DisplayCheck.allCases.filter { contains(DisplayChecks($0)) } }
}

/// What a standard says of a sight.
package struct DisplayJudgement: Equatable, Sendable {
    /// What the standard asks for and the inspector answered.
    package private(set) var asked: DisplayChecks = []
    package private(set) var failed: DisplayChecks = []
    /// Weights of the checks that were passed.
    package private(set) var got = 0
    /// Weights of the checks that were asked for and answered.
    package private(set) var possible = 0

    /// - Parameter due: nil where no price was published; the tag is not judged then.
    package init(_ sight: DisplaySight, by standard: DisplayStandard?, due: DueTag?, _ weights: CheckWeights) {
        guard let standard else { return }
        if standard.facings > 0 { note(.facings, sight.facings.map { $0 >= standard.facings }, weights) }
        if standard.posm { note(.posm, sight.posm, weights) }
        if standard.demo { note(.demo, sight.demo, weights) }
        if standard.tag, let due {
            note(due.isPromotion ? .promotion : .tag, sight.tag.map { $0 == due.minor }, weights)
        }
        if standard.stock { note(.stock, sight.isOutOfStock.map { !$0 }, weights) }
    }

    private mutating func note(_ check: DisplayCheck, _ isPassed: Bool?, _ weights: CheckWeights) {
        guard let isPassed else { return }
        asked.insert(DisplayChecks(check))
        possible += weights[check]
        if isPassed { got += weights[check] } else { failed.insert(DisplayChecks(check)) }
    }
}

/// Points got of points possible.
package struct DisplayScore: Hashable, Sendable {
    package var got: Int
    package var possible: Int

    package init(got: Int = 0, possible: Int = 0) { (self.got, self.possible) = (got, possible) }

    /// 0 to 100, halves up; nil where nothing was judged.
    package var share: Percentage? {
        guard possible > 0 else { return nil }
        return Percentage(basisPoints: (got * 20_000 + possible) / (possible * 2))
    }

    package func passes(_ mark: Percentage) -> Bool? {
        possible > 0 ? got * 10_000 >= mark.basisPoints * possible : nil
    }

    package static func + (left: DisplayScore, right: DisplayScore) -> DisplayScore {
        DisplayScore(got: left.got + right.got, possible: left.possible + right.possible)
    }
}
