extension Catalogue {
    /// What findings come to, what is missing, and the report of displays.
    static let displayScores: [Sentence] = [
        Sentence(
            "display.no-store",
            en: "There is no store \"{store}\" that you see and that traded in {month}.",
            zh: "{month} 没有您可见且在营的门店 \"{store}\"。"),
        Sentence(
            "display.no-region",
            en: "There is no region \"{region}\" with stores that you see and that traded in {month}.",
            zh: "{month} 没有含您可见在营门店的区域 \"{region}\"。"),
        Sentence("display.coverage", en: "{audited} of {open} stores audited", zh: "已检查 {audited} 家，共 {open} 家门店"),
        Sentence(
            "display.pass-rate",
            en:
                "{passed} of {judged} judged stores reach {mark} %: {share} % (95 % confidence for all stores: {from} to {to} %)",
            zh: "已评判 {judged} 家中 {passed} 家达到 {mark}%：{share}%（全体门店 95% 置信区间：{from}% 至 {to}%）"),
        Sentence("display.in-order", en: "Everything is in order as of {month}.", zh: "截至 {month}，一切符合要求。"),
        Sentence(
            "display.tasks-due",
            en: "Displays to mend: {tasks} tasks in {stores} stores. storectl display missing STORE says what.",
            zh: "待整改陈列：{stores} 家门店共 {tasks} 项任务。用 storectl display missing STORE 查看明细。"),

        Sentence("heading.score", en: "score %", zh: "得分%"),
        Sentence("heading.points_got", en: "points got", zh: "得分点"),
        Sentence("heading.points_possible", en: "points possible", zh: "应得点"),
        Sentence("heading.pass_mark", en: "pass mark %", zh: "合格线%"),
        Sentence("heading.pass_rate", en: "pass rate %", zh: "合格率%"),
        Sentence("heading.pass_rate_from", en: "at least %", zh: "合格率下限%"),
        Sentence("heading.pass_rate_to", en: "at most %", zh: "合格率上限%"),
        Sentence("heading.passed", en: "passed", zh: "合格"),
        Sentence("heading.judged", en: "judged", zh: "已评判"),
        Sentence("heading.audited", en: "audited", zh: "已检查"),
        Sentence("heading.coverage", en: "coverage", zh: "检查覆盖"),
        Sentence("heading.keys_proven", en: "key products proven", zh: "主推机型达标"),
        Sentence("heading.keys_open", en: "open", zh: "主推机型待定"),
        Sentence("heading.keys_failed", en: "failed", zh: "主推机型不达标"),
        Sentence("heading.keys_not_audited", en: "not audited", zh: "主推机型未检查"),
        Sentence("heading.shelf_share", en: "share of shelf %", zh: "排面占比%"),
        Sentence("heading.out_of_stock", en: "out of stock %", zh: "货架缺货%"),
        Sentence("heading.last_visit", en: "last visit", zh: "最近巡店"),
        Sentence("heading.last_look", en: "last look", zh: "最近查看"),
        Sentence("heading.counter", en: "counter", zh: "柜台"),
        Sentence("heading.areas_proven", en: "areas proven", zh: "已证实区域数"),
        Sentence("heading.areas_needed", en: "areas needed", zh: "应有区域数"),
        Sentence("heading.areas_short", en: "shop has fewer", zh: "门店区域不足"),
        Sentence("heading.proven_in", en: "proven in", zh: "已证实区域"),
        Sentence("heading.why", en: "why", zh: "原因"),
        Sentence("heading.failed", en: "failed", zh: "未通过"),

        Sentence("word.passed", en: "passed", zh: "合格"),
        Sentence("word.failed", en: "failed", zh: "不合格"),
        Sentence("word.not_judged", en: "nothing judged", zh: "无可评判项"),
        Sentence("word.not_audited", en: "not audited", zh: "未检查"),
        Sentence("word.keys_proven", en: "proven", zh: "达标"),
        Sentence("word.keys_open", en: "open", zh: "待定"),
        Sentence("word.keys_failed", en: "failed", zh: "不达标"),
        Sentence("word.keys_not_audited", en: "not audited", zh: "未检查"),
        Sentence("word.area_absent", en: "it is not there", zh: "未陈列"),
        Sentence("word.area_not_audited", en: "nobody looked", zh: "未检查"),
        Sentence("word.area_unproven", en: "seen, without a picture", zh: "已见陈列，无照片"),
        Sentence("word.area_refused", en: "seen, its picture was refused", zh: "已见陈列，照片被拒"),
        Sentence("word.area_pending", en: "seen, its picture waits for a person", zh: "已见陈列，照片待人工审核"),

        Sentence("report.display_missing", en: "What is missing", zh: "陈列缺项"),
        Sentence("section.key_products", en: "Key products on counters", zh: "主推机型柜台陈列"),
        Sentence("section.missing_areas", en: "Areas where they are not proven", zh: "尚未证实的区域"),
        Sentence("section.failed_checks", en: "Failed when last looked at", zh: "最近一次检查未通过"),
        Sentence("section.zones_not_audited", en: "Zones that nobody looked at", zh: "未检查的陈列区"),
        Sentence("report.displays", en: "Displays of the month", zh: "月度陈列报告"),
        Sentence("section.display_regions", en: "Regions over the months", zh: "各月区域合格率"),
        Sentence("section.display_worst", en: "Stores with the lowest scores", zh: "得分最低门店"),
        Sentence("section.display_repeats", en: "What fails again and again", zh: "反复不合格项"),
        Sentence("section.display_heat", en: "Scores of stores and models", zh: "门店 × 机型得分"),

        Sentence("sheet.display-regions", en: "Regions over the months", zh: "各月区域合格率"),
        Sentence("sheet.display-stores", en: "Stores", zh: "门店"),
        Sentence("sheet.display-worst", en: "Stores with the lowest scores", zh: "得分最低门店"),
        Sentence("sheet.display-repeats", en: "What fails again and again", zh: "反复不合格项"),
        Sentence("sheet.display-heat", en: "Stores and models", zh: "门店×机型"),
        Sentence("display-report.title", en: "{chain}: displays, {month}", zh: "{chain} {month} 陈列报告"),
        Sentence("display-report.day", en: "As of {day}", zh: "截至 {day}"),
        Sentence(
            "display-report.repeats",
            en: "Failed on the newest visit and on another of the last {visits} that asked for it.",
            zh: "最近一次检查未通过，且最近 {visits} 次检查中另有未通过。"),
        Sentence(
            "display-report.heat",
            en:
                "Points got of points possible, in percent; blue from the pass mark of {mark} %, – where nobody looked.",
            zh: "得分占应得分的百分比；达到合格线 {mark}% 为蓝色，– 表示未检查。"),
        Sentence(
            "display-report.heat-cut",
            en: "There are {stores} stores and {models} models; the workbook (--xlsx) has all of them.",
            zh: "共 {stores} 家门店、{models} 个机型；完整内容见工作簿（--xlsx）。"),
    ]

    /// Help of the same.
    static let displayScoresHelp: [Sentence] = [
        Sentence("help.display.region", en: "Only stores of this region and below", zh: "仅该区域及下级的门店"),
        Sentence("help.display.store", en: "Only this store", zh: "仅该门店"),
        Sentence(
            "help.display.level", en: "Level of the regions: national, large_region, branch or city",
            zh: "区域层级：national、large_region、branch 或 city"),
        Sentence("help.display.score", en: "Scores of a month", zh: "月度陈列得分"),
        Sentence(
            "help.display.score.more",
            en: """
                Points got of points possible over all visits of the month that count; a visit that was replaced and a blind \
                second one do not. Who was not visited is not audited, which is no failure. Key products are proven by the \
                last look at each counter.
                """,
            zh: "按当月全部有效巡店计算：得分 ÷ 应得分。被替换的巡店与盲审复查不计。未巡店的门店为“未检查”，不算不合格。主推机型以各柜台当月最近一次检查为准。"),
        Sentence(
            "help.display.score.by", en: "A row a store, region, zone, product or model-zone",
            zh: "按 store、region、zone、product 或 model-zone 汇总"),
        Sentence("help.display.missing", en: "What is not in order in a store", zh: "门店陈列缺项"),
        Sentence(
            "help.display.missing.more",
            en: """
                As of the last look in the month: in which areas each key product is proven and where it is missing, checks \
                that failed with the day by which they are to be mended, and zones that nobody looked at.
                """,
            zh: "以当月最近一次检查为准：各主推机型在哪些区域已证实、哪些区域缺失，未通过的检查项及整改期限，以及未检查的陈列区。"),
        Sentence(
            "help.display.missing.month", en: "Month, YYYY-MM; the present one unless named", zh: "月份 YYYY-MM；默认为本月"),
        Sentence(
            "help.display.report", en: "Displays by region, as tables, a workbook or a page", zh: "区域陈列报告：表格、工作簿或网页"),
        Sentence(
            "help.display.report.more",
            en: """
                Pass rate with coverage by region and month, the stores with the lowest scores, what fails again and again, \
                and a heat map of stores and models.
                """,
            zh: "各月区域合格率与检查覆盖、得分最低门店、反复不合格项，以及门店 × 机型热力图。"),
        Sentence("help.display.report.months", en: "How many months it goes back, 1 to 24", zh: "回溯的月数，1 至 24"),
        Sentence("help.display.report.months-range", en: "--months takes 1 to 24.", zh: "--months 取 1 至 24。"),
    ]
}
