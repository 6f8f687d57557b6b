extension Catalogue {
    /// Reconciling the channel's stock, and the calendar of feeds and the trust in them.
    static let channel: [Sentence] =
        channelRefusals + channelReport + channelWords + calendarSentences + channelHelp + calendarHelp

    private static let channelRefusals: [Sentence] = [
        Sentence(
            "channel.no-account",
            en: "There is no account \"{account}\", or you have no right to see it.",
            zh: "没有客户“{account}”，或您无权查看。"),
        Sentence(
            "channel.day-ahead",
            en: "{day} lies behind {today}: nothing can have been told of it yet. Name a last day up to today.",
            zh: "{day} 晚于 {today}，尚无数据可核对。请指定不晚于今天的截止日。"),
        Sentence(
            "channel.no-region",
            en: "There is no region \"{region}\", or you have no right to see it.",
            zh: "没有区域“{region}”，或您无权查看。"),
        Sentence(
            "channel.no-store",
            en: "There is no store \"{store}\", or you have no right to see it.",
            zh: "没有门店“{store}”，或您无权查看。"),
        Sentence(
            "channel.days-reversed",
            en: "{to} lies before {from}. Give the first day with --from and the last one with --to.",
            zh: "{to} 早于 {from}。请用 --from 填写起始日，用 --to 填写截止日。"),
    ]

    private static let channelReport: [Sentence] = [
        Sentence("report.reconciliation", en: "Channel stock, told and expected", zh: "渠道库存对账"),
        Sentence("section.channel_totals", en: "Accounts and their channel, pieces", zh: "各客户渠道合计（台）"),
        Sentence(
            "section.account_differences", en: "Accounts: opening + sell-in − sell-through = closing, pieces",
            zh: "客户：期初 + 出货 − 分销 = 期末（台）"),
        Sentence(
            "section.store_differences", en: "Stores: opening + sell-through − sell-out = closing, pieces",
            zh: "门店：期初 + 分销 − 实销 = 期末（台）"),
        Sentence(
            "channel.coverage",
            en: "{known} of {lines} products at their places could be checked, {differing} of them differ.",
            zh: "{lines} 条中有 {known} 条可核对，其中 {differing} 条有差异。"),
        Sentence(
            "channel.opening_untold",
            en: "{count} not: no stock was told in the 62 days before the first one, or the product was refused then.",
            zh: "{count} 条无法核对：起始日前 62 天内未上报库存，或当时该商品被拒收。"),
        Sentence(
            "channel.closing_stale", en: "{count} not: nothing was told in these days.",
            zh: "{count} 条无法核对：期间未再上报库存。"),
        Sentence(
            "channel.closing_untold", en: "{count} not: the last document does not tell the product.",
            zh: "{count} 条无法核对：最后一份报文未报该商品。"),
        Sentence(
            "channel.sell_in_untold",
            en: "{count} not: the ledger has no sell-in of the account within 10 days of opening or closing.",
            zh: "{count} 条无法核对：期初或期末前后 10 天内台账没有该客户的出货。"),
        Sentence(
            "channel.sell_through_untold",
            en:
                "{count} not: the ledger has no sell-through near opening or closing (within 3 days for an account, 14 for a store).",
            zh: "{count} 条无法核对：期初或期末附近（客户 3 天内，门店 14 天内）台账没有分销。"),
        Sentence(
            "channel.sell_out_untold",
            en: "{count} not: the ledger has no sell-out of the store within 14 days of opening or closing.",
            zh: "{count} 条无法核对：期初或期末前后 14 天内台账没有该门店的实销。"),
        Sentence("heading.checked", en: "checked", zh: "可核对"),
        Sentence("heading.differing", en: "differing", zh: "有差异"),
        Sentence("heading.short", en: "short", zh: "短少"),
        Sentence("heading.over", en: "over", zh: "多出"),
        Sentence("heading.account_stock", en: "account stock", zh: "客户库存"),
        Sentence("heading.in_transit", en: "in transit", zh: "在途"),
        Sentence("heading.store_stock", en: "store stock", zh: "门店库存"),
        Sentence("heading.stores_counted", en: "stores counted", zh: "已盘点门店"),
        Sentence("heading.stores_supplied", en: "stores supplied", zh: "供货门店"),
        Sentence("heading.channel_stock", en: "channel stock", zh: "渠道总库存"),
        Sentence("heading.from", en: "from", zh: "起始日"),
        Sentence("heading.to", en: "to", zh: "截止日"),
        Sentence("heading.opening_on", en: "opened on", zh: "期初日"),
        Sentence("heading.closing_on", en: "closed on", zh: "期末日"),
        Sentence("heading.opening", en: "opening", zh: "期初"),
        Sentence("heading.expected", en: "expected", zh: "应存"),
        Sentence("heading.told", en: "told", zh: "实报"),
        Sentence("heading.difference", en: "difference", zh: "差异"),
        Sentence("heading.told_sold", en: "sold, as told", zh: "报文自报销量"),
        Sentence("heading.missing", en: "not known", zh: "缺少"),
    ]

    private static let channelWords: [Sentence] = [
        Sentence("word.closes", en: "closes", zh: "相符"),
        Sentence("word.differs", en: "differs", zh: "有差异"),
        Sentence("word.unknown", en: "unknown", zh: "未知"),
        Sentence("word.opening_untold", en: "no opening told", zh: "无期初"),
        Sentence("word.closing_stale", en: "nothing told since", zh: "期初后未再上报"),
        Sentence("word.closing_untold", en: "no closing told", zh: "无期末"),
        Sentence("word.sell_in_untold", en: "sell-in not reported", zh: "缺出货数据"),
        Sentence("word.sell_through_untold", en: "sell-through not reported", zh: "缺分销数据"),
        Sentence("word.sell_out_untold", en: "sell-out not reported", zh: "缺实销数据"),
        Sentence("word.in_time", en: "in time", zh: "按时"),
        Sentence("word.late", en: "late", zh: "迟到"),
        Sentence("word.missing", en: "missing", zh: "缺报"),
        Sentence("word.partial", en: "partial", zh: "不完整"),
        Sentence("word.not_yet_due", en: "not yet due", zh: "未到期"),
    ]

    private static let calendarSentences: [Sentence] = [
        Sentence(
            "calendar.weekday-unknown", en: "\"{found}\" is no weekday. Known are: {known}.",
            zh: "“{found}”不是星期名称。可用：{known}。"),
        Sentence(
            "calendar.time-unreadable", en: "\"{found}\" is no time of day. Write it like \"10:00\".",
            zh: "“{found}”不是时间。请写成 \"10:00\" 的形式。"),
        Sentence(
            "calendar.number-unfit", en: "\"{found}\" does not fit here: a whole number from 0 to {limit}.",
            zh: "“{found}”不适用：应为 0 到 {limit} 的整数。"),
        Sentence(
            "calendar.no-list", en: "\"{key}\" is a list. Write it like [a, b].", zh: "“{key}”应为列表，写成 [a, b]。"),
        Sentence(
            "calendar.none", en: "No feed is expected of anybody in these days.", zh: "这些日期不应收到任何报文。"),
        Sentence(
            "trust.weights-unfit",
            en: "The weights of {parts} have to be whole numbers, one for each, that add up to 100.",
            zh: "{parts} 的权重须各为整数，合计 100。"),
        Sentence(
            "trust.weights", en: "From {from} to {to}; weights: {weights}, over the parts that are known.",
            zh: "{from} 至 {to}；权重：{weights}（仅按已知部分计）。"),
        Sentence(
            "trust.month-ahead", en: "{month} has not begun yet.", zh: "{month} 尚未开始。"),
        Sentence("heading.receipt", en: "receipt", zh: "回执"),
        Sentence("heading.places_missing", en: "places missing", zh: "缺少的仓位"),
        Sentence("heading.trust", en: "trust", zh: "可信度"),
        Sentence("heading.timely", en: "in time", zh: "及时"),
        Sentence("heading.timely_count", en: "came in time", zh: "按时数"),
        Sentence("heading.timely_of", en: "of due", zh: "应报数"),
        Sentence("heading.complete", en: "complete", zh: "完整"),
        Sentence("heading.complete_count", en: "were complete", zh: "完整数"),
        Sentence("heading.complete_of", en: "of received", zh: "已收数"),
        Sentence("heading.reconciles", en: "reconciles", zh: "对账相符"),
        Sentence("heading.reconciles_count", en: "close", zh: "相符数"),
        Sentence("heading.reconciles_of", en: "of checked", zh: "核对数"),
        Sentence("heading.uncorrected", en: "uncorrected", zh: "少更正"),
        Sentence("heading.uncorrected_count", en: "correct none", zh: "非更正数"),
        Sentence("heading.uncorrected_of", en: "of documents", zh: "报文数"),
    ]

    private static let channelHelp: [Sentence] = [
        Sentence(
            "help.stock.reconcile", en: "Hold told stock against what was shipped and sold.",
            zh: "将上报库存与出货、分销、实销对账。"),
        Sentence(
            "help.stock.reconcile.more",
            en:
                "Account: opening + sell-in + transfers from other accounts − transfers to them − sell-through = closing. Store: opening + sell-through − sell-out = closing. A day's last document or count is the stock at its end; the ledger is summed between the days on which opening and closing were told. A difference below 0 is missing pieces. What cannot be checked is unknown, with the reason.",
            zh:
                "客户：期初 + 出货 + 调入 − 调出 − 分销 = 期末。门店：期初 + 分销 − 实销 = 期末。每日最后一份报文或盘点视为当日日终库存，台账按期初与期末实际上报日之间汇总。差异小于 0 表示短少。无法核对的列为未知并说明原因。"
        ),
        Sentence("heading.transferred", en: "transferred", zh: "净调入"),
        Sentence("help.stock.reconcile.region", en: "This region and those below it only.", zh: "仅限该区域及其下级。"),
        Sentence("help.stock.reconcile.store", en: "One store only.", zh: "仅限一家门店。"),
        Sentence(
            "help.stock.reconcile.from", en: "The first day that counts; the opening is told before it.",
            zh: "起始日（含）；期初取此前上报的库存。"),
        Sentence("help.stock.reconcile.to", en: "The last day that counts.", zh: "截止日（含）。"),
        Sentence(
            "help.stock.reconcile.all", en: "Every line, not only those that differ.", zh: "列出全部明细，而不只是有差异的。"),
    ]

    private static let calendarHelp: [Sentence] = [
        Sentence(
            "help.feed.calendar", en: "Which feeds were expected, and which came.", zh: "应收报文与到达情况。"),
        Sentence(
            "help.feed.calendar.more",
            en:
                "StoreConfig/feed-calendar.yaml says of which days feeds are expected and by when. A feed is partial when a place was left out or a line is refused.",
            zh: "应报日与时限由 StoreConfig/feed-calendar.yaml 规定。缺少仓位或有拒收行的报文为不完整。"),
        Sentence(
            "help.feed.calendar.from", en: "The first day told; two weeks back unless given.",
            zh: "起始日；默认为两周前。"),
        Sentence("help.feed.calendar.to", en: "The last day told; today unless given.", zh: "截止日；默认为今天。"),
        Sentence("help.feed.trust", en: "How far feeds can be trusted, and why.", zh: "报文可信度及其依据。"),
        Sentence(
            "help.feed.trust.more",
            en:
                "Four parts of 0 to 100, each with what it was computed from: came in time, complete, reconciles (see storectl stock reconcile), needed no correction. StoreConfig/feed-trust.yaml weighs them; a part with nothing to judge is unknown and counts neither way.",
            zh:
                "四项各 0 至 100 分并附依据：按时、完整、对账相符（见 storectl stock reconcile）、无需更正。权重由 StoreConfig/feed-trust.yaml 规定；无可评判的项目为未知，不计入。"
        ),
        Sentence(
            "help.feed.trust.month", en: "The month (YYYY-MM); the last 90 days unless given.",
            zh: "月份（YYYY-MM）；默认为最近 90 天。"),
    ]
}
