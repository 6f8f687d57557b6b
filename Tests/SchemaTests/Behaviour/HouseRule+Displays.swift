extension HouseRule {
    /// Of a store that the person works for: nobody's who supplies it.
    private static let atStore = Rows.both([.managers, .follows("store_id", "chain.store")])

    private static let loaded = Rows.either([.hq, atStore])

    /// What is seen of a visit; not by who has to repeat it blind.
    private static func ofVisit(_ column: String) -> [Rows] {
        [.both([.either([.chain, atStore]), .notBlind(column)])]
    }

    /// Distributors have no part in displays. Files come in by headquarters and managers; a picture that is before a
    /// person is judged by one of them.
    static let displays: [HouseRule] = [
        .init(table: "chain.store_zone", read: [.chain, atStore], loads: .all(.hq)),
        .init(table: "chain.key_product", read: [.chain, .managers], loads: .all(.hq)),
        .init(
            table: "chain.photo",
            read: [
                .chain, .both([.managers, .named("chain.display_evidence", "photo_id")]),
                .both([.managers, .named("chain.display_reference", "photo_id")]),
            ]),
        .init(table: "chain.photo_file", read: [.follows("photo_id", "chain.photo")]),
        .init(
            table: "chain.display_code", read: [.chain, atStore],
            writes: .added(.both([loaded, .signed("user_code")]))),
        .init(
            table: "chain.display_visit", read: ofVisit("id"),
            loads: .added(.both([loaded, .signed("user_code")]))),
        .init(table: "chain.display_finding", read: ofVisit("visit_id"), loads: .added(loaded)),
        .init(table: "chain.display_sum", read: ofVisit("visit_id"), loads: .added(loaded)),
        .init(table: "chain.display_evidence", read: ofVisit("visit_id"), loads: .added(loaded)),
        .init(
            table: "chain.display_reference", read: [.chain, .managers],
            writes: .init(insert: [.both([.hq, .signed("user_code")])], update: [.hq])),
        .init(table: "chain.fixture", read: [.chain, atStore], loads: .added(loaded)),
        .init(
            table: "chain.fixture_state", read: [.chain, atStore],
            loads: .added(.both([loaded, .signed("user_code")]))),
        .init(
            table: "chain.display_draw", read: [.chain, .managers],
            writes: .added(.both([.hq, .signed("user_code")]))),
        .init(
            table: "chain.display_second", read: [.chain, atStore],
            writes: .added(.hq)),
    ]
}
