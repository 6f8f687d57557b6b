package import Retail

/// What an account is given of a launch that is scarcer than what all of them ask for.
package struct Allocation: Equatable, Sendable {
    /// What an account asks for.
    package struct Claim: Equatable, Sendable {
        package var account: AccountCode
        /// Pieces.
        package var asked: Int64
        /// Pieces that were activated or sold at its stores, by which the supply is split; below 0 counts 0.
        package var sold: Int64

        package init(account: AccountCode, asked: Int64, sold: Int64) {
            (self.account, self.asked, self.sold) = (account, asked, sold)
        }
    }

    /// Why it is as much as it is.
    package enum Reason: String, CaseIterable, Sendable {
        /// All that it asked for.
        case inFull = "in_full"
        /// More by the fair-share floor than by its activations.
        case byFloor = "by_floor"
        /// More by its share of what was sold than by the floor.
        case byShare = "by_share"
        /// More of what those with a share left over, which the others get alike.
        case alike
        /// It asked for nothing.
        case nothingAsked = "nothing_asked"
        /// There was not a piece left for it.
        case nothingLeft = "nothing_left"
    }

    package let claim: Claim
    /// Pieces, all in all.
    package let pieces: Int64
    /// Pieces of these that it has from the floor.
    package let floor: Int64
    package let reason: Reason

    /// A fifth of the supply is split alike.
    package static let usualFloor = Percentage(basisPoints: 2_000) ?? .none

    /// What each is given, by rising account code whatever the order of the claims.
    ///
    /// A part of the supply, the floor, is split alike among all that ask, so that an account without history has something
    /// to begin with; the rest by what was sold. Nobody is given more than it asked for. The pieces sum to the supply, or to
    /// all that was asked for where that is less.
    package static func split(
        supply: Int64, among claims: [Claim], floor: Percentage = Self.usualFloor
    ) -> [Allocation] {
        let claims = claims.sorted {
            ($0.account, $0.asked, $0.sold) < ($1.account, $1.asked, $1.sold)
        }
        let asked = claims.map { max(0, $0.asked) }
        let weights = claims.map { max(0, $0.sold) }
        let pool = Int64(Int128(max(0, supply)) * Int128(floor.basisPoints) / 10_000)
        // Of an odd piece of the floor the larger account has more use.
        let bySize = claims.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        let alike = WholeSplit.parts(
            of: pool, weights: bySize.map { _ in 1 }, limits: bySize.map { asked[$0] })
        var floors = [Int64](repeating: 0, count: claims.count)
        for (claim, pieces) in zip(bySize, alike) { floors[claim] = pieces }
        let rest = WholeSplit.parts(
            of: max(0, supply) - floors.reduce(0, +), weights: weights, limits: zip(asked, floors).map { $0 - $1 })
        return claims.indices.map { place in
            let pieces = floors[place] + rest[place]
            let reason: Reason =
                if asked[place] == 0 {
                    .nothingAsked
                } else if pieces == asked[place] {
                    .inFull
                } else if pieces == 0 {
                    .nothingLeft
                } else {
                    rest[place] < floors[place] ? .byFloor : weights[place] > 0 ? .byShare : .alike
                }
            return Allocation(claim: claims[place], pieces: pieces, floor: floors[place], reason: reason)
        }
    }
}
