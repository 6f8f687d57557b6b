extension Catalogue {
    /// What is said in the morning.
    static let morning: [Sentence] = morningNotes + morningWords

    private static let morningNotes: [Sentence] = [
        Sentence(
            "help.today.more",
            en: """
                The page is that of whoever asks: regional manager, distributor or headquarters. Each section names the worst
                first and few lines; what is not known is said so and never 0. Docs/morning.md explains each figure.
                """,
            zh: "页面因人而异：大区经理、经销商、总部。每节先列最差的几行；未知的不写作 0。各指标见 Docs/morning.md。"),
        Sentence(
            "today.pick-up",
            en: "Bought {bought} of {target}; {needed} a day close the gap by the month's end.",
            zh: "已提 {bought} / 目标 {target}；至月末日均需提 {needed}。"),
        Sentence(
            "today.sell-in-untold", en: "No sell-in of {month} is on record yet: what was bought is unknown.",
            zh: "{month} 尚无出货记录：已提数量未知。"),
        Sentence(
            "today.no-grades", en: "No store has grade A or B in force, so nobody knows what they lack.",
            zh: "没有生效的 A、B 级门店，无法判断缺货。"),
        Sentence(
            "today.key-stockouts",
            en:
                "{lines} {lines|key model is|key models are} out in {in} {in|store|stores}; {told} of {stores} A and B stores told their stock within 14 days.",
            zh: "{in} 家门店共缺 {lines} 个主推型号；{stores} 家 A、B 级门店中 {told} 家在 14 天内有盘点或巡店。"),
        Sentence(
            "today.tasks-due", en: "{tasks} {tasks|task is|tasks are} due by today.", zh: "截至今日到期任务 {tasks} 项。"),
        Sentence(
            "today.push",
            en:
                "Targets push {pieces} pieces beyond the need of {known} of {accounts} {accounts|account|accounts}; {held} wait for a second name.",
            zh: "{accounts} 家有目标客户中 {known} 家已知需求，目标压货 {pieces} 台，其中 {held} 台待第二人同意。"),
        Sentence(
            "today.push-unknown",
            en:
                "What targets push beyond the need is unknown of all {accounts} {accounts|account|accounts} with targets.",
            zh: "{accounts} 家有目标客户的需求均未知，目标压货数量未知。"),
        Sentence(
            "today.channel-cover",
            en: "Channel cover {days} days: {account} in accounts, {store} in the stores that were counted.",
            zh: "渠道可销 {days} 天：客户 {account} 天，已盘点门店 {store} 天。"),
        Sentence(
            "today.channel-unknown", en: "The cover of the channel is unknown: stock or sales are missing.",
            zh: "渠道可销天数未知：缺库存或销量。"),
        Sentence(
            "today.stores-counted",
            en: "{counted} of {stores} stores were counted within 14 days, the first {days} days ago.",
            zh: "{stores} 家门店中 {counted} 家在 14 天内盘点，最早在 {days} 天前。"),
        Sentence(
            "today.stores-uncounted", en: "None of {stores} stores was counted within 14 days.",
            zh: "{stores} 家门店 14 天内均无盘点。"),
        Sentence(
            "today.old-stock",
            en: "{pieces} pieces are older than 90 days, at {known} of {accounts} accounts.",
            zh: "超过 90 天的库存 {pieces} 台（{accounts} 家客户中 {known} 家已知）。"),
        Sentence(
            "today.age-unknown",
            en: "How old the stock is nobody knows: no account told stock and has purchases of 90 days.",
            zh: "库龄未知：没有既报库存又有 90 天出货记录的客户。"),
        Sentence(
            "today.no-levels", en: "No stock levels are in force, so nobody knows what to order.",
            zh: "没有生效的库存水位，无法建议订货。"),
        Sentence(
            "today.reorder",
            en: "{skus} {skus|product|products} to order, {cartons} {cartons|carton|cartons}: storectl stock orders.",
            zh: "需订 {skus} 个产品，共 {cartons} 箱：storectl stock orders。"),
        Sentence("today.no-rebates", en: "No policy promises a rebate.", zh: "政策中没有返利。"),
        Sentence(
            "today.accrual-partly",
            en: "Of {unknown} of {accounts} accounts a rebate is not known yet.",
            zh: "{accounts} 家客户中 {unknown} 家的返利尚有未知。"),
        Sentence("today.late-disputes", en: "{late} overdue", zh: "逾期 {late}"),
        Sentence("today.no-feed", en: "No stock feed ever came.", zh: "从未收到库存报文。"),
        Sentence(
            "today.feed-refused", en: "Lines were refused: storectl feed show {feed}.",
            zh: "有行被拒收：storectl feed show {feed}。"),
        Sentence(
            "today.diversion-scan", en: "Looked for diversion last on {day}, in {month}.",
            zh: "最近一次窜货排查：{day}，月份 {month}。"),
    ]

    private static let morningWords: [Sentence] = [
        Sentence("section.pick_up", en: "Pick-up against targets", zh: "提货指标达成"),
        Sentence("section.key_stockouts", en: "Key models that A and B stores lack", zh: "A、B 级门店主推缺货"),
        Sentence("section.channel_cover", en: "Channel cover", zh: "渠道可销天数"),
        Sentence("section.reorder", en: "Below the reorder point", zh: "低于补货点"),
        Sentence("section.own_stock", en: "Own stock", zh: "本户库存"),
        Sentence("section.last_feed", en: "Last stock feed", zh: "最近一份库存报文"),
        Sentence("section.next_tiers", en: "Rebates, and the next tier", zh: "返利与下一档"),
        Sentence("section.pool_protection", en: "Rebate pool and protection", zh: "返利池与价保"),
        Sentence("section.promises", en: "Owed", zh: "应付测算"),
        Sentence("heading.period", en: "period", zh: "期间"),
        Sentence("heading.units_to_next", en: "units to the next tier", zh: "距下一档（台）"),
        Sentence("heading.money_to_next", en: "money to the next tier", zh: "距下一档（金额）"),
        Sentence("heading.next_brings", en: "it brings", zh: "下一档多得"),
        Sentence("heading.pool", en: "rebate pool", zh: "返利池"),
        Sentence("heading.protection_pending", en: "protection pending", zh: "待结价保"),
        Sentence("heading.cuts", en: "cuts", zh: "调价"),
        Sentence("heading.disputed", en: "disputed lines", zh: "争议行"),
        Sentence("heading.sell_in_percent", en: "of sell-in, %", zh: "占提货（%）"),
        Sentence("word.protection_exposure", en: "protection of planned cuts", zh: "计划调价的价保敞口"),
        Sentence("word.protection_held_units", en: "protection held for proof", zh: "待证明的价保"),
        Sentence("word.rebate_accrual", en: "rebate accrual", zh: "返利计提"),
        Sentence("word.disputed_lines", en: "disputed of protection", zh: "价保争议"),
        Sentence("section.waiting", en: "Waiting", zh: "待办"),
        Sentence("heading.of_last_month_percent", en: "of last month, %", zh: "占上月（%）"),
        Sentence("heading.elapsed_percent", en: "time elapsed, %", zh: "时间进度（%）"),
        Sentence("heading.places_week_before", en: "places a week before", zh: "上周同日报数门店"),
        Sentence("heading.plan", en: "plan to date", zh: "计划进度"),
        Sentence("heading.plan_percent", en: "of plan, %", zh: "完成计划（%）"),
        Sentence("heading.landing_percent", en: "landing, %", zh: "落点（%）"),
        Sentence("heading.told_by", en: "told by", zh: "来源"),
        Sentence("heading.over_60_days", en: "over 60 days", zh: "超 60 天"),
        Sentence("heading.over_60_percent", en: "over 60 days, %", zh: "超 60 天占比（%）"),
        Sentence("heading.over_90_days", en: "over 90 days", zh: "超 90 天"),
        Sentence("heading.cartons", en: "cartons", zh: "箱数"),
        Sentence("heading.stock_value", en: "value", zh: "库存金额"),
        Sentence("heading.unpriced", en: "without a price", zh: "无价台数"),
        Sentence("heading.waiting", en: "waiting", zh: "待处理"),
        Sentence("heading.of_all", en: "of", zh: "总数"),
        Sentence("heading.which", en: "which", zh: "明细"),
        Sentence("word.told_count", en: "count", zh: "盘点"),
        Sentence("word.told_visit", en: "visit", zh: "巡店"),
        Sentence("word.late_feeds", en: "late feeds", zh: "迟报"),
        Sentence("word.diversion_cases", en: "diversion cases to decide", zh: "待裁定窜货"),
        Sentence("word.submitted_drafts", en: "drafts awaiting approval", zh: "待批政策草案"),
    ]
}
