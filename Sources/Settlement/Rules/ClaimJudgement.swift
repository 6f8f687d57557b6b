package import Retail

/// What is known of a line of a claim when it is judged.
package struct ClaimFacts: Equatable, Sendable {
    /// The price that it is claimed at.
    package struct Special: Equatable, Sendable {
        /// Minor units a piece.
        package let price: Int64
        /// Pieces that the account may still claim; nil without a quota.
        package let left: Int64?

        package init(price: Int64, left: Int64? = nil) { (self.price, self.left) = (price, left) }
    }
    /// Proof by the phone itself.
    package struct Phone: Equatable, Sendable {
        /// The account that it was shipped to; where no shipment carries its serial, the one that sold it.
        package let shippedTo: String?
        /// What it is, by the same line.
        package let sku: String?
        /// When it was sold to a consumer or first used; nil where nobody knows of it.
        package let soldOn: Day?
        /// A claim of the kind was granted for it.
        package let isClaimed: Bool

        package init(shippedTo: String? = nil, sku: String? = nil, soldOn: Day? = nil, isClaimed: Bool = false) {
            (self.shippedTo, self.sku, self.soldOn, self.isClaimed) = (shippedTo, sku, soldOn, isClaimed)
        }
    }
    package let account: String
    package let sku: String
    package let units: Int64
    package let day: Day
    /// What was paid for a piece, minor units; nil where no shipment within the reach of the claim says it.
    package let paid: Int64?
    package let phone: Phone?
    /// Without a phone: pieces that the ledger proves sold, or that may go back, and that no other claim has.
    package let open: Int64?
    /// Of goods that are to go back: pieces that lie at the account by its last documents; nil where it told nothing.
    package let there: Int64?

    package init(
        _ account: String, _ sku: String, units: Int64 = 1, on day: Day, paid: Int64?, phone: Phone? = nil,
        open: Int64? = nil, there: Int64? = nil
    ) {
        (self.account, self.sku, self.units, self.day, self.paid) = (account, sku, units, day, paid)
        (self.phone, self.open, self.there) = (phone, open, there)
    }
}

/// What becomes of a line of a claim, and the sentence that says why.
package enum ClaimJudgement: Equatable, Sendable {
    /// Minor units a piece.
    case granted(unit: Int64, Notice)
    case refused(Notice)

    /// How long before or after the day of the claim a phone may have been sold.
    package static let daysApart: Int64 = 7

    /// A claim for the difference to a special price.
    package static func special(_ facts: ClaimFacts, _ special: ClaimFacts.Special?) -> ClaimJudgement {
        guard let special else { return .refused(Notice("claim.no-special")) }
        if let phone = facts.phone {
            if let why = facts.flaw(of: phone) { return .refused(why) }
            guard let sold = phone.soldOn else { return .refused(Notice("claim.phone-unsold")) }
            guard abs(sold.sinceEpoch - facts.day.sinceEpoch) <= daysApart else {
                return .refused(Notice("claim.phone-sold-on", ["day": "\(sold)"]))
            }
        } else if let open = facts.open, open < facts.units {
            return .refused(
                open > 0 ? Notice("claim.not-proved", ["open": "\(open)"]) : Notice("claim.nothing-proved"))
        }
        if let left = special.left, left < facts.units {
            return .refused(left > 0 ? Notice("claim.quota", ["left": "\(left)"]) : Notice("claim.quota-used"))
        }
        guard let paid = facts.paid else { return .refused(Notice("claim.no-shipment")) }
        guard paid > special.price else { return .refused(Notice("claim.no-difference")) }
        return .granted(
            unit: paid - special.price, Notice("claim.difference", ["paid": "\(paid)", "special": "\(special.price)"]))
    }

    /// Goods that are to go back.
    package static func rotation(_ facts: ClaimFacts, _ term: RotationTerm?) -> ClaimJudgement {
        guard let term else { return .refused(Notice("claim.no-rotation")) }
        if let phone = facts.phone {
            if let why = facts.flaw(of: phone) { return .refused(why) }
            if let sold = phone.soldOn { return .refused(Notice("claim.phone-sold", ["day": "\(sold)"])) }
        }
        guard let paid = facts.paid else {
            return .refused(Notice("claim.too-old", ["days": "\(term.withinDays)"]))
        }
        guard let open = facts.open, open >= facts.units else {
            return .refused(
                Notice("claim.beyond-share", ["open": "\(max(0, facts.open ?? 0))", "share": "\(term.share)"]))
        }
        if let there = facts.there, there < facts.units {
            return .refused(Notice("claim.not-there", ["there": "\(max(0, there))"]))
        }
        let unit = Int64(
            clamping: Rounding.halfAwayFromZero(Int128(paid) * Int128(term.pays.basisPoints), over: 10_000))
        guard unit > 0 else { return .refused(Notice("claim.no-difference")) }
        return .granted(unit: unit, Notice("claim.goods-back", ["paid": "\(paid)", "pays": "\(term.pays)"]))
    }
}

extension ClaimFacts {
    /// Why the phone is none of the claim's. Of another account's phone nothing is told but what is told of one that nobody
    /// knows.
    fileprivate func flaw(of phone: Phone) -> Notice? {
        if phone.shippedTo != account { return Notice("claim.phone-unknown") }
        if let other = phone.sku, other != sku { return Notice("claim.phone-other", ["sku": other]) }
        return phone.isClaimed ? Notice("claim.phone-claimed") : nil
    }
}
