extension HouseRule {
    /// Of an account that the person works for: headquarters and the managers above it.
    private static let managed = Rows.both([.either([.hq, .managers]), .follows("account_id", "chain.account")])

    /// Whoever sees an account sees its levels and how they came about. Files bring none.
    static let levels: [HouseRule] = [
        .init(
            table: "chain.stock_run", read: [.follows("account_id", "chain.account")], readByIntake: [],
            writes: .added(.both([managed, .own("user_id"), .signed("user_code")]))),
        // To a run of the same transaction: to those that stand here, nothing.
        .init(
            table: "chain.level_proposal", read: [.follows("account_id", "chain.account")], readByIntake: [],
            writes: .added(.only("false"))),
        .init(table: "chain.stock_level", read: [.follows("account_id", "chain.account")], readByIntake: []),
        .init(
            table: "chain.stock_state", read: [.follows("account_id", "chain.account")], readByIntake: [],
            writes: .kept(managed)),
        // Targets are headquarters'; a second person agrees to what they push.
        .init(
            table: "chain.pick_up_target", read: [.follows("account_id", "chain.account")], readByIntake: [.hq],
            loads: .added(.both([.hq, .own("user_id"), .signed("user_code")]))),
        .init(
            table: "chain.push_approval", read: [.follows("account_id", "chain.account")], readByIntake: [],
            writes: .added(.both([managed, .own("user_id"), .signed("user_code")]))),
    ]
}
