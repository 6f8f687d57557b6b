import Retail

extension GradingRules {
    /// What holds where headquarters wrote no `StoreConfig/grading.yaml`, and what is shipped as that file.
    package static let builtIn = GradingRules(
        inUse: "capacity", schemes: [.capacity, .rank], actions: LiftingAction.builtIn)
}

extension GradingScheme {
    /// A store is worth what it can sell of all brands: for phones.
    private static let capacityFactors = [
        GradingFactor("capacity", weight: percent(35), source: .capacity),
        GradingFactor("sell_out", weight: percent(30), source: .units),
        GradingFactor("share_trend", weight: percent(15), source: .shareTrend, missing: .leftOut),
        GradingFactor("price_mix", weight: percent(10), source: .priceMix, missing: .leftOut),
        GradingFactor("location", weight: percent(10), source: .judgement, missing: .leftOut),
    ]
    fileprivate static let capacity = GradingScheme(
        name: "capacity", months: 3, minimumMonths: 1, calendar: .quarterly,
        newStores: NewStoreRule(graceMonths: 3, grade: nil),
        peers: PeerRule(level: .branch, byFormat: true, atLeast: 8), factors: capacityFactors,
        cut: .measure(
            .capacity, [500, 250, 120, 50].map { $0 * FactorSource.capacity.scale(in: .yuan) },
            refinement: GradeCut.Refinement(within: percent(10), up: points(70), down: points(30))),
        band: percent(5), steps: 2, secondSignatureAbove: percent(10))

    /// A store is worth its place among its like: for chains that do not know what a store can sell.
    private static let rankFactors = [
        GradingFactor("value", weight: percent(50), source: .value),
        GradingFactor("key_units", weight: percent(20), source: .keyUnits),
        GradingFactor("growth", weight: percent(10), source: .growth, missing: .leftOut),
        GradingFactor("conversion", weight: percent(10), source: .conversion, missing: .leftOut),
        GradingFactor("potential", weight: percent(10), source: .footfall, missing: .leftOut),
    ]
    fileprivate static let rank = GradingScheme(
        name: "rank", months: 3, minimumMonths: 2, calendar: .monthly,
        newStores: NewStoreRule(graceMonths: 3, grade: .c),
        peers: PeerRule(level: .branch, byFormat: true, atLeast: 8), factors: rankFactors,
        cut: .shares([10, 20, 30, 25].map(percent)), band: percent(5), steps: 1, secondSignatureAbove: percent(10))

    private static func percent(_ whole: Int) -> Percentage { Percentage(basisPoints: whole * 100) ?? .none }
    private static func points(_ whole: Int) -> Points { Points(tenThousandths: whole * 10_000) ?? .none }
}

extension LiftingAction {
    /// What they bring is an opening guess: headquarters puts in what its own stores have shown.
    fileprivate static let builtIn = [
        LiftingAction(
            "counter_zone", english: "One more brand zone on the counter", chinese: "增设一节品牌专区柜台",
            adds: [.units: 8_000, .keyUnits: 3_000, .value: 1_600_000], cost: 120_000, atMost: 2),
        LiftingAction(
            "certified_promoter", english: "A certified promoter in the store", chinese: "派驻一名认证促销员",
            adds: [.units: 20_000, .keyUnits: 8_000, .value: 4_000_000], cost: 550_000, atMost: 2),
        LiftingAction(
            "demo_phones", english: "Live demo phones of the key products", chinese: "配齐主推机型演示真机",
            adds: [.units: 4_000, .keyUnits: 4_000, .value: 1_200_000], cost: 60_000, atMost: 1),
        LiftingAction(
            "store_front", english: "A brand sign at the store's front", chinese: "更换品牌门头",
            adds: [.units: 5_000, .value: 1_000_000, .footfall: 400], cost: 90_000, atMost: 1),
        LiftingAction(
            "local_event", english: "A weekend event outside the store", chinese: "店外周末路演",
            adds: [.units: 10_000, .keyUnits: 4_000, .value: 2_000_000, .footfall: 600], cost: 300_000, atMost: 4),
        LiftingAction(
            "staff_training", english: "Four hours of product training for the store's staff",
            chinese: "店员产品培训四小时",
            adds: [.units: 3_000, .keyUnits: 2_000, .value: 900_000], cost: 40_000, atMost: 2),
    ]
}
