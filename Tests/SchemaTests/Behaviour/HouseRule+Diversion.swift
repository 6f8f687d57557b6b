extension HouseRule {
    /// Headquarters and auditors see all cases; a manager what leaves an account of the own region and what comes into it; an
    /// account what is said of itself. Files bring none of it.
    static let diversion: [HouseRule] = [
        .init(
            table: "chain.diversion_scan", read: [.everybody], readByIntake: [],
            writes: .added(.both([.hq, .own("user_id")]))),
        .init(
            table: "chain.diversion_case",
            read: [
                .chain, .both([.managers, .either([.region("region_id"), .follows("account_id", "chain.account")])]),
                .account("account_id"),
            ], readByIntake: [], writes: .kept(.hq)),
        .init(
            table: "chain.diversion_phone", read: [.follows("case_id", "chain.diversion_case")], readByIntake: [],
            writes: .kept(.hq)),
    ]
}

extension HouseRule {
    /// As secret as the drafts that they are of; added by whoever has the right, and never changed.
    static let rehearsals: [HouseRule] = [
        .init(
            table: "pricing_draft.rehearsal", read: [], readAtDesk: [.pricers],
            drafts: .added(.both([.pricers, .own("user_id")]))),
        // To one of the same transaction: to those that stand here, nothing.
        .init(
            table: "pricing_draft.rehearsal_line", read: [], readAtDesk: [.pricers], drafts: .added(.only("false"))),
    ]
}
