package import Retail
import StandingRules
import YAMLReading

extension WorkStandards {
    package static let fileName = "StoreConfig/work-standards.yaml"

    /// Reads the file; throws a `Refusal` with every mistake in it and its place.
    ///
    /// - Parameter currency: the chain's; nil of what was in force once, which says it where it is not the yuan.
    package init(file text: String, in currency: Currency? = nil) throws(Refusal) {
        self = try ConfigReading.read(text, file: Self.fileName, currency) { reading, root in
            reading.workStandards(root)
        }
    }
}

extension ConfigReading {
    fileprivate mutating func workStandards(_ root: ConfigPiece) -> WorkStandards? {
        let own = fields(root, ["currency", "duties", "grades"])
        follow(own["currency"])
        let duties = required("duties", own).map { named($0) } ?? []
        let grades = required("grades", own).map { fields($0, Grade.allCases.map(\.rawValue)) }
        var standards: [Grade: WorkStandard] = [:]
        for grade in Grade.allCases {
            guard let grades, let piece = required(grade.rawValue, grades) else { continue }
            standards[grade] = standard(piece)
        }
        return WorkStandards(duties: duties.compactMap { duty($0.name, $0.piece) }, standards, in: currency)
    }

    // A grade --------------------------------------------------------------------------------------------------------

    private static let standardKeys = [
        "visits", "display_zones", "counter_zones", "must_sell", "promoters", "training_hours", "posm", "policy_tier",
        "display_money",
    ]

    private mutating func standard(_ piece: ConfigPiece) -> WorkStandard {
        let own = fields(piece, Self.standardKeys)
        let mustSell = own["must_sell"].map { fields($0, ["key_products", "models"]) }
        return WorkStandard(
            visits: number("visits", own, 0...31), displayZones: own["display_zones"].map { zones($0) } ?? [],
            counterZones: number("counter_zones", own, 0...50),
            keyProducts: mustSell.map { number("key_products", $0, 0...200) } ?? 0,
            models: mustSell?["models"].map { codes($0) } ?? [], promoters: number("promoters", own, 0...100),
            trainingHours: number("training_hours", own, 0...200), posm: own["posm"].map { codes($0) } ?? [],
            policyTier: own["policy_tier"].flatMap { code($0, of: Coded.Tier.self) },
            displayMoney: own["display_money"].flatMap { amount($0) } ?? 0)
    }

    /// None where it is left out.
    private mutating func number(_ key: String, _ fields: ConfigFields, _ range: ClosedRange<Int>) -> Int {
        fields[key].flatMap { whole($0, range) } ?? 0
    }

    private mutating func zones(_ piece: ConfigPiece) -> [DisplayZone] {
        once(items(piece)) { (reading, item) in reading.word(item) }
    }

    private mutating func codes(_ piece: ConfigPiece) -> [String] {
        once(items(piece)) { (reading, item) in reading.code(item, of: Coded.Product.self)?.text }
    }

    /// What is there twice is told of.
    private mutating func once<Value: Hashable>(
        _ items: [ConfigPiece], _ read: (inout ConfigReading, ConfigPiece) -> Value?
    ) -> [Value] {
        var values: [Value] = []
        for item in items {
            guard let value = read(&self, item) else { continue }
            guard !values.contains(value) else {
                note("config.name-twice", ["name": "\(value)"], at: item)
                continue
            }
            values.append(value)
        }
        return values
    }

    // A duty ---------------------------------------------------------------------------------------------------------

    private mutating func duty(_ code: String, _ piece: ConfigPiece) -> Duty? {
        let own = fields(piece, ["en", "zh", "times", "due", "target", "weight"])
        let target = own["target"].map { dutyNumber($0, 1...1_000_000) }
        let english = required("en", own).flatMap { title($0, hasTarget: target != nil) }
        let chinese = required("zh", own).flatMap { title($0, hasTarget: target != nil) }
        let weight = required("weight", own).flatMap { dutyNumber($0, 1...1000) }
        if !code.allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "_" }) {
            note("standard.duty-unfit", ["found": code], at: piece)
        }
        let rhythm: Duty.Rhythm? =
            switch (own["times"], own["due"]) {
            case (let times?, nil): dutyNumber(times, 1...31).map { .times($0) }
            case (nil, let due?): days(due).map { .days($0) }
            default: nil
            }
        if (own["times"] == nil) == (own["due"] == nil) { note("standard.one-rhythm", ["duty": code], at: piece) }
        guard let english, let chinese, let rhythm, let weight else { return nil }
        return Duty(code, english: english, chinese: chinese, rhythm, target: target ?? nil, weight: weight)
    }

    /// The number to reach is named in a title if, and only if, there is one.
    private mutating func title(_ piece: ConfigPiece, hasTarget: Bool) -> String? {
        guard let text = sentence(piece) else { return nil }
        let mark = Duty.targetMark
        if text.contains(mark) != hasTarget {
            note(hasTarget ? "standard.target-unnamed" : "standard.target-missing", ["mark": mark], at: piece)
        }
        return text
    }

    private mutating func days(_ piece: ConfigPiece) -> [Int]? {
        let days = once(items(piece)) { (reading, item) in reading.whole(item, 1...31) }
        if days.isEmpty, case .list(let items) = piece.content, items.isEmpty {
            note("standard.no-days", at: piece)
        }
        return days.isEmpty ? nil : days.sorted()
    }

    /// A number, the name of a measure, or a number a grade.
    private mutating func dutyNumber(_ piece: ConfigPiece, _ range: ClosedRange<Int>) -> DutyNumber? {
        switch piece.content {
        case .scalar(let text):
            if let measure = StandardMeasure(rawValue: text) { return .measure(measure) }
            if let number = Int(text), range.contains(number) { return .fixed(number) }
            note(
                "standard.number-unfit",
                [
                    "found": text, "from": "\(range.lowerBound)", "to": "\(range.upperBound)",
                    "known": StandardMeasure.allCases.map(\.rawValue).joined(separator: ", "),
                ], at: piece)
            return nil
        case .mapping, .list:
            let own = fields(piece, Grade.allCases.map(\.rawValue))
            var numbers: [Grade: Int] = [:]
            for grade in Grade.allCases {
                if let part = own[grade.rawValue] { numbers[grade] = whole(part, range) }
            }
            return .byGrade(numbers)
        }
    }
}
