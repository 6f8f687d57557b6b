package import Retail

/// A proposal of who works where, as it was kept.
package struct PostingRun: Equatable, Sendable {
    package let number: Int64
    package let region: String
    package let month: Month
    /// The version of the settings that it was worked out by.
    package let version: Int
    package let author: String
    package let madeAt: Instant
    package let stores: Int
    package let people: Int
    package let moves: Int
    package let vacancies: Int
    /// Thousandths of a unit a month, like all that follow.
    package let value: Int64
    /// No proposal is worth more.
    package let bound: Int64
    package let present: Int64
    package let byHand: Int64
    package let isProven: Bool
}

/// What a run says of a person.
package struct PostingProposal: Equatable, Sendable {
    package let person: String
    package let name: String
    package let present: String?
    package let store: String?
    package let fate: PostingPlan.Fate
    /// In the order of `PostingPart`; empty where no store is proposed.
    package let parts: [Int64]
    package let metres: Int?
    package let other: PostingPlan.Other?

    package var value: Int64 { parts.reduce(0, +) }
    /// Whether accepting it changes anything.
    package var isChange: Bool { present != store }
}

/// A run with what it says.
package struct PostingReceipt: Equatable, Sendable {
    package let run: PostingRun
    /// The same went in before: the run of then.
    package let isRepeated: Bool
    /// By person.
    package let lines: [PostingProposal]
}

/// That a person works in a store, for some days.
package struct PostingSpell: Equatable, Sendable {
    package let person: String
    package let name: String
    package let store: String
    package let days: DayRange
    package let trialUntil: Day?
    /// The run whose proposal it was; nil where a person decided it.
    package let run: Int64?
    package let author: String
    package let recordedAt: Instant
}
