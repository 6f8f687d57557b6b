extension HouseRule {
    private static let ofAccount = [Rows.chain, .follows("account_id", "chain.account")]
    /// By headquarters, under the own name.
    private static let headquarters = Rows.both([.hq, .own("user_id"), .signed("user_code")])
    /// By the account itself, under the own name.
    private static let account = Rows.both([
        .distributors, .account("account_id"), .own("user_id"), .signed("user_code"),
    ])

    /// A cut is seen by whoever sees an account that it reaches; headquarters adds, and nobody changes anything. Files bring
    /// none of it.
    static let protection: [HouseRule] = [
        .init(
            table: "chain.price_cut", read: [.chain, .named("chain.price_cut_account", "cut_id")], readByIntake: [],
            writes: .added(headquarters)),
        .init(table: "chain.price_cut_account", read: ofAccount, readByIntake: [], writes: .added(.hq)),
        .init(table: "chain.price_cut_item", read: ofAccount, readByIntake: [], writes: .added(.hq)),
        .init(table: "chain.price_cut_confirmation", read: ofAccount, readByIntake: [], writes: .added(account)),
        .init(table: "chain.protection_proof", read: ofAccount, readByIntake: [], writes: .added(headquarters)),
        .init(table: "chain.protection_statement", read: ofAccount, readByIntake: [], writes: .added(headquarters)),
        .init(table: "chain.protection_ground", read: ofAccount, readByIntake: [], writes: .added(.hq)),
        .init(table: "chain.protection_earlier", read: ofAccount, readByIntake: [], writes: .added(.hq)),
        .init(table: "chain.protection_price", read: ofAccount, readByIntake: [], writes: .added(.hq)),
        .init(
            table: "chain.protection_line", read: ofAccount, readByIntake: [],
            writes: .added(.both([.hq, .signed("made_by")]))),
        .init(table: "chain.protection_serial", read: ofAccount, readByIntake: [], writes: .added(.hq)),
        .init(table: "chain.protection_answer", read: ofAccount, readByIntake: [], writes: .added(account)),
        .init(
            table: "chain.transfer",
            read: [.chain, .follows("from_account_id", "chain.account"), .follows("to_account_id", "chain.account")],
            readByIntake: [], writes: .added(headquarters)),
        .init(
            table: "chain.transfer_lot", read: [.chain, .follows("transfer_id", "chain.transfer")], readByIntake: [],
            writes: .added(.hq)),
    ]
}
