extension HouseRule {
    /// Addresses are headquarters' or an account's; functions alone write them, and nobody reads what they are signed with.
    static let webhooks: [HouseRule] = [
        .init(table: "hook.address", read: [.chain, .account("account_id")], readByIntake: []),
        .init(table: "hook.secret", read: []),
        .init(table: "hook.delivery", read: [.follows("address_id", "hook.address")], readByIntake: []),
    ]
}
