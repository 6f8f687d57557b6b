import Retail

extension WorkStandards {
    /// Where headquarters has put none in force: what the shipped `StoreConfig/work-standards.yaml` says.
    package static let usual = WorkStandards(
        duties: [
            Duty(
                "visit", english: "Visit the store: stock, price tags, demo units", chinese: "巡店：核对库存、价签和演示机",
                .times(.measure(.visits)), weight: .fixed(30)),
            Duty(
                "display", english: "Dress the display zones: {target}", chinese: "布置陈列区域：{target} 个", .days([5]),
                target: .measure(.displayZones), weight: .fixed(15)),
            Duty(
                "counters", english: "Key products on counters in {target} areas of the shop",
                chinese: "主推机型在店内 {target} 个区域上柜", .days([5]), target: .measure(.counterZones), weight: .fixed(15)),
            Duty(
                "must_sell", english: "{target} key products on sale and in stock", chinese: "{target} 款主推机型在售且有货",
                .days([3, 17]), target: .measure(.keyProducts), weight: .fixed(15)),
            Duty(
                "promoters", english: "Promoters on the floor: {target}", chinese: "促销员到岗：{target} 人", .days([3]),
                target: .measure(.promoters), weight: .fixed(10)),
            Duty(
                "training", english: "Train clerks and promoters, hours: {target}", chinese: "培训店员与促销员：{target} 小时",
                .days([20]), target: .measure(.trainingHours), weight: .fixed(10)),
            Duty(
                "posm", english: "Pieces of material up at the point of sale: {target}", chinese: "物料布置到位：{target} 件",
                .days([5]), target: .measure(.posm), weight: .fixed(5)),
            Duty(
                "display_proof", english: "Photograph the display for the display money",
                chinese: "拍摄陈列照片，作为陈列费用凭证", .days([25]), weight: .byGrade([.a: 5, .b: 5, .c: 5])),
        ],
        [
            .a: WorkStandard(
                visits: 8, displayZones: DisplayZone.allCases, counterZones: 4, keyProducts: 6, promoters: 3,
                trainingHours: 6,
                posm: ["light_box", "window_poster", "counter_mat", "demo_stand", "price_cards", "leaflets"],
                policyTier: try? TierCode("premier"), displayMoney: 450_000),
            .b: WorkStandard(
                visits: 4, displayZones: DisplayZone.allCases, counterZones: 3, keyProducts: 5, promoters: 2,
                trainingHours: 4, posm: ["window_poster", "counter_mat", "demo_stand", "price_cards", "leaflets"],
                policyTier: try? TierCode("core"), displayMoney: 150_000),
            .c: WorkStandard(
                visits: 3, displayZones: [.storefront, .counter], counterZones: 3, keyProducts: 4, promoters: 1,
                trainingHours: 2, posm: ["window_poster", "counter_mat", "price_cards", "leaflets"],
                policyTier: try? TierCode("core"), displayMoney: 30_000),
            .d: WorkStandard(
                visits: 2, displayZones: [.counter], counterZones: 3, keyProducts: 3, trainingHours: 1,
                posm: ["counter_mat", "price_cards", "leaflets"], policyTier: try? TierCode("basic")),
            .e: WorkStandard(
                visits: 1, displayZones: [.counter], counterZones: 3, keyProducts: 2,
                posm: ["price_cards", "leaflets"],
                policyTier: try? TierCode("basic")),
        ])
}
