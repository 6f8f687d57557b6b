extension Catalogue {
    /// What promoters make of the sales of stores.
    static let staffLift: [Sentence] = [
        Sentence(
            "staff.lift-found",
            en:
                "With a promoter stores sell {lift} % more (less, where that is below 0): 90 % sure between {low} and {high} %, by {stores} stores.",
            zh: "有促销员时门店多销 {lift}%（负数为少销）：90% 置信区间 {low} 至 {high}%，依据 {stores} 家门店。"),
        Sentence(
            "staff.lift-agrees", en: "That agrees with lift {lift} % in StoreConfig/staffing.yaml.",
            zh: "与 StoreConfig/staffing.yaml 中的 lift {lift}% 相符。"),
        Sentence(
            "staff.lift-differs",
            en: "lift {lift} % in StoreConfig/staffing.yaml lies outside of that; headquarters may want to change it.",
            zh: "StoreConfig/staffing.yaml 中的 lift {lift}% 在区间之外；总部可考虑调整。"),
        Sentence(
            "staff.lift-unknown",
            en:
                "Not enough to tell: {stores} {stores|store has|stores have} whole months with and without a promoter; {least} are wanted.",
            zh: "数据不足：仅 {stores} 家门店同时有整月配促销员与整月未配的销量；至少需要 {least} 家。"),
        Sentence(
            "staff.lift-no-peers",
            en:
                "{stores} more {stores|store changes|stores change}, but fewer than {least} of the same grade or format stayed as they were to show the season.",
            zh: "另有 {stores} 家门店有变化，但同等级或同业态中保持不变的门店不足 {least} 家，无法扣除季节影响。"),
        Sentence("help.staff.lift", en: "By how much stores sell more with a promoter.", zh: "促销员带来的销量提升。"),
        Sentence(
            "help.staff.lift.more",
            en: """
                Compares, store by store, whole months with a promoter and whole months without. The season is taken out by
                stores of the same grade (or format) in which nothing changed. It is no proof: where somebody was sent
                because sales were about to rise, that is in the figure.
                """,
            zh: """
                逐店比较整月有促销员与整月无促销员的销量，并以同等级（或同业态）中未变化的门店扣除季节影响。
                这不是因果证明：若因预计销量上升才派人，其影响也包含在内。
                """),
        Sentence("help.staff.lift.month", en: "The last month, such as 2026-10.", zh: "最后一个月，如 2026-10。"),
        Sentence("help.staff.lift.months", en: "So many months, the last one included.", zh: "共多少个月，含最后一个月。"),
        Sentence("help.staff.lift.range", en: "Months are 2 to 36.", zh: "月数须为 2 至 36。"),
        Sentence("heading.months_with", en: "months with", zh: "有促销员月数"),
        Sentence("heading.months_without", en: "months without", zh: "无促销员月数"),
        Sentence("heading.units_with", en: "units with", zh: "有促销员月销"),
        Sentence("heading.units_without", en: "units without", zh: "无促销员月销"),
        Sentence("heading.lift_percent", en: "lift %", zh: "提升 %"),
        Sentence("heading.season_of", en: "season of", zh: "季节参照"),
    ]
}
