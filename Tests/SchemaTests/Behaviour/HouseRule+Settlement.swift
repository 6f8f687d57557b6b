extension HouseRule {
    private static let ofAccount = Rows.follows("account_id", "chain.account")
    private static let signedByHQ = Rows.both([.hq, .own("user_id")])

    /// Headquarters keeps the books, whoever sees an account sees them, and an account files claims for itself. Files come in
    /// under the own login.
    static let settlement: [HouseRule] = [
        .init(table: "chain.account_paper", read: [ofAccount], readByIntake: [], writes: .added(signedByHQ)),
        .init(table: "chain.credit_line", read: [ofAccount], readByIntake: []),
        // What the pool pays goes through its function.
        .init(
            table: "chain.pool_entry", read: [ofAccount], readByIntake: [],
            writes: .added(.both([signedByHQ, .only("kind <> 'use'")]))),
        .init(table: "chain.rebate_settlement", read: [ofAccount], readByIntake: [], writes: .added(signedByHQ)),
        .init(
            table: "chain.rebate_part", read: [.follows("settlement_id", "chain.rebate_settlement")], readByIntake: [],
            writes: .added(.hq)),
        .init(
            table: "chain.claim", read: [ofAccount], readByIntake: [],
            writes: .added(.both([.either([.hq, .account("account_id")]), .own("user_id")]))),
        .init(
            table: "chain.claim_line", read: [ofAccount], readByIntake: [],
            writes: .added(.hq, .both([.account("account_id"), .only("split_of is null")]))),
        .init(
            table: "chain.claim_decision", read: [.follows("line_id", "chain.claim_line")], readByIntake: []),
        .init(table: "chain.claim_proof", read: [.chain], readByIntake: []),
        .init(
            table: "pricing.term",
            read: [
                .chain, .both([.managers, .only("scope_kind in ('chain', 'channel', 'tier')")]),
                .both([.managers, .only("scope_kind = 'region'"), .around("scope_id")]),
                .both([.managers, .only("scope_kind = 'account'"), .follows("scope_id", "chain.account")]),
                .both([.distributors, .only("scope_kind = 'chain'")]),
                .both([.distributors, .only("scope_kind = 'region'"), .priceRegion("scope_id")]),
                .both([.distributors, .only("scope_kind = 'account'"), .account("scope_id")]),
                .both([.distributors, .only("scope_kind in ('tier', 'channel')"), .priceWord("scope_word")]),
            ], readByIntake: [], readAtDesk: [.hq]),
        .init(
            table: "pricing_draft.term", read: [], readAtDesk: [.pricers],
            drafts: .init(insert: [inDraft], delete: [inDraft])),
    ]
}
