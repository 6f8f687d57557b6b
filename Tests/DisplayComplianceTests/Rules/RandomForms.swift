import DisplayCompliance
import Retail
import TestKit

/// Forms as headquarters might write them, and sights as inspectors might have them, made up.
struct RandomForms {
    var random: Seeded

    let products = [
        ShownProduct(model: "A6", series: "APEX", isKey: true),
        ShownProduct(model: "A6s", series: "APEX", isKey: false),
        ShownProduct(model: "M3", series: "MUSE", isKey: true), ShownProduct(model: "T1", series: "TAB", isKey: false),
    ]

    /// Without standards that overlap.
    mutating func form() -> DisplayForm {
        var standards: [DisplayStandard] = []
        for name in ["one", "2", "c/3", "null", "yes", "d.4"].prefix(random.below(7)) {
            let made = standard(name)
            let overlaps = standards.contains { known in
                known.zone == made.zone && known.products == made.products
                    && (known.grades == nil) == (made.grades == nil)
                    && !(Set(known.grades ?? [.a]).isDisjoint(with: made.grades ?? [.a]))
            }
            if !overlaps { standards.append(made) }
        }
        var mending: [DisplayCheck: Int] = [:]
        for check in DisplayCheck.allCases where falls() { mending[check] = 1 + random.below(366) }
        var byGrade: [Grade: Int] = [:]
        for grade in Grade.allCases where falls() { byGrade[grade] = 1 + random.below(50) }
        let near = 1 + random.below(1000)
        return DisplayForm(
            checks: weights(), passMark: share(), areas: AreasWanted(usual: 1 + random.below(50), byGrade: byGrade),
            standards: standards,
            photos: PhotoRules(
                areasNeedPhoto: falls(), hoursBefore: random.below(721), hoursAfter: random.below(721),
                untimed: random.one(of: PhotoRules.Untimed.allCases), alikeBits: random.below(8)),
            checkIn: CheckInRules(near: near, far: near + random.below(1000)), mending: mending,
            second: SecondAudit(share: share(), days: 1 + random.below(366)))
    }

    mutating func standard(_ name: String) -> DisplayStandard {
        let products: [DisplayStandard.Products] = [
            .all, .key, .series("APEX"), .series("- \"x\": {#}"), .model("A6"), .model("null"),
        ]
        let grades = falls() ? nil : Array(Grade.allCases.shuffled(using: &random).prefix(1 + random.below(5)))
        return DisplayStandard(
            name, grades: grades, random.one(of: products), in: random.one(of: DisplayZone.allCases),
            facings: random.below(5), posm: falls(), demo: falls(), tag: falls(), stock: falls())
    }

    mutating func weights() -> CheckWeights {
        CheckWeights(Dictionary(uniqueKeysWithValues: DisplayCheck.allCases.map { ($0, 1 + random.below(100)) }))
    }

    mutating func due() -> DueTag? { falls() ? nil : DueTag(499_900, isPromotion: falls()) }

    mutating func sight() -> DisplaySight {
        DisplaySight(
            .counter, facings: falls() ? nil : random.below(6), posm: maybe(), demo: maybe(),
            tag: falls() ? nil : random.one(of: [499_900, 500_000, 0]), isOutOfStock: maybe())
    }

    /// The sight without the answer to a check.
    func silenced(_ sight: DisplaySight, _ check: DisplayCheck) -> DisplaySight {
        var silent = sight
        switch check {
        case .facings: silent.facings = nil
        case .posm: silent.posm = nil
        case .demo: silent.demo = nil
        case .tag, .promotion: silent.tag = nil
        case .stock: silent.isOutOfStock = nil
        }
        return silent
    }

    mutating func falls() -> Bool { random.falls(50) }
    private mutating func maybe() -> Bool? { falls() ? nil : falls() }
    private mutating func share() -> Percentage { Percentage(basisPoints: random.below(10_001)) ?? .none }

    // The precedence of standards, written down a second time --------------------------------------------------------

    static func fits(
        _ standard: DisplayStandard, _ product: ShownProduct, _ zone: DisplayZone, _ grade: Grade?
    ) -> Bool {
        guard standard.zone == zone else { return false }
        if let grades = standard.grades {
            guard let grade, grades.contains(grade) else { return false }
        }
        switch standard.products {
        case .model(let model): return model == product.model
        case .series(let series): return series == product.series
        case .key: return product.isKey
        case .all: return true
        }
    }

    /// The narrower, the smaller.
    static func width(_ standard: DisplayStandard) -> String {
        let products =
            switch standard.products {
            case .model: "1"
            case .series: "2"
            case .key: "3"
            case .all: "4"
            }
        return products + (standard.grades == nil ? "b" : "a")
    }
}
