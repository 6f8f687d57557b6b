extension Catalogue {
    /// The report of grades by region.
    static let gradeReport: [Sentence] = [
        Sentence(
            "grade.region-unknown",
            en: "There is no region \"{found}\". storectl directory list regions shows those that there are.",
            zh: "没有区域 \"{found}\"。可用 storectl directory list regions 查看。"),
        Sentence("heading.month", en: "month", zh: "月份"),
        Sentence("heading.store", en: "store", zh: "门店"),
        Sentence("heading.last_day", en: "newest sales", zh: "最新销售日"),
        Sentence("heading.before", en: "before", zh: "上期"),
        Sentence("sheet.grade-regions", en: "Regions", zh: "区域汇总"),
        Sentence("sheet.grade-months", en: "Months", zh: "各月占比"),
        Sentence("grade-report.title", en: "{chain}: grades of stores, {month}", zh: "{chain} {month} 门店等级报告"),
        Sentence("grade-report.day", en: "As in force on {day}", zh: "{day} 生效等级"),
        Sentence("grade-report.chart", en: "Stores of each grade at the end of the month", zh: "各月末各等级门店数"),
        Sentence(
            "help.grade.report", en: "Grades by region, as a table, a workbook or a page", zh: "按区域的等级报告：表格、工作簿或网页"),
        Sentence(
            "help.grade.report.more",
            en: """
                The stores that you see with the grades in force at the end of the month, or today in the present one. The \
                workbook has the regions, the months and a sheet for each region; the page has a chart of the months too.
                """,
            zh: "列出您可见门店在月末（本月则为今天）的生效等级。工作簿含区域汇总、各月占比及每个区域一张表；网页另附各月占比图。"),
        Sentence("help.grade.report.months", en: "How many months the shares go back, 1 to 60", zh: "占比回溯的月数，1 至 60"),
        Sentence("help.grade.report.months-range", en: "--months takes 1 to 60.", zh: "--months 取 1 至 60。"),
        Sentence(
            "help.grade.report.by", en: "Level of the regions: national, large_region, branch or city",
            zh: "区域层级：national、large_region、branch 或 city"),
        Sentence("help.grade.report.region", en: "Only stores of this region and below", zh: "仅该区域及下级的门店"),
        Sentence("help.grade.report.stores", en: "A row a store instead of a row a region", zh: "逐店列出，而非逐区域"),
        Sentence("help.grade.report.xlsx", en: "Write a workbook to this new file", zh: "写入新的工作簿文件"),
        Sentence("help.grade.report.html", en: "Write a page to this new file; - prints it", zh: "写入新的网页文件；- 为直接输出"),
        Sentence("help.grade.report.pdf", en: "Write a PDF to this new file", zh: "写入新的 PDF 文件"),
        Sentence(
            "help.grade.report.one-form", en: "Name one of --xlsx, --html and --pdf.", zh: "--xlsx、--html、--pdf 只能选一个。"),
    ]
}
