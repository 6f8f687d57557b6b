import Retail

extension StaffingSettings {
    /// What `StoreConfig/staffing.yaml` says as it is shipped.
    package static let builtIn = StaffingSettings(
        currency: .yuan, norm: .builtIn, lift: percent(55), match: .builtIn,
        weights: PostingWeights(
            freeKilometres: 5, perKilometre: 300, limitKilometres: 35, stay: 4_000, empty: 5_000),
        rules: .builtIn, workSeconds: 60, nearestStores: 20, roster: .builtIn,
        attendance: AttendanceRules(metres: 500, lateMinutes: 15),
        incentive: IncentiveRules(
            onTimeDays: 7,
            rates: [
                .init(below: 150_000, money: 2_000), .init(below: 300_000, money: 4_000),
                .init(below: nil, money: 9_000),
            ]),
        ladder: CareerLadder([
            .init(rank: "trainee", months: 0, units: 0, certificates: 0, attendance: .none),
            .init(rank: "junior", months: 3, units: 20, certificates: 1, attendance: percent(90)),
            .init(rank: "senior", months: 12, units: 35, certificates: 2, attendance: percent(95)),
            .init(rank: "star", months: 18, units: 50, certificates: 3, attendance: percent(95)),
        ]),
        risk: RiskRules(payBelow: 10, monthsInRank: 3, misses: 12, firstMonths: 25, far: 6, riskFrom: 40),
        launch: LaunchReadiness(share: percent(80), days: 3, grades: [.a, .b, .c]), span: 15)

    /// Of a number that is one.
    fileprivate static func percent(_ number: Int) -> Percentage {
        Percentage(basisPoints: number * 100) ?? .whole
    }
}

extension HeadcountNorm {
    fileprivate static let builtIn = HeadcountNorm(
        months: 3, grades: [.a: .init(3), .b: .init(2), .c: .init(1, fromUnits: 35)],
        formats: ["township_shop": [.a: .init(2), .b: .init(1), .c: .init(1, fromUnits: 35)]],
        crowds: Crowds(footfall: 12_000, heads: 1))
}

extension MatchRules {
    fileprivate static let builtIn = MatchRules(
        spread: StaffingSettings.percent(40),
        weights: [.skills: 30, .languages: 15, .rank: 35, .category: 20, .temperament: 0],
        skills: ["flagship": ["photography", "gaming", "data_transfer"], "other": ["service"]],
        languages: ["JS": ["wuu"], "ZJ": ["wuu"], "CN-SH": ["wuu"]],
        ranks: [
            "trainee": fits(10, 30, 60, 80, 80), "junior": fits(40, 60, 80, 80, 80),
            "senior": fits(80, 80, 60, 40, 40), "star": fits(100, 80, 40, 20, 20),
        ],
        temperament: ["other": ["outgoing", "patient"]])

    private static func fits(_ points: Int...) -> [Grade: Int] {
        Dictionary(uniqueKeysWithValues: zip(Grade.allCases, points))
    }
}

extension PostingRules {
    fileprivate static let builtIn = PostingRules(
        moves: StaffingSettings.percent(10), trialDays: 7,
        certificates: Certificates(launchDays: 60, grades: [.a, .b]),
        team: Team(seniorRanks: ["senior", "star"], seniorIn: [.a, .b], traineeRanks: ["trainee"], trainees: 1),
        pay: [.a: 220_000...600_000, .b: 220_000...500_000, .c: 200_000...450_000], ofEmployer: true)
}

extension RosterRules {
    fileprivate static let builtIn = RosterRules(
        shifts: [
            Shift("early", 9 * 60..<17 * 60), Shift("late", 13 * 60..<21 * 60), Shift("long", 10 * 60..<20 * 60),
        ],
        base: 1,
        peaks: [
            Peak(days: [1, 2, 3, 4, 5], minutes: 18 * 60..<20 * 60), Peak(days: [6, 7], minutes: 11 * 60..<20 * 60),
        ],
        restHours: 11, weekHours: 48, daysInARow: 6, daysOff: 1,
        weights: Weights(uncovered: 100, surplus: 1, wish: 10, weekend: 5, change: 8))
}
