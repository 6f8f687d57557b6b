extension HouseRule {
    private static let ofPerson = Rows.follows("person_id", "chain.person")
    /// Of a person whom one works with.
    private static let managed = Rows.both([.either([.hq, .managers]), ofPerson])
    private static let atOwnStore = Rows.both([managed, .follows("store_id", "chain.store")])
    private static let inRegion = Rows.either([.hq, .both([.managers, .region("region_id")])])
    private static let around = [Rows.chain, .both([.managers, .around("region_id")])]

    /// Promoters are seen by headquarters, auditors and the manager of their region; what they get and what they are like
    /// by no auditor. Files bring none of it.
    static let staffing: [HouseRule] = [
        .init(
            table: "chain.staff_run", read: [.chain, .both([.managers, .region("region_id")])], readByIntake: [],
            writes: .added(.both([inRegion, .own("user_id"), .signed("user_code")]))),
        // To a run of the same transaction: to those that stand here, nothing.
        .init(table: "chain.staff_proposal", read: [managed], readByIntake: [], writes: .added(.only("false"))),
        .init(table: "chain.posting", read: [ofPerson], readByIntake: []),
        .init(table: "chain.posting_veto", read: [ofPerson], readByIntake: [], writes: .all(atOwnStore)),
        .init(table: "chain.staff_grant", read: around, readByIntake: [], writes: .all(.hq)),
        .init(
            table: "chain.roster_week", read: [.chain, .both([.managers, .follows("store_id", "chain.store")])],
            readByIntake: []),
        .init(table: "chain.roster_shift", read: [ofPerson], readByIntake: []),
        .init(table: "chain.roster_wish", read: [ofPerson], readByIntake: [], writes: .all(managed)),
        .init(table: "chain.attendance", read: [ofPerson], readByIntake: [], writes: .all(atOwnStore)),
        .init(table: "chain.promoter_sale", read: [ofPerson], readByIntake: [], writes: .all(atOwnStore)),
        .init(table: "chain.course", read: [.chain, .managers], readByIntake: [], writes: .all(.hq)),
        .init(table: "chain.course_session", read: around, readByIntake: [], writes: .all(inRegion)),
        .init(table: "chain.course_result", read: [ofPerson], readByIntake: [], writes: .all(managed)),
        .init(table: "chain.team_event", read: around, readByIntake: [], writes: .all(inRegion)),
        .init(table: "chain.event_budget", read: around, readByIntake: [], writes: .all(.hq)),
        .init(table: "chain.person_certificate", read: [ofPerson], readByIntake: []),
        .init(table: "chain.handover", read: [ofPerson], readByIntake: []),
        .init(table: "chain.handover_item", read: [ofPerson], readByIntake: []),
        .init(table: "people_private.pay", read: [managed], readByIntake: [], writes: .all(.hq)),
        .init(
            table: "people_private.market_pay", read: [.hq, .both([.managers, .around("region_id")])],
            readByIntake: [], writes: .all(.hq)),
        .init(table: "people_private.trait", read: [managed], readByIntake: [], writes: .all(managed)),
    ]
}
