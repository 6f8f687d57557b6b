package import Retail

/// The answer to a document.
package struct FeedReceipt: Equatable, Sendable {
    /// nil for a document that was only checked.
    package internal(set) var number: Int64?
    package let state: FeedState
    package let account: String
    package let file: String
    /// This and the next three are nil for a document that could not be understood.
    package let format: String?
    package let document: String?
    package let aspect: FeedAspect?
    package let asOf: Instant?
    /// `full` or `delta`, by the contract of then.
    package let kind: String
    package let receivedAt: Instant
    /// Codes of the places that it speaks of.
    package let places: [String]
    /// The document of the same moment that it replaces.
    package let corrects: Int64?
    /// Of the same bytes: the receipt whose refused lines were tried again, or the held document that was confirmed.
    package let follows: Int64?
    package let counts: FeedCounts
    /// The same bytes were taken before: nothing was done, and this is the receipt of then.
    package internal(set) var isRepeated = false
    /// The first problems and warnings, in the order of the document; `FeedIntake.problems(of:_:)` has them all.
    package let problems: [Problem]
    package let warnings: [Problem]
    /// All of them, by code.
    package let tally: [Tally]

    /// How often a document has a problem.
    package struct Tally: Equatable, Sendable {
        package let code: String
        package let isWarning: Bool
        package let count: Int64
    }

    /// Problems, and warnings, that a receipt carries.
    package static let shownLimit = 100
    /// Problems that the answer to a document which is refused carries; they are stored nowhere.
    package static let refusalLimit = 10_000
}

/// What became of a document.
package enum FeedState: String, CaseIterable, Sendable {
    case taken
    /// Would zero too much: waits for somebody to look at it.
    case held
    /// Was held; the receipt that follows it says what was taken.
    case confirmed
    /// Was held, and given up.
    case rejected
    /// Left its attempt on record and nothing else.
    case refused
}

/// What the lines of a document came to: each is applied, unchanged, outdated or refused.
package struct FeedCounts: Equatable, Sendable {
    package var lines: Int64 = 0
    package var applied: Int64 = 0
    /// They say what was known already.
    package var unchanged: Int64 = 0
    /// They came after newer ones, and are history only.
    package var outdated: Int64 = 0
    /// Products that a full document left out, and that are zero now.
    package var zeroed: Int64 = 0
    package var refused: Int64 = 0
    package var warned: Int64 = 0
}

/// A problem of a document that was taken, as it is kept.
package struct FeedFinding: Equatable, Sendable {
    package let isWarning: Bool
    package let problem: Problem

    package init(isWarning: Bool, problem: Problem) { (self.isWarning, self.problem) = (isWarning, problem) }
}

/// What a held document would bring.
package struct FeedOutlook: Equatable, Sendable {
    package let counts: FeedCounts
    /// The first thousand products whose stock on hand would be another, those first that it leaves out, then the greatest.
    package let moves: [StockMove]

    /// A product at a place: pieces on hand before and after.
    package struct StockMove: Equatable, Sendable {
        package let location: String
        package let sku: String
        package let name: String
        package let before: Int64?
        package let after: Int64?
        /// The document does not speak of it.
        package let isLeftOut: Bool
    }
}
