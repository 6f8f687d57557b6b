extension Catalogue {
    /// What is said about rehearsals of price policies.
    static let rehearsal: [Sentence] = [
        Sentence("help.price.rehearse", en: "Run a draft on last month's purchases.", zh: "用上月提货试算政策草案。"),
        Sentence(
            "help.price.rehearse.more",
            en: """
                For headquarters with the right to prices. What accounts bought in the last full month before the draft's, at
                the draft's prices and at those that rule: margin, rebates by each policy's terms and prices, and what the
                falls of prices would owe for the stock of today by the protection that rules. Winners and losers are named by
                account. The report is signed and kept, seen by nobody else until the policy is published; publication quotes
                it. With --fact, once the month is over, the rehearsal of what was published and the fact stand side by side.
                """,
            zh: """
                限有定价权的总部人员。以草案月份之前最近一个完整月的提货，按草案与现行价格分别计算毛利、返利计提，
                以及按现行价保条款、以当前库存测算的价保，并列出受益与受损客户。报告签名保存，发布前他人不可见；发布时引用。
                返利按各自政策的条款与价格计算。月末后加 --fact，将已发布政策的试算与实际并列。
                """),
        Sentence(
            "help.price.rehearse.fact", en: "Once the month is over: plan and fact.", zh: "月末后：计划与实际。"),
        Sentence(
            "price.rehearsal-no-base", en: "There is no full month before it to rehearse on.", zh: "没有可用于试算的完整月份。"),
        Sentence(
            "price.rehearsal-empty",
            en: "Nothing was bought in {month}, as far as is known: there is nothing to hold the policy against.",
            zh: "{month} 没有提货记录，无从比较。"),
        Sentence(
            "price.never-rehearsed",
            en: "{month} was never rehearsed as it was published: there is no plan to hold the fact against.",
            zh: "{month} 发布的政策从未试算，没有可对照的计划。"),
        Sentence(
            "price.rehearsal-early", en: "{month} runs until {last}; the fact is known afterwards.",
            zh: "{month} 至 {last} 结束，实际数据须在其后查看。"),
        Sentence(
            "price.rehearsed-before", en: "Nothing has changed since: this is the rehearsal of then.",
            zh: "草案与数据均未变化：这是此前的试算。"),
        Sentence(
            "price.rehearsal-partly",
            en:
                "Of {accounts} {accounts|account|accounts} a price, a cost, a rebate or the stock is not known; their gain is of what is known.",
            zh: "{accounts} 家客户的价格、成本、返利或库存有未知项，其得益仅含已知部分。"),
        Sentence(
            "price.rehearsal-protection",
            en: "The protection is known of {known} of {accounts} accounts; the sum is theirs.",
            zh: "{accounts} 家客户中，{known} 家的价保已知，合计仅含这些客户。"),
        Sentence(
            "price.rehearsal-unpriced",
            en: "Of {units} of {all} pieces a price or the cost is not known: they count in no margin.",
            zh: "{all} 台中有 {units} 台的价格或成本未知，不计入毛利。"),
        Sentence(
            "price.fact-unpriced",
            en: "Of {units} of {all} pieces the amount or the cost is not known: they count in no margin.",
            zh: "{all} 台中有 {units} 台的金额或成本未知，不计入毛利。"),
        Sentence(
            "price.published-rehearsed",
            en:
                "Rehearsed on {base} by {by} ({sha256}): margin {margin}, rebates {rebate} against before, protection {protection}, known of {known} of {accounts} {accounts|account|accounts}.",
            zh: "{by} 已用 {base} 试算（{sha256}）：毛利变化 {margin}，返利变化 {rebate}，价保 {protection}（{accounts} 家客户中 {known} 家已知）。"),
        Sentence(
            "price.published-otherwise",
            en: "What was rehearsed ({sha256}, by {by}) is not what was published: the draft changed afterwards.",
            zh: "试算的草案（{sha256}，{by}）与发布的不同：试算后草案有改动。"),
        Sentence("price.published-unrehearsed", en: "It was published without a rehearsal.", zh: "未经试算即发布。"),
        Sentence("report.rehearsed_policy", en: "Rehearsal of a policy", zh: "政策试算"),
        Sentence("report.plan_and_fact", en: "Plan and fact", zh: "计划与实际"),
        Sentence("section.winners_losers", en: "Accounts, the greatest winner first", zh: "客户损益（受益最多者在前）"),
        Sentence("section.plan_and_fact", en: "By account", zh: "按客户"),
        Sentence("heading.rehearsed_on", en: "rehearsed on", zh: "试算月份"),
        Sentence("heading.ruling", en: "rules before it", zh: "此前政策"),
        Sentence("heading.draft_sha256", en: "SHA-256 of the draft", zh: "草案 SHA-256"),
        Sentence("heading.report_sha256", en: "SHA-256 of the report", zh: "报告 SHA-256"),
        Sentence("heading.made_by", en: "made by", zh: "试算人"),
        Sentence("heading.margin_before", en: "margin before", zh: "现行毛利"),
        Sentence("heading.margin_after", en: "margin after", zh: "草案毛利"),
        Sentence("heading.price_gain", en: "paid less", zh: "少付货款"),
        Sentence("heading.rebate_before", en: "rebate before", zh: "现行返利"),
        Sentence("heading.rebate_after", en: "rebate after", zh: "草案返利"),
        Sentence("heading.protection_due", en: "protection", zh: "价保"),
        Sentence("heading.protection_known", en: "protection known of", zh: "价保已知客户数"),
        Sentence("heading.gain", en: "better off by", zh: "客户得益"),
        Sentence("heading.all_known", en: "all known", zh: "数据完整"),
        Sentence("word.winner", en: "winner", zh: "受益"),
        Sentence("word.loser", en: "loser", zh: "受损"),
        Sentence("word.neither", en: "neither", zh: "持平"),
        Sentence("heading.units_plan", en: "units, plan", zh: "计划台数"),
        Sentence("heading.units_fact", en: "units, fact", zh: "实际台数"),
        Sentence("heading.margin_plan", en: "margin, plan", zh: "计划毛利"),
        Sentence("heading.margin_fact", en: "margin, fact", zh: "实际毛利"),
        Sentence("heading.rebate_plan", en: "rebate, plan", zh: "计划返利"),
        Sentence("heading.rebate_fact", en: "rebate, fact", zh: "实际返利"),
        Sentence("heading.protection_plan", en: "protection, plan", zh: "计划价保"),
        Sentence("heading.protection_fact", en: "protection, fact", zh: "实际价保"),
    ]
}
