extension Catalogue {
    /// Reports, grades and cover.
    static let reports: [Sentence] = [
        Sentence("report.month-end", en: "Month-end report", zh: "月末报告"),
        Sentence("section.sales", en: "Sales by region, pieces", zh: "各区域销售（台）"),
        Sentence("section.grades", en: "Store grades in force, with the sell-out of the month", zh: "生效门店等级与当月实销"),
        Sentence("section.stock", en: "Stock of accounts and how long it lasts", zh: "客户库存与可销天数"),
        Sentence("section.shortest", en: "Shortest cover", zh: "可销天数最短的产品"),
        Sentence("section.warnings", en: "Branches to look at", zh: "需关注的分公司"),
        Sentence(
            "report.sales-coverage",
            en:
                "Sell-out is known of {reporting} of {expected} stores; the longest silent one told {days} days before.",
            zh: "实销数据：{expected} 家门店中已有 {reporting} 家，最久未报的为 {days} 天前。"),
        Sentence(
            "report.no-sales", en: "No sell-out was loaded for {month}: unknown, not zero.",
            zh: "{month} 未导入实销数据：未知，而非零。"),
        Sentence(
            "stock.coverage",
            en: "Stock is known of {reporting} of {accounts} accounts; the oldest is {days} days old.",
            zh: "库存数据：{accounts} 家客户中已有 {reporting} 家，最早的为 {days} 天前。"),
        Sentence(
            "stock.nothing-known",
            en: "No stock is known of any of {accounts} accounts. Take their feeds by storectl feed import.",
            zh: "{accounts} 家客户均无库存数据。请用 storectl feed import 导入库存报文。"),
        Sentence(
            "stock.none", en: "No stock is known here. Take a feed by storectl feed import.",
            zh: "此处没有库存数据。请用 storectl feed import 导入库存报文。"),
        Sentence(
            "grade.not-for-accounts", en: "Grades are shown to headquarters and regions only.",
            zh: "门店等级仅对总部和区域开放。"),
        Sentence(
            "report.month-ahead",
            en: "{month} has not begun on {today}: there is nothing to report yet. Name a month that has.",
            zh: "{month} 在 {today} 尚未开始，没有可报告的数据。请填写已开始的月份。"),
        Sentence(
            "grade.month-unfit",
            en: "{month} cannot be graded on {today}: name a month from 2000-01 on that has begun.",
            zh: "{today} 无法对 {month} 定级：请填写 2000-01 之后且已开始的月份。"),
        Sentence("grade.hq-only", en: "Only headquarters runs the grading.", zh: "只有总部可以运行门店定级。"),
        Sentence(
            "grade.repeated", en: "The same sales were graded before: nothing was added.", zh: "相同的销售数据已定级：未作新增。"),
        Sentence(
            "grade.none", en: "{month} is not graded. Headquarters grades it by storectl grade propose --month {month}",
            zh: "{month} 尚未定级。总部可运行 storectl grade propose --month {month}"),
        Sentence("report.demo", en: "The main job, and its month-end report", zh: "完整流程与月末报告"),
        Sentence("section.steps", en: "What was done", zh: "已完成的步骤"),
        Sentence("word.seeded", en: "chain loaded", zh: "导入连锁数据"),
        Sentence("word.feed-taken", en: "stock feed taken", zh: "接收库存报文"),
        Sentence("word.visits-taken", en: "visits taken", zh: "导入巡店"),
        Sentence("section.displays_seen", en: "Displays that were looked at", zh: "陈列检查结果"),
        Sentence("word.graded", en: "graded", zh: "已定级"),
        Sentence("word.policy-rules", en: "price policy that rules", zh: "现行价格政策"),
        Sentence("word.policy-by-four-eyes", en: "price policy published by four eyes", zh: "经双人复核发布的价格政策"),
        Sentence("section.prices_looked_up", en: "Prices looked up", zh: "查价示例"),
        Sentence("heading.before_lines", en: "goes before", zh: "优先于（条）"),
        Sentence(
            "demo.four-eyes",
            en:
                "{policy} rules from {from}: drafted by {author}, approved by {approver}, published by {publisher}. storectl price explain shows every line.",
            zh: "{policy} 自 {from} 起执行：{author} 起草，{approver} 批准，{publisher} 发布。storectl price explain 可列出每个条目。"),
        Sentence(
            "demo.policy-held",
            en:
                "{month} is drafted by hq.pricing, and not handed in: {count} things stand in the way. storectl price check --month {month} shows them.",
            zh: "hq.pricing 已起草 {month}，但有 {count} 处问题，尚未提交。可用 storectl price check --month {month} 查看。"),
        Sentence("heading.step", en: "step", zh: "步骤"),
        Sentence("heading.of", en: "of", zh: "对象"),
        Sentence(
            "demo.no-sales", en: "{folder} brings no sales, so there is no month to report.",
            zh: "{folder} 中没有销售数据，无法生成月报。"),
        Sentence(
            "demo.feed-of-nobody",
            en: "Nobody knows whose stock this is. Name the file ACCOUNT-….xml, by the code of its account.",
            zh: "无法判断库存报文所属客户。请将文件命名为 客户编码-….xml。"),
        Sentence("report.today", en: "Today", zh: "今日概览"),
        Sentence("section.recent", en: "Lately, pieces", zh: "近期销量（台）"),
        Sentence("section.short", en: "Less than 7 days of supply", zh: "可销天数不足 7 天"),
        Sentence("section.due", en: "Tasks due by today", zh: "截至今日到期的任务"),
        Sentence("section.feeds", en: "Last stock feeds", zh: "最近的库存报文"),
        Sentence("heading.yesterday", en: "yesterday", zh: "昨日"),
        Sentence("heading.week_before", en: "a week before", zh: "上周同日"),
        Sentence("heading.month_to_date", en: "month to date", zh: "本月累计"),
        Sentence("heading.month_before", en: "same days last month", zh: "上月同期"),
        Sentence("heading.places_yesterday", en: "places yesterday", zh: "昨日报数门店"),
        Sentence("heading.days_of_supply", en: "days of supply", zh: "可销天数"),
        Sentence("heading.position", en: "position", zh: "库存量"),
        Sentence("heading.shipped_28_days", en: "shipped in 28 days", zh: "28 天出货"),
        Sentence("heading.products", en: "products", zh: "产品数"),
        Sentence("heading.grade", en: "grade", zh: "等级"),
        Sentence("heading.stores", en: "stores", zh: "门店数"),
        Sentence("heading.share_percent", en: "share %", zh: "占比 %"),
        Sentence("heading.rank", en: "rank", zh: "名次"),
        Sentence("heading.group_size", en: "of", zh: "参评门店"),
        Sentence("heading.months", en: "months known", zh: "有数月份"),
        Sentence("heading.sell_in", en: "sell-in", zh: "出货"),
        Sentence("heading.sell_through", en: "sell-through", zh: "分销"),
        Sentence("heading.sell_out", en: "sell-out", zh: "实销"),
        Sentence("heading.activation", en: "activations", zh: "激活"),
        Sentence("heading.sell_out_amount", en: "sell-out amount", zh: "实销金额"),
        Sentence("heading.trail_head", en: "trail head", zh: "审计链首"),
        Sentence("heading.finding", en: "finding", zh: "问题"),
        Sentence("heading.person", en: "person", zh: "人员"),
        Sentence("heading.feed", en: "feed", zh: "报文"),
        Sentence("heading.run", en: "run", zh: "定级批次"),
        Sentence("heading.graded", en: "graded", zh: "已定级"),
        Sentence("heading.ungraded", en: "ungraded", zh: "未定级"),
        Sentence("heading.holds_from", en: "holds from", zh: "生效日"),
        Sentence(
            "help.today", en: "The numbers with which you begin the day.", zh: "每日晨会数据。"),
        Sentence("word.ungraded", en: "ungraded", zh: "未定级"),
        Sentence("word.no-demand", en: "no demand", zh: "无需求"),
        Sentence("help.report", en: "Reports for headquarters and regions.", zh: "总部与区域报告。"),
        Sentence(
            "help.report.month-end",
            en: "How a month ended: sales, grades, cover, and what to look at, as far as you see the chain.",
            zh: "月末情况：销售、等级、可销天数及需关注事项，限您可见的范围。"),
        Sentence("help.grade", en: "Grades of stores.", zh: "门店等级。"),
        Sentence(
            "help.grade.propose", en: "Grade every store by the scheme in force. Headquarters only.",
            zh: "按现行方案为所有门店定级。仅限总部。"),
        Sentence("help.grade.show", en: "Show the grades of a month.", zh: "显示某月的门店等级。"),
        Sentence("help.grade.store", en: "One store only.", zh: "仅显示一家门店。"),
        Sentence("help.stock", en: "Stock of accounts.", zh: "客户库存。"),
        Sentence(
            "help.stock.status", en: "Stock, demand and days of supply by account and product.",
            zh: "按客户和产品显示库存、需求与可销天数。"),
        Sentence("help.stock.distributor", en: "One account only.", zh: "仅显示一家客户。"),
    ]
}
