extension Catalogue {
    /// What is said about pay and about who may leave.
    static let staffPay: [Sentence] = [
        Sentence("staff.median-zero", en: "A median is more than 0.", zh: "中位数须大于 0。"),
        Sentence(
            "staff.pay-sums",
            en:
                "{people} {people|promoter|promoters}: the pay of {outside} breaks the band of the grade; of {unknown} no pay is told.",
            zh: "促销员 {people} 人：{outside} 人底薪超出等级区间；{unknown} 人无薪酬记录。"),
        Sentence(
            "staff.risk-sums",
            en:
                "{people} {people|promoter|promoters}, {risks} at risk. A dash is a fact that nobody told, not 0 points.",
            zh: "促销员 {people} 人，其中 {risks} 人有离职风险。短横线表示无记录，并非 0 分。"),
        Sentence(
            "staff.raises-whom",
            en:
                "Raised are those at risk whose pay lies below the market's median; elsewhere a raise takes no risk away.",
            zh: "仅对有离职风险且底薪低于市场中位数者加薪；对其他人加薪不会降低风险。"),
        Sentence("help.staff.pay", en: "What promoters are paid beside what others pay.", zh: "促销员底薪与市场对比。"),
        Sentence(
            "help.staff.pay.more",
            en: """
                Base pay beside the market's median for the grade of the store, of the nearest region upward that tells one
                (staff import --kind pay and --kind market); below 100 % others pay more. Bands are rules.pay of
                StoreConfig/staffing.yaml. For headquarters and the people's own manager alone.
                """,
            zh: """
                底薪与门店等级的市场中位数对比，取最近上级区域的数据（staff import --kind pay、--kind market）；低于 100%
                表示低于市场。区间见 StoreConfig/staffing.yaml 的 rules.pay。仅总部与本区域经理可见。
                """),
        Sentence("help.staff.risk", en: "Who may leave, factor by factor.", zh: "离职风险及其因素。"),
        Sentence(
            "help.staff.risk.more",
            en: """
                Points by facts of the work alone (risk in StoreConfig/staffing.yaml): pay below the median, months since the
                last step, months of the newest three with less than 80 % of a head's part of the store's units, the first
                three months, the way to work. Nothing that the law protects enters. --raises shows what raises of 1 to 10 %
                cost a month and how many risks they take away; --raise shows the points as if all were paid so much more.
                """,
            zh: """
                仅按工作事实计分（见 StoreConfig/staffing.yaml 的 risk）：底薪低于中位数、距上次晋级月数、近三个月销量低于
                人均标准 80% 的月数、入职前三个月、通勤距离。不使用任何受法律保护的个人信息。--raises 列出加薪 1% 至 10%
                的月成本与减少的风险人数；--raise 按统一加薪后的情况计分。
                """),
        Sentence("help.staff.risk.raise", en: "As if all were paid so much more, such as 3%.", zh: "假设统一加薪，如 3%。"),
        Sentence("help.staff.risk.raises", en: "What raises cost and take away.", zh: "列出加薪方案的成本与效果。"),
        Sentence(
            "help.staff.risk.raise-or-raises", en: "--raise or --raises, not both.",
            zh: "--raise 与 --raises 只能选一个。"),
        Sentence("heading.base", en: "base pay", zh: "底薪"),
        Sentence("heading.median", en: "market median", zh: "市场中位数"),
        Sentence("heading.compa_percent", en: "of median %", zh: "薪酬比 %"),
        Sentence("heading.band", en: "band", zh: "薪酬区间"),
        Sentence("word.band_kept", en: "kept", zh: "区间内"),
        Sentence("word.band_below", en: "below", zh: "低于下限"),
        Sentence("word.band_above", en: "above", zh: "高于上限"),
        Sentence("heading.points_pay_below", en: "pay", zh: "薪酬"),
        Sentence("heading.points_months_in_rank", en: "no step", zh: "未晋级"),
        Sentence("heading.points_misses", en: "misses", zh: "未达标"),
        Sentence("heading.points_first_months", en: "new", zh: "新人"),
        Sentence("heading.points_far", en: "way", zh: "通勤"),
        Sentence("heading.risk", en: "risk", zh: "有风险"),
        Sentence("heading.what_helps", en: "what would help", zh: "建议措施"),
        Sentence("word.helps_pay_below", en: "Bring the pay nearer to the median.", zh: "底薪向中位数靠拢。"),
        Sentence(
            "word.helps_months_in_rank", en: "Talk about the next step (staff ladder).", zh: "沟通晋级计划（staff ladder）。"),
        Sentence("word.helps_misses", en: "Coach, or look for a store that fits better.", zh: "加强辅导，或调整到更合适的门店。"),
        Sentence("word.helps_first_months", en: "Give the person a mentor and call every week.", zh: "安排带教，每周回访。"),
        Sentence("word.helps_far", en: "Look for a store nearer to home.", zh: "调整到离家更近的门店。"),
        Sentence("heading.raise_percent", en: "raise %", zh: "加薪 %"),
        Sentence("heading.raised_people", en: "people raised", zh: "加薪人数"),
        Sentence("heading.cost_month", en: "cost a month", zh: "月成本"),
        Sentence("heading.risks", en: "risks left", zh: "剩余风险人数"),
        Sentence("heading.fewer", en: "fewer", zh: "减少"),
    ]
}
