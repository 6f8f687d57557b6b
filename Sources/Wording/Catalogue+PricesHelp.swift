extension Catalogue {
    /// Help of `storectl price`, and the headings of its tables.
    static let pricesHelp: [Sentence] = priceHelpLookups + priceHelpDrafts + priceHeadings

    private static let priceHelpLookups: [Sentence] = [
        Sentence(
            "help.price", en: "The monthly price policy: look-up, drafts, publication, special prices.",
            zh: "月度价格政策：查价、起草、发布、特价。"),
        Sentence(
            "help.price.more",
            en:
                "A policy goes draft, check, submit, approve (by somebody else), publish; what is published is put right by amend. Docs/prices.md.",
            zh: "流程：draft 起草、check 检查、submit 提交、approve 批准（须由他人）、publish 发布；已发布的用 amend 修订。见 Docs/prices.md。"),
        Sentence(
            "help.price.show", en: "What a product costs at a store or for an account on a day (--on).",
            zh: "查询某日（--on）某门店或客户的商品价格。"),
        Sentence(
            "help.price.explain", en: "The same, with each line that could have given the price and what became of it.",
            zh: "查价并列出每个可能适用的条目及其结果。"),
        Sentence(
            "help.price.precedence",
            en:
                "The order of precedence: store, account, customer tier, region (the deeper first), channel, chain; at equal scope a special price within its window and quota before the list price, and the narrower terms first (demo, bundle, step, buy-out, limited batch, direct cut); then SKU, model with storage, model.",
            zh: "优先顺序：门店、客户、客户等级、区域（下级优先）、渠道、全国；同一范围内，期内且有余量的特价优先于标价，条件较窄者优先（样机、套餐、阶梯价、包销、限量特价、直降）；再依次为 SKU、型号加存储、型号。"),
        Sentence("help.price.list", en: "The price list of a store or an account on a day.", zh: "某日某门店或客户的价目表。"),
        Sentence(
            "help.price.history", en: "What was published about a product: who, when, old, new, why.",
            zh: "某商品的历史价格：何人、何时、原价、新价、原因。"),
        Sentence("help.price.policies", en: "List the published policies, or the drafts.", zh: "列出已发布的政策，或草案。"),
        Sentence("help.price.policies.drafts", en: "The drafts that are open instead.", zh: "改为列出进行中的草案。"),
        Sentence("help.price.sku", en: "Our own code of the product.", zh: "商品 SKU。"),
        Sentence("help.price.store", en: "At this store.", zh: "门店编码。"),
        Sentence(
            "help.price.distributor", en: "For this account; a distributor's own unless given.", zh: "客户编码；代理商默认为自己。"),
        Sentence("help.price.units", en: "Units of the order, for step prices and quotas.", zh: "订单台数，用于阶梯价和配额。"),
        Sentence("help.price.with", en: "What is bought together with it, for bundles.", zh: "搭配购买的商品，用于套餐。"),
        Sentence("help.price.demo", en: "For show.", zh: "用作样机。"),
        Sentence(
            "help.price.one-place", en: "Name --store or --distributor, not both.", zh: "--store 与 --distributor 只能选一个。"
        ),
        Sentence(
            "help.price.units-range", en: "--units is a number from 1 to 10,000,000.", zh: "--units 应为 1 至 10,000,000。"),
        Sentence(
            "help.price.claim", en: "Take units of a special price for an order: all of them, or none.",
            zh: "为订单占用特价配额：要么全部，要么不占用。"),
        Sentence(
            "help.price.claim.more",
            en:
                "What is taken is held until the order uses it (--used), it is given back (--release) or its time is over. The same reference again is the same claim.",
            zh: "占用的数量保留至订单使用（--used）、退回（--release）或到期为止。同一单号重复提交视为同一占用。"),
        Sentence("help.price.claim.reference", en: "Number of the order.", zh: "订单号。"),
        Sentence("help.price.claim.units", en: "How many.", zh: "台数。"),
        Sentence("help.price.claim.hours", en: "How long it is held, 1 to 720 hours.", zh: "保留时长，1 至 720 小时。"),
        Sentence("help.price.claim.used", en: "The order has used it.", zh: "订单已使用。"),
        Sentence("help.price.claim.release", en: "Give it back.", zh: "退回占用。"),
        Sentence("help.price.claim.one-of", en: "Give --used or --release, not both.", zh: "--used 与 --release 只能选一个。"),
        Sentence("help.price.quota", en: "What is left of the special prices of an account.", zh: "客户各特价的余量。"),
        Sentence("help.price.quota.claims", en: "Who holds what, order by order.", zh: "按订单列出占用情况。"),
    ]

    private static let priceHelpDrafts: [Sentence] = [
        Sentence(
            "help.price.draft", en: "Begin the policy of a month, with the lines that rule before it.",
            zh: "以现行政策为基础起草某月政策。"),
        Sentence(
            "help.price.draft.more",
            en: "Nobody outside headquarters knows of a draft. A draft that is begun already is shown as it is.",
            zh: "草案仅总部可见。已有草案时显示其现状。"),
        Sentence("help.price.draft.empty", en: "Without any lines.", zh: "不带任何条目。"),
        Sentence("help.price.month", en: "The month, YYYY-MM, up to 2099-12.", zh: "月份，YYYY-MM，不晚于 2099-12。"),
        Sentence(
            "help.price.counts-on",
            en: "Which date of an order decides about its price: ordered, confirmed, shipped or received.",
            zh: "以订单哪个日期定价：ordered、confirmed、shipped 或 received。"),
        Sentence("help.price.notes", en: "What the policy says in words.", zh: "政策说明文字。"),
        Sentence(
            "help.price.take-over",
            en: "What ruled before this system did, by an administrator before the first policy is published here.",
            zh: "导入本系统启用前的政策，仅限管理员在首次正式发布前使用。"),
        Sentence("help.price.amend", en: "Begin an amendment of a published month.", zh: "修订已发布的月份。"),
        Sentence(
            "help.price.amend.more",
            en:
                "It begins with the lines that rule now, and rules from its day on; the days before stay as they were. One that is on the desk already gets day and reason anew.",
            zh: "以现行条目为基础，自生效日起执行，此前各日不变。已有的修订草案则更新日期和原因。"),
        Sentence("help.price.amend.from", en: "The first day that it rules; today unless given.", zh: "生效日，默认今天。"),
        Sentence("help.price.amend.reason", en: "Why; it stands in the history.", zh: "原因，将记入历史。"),
        Sentence(
            "help.price.import", en: "Take a file of lines into the draft of a month, after showing what it changes.",
            zh: "将价格文件写入某月草案，先显示差异。"),
        Sentence(
            "help.price.import.more",
            en:
                "The file is the whole policy, or with --add lines to put in. It is taken whole or not at all. Where the draft has lines, --yes takes what was shown.",
            zh: "文件为完整政策；加 --add 则仅并入所列条目。要么全部写入要么都不写入。草案已有内容时，须加 --yes 确认。"),
        Sentence(
            "help.price.import.file",
            en:
                "CSV or .xlsx with a header in the first row, told apart by what is in it; - for standard input. Docs/prices.md describes the columns.",
            zh: "首行为列名的 CSV 或 .xlsx 文件（按内容识别），- 表示标准输入。各列说明见 Docs/prices.md。"),
        Sentence(
            "help.price.import.add",
            en: "Put the lines in: each takes its days from what stood there; blank prices stay as they were.",
            zh: "仅并入所列条目：替换其所涵盖的日期，空白价格保持不变。"),
        Sentence("help.price.import.check", en: "Show the difference and take nothing.", zh: "只显示差异，不写入。"),
        Sentence("help.price.import.yes", en: "Take it without asking.", zh: "不再询问，直接写入。"),
        Sentence(
            "help.price.export", en: "Write the lines of a month as a file that import takes back.",
            zh: "导出某月条目，可原样再导入。"),
        Sentence(
            "help.price.export.more", en: "Of the draft, or of what is published; then everybody gets what he sees.",
            zh: "导出草案，或已发布的政策（仅含您可见的条目）。"),
        Sentence(
            "help.price.export.file",
            en: "The new file: a workbook if its name ends in .xlsx, else CSV; - for CSV on standard output.",
            zh: "新文件：名称以 .xlsx 结尾则为工作簿，否则为 CSV；- 表示以 CSV 写到标准输出。"),
        Sentence("help.price.export.published", en: "What is published, not the draft.", zh: "导出已发布的政策而非草案。"),
        Sentence("help.price.export.revision", en: "This revision of what is published.", zh: "指定已发布的版次。"),
        Sentence("help.price.submit", en: "Hand a draft in; from then on it stands still.", zh: "提交草案，提交后不可更改。"),
        Sentence(
            "help.price.submit.more",
            en:
                "It is checked first: errors and failing guard cases stand in the way, warnings are counted for the approver.",
            zh: "提交前先检查：存在错误或守护用例不通过时拒绝；警告计数后供批准人参考。"),
        Sentence(
            "help.price.submit.confirm", en: "Prices that move further than StoreConfig/pricing.yaml allows are meant.",
            zh: "确认超出 StoreConfig/pricing.yaml 限度的价格变动属有意为之。"),
        Sentence(
            "help.price.approve", en: "Approve what was handed in; by somebody who has not put a hand to it.",
            zh: "批准已提交的草案（起草者不能批准）。"),
        Sentence(
            "help.price.approve.sha256",
            en: "The beginning of the hash of what you have seen; anything else is refused.", zh: "您所见内容校验值的开头；不符则拒绝。"),
        Sentence("help.price.reopen", en: "Take a draft back to the desk.", zh: "将草案退回修改。"),
        Sentence("help.price.withdraw", en: "Put a draft aside.", zh: "撤回草案。"),
        Sentence(
            "help.price.publish", en: "Publish what was approved: all of it, now, for good.", zh: "发布已批准的政策：整体、立即、不可更改。"
        ),
        Sentence(
            "help.price.publish.more",
            en:
                "It rules from the first of its month, or from today where the month has begun; nothing changes before.",
            zh: "自当月首日起执行；若当月已开始，则自今日起。此前价格不变。"),
    ]

    private static let priceHeadings: [Sentence] = [
        Sentence("heading.policy", en: "policy", zh: "政策"),
        Sentence("heading.revision", en: "revision", zh: "版次"),
        Sentence("heading.effective_from", en: "rules from", zh: "生效日"),
        Sentence("heading.counts_on", en: "date that counts", zh: "定价日期"),
        Sentence("heading.published_at", en: "published at", zh: "发布时间"),
        Sentence("heading.publisher", en: "publisher", zh: "发布人"),
        Sentence("heading.approver", en: "approver", zh: "批准人"),
        Sentence("heading.author", en: "author", zh: "起草人"),
        Sentence("heading.contributors", en: "contributors", zh: "参与人"),
        Sentence("heading.submitted_by", en: "submitted by", zh: "提交人"),
        Sentence("heading.approved_by", en: "approved by", zh: "批准人"),
        Sentence("heading.amendment", en: "amendment", zh: "修订"),
        Sentence("heading.taken_over", en: "taken over", zh: "历史导入"),
        Sentence("heading.carried_over", en: "carried over", zh: "沿用上期"),
        Sentence("heading.place", en: "place", zh: "地点"),
        Sentence("heading.pick_up", en: "pick-up price", zh: "提货价"),
        Sentence("heading.supply", en: "supply price", zh: "分销价"),
        Sentence("heading.guide", en: "guide price", zh: "零售指导价"),
        Sentence("heading.floor", en: "floor", zh: "最低限价"),
        Sentence("heading.old_pick_up", en: "pick-up before", zh: "原提货价"),
        Sentence("heading.old_supply", en: "supply before", zh: "原分销价"),
        Sentence("heading.old_guide", en: "guide before", zh: "原指导价"),
        Sentence("heading.old_floor", en: "floor before", zh: "原最低限价"),
        Sentence("heading.special", en: "special price", zh: "特价编码"),
        Sentence("heading.type", en: "type", zh: "类型"),
        Sentence("heading.units_left", en: "units left", zh: "余量"),
        Sentence("heading.quota", en: "quota", zh: "客户配额"),
        Sentence("heading.cap", en: "cap", zh: "总量上限"),
        Sentence("heading.taken", en: "taken", zh: "已占用"),
        Sentence("heading.taken_by_all", en: "taken by all", zh: "全部已占用"),
        Sentence("heading.verdict", en: "outcome", zh: "结果"),
        Sentence("heading.scope", en: "scope", zh: "范围"),
        Sentence("heading.product", en: "product", zh: "商品"),
        Sentence("heading.held_until", en: "held until", zh: "保留至"),
        Sentence("heading.reference", en: "reference", zh: "单号"),
        Sentence("heading.change", en: "change", zh: "变动"),
        Sentence("heading.steps", en: "steps", zh: "阶梯"),
        Sentence("heading.with", en: "with", zh: "搭配"),
    ]
}
