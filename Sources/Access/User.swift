import Postgres
package import Retail
import RetailSQL

/// A right on top of the class; only headquarters has any.
package enum Right: String, CaseIterable, Sendable {
    /// Sees and makes drafts of the price policy.
    case pricing
    /// Invites users, grants rights, issues tokens.
    case administration
}

extension Right: SQLValue {}

/// Where a person belongs: the class, with the region or the account that goes with it and with no other.
package enum Belonging: Equatable, Sendable {
    case hq
    case region(RegionCode)
    case distributor(AccountCode)
    case auditor

    package var trustClass: TrustClass {
        switch self {
        case .hq: .hq
        case .region: .region
        case .distributor: .distributor
        case .auditor: .auditor
        }
    }
}

/// A user with what they may do now or later.
package struct User: Equatable, Sendable {
    package let code: UserCode
    package let name: Name
    package let trustClass: TrustClass
    package let region: RegionCode?
    package let account: AccountCode?
    package let createdAt: Instant
    /// nil while the user may come in.
    package let disabledAt: Instant?
    package let rights: [GrantedRight]
    package let tokens: [KnownToken]
    /// nil for who has no second factor and needs none.
    package let factor: Factor?

    package enum Factor: String, Sendable {
        case on
        /// Demanded of the class, and not there yet.
        case demanded
    }

    package struct GrantedRight: Equatable, Sendable {
        package let right: Right
        /// nil for good.
        package let until: Instant?
    }

    package struct KnownToken: Equatable, Sendable {
        package let name: Name
        package let until: Instant
    }
}
