extension Catalogue {
    /// The commands of promoters, and the words in their columns.
    static let staffingHelp: [Sentence] = staffHelp + staffHeadings

    private static let staffHelp: [Sentence] = [
        Sentence("help.staff", en: "Promoters: norms, postings, rosters, people.", zh: "促销员：编制、派驻、排班与人员。"),
        Sentence(
            "help.staff.norms", en: "How many promoters each store should have, and has.", zh: "各门店的促销员编制与在岗人数。"),
        Sentence(
            "help.staff.vacancies", en: "The stores that want promoters, those that lose most first.",
            zh: "缺编门店，按损失销量从高到低排列。"),
        Sentence(
            "help.staff.vacancies.more",
            en: """
                What a vacancy loses is worked out from the store's own units: with all its promoters a store sells so much
                more than without any (lift in StoreConfig/staffing.yaml), and each head brings the same part of it.
                """,
            zh: """
                缺编损失按门店自有销量推算：满编门店比无促销员时多销的比例见 StoreConfig/staffing.yaml 中的 lift，每人贡献相同。
                """),
        Sentence("help.staff.import", en: "Take a file about promoters.", zh: "导入促销员相关文件。"),
        Sentence(
            "help.staff.import.more",
            en: """
                A file is taken whole or not at all; every mistake is named with its line and column. What the chain knows
                already stays as it is, so that the same file again changes nothing. The kinds and their columns, those that
                may be left out in brackets:
                """,
            zh: """
                文件要么整体导入，要么完全不导入；所有错误都会指出行和列。已有且相同的内容保持不变，重复导入不会产生变化。
                文件种类及其列如下，方括号内的列可省略：
                """),
        Sentence("help.staff.file", en: "A CSV or XLSX file.", zh: "CSV 或 XLSX 文件。"),
        Sentence("help.staff.kind", en: "What the file tells.", zh: "文件种类。"),
        Sentence("help.staff.region", en: "A region, and all below it.", zh: "某区域及其下级。"),
        Sentence(
            "staff.sums",
            en:
                "Norm {norm}, posted {posted}; {vacancies} {vacancies|vacancy|vacancies}, {surplus} above the norm.",
            zh: "编制 {norm} 人，在岗 {posted} 人；空缺 {vacancies} 人，超编 {surplus} 人。"),
    ]

    private static let staffHeadings: [Sentence] = [
        Sentence("heading.units_month", en: "units/month", zh: "月均台数"),
        Sentence("heading.norm", en: "norm", zh: "编制"),
        Sentence("heading.posted", en: "posted", zh: "在岗"),
        Sentence("heading.vacancies", en: "vacancies", zh: "空缺"),
        Sentence("heading.surplus", en: "surplus", zh: "超编"),
        Sentence("heading.lost_week", en: "lost/week", zh: "周损失台数"),
    ]
}
