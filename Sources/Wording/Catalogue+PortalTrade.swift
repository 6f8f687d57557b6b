extension Catalogue {
    /// Pages of stock, prices and settlement.
    static let portalTrade = [
        Sentence("portal.room.settlement", en: "Settlement", zh: "结算"),
        Sentence("portal.page.stock.orders", en: "Suggested order", zh: "建议订货"),
        Sentence("portal.page.stock.levels", en: "Safety stock", zh: "安全库存"),
        Sentence("portal.page.stock.levels.{sku}", en: "How a level came about", zh: "安全库存的由来"),
        Sentence("portal.page.stock.history", en: "Course of the stock", zh: "库存走势"),
        Sentence("portal.page.targets", en: "Pick-up targets", zh: "提货指标"),
        Sentence("portal.page.prices", en: "Price list", zh: "价格表"),
        Sentence("portal.page.prices.show", en: "Price of a product", zh: "商品价格"),
        Sentence("portal.page.prices.history", en: "Price history", zh: "价格历史"),
        Sentence("portal.page.prices.policies", en: "Published policies", zh: "已发布的政策"),
        Sentence("portal.page.prices.months", en: "Calendar of policies", zh: "政策日历"),
        Sentence("portal.page.prices.months.{month}", en: "Policy of a month", zh: "月度政策"),
        Sentence("portal.page.cuts", en: "Price cuts", zh: "调价公告"),
        Sentence("portal.page.cuts.{cut}", en: "Price cut", zh: "调价公告"),
        Sentence("portal.page.rebates", en: "Rebates", zh: "返利"),
        Sentence("portal.page.rebates.{rebate}", en: "How a rebate comes about", zh: "返利的由来"),
        Sentence("portal.page.pool", en: "Rebate pool", zh: "返利池"),
        Sentence("portal.page.statement", en: "Statement of account", zh: "对账单"),
        Sentence("portal.page.protection", en: "Price protection", zh: "价保"),
        Sentence("portal.page.protection.{cut}.{account}", en: "Protection statement", zh: "价保对账单"),
        Sentence("portal.page.protection.{cut}.{account}.{line}", en: "Line of a statement", zh: "对账单行"),
        Sentence("portal.page.claims", en: "Claims", zh: "核销"),
        Sentence("portal.act.feeds.{id}.confirm", en: "Confirm: take it as it is", zh: "确认接收"),
        Sentence("portal.act.feeds.{id}.reject", en: "Reject: give it up", zh: "作废"),
        Sentence("portal.act.cuts.{cut}.confirm", en: "Confirm this price cut", zh: "确认调价公告"),
        Sentence("portal.act.prices.months.{month}.rehearse", en: "Rehearse", zh: "试算"),
        Sentence("portal.act.prices.months.{month}.submit", en: "Submit for approval", zh: "提交审批"),
        Sentence("portal.act.prices.months.{month}.reopen", en: "Take back to the desk", zh: "退回修改"),
        Sentence("portal.act.prices.months.{month}.approve", en: "Approve", zh: "批准"),
        Sentence("portal.act.prices.months.{month}.publish", en: "Publish", zh: "发布"),
        Sentence("portal.act.protection.{cut}.{account}.accept", en: "Accept the statement", zh: "接受对账单"),
        Sentence("portal.act.protection.{cut}.{account}.{line}.accept", en: "Accept the line", zh: "接受此行"),
        Sentence("portal.act.protection.{cut}.{account}.{line}.dispute", en: "Dispute the line", zh: "提出异议"),
        Sentence("portal.act.protection.{cut}.{account}.{line}.decide", en: "Decide", zh: "裁定"),
        Sentence("portal.wish.take", en: "Send", zh: "发送"),
        Sentence("portal.wish.check", en: "Only check it", zh: "仅检查"),
        Sentence("portal.wish.accept", en: "Accept what is sure, and send again", zh: "采用“确定”的建议并重新发送"),
        Sentence("portal.wish.correct", en: "Corrected file", zh: "下载更正后的文件"),
        Sentence("portal.no-file", en: "Choose a file first.", zh: "请先选择文件。"),
        Sentence("portal.feed-refused", en: "Nothing was taken.", zh: "未接收任何内容。"),
        Sentence("portal.feed-problems", en: "{count} problems have to be put right first.", zh: "须先更正 {count} 处问题。"),
        Sentence("portal.feed-receipt", en: "Receipt {feed} with everything that was found", zh: "回执 {feed}（含全部问题）"),
        Sentence("portal.findings-untold", en: "{count} more are not shown.", zh: "另有 {count} 处未显示。"),
        Sentence(
            "portal.feed.taken",
            en:
                "It was taken: of {lines} {lines|line|lines} {applied} changed the stock, {unchanged} said what was known.",
            zh: "已接收：共 {lines} 行，{applied} 行更新库存，{unchanged} 行与已知一致。"),
        Sentence(
            "portal.feed.none",
            en: "Nothing of it was taken: its {lines} {lines|line was|lines were} refused.",
            zh: "未收取任何内容：共 {lines} 行，全部被拒收。"),
        Sentence(
            "portal.feed.checked",
            en: "It was only checked, nothing changed: {applied} of {lines} {lines|line|lines} would change the stock.",
            zh: "仅作检查，未作更改：{lines} 行中有 {applied} 行将更新库存。"),
        Sentence(
            "portal.feed.repeated", en: "It was taken before, byte by byte, as feed {feed}: nothing changed.",
            zh: "此前已原样接收（报文 {feed}）：未作更改。"),
        Sentence(
            "portal.feed.held",
            en: "It is held: nothing of it counts until somebody has looked at it, and confirms or rejects it.",
            zh: "待确认：有人核对并确认或作废之前，不计入库存。"),
        Sentence("portal.feed.confirmed", en: "It was held, and confirmed.", zh: "曾暂缓接收，现已确认。"),
        Sentence(
            "portal.feed.rejected", en: "It was held, and given up: its stock was never taken.",
            zh: "曾暂缓接收，已作废，其库存未曾接收。"),
        Sentence(
            "portal.feed.refused", en: "It was refused as a whole: nothing of it was taken.", zh: "整份被拒绝，未接收任何内容。"),
        Sentence(
            "portal.feed.some-refused", en: "{refused} {refused|line was|lines were} refused.", zh: "{refused} 行被拒收。"),
        Sentence(
            "portal.noted", en: "As noted from {from} to {to}; days that nobody noted are missing.",
            zh: "{from} 至 {to} 的记录；未记录的日子缺失。"),
        Sentence(
            "portal.prices-of", en: "Prices of {day}, by policy {policy}, in force since {from}.",
            zh: "{day} 的价格，执行政策 {policy}，自 {from} 起生效。"),
        Sentence("portal.circulars", en: "A month leads to its circular as a file to print.", zh: "点击月份可下载政策通知。"),
        Sentence("portal.no-policy", en: "{month} has no policy yet.", zh: "{month} 尚无政策。"),
        Sentence("portal.not-rehearsed", en: "It was not rehearsed yet.", zh: "尚未试算。"),
        Sentence("portal.rehearsed-otherwise", en: "The draft has changed since this rehearsal.", zh: "试算之后草案已有改动。"),
        Sentence(
            "portal.unsound",
            en: "It cannot be submitted before {errors} {errors|error is|errors are} put right, and all guards hold.",
            zh: "须先更正 {errors} 处错误并通过全部价格保护用例，方可提交。"),
        Sentence(
            "portal.rehearsed-on", en: "Rehearsed on {base} by {by} ({sha256}).", zh: "{by} 已用 {base} 试算（{sha256}）。"),
        Sentence("portal.rehearsed", en: "It was rehearsed.", zh: "已试算。"),
        Sentence(
            "portal.policy-submitted", en: "{month} waits for approval ({sha256}).", zh: "{month} 等待批准（{sha256}）。"),
        Sentence("portal.policy-reopened", en: "{month} is back at the desk.", zh: "{month} 已退回修改。"),
        Sentence("portal.policy-approved", en: "{month} is approved ({sha256}).", zh: "{month} 已批准（{sha256}）。"),
        Sentence(
            "portal.policy-published", en: "{policy} is published and rules from {from} on.",
            zh: "{policy} 已发布，自 {from} 起执行。"),
        Sentence(
            "portal.dispute-until", en: "It may be disputed until {day}: {days} {days|day|days} left.",
            zh: "可在 {day} 之前提出异议，还剩 {days} 天。"),
        Sentence("portal.dispute-over", en: "The time to dispute it was over on {day}.", zh: "异议期已于 {day} 结束。"),
        Sentence(
            "portal.decision-due", en: "Headquarters decides by {day}: {days} {days|day|days} left.",
            zh: "总部须在 {day} 前裁定，还剩 {days} 天。"),
        Sentence(
            "portal.decision-late", en: "Headquarters should have decided by {day}: {days} {days|day|days} late.",
            zh: "总部应在 {day} 前裁定，已逾期 {days} 天。"),
        Sentence("portal.lines-accepted", en: "{count} {count|line is|lines are} accepted.", zh: "已接受 {count} 行。"),
        Sentence("chart.cover", en: "Stock against its levels", zh: "库存与安全库存"),
        Sentence(
            "chart.cover.about",
            en:
                "A bar for each product of the table below: its stock, with marks at safety stock, reorder point and order-up-to level. The table has all figures.",
            zh: "下表每个商品一条：库存量，并标出安全库存、订货点和目标库存。全部数字见下表。"),
        Sentence("chart.targets", en: "Bought against target", zh: "提货与指标"),
        Sentence(
            "chart.targets.about",
            en:
                "A bar for each line of the table below: pieces bought, with marks at the target and at where the month will land.",
            zh: "下表每行一条：已提货数量，并标出指标和预计完成。"),
        Sentence("chart.stock_course", en: "Course of the stock", zh: "库存走势"),
        Sentence(
            "chart.stock_course.about",
            en:
                "Lines from day to day: the stock, its reorder point and its order-up-to level. Days without a report break the line.",
            zh: "逐日折线：库存、订货点和目标库存；无数据的日子断开。"),
        Sentence("chart.stock_states", en: "How products stood", zh: "商品库存状态"),
        Sentence(
            "chart.stock_states.about",
            en: "For each day how many products were short, low, fine, over, dead or unknown.", zh: "逐日显示各状态的商品数量。"),
        Sentence("chart.said.days_of_supply", en: "{value} days", zh: "{value} 天"),
        Sentence("chart.said.reached_percent", en: "{value} %", zh: "{value}%"),
        Sentence("chart.left", en: "and {count} more in the table", zh: "另有 {count} 行见下表"),
    ]

    /// Headings, and what pages say where a terminal names commands.
    static let portalTradeWords = [
        Sentence("heading.on_hand_before", en: "on hand before", zh: "此前现有"),
        Sentence("heading.on_hand_after", en: "on hand after", zh: "此后现有"),
        Sentence("heading.not_told", en: "left out", zh: "文件未列出"),
        Sentence("heading.days_left", en: "days left", zh: "剩余天数"),
        Sentence("heading.drafted", en: "by the draft", zh: "按草案"),
        Sentence("word.rehearsed_margin", en: "margin", zh: "毛利"),
        Sentence("word.rehearsed_rebate", en: "rebates", zh: "返利"),
        Sentence("word.rehearsed_protection", en: "price protection", zh: "价保"),
        Sentence("word.not_begun", en: "not begun", zh: "未开始"),
        Sentence("word.policy_missing", en: "missing", zh: "缺失"),
        Sentence("section.feed_moves", en: "What it would change", zh: "将发生的变化"),
        Sentence("section.proposals", en: "What may be meant", zh: "更正建议"),
        Sentence("section.price_difference", en: "What changes", zh: "价格差异"),
        Sentence("section.rehearsal_sums", en: "Sums of the rehearsal", zh: "试算合计"),
        Sentence("section.draft_findings", en: "What the check found", zh: "检查结果"),
        Sentence("report.policy_draft", en: "Draft of a policy", zh: "政策草案"),
        Sentence(
            "stock.nothing-known.page", en: "No stock is known of any of {accounts} {accounts|account|accounts}.",
            zh: "{accounts} 家客户均无库存数据。"),
        Sentence("target.none.page", en: "No targets for {month} are known here.", zh: "这里没有 {month} 的提货指标。"),
        Sentence(
            "stock.push-held.page",
            en:
                "{pieces} {pieces|piece|pieces} of {model} would bring more than {days} days of cover and {pieces|waits|wait} for a second name.",
            zh: "{model} 的 {pieces} 台压货将使可销天数超过 {days} 天，等待第二人签字。"),
        Sentence(
            "stock.history-none.page", en: "Nothing was noted of {account} from {from} to {to}.",
            zh: "{from} 至 {to} 没有 {account} 的库存状态记录。"),
        Sentence("settle.rebate.none.page", en: "No rebate holds in {month}.", zh: "{month} 没有返利条款。"),
        Sentence(
            "settle.rebate.unknown.page",
            en:
                "{count} {count|rebate depends|rebates depend} on something that is not known: a dash is not 0. Its page says on what.",
            zh: "{count} 项返利因资料缺失暂不能计算：短横线不是 0，原因见该返利页面。"),
    ]
}
