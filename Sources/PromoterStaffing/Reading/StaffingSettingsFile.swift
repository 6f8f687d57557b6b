package import Retail
import StandingRules

extension StaffingSettings {
    package static let fileName = "StoreConfig/staffing.yaml"

    /// Reads the file; throws a `Refusal` with every mistake in it and its place.
    ///
    /// - Parameter currency: the chain's; nil of what was in force once, which says it where it is not the yuan.
    package init(file text: String, in currency: Currency? = nil) throws(Refusal) {
        self = try ConfigReading.read(text, file: Self.fileName, currency) { reading, root in reading.staffing(root) }
    }
}

extension ConfigReading {
    private static let staffingKeys = [
        "currency", "norm", "lift", "match", "weights", "rules", "work", "roster", "attendance", "incentive", "ladder",
        "risk", "launch", "span",
    ]

    fileprivate mutating func staffing(_ root: ConfigPiece) -> StaffingSettings? {
        let own = fields(root, Self.staffingKeys)
        follow(own["currency"])
        let norm = required("norm", own).flatMap { headcountNorm($0) }
        let lift = share("lift", own)
        let match = required("match", own).flatMap { matchRules($0) }
        let weights = required("weights", own).flatMap { postingWeights($0) }
        let rules = required("rules", own).flatMap { postingRules($0) }
        let work = required("work", own).map { fields($0, ["seconds", "nearest"]) }
        let (seconds, nearest) = (
            work.flatMap { number("seconds", $0, 1...3600) }, work.flatMap { number("nearest", $0, 1...1000) }
        )
        let roster = required("roster", own).flatMap { rosterRules($0) }
        let attendance = required("attendance", own).flatMap { attendanceRules($0) }
        let incentive = required("incentive", own).flatMap { incentiveRules($0) }
        let ladder = required("ladder", own).flatMap { careerLadder($0) }
        let risk = required("risk", own).flatMap { riskRules($0) }
        let launch = required("launch", own).flatMap { launchReadiness($0) }
        let span = number("span", own, 1...1000)
        guard let norm, let lift, let match, let weights, let rules, let seconds, let nearest, let roster,
            let attendance,
            let incentive, let ladder, let risk, let launch, let span
        else { return nil }
        return StaffingSettings(
            currency: currency, norm: norm, lift: lift, match: match, weights: weights, rules: rules,
            workSeconds: seconds, nearestStores: nearest, roster: roster, attendance: attendance,
            incentive: incentive, ladder: ladder,
            risk: risk, launch: launch, span: span)
    }

    mutating func number(_ key: String, _ own: ConfigFields, _ range: ClosedRange<Int>) -> Int? {
        required(key, own).flatMap { whole($0, range) }
    }

    mutating func share(_ key: String, _ own: ConfigFields) -> Percentage? {
        required(key, own).flatMap { percent($0) }
    }

    mutating func grades(_ key: String, _ own: ConfigFields) -> [Grade]? {
        guard let piece = required(key, own) else { return nil }
        return items(piece).compactMap { item -> Grade? in word(item) }
    }

    /// What people named: small letters, digits and underscores, as files write skills, ranks and formats.
    mutating func tags(_ piece: ConfigPiece) -> [String] { items(piece).compactMap { tag($0) } }

    mutating func tag(_ piece: ConfigPiece) -> String? {
        guard let text = text(piece) else { return nil }
        if text.utf8.count <= 40, text.utf8.first.map({ $0 > 0x60 && $0 < 0x7B }) ?? false,
            text.utf8.allSatisfy({ $0 > 0x60 && $0 < 0x7B || $0 > 0x2F && $0 < 0x3A || $0 == 0x5F })
        {
            return text
        }
        note("staffing.tag-unfit", ["found": text], at: piece)
        return nil
    }

    // Norms ----------------------------------------------------------------------------------------------------------

    private mutating func headcountNorm(_ piece: ConfigPiece) -> HeadcountNorm? {
        let own = fields(piece, ["months", "grades", "formats", "crowds"])
        let months = number("months", own, 1...24)
        let grades = required("grades", own).map { headsByGrade($0) }
        var formats: [String: [Grade: HeadcountNorm.Heads]] = [:]
        if let piece = own["formats"] {
            for (format, piece) in named(piece) { formats[format] = headsByGrade(piece) }
        }
        var crowds: HeadcountNorm.Crowds?
        if let piece = own["crowds"] {
            let own = fields(piece, ["footfall", "heads"])
            let (footfall, heads) = (number("footfall", own, 1...10_000_000), number("heads", own, 1...20))
            if let footfall, let heads { crowds = HeadcountNorm.Crowds(footfall: footfall, heads: heads) }
        }
        guard let months, let grades else { return nil }
        return HeadcountNorm(months: months, grades: grades, formats: formats, crowds: crowds)
    }

    /// A number, or a number and the units from which on.
    private mutating func headsByGrade(_ piece: ConfigPiece) -> [Grade: HeadcountNorm.Heads] {
        let own = fields(piece, Grade.allCases.map(\.rawValue))
        var heads: [Grade: HeadcountNorm.Heads] = [:]
        for grade in Grade.allCases {
            guard let part = own[grade.rawValue] else { continue }
            if part.scalar != nil {
                heads[grade] = whole(part, 0...50).map { HeadcountNorm.Heads($0) }
            } else {
                let own = fields(part, ["heads", "from_units"])
                let (number, least) = (number("heads", own, 0...50), number("from_units", own, 1...100_000))
                if let number, let least { heads[grade] = HeadcountNorm.Heads(number, fromUnits: least) }
            }
        }
        return heads
    }

    private mutating func attendanceRules(_ piece: ConfigPiece) -> AttendanceRules? {
        let own = fields(piece, ["metres", "late_minutes"])
        let (metres, late) = (number("metres", own, 10...100_000), number("late_minutes", own, 0...240))
        guard let metres, let late else { return nil }
        return AttendanceRules(metres: metres, lateMinutes: late)
    }

    private mutating func launchReadiness(_ piece: ConfigPiece) -> LaunchReadiness? {
        let own = fields(piece, ["share", "days", "grades"])
        let (share, days, grades) = (share("share", own), number("days", own, 0...60), grades("grades", own))
        guard let share, let days, let grades else { return nil }
        return LaunchReadiness(share: share, days: days, grades: grades)
    }
}
