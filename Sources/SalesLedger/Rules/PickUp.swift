import Retail

/// How far an account is with what it committed to buy of a model in a month.
package struct PickUp: Equatable, Sendable {
    package let account: String
    package let accountName: String
    package let model: String
    /// Pieces.
    package let target: Int64
    /// Pieces that the brand shipped to it in the month, returns taken off.
    package let bought: Int64
    /// Pieces that are confirmed for it and not shipped yet.
    package let ordered: Int64
    /// The load that the target came with.
    package let load: Int64
    /// Who loaded it.
    package let setBy: String

    /// Pieces that are wanting once what is ordered has come.
    package var gap: Int64 { max(0, target - max(0, bought + ordered)) }
}

/// A row of a file of targets.
struct TargetRow: Equatable, Sendable {
    let line: Int
    let month: Month
    let account: String
    let model: String
    let units: Int64
}

/// The targets of an account for a month: they are set and replaced together.
struct TargetSheet: Hashable, Sendable {
    let account: String
    let month: Month
}
