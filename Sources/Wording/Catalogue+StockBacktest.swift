extension Catalogue {
    /// Playing orders in weeks that have been, and the file of series.
    static let stockBacktest: [Sentence] = [
        Sentence("report.backtest", en: "Backtest of stock levels", zh: "安全库存回测"),
        Sentence("section.methods", en: "Methods by class of demand", zh: "各方法与需求类别"),
        Sentence("heading.warm_up", en: "weeks of warm-up", zh: "预热周数"),
        Sentence("heading.test_weeks", en: "weeks judged", zh: "评测周数"),
        Sentence("heading.lead_time", en: "lead time, weeks", zh: "到货周期（周）"),
        Sentence("heading.review", en: "review, weeks", zh: "订货间隔（周）"),
        Sentence("heading.left_out", en: "series left out", zh: "未纳入序列数"),
        Sentence("heading.method", en: "method", zh: "方法"),
        Sentence("heading.achieved", en: "achieved", zh: "实际服务水平"),
        Sentence("heading.fill", en: "fill", zh: "满足率"),
        Sentence("heading.weeks", en: "weeks", zh: "库存周数"),
        Sentence("heading.weeks_at_target", en: "weeks at target", zh: "达标所需周数"),
        Sentence("heading.pinball", en: "pinball", zh: "分位损失"),
        Sentence("heading.below_90", en: "below 90 %", zh: "低于90%占比"),
        Sentence("word.smooth", en: "smooth", zh: "平稳"),
        Sentence("word.erratic", en: "erratic", zh: "波动"),
        Sentence("word.intermittent", en: "intermittent", zh: "间歇"),
        Sentence("word.lumpy", en: "lumpy", zh: "块状"),

        Sentence("report.launch_backtest", en: "Backtest of launches and phase-outs", zh: "新品上市与退市回测"),
        Sentence("section.launches", en: "Launches, their first weeks", zh: "上市初期"),
        Sentence("section.phase_outs", en: "Phase-outs, their last weeks", zh: "退市末期"),
        Sentence("heading.series_launched", en: "launched", zh: "上市序列数"),
        Sentence("heading.launches_played", en: "of them played", zh: "其中参与模拟"),
        Sentence("heading.ended", en: "ended", zh: "退市序列数"),
        Sentence("heading.rule", en: "rule", zh: "规则"),
        Sentence("heading.weeks_short", en: "weeks short", zh: "缺货周占比"),
        Sentence("heading.lost", en: "lost", zh: "失销占比"),
        Sentence("heading.left_share", en: "left", zh: "剩余占比"),
        Sentence(
            "backtest.launches-how",
            en:
                "A launch is a first sale behind {silence} weeks or more without any; its first {window} weeks are judged where {fewest} launches were over before it, by which alone it is foreseen. analogue_weekly, analogue, flat_1 and flat_3 know the pieces of a planner, wrong by 30 %, and so do the methods until two weeks are sold. Weeks short, lost and left are percent: of the weeks, and of the pieces asked for; weeks is the stock at a week's end in weeks of the mean demand.",
            zh:
                "上市指此前至少 {silence} 周无销售后的首次销售；在它之前已有 {fewest} 个上市过程结束的，评测其头 {window} 周，且只据此推算。analogue_weekly、analogue、flat_1、flat_3 采用误差 30% 的计划件数，各方法在有两周销售之前也用它。缺货周占比为周数百分比，失销和剩余为需求件数百分比；库存周数按周均需求折算。"
        ),
        Sentence(
            "backtest.phase-outs-how",
            en:
                "A phase-out is a last sale before {silence} weeks or more without any; its last {window} weeks are judged, and its day is known to the rules but not to the methods. stop, remaining_life and last_buy bound the first method: no orders in the last weeks, no more than that percentile of what is still asked for, one order for all of it. Left counts what is still to come.",
            zh:
                "退市指此后至少 {silence} 周无销售的最后一次销售；评测其最后 {window} 周，规则知道退市日，各方法不知道。stop、remaining_life、last_buy 约束第一种方法：末几周不再订货、不超过剩余需求的该分位、一次性买断。剩余含在途。"
        ),
        Sentence(
            "backtest.no-launches",
            en:
                "No series begins behind {silence} weeks without sales, with {window} weeks after it and launches before it, and none ends likewise.",
            zh: "没有序列在 {silence} 周无销售之后开始、之后满 {window} 周且此前有其他上市，也没有序列类似地结束。"),
        Sentence(
            "backtest.how",
            en:
                "Weeks {first} to {last} are judged. Target, achieved, fill and below 90 are percent; weeks and pinball are weeks of the mean demand of the warm-up; weeks at target is the stock that the target takes once it is achieved, empty where no stock tried achieved it.",
            zh:
                "评测第 {first} 至 {last} 周。目标、实际服务水平、满足率和低于 90% 占比均为百分比；库存周数和分位损失按预热期周均需求折算；达标所需周数是实际达到目标所需的库存，为空表示所试库存均未达到。"
        ),
        Sentence(
            "backtest.rounded",
            en:
                "Orders and goods come at the start of a week: played with a lead time of {lead} and a review of {review} weeks.",
            zh: "订货与到货均在周初：按到货周期 {lead} 周、订货间隔 {review} 周模拟。"),
        Sentence(
            "backtest.left-out",
            en: "{count} of {panel} series had no demand in the warm-up and are left out.",
            zh: "{panel} 个序列中有 {count} 个在预热期无需求，未纳入。"),
        Sentence("backtest.playing", en: "playing orders", zh: "模拟订货"),
        Sentence(
            "backtest.silent",
            en: "No series has demand in the first {weeks} weeks, so there is no mean to measure stock by.",
            zh: "前 {weeks} 周没有任何序列有需求，无法折算库存。"),
        Sentence(
            "backtest.file-too-short",
            en:
                "The file has {weeks} weeks, and {needed} are needed: {warm} to learn from, the lead time and the review, and some to judge.",
            zh: "文件只有 {weeks} 周，至少需要 {needed} 周：{warm} 周预热，加到货周期、订货间隔和评测周。"),
        Sentence(
            "backtest.ledger-too-short",
            en:
                "The sell-out that you see of covered stores reaches back {weeks} weeks, and {needed} are needed: {warm} to learn from, the lead time and the review, and some to judge. Load older sales, or give a file with --series.",
            zh:
                "您可见的已覆盖门店实销只有 {weeks} 周，至少需要 {needed} 周：{warm} 周预热，加到货周期、订货间隔和评测周。请导入更早的销售，或用 --series 指定文件。"),
        Sentence(
            "backtest.lead-time-unfit", en: "Give the lead time in weeks, 0 to 52.", zh: "请填写到货周期（周），0 到 52。"),
        Sentence(
            "backtest.review-unfit", en: "Give the weeks from one order to the next, above 0 and up to 52.",
            zh: "请填写两次订货之间的周数，大于 0 且不超过 52。"),
        Sentence(
            "backtest.target-unfit", en: "Give the target as percent, 50 to 99.9.", zh: "请填写目标百分比，50 到 99.9。"),

        Sentence(
            "series.no-week",
            en: "\"{found}\" is neither the number of a week nor a day in it, such as 27 or 2026-07-06.",
            zh: "“{found}”既不是周序号也不是该周内的日期，例如 27 或 2026-07-06。"),
        Sentence(
            "series.weeks-mixed",
            en: "\"{found}\" is not told as the weeks before it: give numbers throughout, or days throughout.",
            zh: "“{found}”与前面的写法不同：请全部用周序号，或全部用日期。"),
        Sentence(
            "series.too-long", en: "Week \"{found}\" lies more than {limit} weeks from others of the file.",
            zh: "周“{found}”与文件中其他周相距超过 {limit} 周。"),
        Sentence(
            "series.repeated", en: "This week of \"{series}\" stands in line {first} already. Keep one of them.",
            zh: "“{series}”的这一周已在第 {first} 行，请只保留一行。"),
        Sentence(
            "series.class-differs", en: "\"{series}\" is in class \"{known}\" further up, and in \"{found}\" here.",
            zh: "“{series}”在前面属于类别“{known}”，此处却是“{found}”。"),
        Sentence(
            "series.no-number", en: "\"{found}\" is not a number such as 12 or 12.5.", zh: "“{found}”不是数字，应如 12 或 12.5。"
        ),
        Sentence(
            "series.negative",
            en:
                "{found} pieces were not asked for: give what was sold without returns taken off, and leave returns out.",
            zh: "需求不能为 {found}：请填写未扣退货的销量，退货另计。"),
        Sentence("series.price-negative", en: "A price is not negative.", zh: "价格不能为负。"),
    ]

    static let stockBacktestHelp: [Sentence] = [
        Sentence(
            "help.stock.backtest", en: "Hold ways to set stock levels against weeks that have been.",
            zh: "用历史数据回测各种库存设定方法。"),
        Sentence(
            "help.stock.backtest.more",
            en:
                "Plays orders week by week, each by what was known before it, and tells what was served and what stock it took, by method and class of demand. The first 26 weeks are only learnt from. Demand is the chain's sell-out by account and product as you see it, or a file: series,class,week,units,price,promotion,stockout, a row for each week of each series.",
            zh:
                "逐周模拟订货，每次只用此前已知的数据，按方法和需求类别给出服务水平与所需库存。前 26 周只用于学习。需求取您可见的各客户各商品实销，或取文件：series,class,week,units,price,promotion,stockout，每个序列每周一行。"
        ),
        Sentence(
            "help.stock.backtest.series",
            en: "CSV of demand, also packed by gzip; a week that is missing or blank is not known.",
            zh: "需求 CSV 文件，可为 gzip 压缩；缺失或空白的周视为未知。"),
        Sentence(
            "help.stock.backtest.launches",
            en: "Play the first weeks of launches and the last of phase-outs instead, beside simple rules.",
            zh: "改为模拟上市初期和退市末期，并与简单规则对比。"),
        Sentence("help.stock.backtest.lead-time", en: "Weeks from an order to its goods.", zh: "从订货到到货的周数。"),
        Sentence("help.stock.backtest.review", en: "Weeks from one order to the next.", zh: "两次订货之间的周数。"),
        Sentence(
            "help.stock.backtest.target", en: "Cycle service level that is asked for; 95 where not given.",
            zh: "目标周期服务水平，默认 95。"),
    ]
}
