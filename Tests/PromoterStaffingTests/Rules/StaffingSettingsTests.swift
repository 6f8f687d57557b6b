import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `The file of staffing` {
    private static let text = StaffingSettings.shippedText

    @Test func `that comes with the program reads, and reads back the same from its plain form`() throws {
        let settings = try StaffingSettings(file: Self.text)
        #expect(settings.norm.grades[.c] == .init(1, fromUnits: 35) && settings.norm.grades[.d] == nil)
        #expect(settings.match.ranks["star"]?[.a] == 100 && settings.match.weights[.temperament] == 0)
        #expect(settings.weights.perKilometre == 300 && settings.rules.pay[.a] == 220_000...600_000)
        #expect(settings.roster.shifts.map(\.minutes) == [540..<1020, 780..<1260, 600..<1200])
        #expect(settings.roster.peaks[1].days == [6, 7] && settings.incentive.money(for: 299_999) == 4_000)
        #expect(settings.incentive.money(for: 300_000) == 9_000 && settings.ladder.steps.map(\.rank).last == "star")
        #expect(try settings == .builtIn && StaffingSettings(file: settings.plain) == settings)
    }

    struct Mistake: Sendable {
        let wrong: String
        let right: String
        let code: String
        let path: String

        init(_ right: String, _ wrong: String, _ code: String, _ path: String) {
            (self.right, self.wrong, self.code, self.path) = (right, wrong, code, path)
        }
    }

    @Test(arguments: [
        Mistake("lift: 55%", "lift: 155%", "config.percent-unfit", "lift"),
        Mistake("months: 3\n", "months: 0\n", "config.number-unfit", "norm.months"),
        Mistake("A: 3, B: 2, C:", "A: x, B: 2, C:", "config.number-unfit", "norm.grades.A"),
        Mistake("units_per_km: 0.3", "units_per_km: 0.0003", "staffing.units-unfit", "weights.commute.units_per_km"),
        Mistake("from: 2200.00, to: 6000.00", "from: 6200.00, to: 6000.00", "staffing.band-reversed", "rules.pay.A"),
        Mistake("from: \"09:00\"", "from: \"9:00\"", "staffing.clock-unfit", "roster.shifts.early.from"),
        Mistake("to: \"17:00\"", "to: \"08:00\"", "staffing.clock-reversed", "roster.shifts.early.to"),
        Mistake("early: { from", "absent: { from", "staffing.shift-name", "roster.shifts.absent"),
        Mistake("below: 3000.00", "below: 1000.00", "staffing.rates-unordered", "incentive.rates.2"),
        Mistake("rank: star,", "rank: senior,", "config.name-twice", "ladder.4"),
        Mistake("[photography, gaming", "[Photo graphy, gaming", "staffing.tag-unfit", "match.skills.flagship.1"),
        Mistake("employer: true", "employer: perhaps", "config.word-unknown", "rules.employer"),
        Mistake("span: 15", "spam: 15", "config.unknown-key", "spam"),
    ])
    func `names every mistake with its place`(_ mistake: Mistake) throws {
        #expect(Self.text.contains(mistake.right))
        let refusal = try #require(throws: Refusal.self) {
            try StaffingSettings(file: Self.text.replacing(mistake.right, with: mistake.wrong))
        }
        let found = refusal.problems.first { $0.code == mistake.code }
        #expect(found?.place.path == mistake.path && found?.place.line != nil, "\(refusal.problems)")
    }
}

extension StaffingSettings {
    static let shippedText = sure(
        SharedFolder(at: "StoreConfig")?.files.first { $0.name == "staffing.yaml" }
            .map { String(decoding: $0.bytes(), as: UTF8.self) })

    /// What comes with the program.
    static func shipped() throws -> Self { try StaffingSettings(file: shippedText) }
}
