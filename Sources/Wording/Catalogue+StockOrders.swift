extension Catalogue {
    /// Orders beside prices and targets, and how stock stands day by day.
    static let stockOrders: [Sentence] = targetSentences + pushSentences + stateSentences + orderHelp + orderWords

    private static let targetSentences: [Sentence] = [
        Sentence("target.no-right", en: "Headquarters sets pick-up targets.", zh: "提货目标由总部下达。"),
        Sentence(
            "target.month-unreadable", en: "\"{found}\" is no month. Write it as 2026-11.",
            zh: "“{found}”不是月份，请写成 2026-11 的形式。"),
        Sentence(
            "target.model-unknown", en: "There is no model \"{found}\" among the products.", zh: "产品资料中没有型号“{found}”。"),
        Sentence(
            "target.repeated", en: "{account} has a target of {model} for {month} on line {first} already.",
            zh: "第 {first} 行已有 {account} 在 {month} 的 {model} 目标。"),
        Sentence(
            "target.month-over",
            en: "{month} is over, and {account} has its targets. Leave these rows out, or make them what they were.",
            zh: "{month} 已结束，{account} 的目标不可再改。请删去这些行，或保持原值。"),
        Sentence("target.repeated-file", en: "These targets hold already: nothing was added.", zh: "目标与现行一致：未新增。"),
        Sentence(
            "target.none",
            en: "No targets for {month} are known here. Headquarters loads them by storectl target import.",
            zh: "这里没有 {month} 的提货目标。总部可用 storectl target import 导入。"),
        Sentence(
            "target.unlanded",
            en: "Where {accounts} of {all} {accounts|account|accounts} will land nobody can say yet.",
            zh: "{all} 家客户中有 {accounts} 家的月末落点尚无法预估。"),
    ]

    private static let pushSentences: [Sentence] = [
        Sentence(
            "stock.push-of-managers",
            en: "Headquarters and the managers of the account's regions agree to what is pushed.",
            zh: "压货须由总部或所辖区域经理同意。"),
        Sentence(
            "stock.push-untargeted", en: "{account} has no target of {model} for {month}.",
            zh: "{account} 在 {month} 没有 {model} 的提货目标。"),
        Sentence(
            "stock.push-needless",
            en: "{account} needs no second name for {model}: nothing is pushed, or it lasts no more than {days} days.",
            zh: "{account} 的 {model} 无需第二人签字：没有压货，或可销天数不超过 {days} 天。"),
        Sentence(
            "stock.push-own",
            en:
                "You set the target of {model} for {account}. Somebody else of headquarters, or the region's manager, has to agree.",
            zh: "{account} 的 {model} 目标由您下达，须由总部其他人或区域经理同意。"),
        Sentence("stock.push.agree", en: "Agree to these pieces? [y/N]", zh: "同意这些压货数量吗？[y/N]"),
        Sentence("stock.push-unconfirmed", en: "Nothing was agreed to. Add --yes to agree.", zh: "未同意。确认请加 --yes。"),
        Sentence("stock.push-agreed-before", en: "This is agreed already: nothing was added.", zh: "已有人同意：未新增。"),
        Sentence(
            "stock.push-held",
            en:
                "{pieces} {pieces|piece|pieces} of {model} would bring more than {days} days of cover and {pieces|waits|wait} for a second name: storectl stock push approve \"{model}\" --distributor {account}",
            zh:
                "{model} 的 {pieces} 台压货将使可销天数超过 {days} 天，须第二人签字：storectl stock push approve \"{model}\" --distributor {account}"
        ),
    ]

    private static let stateSentences: [Sentence] = [
        Sentence("stock.status-none", en: "Nothing is in such a state.", zh: "没有处于该状态的商品。"),
        Sentence(
            "stock.history-turned", en: "The time ends on {to}, before it begins on {from}.",
            zh: "结束日 {to} 早于开始日 {from}。"),
        Sentence(
            "stock.history-none",
            en: "Nothing was noted of {account} from {from} to {to}. Note a day by storectl stock note --on DAY.",
            zh: "{from} 至 {to} 没有 {account} 的库存状态记录。可用 storectl stock note --on DAY 记录某日。"),
        Sentence(
            "stock.note-none", en: "Nobody has levels in force on this day: there is nothing to note.",
            zh: "当日没有生效的安全库存：无可记录。"),
        Sentence("stock.note-repeated", en: "This is noted already: nothing changed.", zh: "已有相同记录：没有变化。"),
        Sentence(
            "stock.alerts-none", en: "By what was noted last nothing is short, dead or too much.",
            zh: "按最近记录，没有缺货、呆滞或超储。"),
        Sentence(
            "stock.alerts.short",
            en: "{count} short, {new} of them new. All of them: storectl stock alerts --state short",
            zh: "缺货 {count} 条，其中新增 {new} 条。全部：storectl stock alerts --state short"),
        Sentence(
            "stock.alerts.dead", en: "{count} dead, {new} of them new. All of them: storectl stock alerts --state dead",
            zh: "呆滞 {count} 条，其中新增 {new} 条。全部：storectl stock alerts --state dead"),
        Sentence(
            "stock.alerts.over", en: "{count} over, {new} of them new. All of them: storectl stock alerts --state over",
            zh: "超储 {count} 条，其中新增 {new} 条。全部：storectl stock alerts --state over"),
    ]

    private static let orderHelp: [Sentence] = [
        Sentence("help.target", en: "Pick-up targets of accounts.", zh: "客户提货目标。"),
        Sentence("help.target.import", en: "Load targets from a file.", zh: "从文件导入提货目标。"),
        Sentence(
            "help.target.import.more",
            en: """
                Columns: month,account,model,units. The targets of an account for a month are set together: the file takes the
                place of what was there, models that it does not name included; what was there is kept. A file is loaded whole
                or not at all. A month that is over keeps the targets that it has.
                """,
            zh: """
                列：month,account,model,units。同一客户同一月份的目标整体替换（文件未列的型号即取消），旧目标保留备查。
                文件整体导入，否则不导入。已结束的月份不可再改。
                """),
        Sentence("help.target.import.file", en: "The file; - for standard input.", zh: "文件；- 表示标准输入。"),
        Sentence("help.target.show", en: "Targets of a month, and how far they are.", zh: "查看某月目标与达成。"),
        Sentence(
            "help.target.show.more",
            en: """
                Bought are pieces that were shipped to the account in the month, up to the day (--on); ordered are those that
                are confirmed and not shipped. The gap is what is wanting to the target beyond both, and needed a day is the gap
                over the days that are left, the day itself included. The landing is what was bought by the share of a month
                that has usually come by then: in the account's own three full months before, else in the chain's. It is unknown
                where there is no such history, or less than 5 % has usually come.
                """,
            zh: """
                已提为当月截至当日（--on）的出货台数；在订为已确认未发货台数；差距为目标减去两者；日均需提为差距除以剩余天数（含当日）。
                月末落点 = 已提 ÷ 往月同期通常已完成的比例，取该客户（否则取全链）之前三个完整月；无历史或通常不足 5% 时为未知。
                """),
        Sentence("help.stock.push", en: "Pieces that are pushed beyond the need.", zh: "超出需求的压货。"),
        Sentence("help.stock.push.approve", en: "Agree to what an account is pushed to buy.", zh: "同意对客户的压货。"),
        Sentence(
            "help.stock.push.approve.more",
            en: """
                As the second person, after whoever set the target. Pieces that would bring the model above the days of cover
                of the rules (push, second_name_above_days) are not given out before. What is agreed holds for this target
                and for no more pieces: another target, or more of them, wants another second name.
                """,
            zh: """
                须由目标下达人以外的第二人同意。压货使可销天数超过规则上限（push, second_name_above_days）时，同意之前不下发。
                同意仅对当前目标和当前数量有效；目标变更或数量增加须重新同意。
                """),
        Sentence(
            "help.stock.status.more",
            en: """
                Position is what was told on hand and in transit less reserved; with what is on order it is held against the
                levels in force. The state is that of the account's place that stands worst. Turnover is what was shipped in
                28 days, for a year, by the average stock that full documents told. With --known-at no level is looked at.
                """,
            zh: """
                库存量为上报的现有加在途减预留；加上在订后与生效的安全库存比较。状态取该客户最差仓位。周转率为 28 天出货折年
                除以完整上报的平均库存。使用 --known-at 时不比较安全库存。
                """),
        Sentence("help.stock.status.region", en: "Of this region and those below it.", zh: "该区域及其下级区域。"),
        Sentence(
            "help.stock.status.state", en: "Only what is in this state; may be given again.", zh: "仅限该状态；可重复给出。"),
        Sentence("help.stock.history", en: "How stock stood to its levels, day by day.", zh: "逐日查看库存状态。"),
        Sentence(
            "help.stock.history.more",
            en:
                "Days that were noted, by storectl stock note or by a run of levels; 28 days unless others are asked for.",
            zh: "仅含已记录的日子（storectl stock note 或安全库存计算）；默认 28 天。"),
        Sentence("help.stock.history.from", en: "The first day.", zh: "开始日。"),
        Sentence("help.stock.history.to", en: "The last day; else the business day.", zh: "结束日；默认为业务日。"),
        Sentence("help.stock.note", en: "Note how the stock of a day stands to its levels.", zh: "记录当日库存状态。"),
        Sentence(
            "help.stock.note.more",
            en: """
                For all accounts with levels in force. Run it every day behind the feeds: alerts, history and the service of a
                month are read from it. A day is noted once; noted again it says what is known of it now.
                """,
            zh: """
                涵盖所有有生效安全库存的客户。请每天在接收库存后运行：预警、历史与月度达成率均以此为据。每日只保留一份记录，
                重新记录则以现有数据为准。
                """),
        Sentence("help.stock.alerts", en: "What is short, dead or too much, since when.", zh: "缺货、呆滞与超储预警。"),
        Sentence(
            "help.stock.alerts.more",
            en: """
                As it was noted last (storectl stock note), the most pressing first. Each stands there once, with the day since
                which it is so, and is gone when it is mended.
                """,
            zh: "依据最近一次记录（storectl stock note），紧急者在前。每项只列一次并注明起始日，恢复后即消失。"),
        Sentence("help.stock.alerts.new", en: "Only those of the newest day.", zh: "仅限最近一日新增。"),
    ]

    private static let orderWords: [Sentence] = [
        Sentence("section.order_targets", en: "Targets of the month, pieces", zh: "当月提货目标（台）"),
        Sentence("section.stock_alerts", en: "Short, dead or too much", zh: "库存预警"),
        Sentence("heading.bounded", en: "running down", zh: "需压降条数"),
        Sentence("heading.saved", en: "saved", zh: "少压台数"),
        Sentence("heading.saved_money", en: "saved, money", zh: "少压价差"),
        Sentence("heading.pushed", en: "pushed", zh: "压货"),
        Sentence("heading.push", en: "push", zh: "压货"),
        Sentence("heading.push_held", en: "waiting for a second name", zh: "待第二人签字"),
        Sentence("heading.push_days", en: "days it brings", zh: "压货天数"),
        Sentence("heading.days_after", en: "days after", zh: "压货后天数"),
        Sentence("heading.exposure", en: "exposure", zh: "价保敞口"),
        Sentence("heading.bound_to", en: "bound to", zh: "压降至"),
        Sentence("heading.bound_day", en: "on", zh: "截止日"),
        Sentence("heading.bound_pieces", en: "at most", zh: "最多持有"),
        Sentence("heading.bought", en: "bought", zh: "已提"),
        Sentence("heading.ordered", en: "ordered", zh: "在订"),
        Sentence("heading.landing", en: "landing", zh: "月末落点"),
        Sentence("heading.needed_a_day", en: "needed a day", zh: "日均需提"),
        Sentence("heading.reached_percent", en: "reached, %", zh: "达成率（%）"),
        Sentence("heading.set_by", en: "set by", zh: "下达人"),
        Sentence("heading.second_name", en: "second name", zh: "须第二人签字"),
        Sentence("heading.agreed_by", en: "agreed by", zh: "同意人"),
        Sentence("heading.turnover", en: "turnover a year", zh: "年周转次数"),
        Sentence("heading.coverage_percent", en: "demand told, %", zh: "需求上报覆盖率（%）"),
        Sentence("heading.is_new", en: "new", zh: "新增"),
        Sentence("heading.noted_on", en: "noted on", zh: "记录日"),
        Sentence("heading.state_short", en: "short", zh: "缺货"),
        Sentence("heading.state_low", en: "low", zh: "偏低"),
        Sentence("heading.state_fine", en: "fine", zh: "正常"),
        Sentence("heading.state_over", en: "over", zh: "超储"),
        Sentence("heading.state_dead", en: "dead", zh: "呆滞"),
        Sentence("heading.state_unknown", en: "unknown", zh: "未知"),
        Sentence("word.price_cut", en: "price cut", zh: "降价"),
        Sentence("word.end_of_life", en: "end of life", zh: "退市"),
        Sentence("word.capped_by_price", en: "capped until its price falls", zh: "受降价上限限制"),
        Sentence("word.step_bound_to", en: "has to run down to", zh: "压降至"),
        Sentence("word.step_bound_day", en: "on", zh: "截止日"),
        Sentence("word.step_bound_fall", en: "a piece loses", zh: "单台跌价"),
        Sentence("word.step_bound_mean", en: "demand until then", zh: "至截止日需求均值"),
        Sentence("word.step_bound_variance", en: "its variance", zh: "至截止日需求方差"),
        Sentence("word.step_bound_ratio", en: "enough in % of the cases", zh: "满足概率（%）"),
        Sentence("word.step_bound_pieces", en: "at most", zh: "最多持有"),
        Sentence("word.step_bound_need", en: "need that is left", zh: "压降后需求量"),
        Sentence("word.step_bound_reason", en: "why so much", zh: "原因"),
        Sentence("word.step_saved", en: "pieces saved", zh: "少压台数"),
        Sentence("word.step_saved_money", en: "money saved", zh: "少压价差"),
    ]
}
