extension HouseRule {
    /// What proves who somebody is, nobody reads and nobody writes; the functions of the door do.
    static let factors: [HouseRule] = [
        "auth.factor", "auth.recovery_code", "auth.threshold", "auth.factor_demand",
    ].map { .init(table: $0, read: []) }
}
