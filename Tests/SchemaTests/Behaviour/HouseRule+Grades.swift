extension HouseRule {
    /// By headquarters, in the own name.
    private static let ofHQ = Rows.both([.hq, .own("user_id"), .signed("user_code")])

    /// To a run of the same transaction: to those that stand here, nothing.
    private static let ofFreshRun = Rows.both([.hq, .only("false")])

    /// Runs are headquarters' and told to the managers; what is said of a store is for those above it. What is in force
    /// comes there through functions alone.
    static let grades: [HouseRule] =
        [
            .init(table: "chain.sales_mark", read: [.chain], readByIntake: []),
            .init(table: "chain.sales_monthly", read: [.chain], readByIntake: []),
            .init(table: "chain.sales_month_sum", read: [.chain], readByIntake: []),
            .init(table: "chain.config_version", read: [.chain, .managers], readByIntake: [], writes: .added(ofHQ)),
            .init(table: "chain.grade_run", read: [.chain, .managers], readByIntake: [], writes: .added(ofHQ)),
            .init(table: "chain.grade_group", read: [.chain, .managers], readByIntake: [], writes: .added(ofFreshRun)),
            .init(table: "chain.grade_signature", read: [.chain, .managers], readByIntake: []),
            .init(table: "chain.grade_acceptance", read: [.chain, .managers], readByIntake: []),
            .init(
                table: "chain.grade_proposal", read: [.chain, .region("region_id")], readByIntake: [.hq],
                writes: .added(ofFreshRun), loads: .init(update: [.hq])),
            .init(
                table: "chain.grade_plan", read: [.chain, .region("region_id")], readByIntake: [.hq],
                writes: .added(
                    .both([
                        .either([.hq, .region("region_id")]), .own("user_id"), .signed("user_code"),
                        .only("(store_id, region_id) in (select s.id, s.region_id from chain.store s)"),
                    ])), loads: .init(update: [.hq])),
        ]
        + ["chain.store_grade", "chain.grade_override"].map {
            HouseRule(
                table: $0, read: [.chain, .region("region_id")], readByIntake: [.hq], loads: .init(update: [.hq]))
        }
}
