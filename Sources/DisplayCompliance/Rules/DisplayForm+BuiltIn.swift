import Retail

extension DisplayForm {
    /// What the shipped `StoreConfig/display.yaml` says; a chain that is seeded without such a file begins with it.
    package static let builtIn = DisplayForm(
        checks: CheckWeights([.facings: 3, .posm: 1, .demo: 2, .tag: 2, .promotion: 2, .stock: 2]),
        passMark: Percentage(basisPoints: 8000) ?? .whole, areas: AreasWanted(usual: 3),
        standards: [
            DisplayStandard("window", grades: [.a, .b, .c], .key, in: .storefront, posm: true),
            DisplayStandard("overhead", grades: [.a, .b], .key, in: .overhead, posm: true),
            DisplayStandard(
                "counter_large", grades: [.a, .b], .key, in: .counter, facings: 2, posm: true, demo: true, tag: true,
                stock: true),
            DisplayStandard(
                "counter_middle", grades: [.c], .key, in: .counter, facings: 2, posm: true, tag: true, stock: true),
            DisplayStandard(
                "counter_small", grades: [.d], .key, in: .counter, facings: 1, posm: true, tag: true, stock: true),
            DisplayStandard("counter_least", .key, in: .counter, facings: 1, tag: true, stock: true),
            DisplayStandard("tags", .all, in: .counter, tag: true),
        ],
        photos: PhotoRules(areasNeedPhoto: true, hoursBefore: 0, hoursAfter: 24, untimed: .ask, alikeBits: 6),
        checkIn: CheckInRules(near: 300, far: 500),
        mending: [.facings: 7, .posm: 7, .demo: 3, .tag: 1, .promotion: 1, .stock: 2],
        second: SecondAudit(share: Percentage(basisPoints: 500) ?? .none, days: 14))
}
