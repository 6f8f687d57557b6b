extension Catalogue {
    /// Help of `storectl price check`, `diff` and `guard`, and the headings of their tables.
    static let priceGuardHelp: [Sentence] = [
        Sentence(
            "help.price.check", en: "Look a draft over: errors, warnings, and the cases that guard the month.",
            zh: "检查草案：错误、警告与守护案例。"),
        Sentence(
            "help.price.check.more",
            en:
                "Errors and failing cases stand in the way of submit and publish (exit 1); warnings do not. StoreConfig/pricing.yaml says from where on a change or a margin is odd.",
            zh: "错误与未通过的案例会阻止提交和发布（退出码 1），警告不会。异常的界限见 StoreConfig/pricing.yaml。"),
        Sentence(
            "help.price.diff", en: "How a draft differs from what rules before it, or from another policy.",
            zh: "比较草案与此前政策或指定政策的差异。"),
        Sentence(
            "help.price.diff.more",
            en: "A row for each price that moves; and which channel's answers all stay as they were.",
            zh: "每个变动的价格一行，并说明哪个渠道的价格全部不变。"),
        Sentence("help.price.diff.against", en: "The published policy of this month instead.", zh: "改为与该月已发布政策比较。"),
        Sentence("help.price.diff.revision", en: "Which revision of it; the newest unless given.", zh: "其版本号，默认最新。"),
        Sentence("help.price.guard", en: "Cases that every policy has to answer as they say.", zh: "守护案例：每份政策都须满足。"),
        Sentence(
            "help.price.guard.more",
            en: "While a case of the month fails, its policy cannot be submitted or published.",
            zh: "当月案例未通过时，政策不能提交或发布。"),
        Sentence("help.price.guard.add", en: "Add a case.", zh: "新增案例。"),
        Sentence("help.price.guard.list", en: "List the cases.", zh: "列出案例。"),
        Sentence(
            "help.price.guard.end", en: "End a case: it guards no month from the given one on.", zh: "结束案例：自指定月份起不再守护。"),
        Sentence(
            "help.price.guard.import", en: "Add many cases from a file, all or none.", zh: "从文件批量新增案例，全部成功或全部不写入。"),
        Sentence(
            "help.price.guard.import.more",
            en:
                "Columns: code,title,sku,store,account,region,channel,price,comparison,amount. One of store, account, or region with channel; comparison is, at_least or at_most.",
            zh:
                "列：code,title,sku,store,account,region,channel,price,comparison,amount。地点填门店、客户，或区域加渠道之一；comparison 为 is、at_least 或 at_most。"
        ),
        Sentence("help.price.guard.code", en: "Code of the case.", zh: "案例编码。"),
        Sentence("help.price.guard.title", en: "What the case is for, in a sentence.", zh: "案例说明。"),
        Sentence(
            "help.price.guard.region", en: "Any place of a channel in this region that has no line of its own.",
            zh: "该区域内该渠道中没有专属条目的任一地点。"),
        Sentence(
            "help.price.guard.channel", en: "The channel in the region: distribution or direct.",
            zh: "区域内的渠道：distribution 或 direct。"),
        Sentence(
            "help.price.guard.price", en: "Which price: pick_up, supply, guide or floor.",
            zh: "价格种类：pick_up、supply、guide 或 floor。"),
        Sentence("help.price.guard.comparison", en: "is, at_least or at_most.", zh: "is、at_least 或 at_most。"),
        Sentence(
            "help.price.guard.amount", en: "The amount in the chain's currency, such as 1899.00.",
            zh: "金额（本位币），如 1899.00。"),
        Sentence("help.price.guard.month", en: "The first month that is guarded.", zh: "守护的首月。"),
        Sentence("help.price.guard.of", en: "Only the cases that guard this month.", zh: "仅列出守护该月的案例。"),
        Sentence("help.price.guard.end.month", en: "The first month that is guarded no more.", zh: "不再守护的首月。"),
        Sentence("help.price.guard.file", en: "The file; - is standard input.", zh: "文件；- 为标准输入。"),
        Sentence(
            "help.price.guard.one-place", en: "Give --store, --distributor, or --region with --channel.",
            zh: "请给出 --store、--distributor，或 --region 加 --channel。"),
        Sentence("heading.case", en: "case", zh: "案例"),
        Sentence("heading.comparison", en: "comparison", zh: "比较"),
        Sentence("heading.until", en: "until", zh: "止于"),
        Sentence("heading.was", en: "was", zh: "原值"),
        Sentence("heading.now", en: "now", zh: "现值"),
        Sentence("heading.percent", en: "percent", zh: "变动%"),
        Sentence("heading.file_line", en: "line of file", zh: "文件行"),
    ]
}
