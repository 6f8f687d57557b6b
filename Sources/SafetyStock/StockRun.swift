package import Retail

/// A run over an account.
package struct StockRun: Equatable, Sendable {
    package let number: Int64
    package let account: String
    package let day: Day
    /// Of the rules of stock levels.
    package let version: Int
    /// By which demand was foreseen.
    package let method: String
    package let platform: StockPlatform
    package let author: String
    package let madeAt: Instant
    /// In days; nil where neither contract nor orders tell.
    package let lead: LeadTime?
    package let staleDays: Int
    /// How orders run down to the end of a product.
    package let life: LifeEnd
    package let lines: Int
    /// Lines without a level.
    package let unknown: Int
}

/// A proposal beside the names of what it speaks of and the level in force.
package struct LevelRow: Equatable, Sendable {
    package let location: String
    package let sku: String
    package let name: String
    package let proposal: LevelProposal
    /// On the day of the run; nil where none was accepted yet.
    package let inForce: StockLevel?
    /// What a piece costs us, for who may see it.
    package let cost: Money?
    /// SKUs whose launches it was foreseen by.
    package let analogues: [String]

    /// Pieces that the level in force and the proposed one are apart; nil where there is no proposal.
    package var change: Int64? { proposal.level.map { $0.orderUpTo - (inForce?.orderUpTo ?? 0) } }
}

/// What a proposal came to.
package struct LevelReceipt: Equatable, Sendable {
    package let run: StockRun
    /// The same was proposed before: nothing was added.
    package let isRepeated: Bool
    /// By place and SKU.
    package let rows: [LevelRow]
}
