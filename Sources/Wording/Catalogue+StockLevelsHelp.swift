extension Catalogue {
    /// The commands of stock levels, and the words in their columns.
    static let stockLevelsHelp: [Sentence] = levelHelp + levelHeadings + levelSteps + levelWords

    private static let levelHelp: [Sentence] = [
        Sentence("help.stock.levels", en: "Levels of stock: safety stock and reorder points.", zh: "安全库存与再订货点。"),
        Sentence(
            "help.stock.service", en: "On how many days of a month the safety stock was there.", zh: "查看某月安全库存的达成天数。"),
        Sentence(
            "help.stock.service.more",
            en: """
                Of the days on which a run looked, those on which the stock was at or above the safety stock in force. Days
                whose stock nobody told are counted apart: they are neither met nor missed.
                """,
            zh: "在有计算记录的日子中，库存不低于当日安全库存的天数。库存未上报的日子单独列出，既不算达成，也不算未达成。"),
        Sentence(
            "help.stock.launch",
            en:
                "Pieces that a planner sees of a product in its first weeks at the account, such as APEX-7-256-BK=1200; may be given more than once.",
            zh: "计划某新品在该客户上市初期的件数，例如 APEX-7-256-BK=1200；可多次给出。"),
        Sentence("help.stock.levels.propose", en: "Work out the levels of an account.", zh: "计算某客户的安全库存。"),
        Sentence(
            "help.stock.levels.propose.more",
            en: """
                From what is known before the day (--on): the demand of the stores that the account supplies, its orders and
                its stock. The run is kept with everything that it was worked out from; nothing is in force before it is
                accepted. The same again adds nothing. A product in its first weeks is foreseen by earlier launches of its
                series here or in the chain, and by what a planner says of it (--launch).
                """,
            zh: """
                依据当日（--on）之前的数据计算：所供门店的需求、该客户的订单和库存。每次计算连同全部依据一并保存；确认之前不生效。
                依据相同时不会新增。上市初期的商品参照本客户或全国同系列的历次上市，也可给出计划件数（--launch）。
                """),
        Sentence("help.stock.levels.accept", en: "Put the levels of a run in force.", zh: "使某次计算的安全库存生效。"),
        Sentence(
            "help.stock.levels.accept.more",
            en: """
                Shows how many levels would change, asks, and puts them in force from the day of the run, or from a later
                one. Refused where what the run was made from has changed since.
                """,
            zh: """
                先显示将变化的条数并请您确认，再自计算当日或之后的某日起生效。若计算依据已变化则拒绝。
                """),
        Sentence("help.stock.levels.show", en: "The levels that hold on a day.", zh: "查看某日生效的安全库存。"),
        Sentence(
            "help.stock.levels.explain", en: "Every step from demand to a level and an order.", zh: "逐步说明安全库存与订货量的由来。"),
        Sentence(
            "help.stock.levels.explain.more",
            en: """
                Of the newest run, or the newest up to a day (--on). From mean, variance, target, review and interval anybody
                comes to the same pieces.
                """,
            zh: """
                取最近一次计算，或某日（--on）之前的最近一次。依据所列均值、方差、目标、盘查周期与保护期，可得出同样的结果。
                """),
        Sentence("help.stock.levels.run", en: "Number of the run; else the newest.", zh: "计算编号；默认为最近一次。"),
        Sentence(
            "help.stock.levels.from", en: "The first day on which the levels hold; else the day of the run.",
            zh: "生效日；默认为计算当日。"),
        Sentence("help.stock.levels.sku", en: "Only this product; may be given again.", zh: "仅限该商品；可重复给出。"),
        Sentence("help.stock.levels.yes", en: "Do not ask.", zh: "不再询问。"),
        Sentence("help.stock.location", en: "One place of the account only.", zh: "仅限该客户的一个仓位。"),
        Sentence("help.stock.orders", en: "What an account should order.", zh: "某客户的建议订货单。"),
        Sentence(
            "help.stock.orders.more",
            en: """
                By the levels in force and the stock of the day: one document, with what needs nothing left out. Where stock
                was told too long ago the need is unknown. Nothing is stored: what was ordered counts the next time.
                """,
            zh: """
                依据生效的安全库存与当日库存生成一份单据，略去无需订货的商品。库存上报过期时需求为未知。不保存结果：已订货的数量下次会计入。
                """),
        Sentence("help.stock.orders.all", en: "Also what needs nothing.", zh: "包括无需订货的商品。"),
        Sentence("report.levels_proposed", en: "Levels proposed", zh: "安全库存建议"),
        Sentence("report.level_explained", en: "How a level comes about", zh: "安全库存的由来"),
        Sentence("report.suggested_order", en: "Suggested order", zh: "建议订货单"),
        Sentence("section.levels", en: "Levels, pieces", zh: "安全库存（台）"),
        Sentence("section.level_steps", en: "Step by step", zh: "计算步骤"),
        Sentence("section.order_lines", en: "Lines, pieces", zh: "明细（台）"),
    ]

    private static let levelHeadings: [Sentence] = [
        Sentence("heading.platform", en: "platform", zh: "平台"),
        Sentence("heading.lead_days", en: "lead time, days", zh: "到货周期（天）"),
        Sentence("heading.lead_deviation", en: "its deviation", zh: "周期标准差（天）"),
        Sentence("heading.lead_orders", en: "orders seen", zh: "参考订单数"),
        Sentence("heading.unknown", en: "unknown", zh: "未知"),
        Sentence("heading.cost_of_change", en: "cost of change", zh: "变动金额"),
        Sentence("heading.stage", en: "stage", zh: "阶段"),
        Sentence("heading.weekly", en: "a week", zh: "周需求"),
        Sentence("heading.safety_stock", en: "safety stock", zh: "安全库存"),
        Sentence("heading.days_known", en: "days known", zh: "已知天数"),
        Sentence("heading.days_met", en: "days met", zh: "达成天数"),
        Sentence("heading.days_unknown", en: "days unknown", zh: "未知天数"),
        Sentence("heading.service", en: "service", zh: "达成率"),
        Sentence("heading.reorder_point", en: "reorder point", zh: "再订货点"),
        Sentence("heading.order_up_to", en: "order up to", zh: "目标库存"),
        Sentence("heading.order_up_to_now", en: "now", zh: "现行目标"),
        Sentence("heading.need", en: "need", zh: "需求量"),
        Sentence("heading.levels", en: "levels", zh: "安全库存条数"),
        Sentence("heading.first_levels", en: "first ones", zh: "首次设定"),
        Sentence("heading.higher", en: "higher", zh: "调高"),
        Sentence("heading.lower", en: "lower", zh: "调低"),
        Sentence("heading.to_order", en: "to order", zh: "需订货条数"),
        Sentence("heading.pieces", en: "pieces", zh: "台数"),
        Sentence("heading.pack", en: "pack", zh: "箱规"),
        Sentence("heading.minimum", en: "smallest order", zh: "起订量"),
        Sentence("heading.on_hand", en: "on hand", zh: "现有"),
        Sentence("heading.on_order", en: "on order", zh: "在订"),
        Sentence("heading.reserved", en: "reserved", zh: "预留"),
        Sentence("heading.told_on", en: "told on", zh: "库存日期"),
        Sentence("heading.age_days", en: "age, days", zh: "距今天数"),
    ]

    private static let levelSteps: [Sentence] = [
        Sentence("word.step_stage", en: "stage of life", zh: "生命周期阶段"),
        Sentence("word.step_source", en: "demand is read from", zh: "需求来源"),
        Sentence("word.step_coverage_percent", en: "told, % of the pieces", zh: "上报覆盖率（%）"),
        Sentence("word.step_weeks_known", en: "weeks known", zh: "已知周数"),
        Sentence("word.step_weeks_censored", en: "weeks that ran out", zh: "缺货周数"),
        Sentence("word.step_weeks_unknown", en: "weeks unknown", zh: "未知周数"),
        Sentence("word.step_recent", en: "pieces of the newest weeks", zh: "最近数周销量"),
        Sentence("word.step_mover", en: "mover class", zh: "动销类别"),
        Sentence("word.step_variability", en: "variability", zh: "波动类别"),
        Sentence("word.step_unknown", en: "unknown since", zh: "未知原因"),
        Sentence("word.step_borrowed", en: "foreseen by products like it", zh: "借用同类商品"),
        Sentence("word.step_launch_by", en: "in its first weeks, foreseen by", zh: "上市初期参照"),
        Sentence("word.step_launch_analogues", en: "their SKUs", zh: "参照商品"),
        Sentence("word.step_launch_weeks", en: "own weeks that correct them", zh: "用于修正的自身周数"),
        Sentence("word.step_launch_planned", en: "planner's pieces in the first weeks", zh: "计划的上市初期件数"),
        Sentence("heading.launch_by", en: "launch by", zh: "上市参照"),
        Sentence("word.launch_own_series", en: "own launches of the series", zh: "本客户同系列上市"),
        Sentence("word.launch_chain_series", en: "the chain's launches of the series", zh: "全国同系列上市"),
        Sentence("word.launch_chain_price", en: "the chain's launches at its price", zh: "全国同价位上市"),
        Sentence("word.launch_chain", en: "all launches of the chain", zh: "全国全部上市"),
        Sentence("word.launch_nothing", en: "nothing; its own history", zh: "无参照，用自身历史"),
        Sentence("word.step_weekly", en: "foreseen a week", zh: "预计周需求"),
        Sentence("word.step_lead_days", en: "lead time, days", zh: "到货周期（天）"),
        Sentence("word.step_lead_deviation", en: "its standard deviation", zh: "到货周期标准差（天）"),
        Sentence("word.step_review_days", en: "review, days", zh: "盘查周期（天）"),
        Sentence("word.step_interval_days", en: "review and lead time, days", zh: "保护期（天）"),
        Sentence("word.step_mean", en: "demand in that time", zh: "保护期需求均值"),
        Sentence("word.step_variance", en: "its variance", zh: "保护期需求方差"),
        Sentence("word.step_service", en: "what is to be reached", zh: "服务水平口径"),
        Sentence("word.step_target_percent", en: "target, %", zh: "目标（%）"),
        Sentence("word.step_asked_percent", en: "asked for, so that it is reached, %", zh: "校准后目标（%）"),
        Sentence("word.step_pack", en: "pack", zh: "箱规"),
        Sentence("word.step_minimum", en: "smallest order", zh: "起订量"),
        Sentence("word.step_cap_days", en: "cap, days of demand", zh: "上限（需求天数）"),
        Sentence("word.step_life_cap", en: "cap until its end", zh: "退市前上限"),
        Sentence("word.step_safety_stock", en: "safety stock", zh: "安全库存"),
        Sentence("word.step_reorder_point", en: "reorder point", zh: "再订货点"),
        Sentence("word.step_order_up_to", en: "order-up-to level", zh: "目标库存"),
        Sentence("word.step_on_hand", en: "on hand", zh: "现有库存"),
        Sentence("word.step_in_transit", en: "+ in transit", zh: "+ 在途"),
        Sentence("word.step_on_order", en: "+ on order", zh: "+ 在订"),
        Sentence("word.step_reserved", en: "− reserved", zh: "− 预留"),
        Sentence("word.step_told_on", en: "told on", zh: "库存日期"),
        Sentence("word.step_position", en: "position", zh: "库存位置"),
        Sentence("word.step_state", en: "state", zh: "状态"),
        Sentence("word.step_need", en: "need", zh: "需求量"),
        Sentence("word.step_reason", en: "why so much", zh: "原因"),
    ]

    private static let levelWords: [Sentence] = [
        Sentence("word.short", en: "short", zh: "缺货"),
        Sentence("word.low", en: "low", zh: "偏低"),
        Sentence("word.fine", en: "fine", zh: "正常"),
        Sentence("word.over", en: "over", zh: "超储"),
        Sentence("word.dead", en: "dead", zh: "呆滞"),
        Sentence("word.launch", en: "launch", zh: "上市期"),
        Sentence("word.ramp", en: "ramp", zh: "爬坡期"),
        Sentence("word.mature", en: "mature", zh: "成熟期"),
        Sentence("word.phase_out", en: "phase-out", zh: "退市期"),
        Sentence("word.fast", en: "fast", zh: "畅销"),
        Sentence("word.regular", en: "regular", zh: "正常动销"),
        Sentence("word.slow", en: "slow", zh: "滞销"),
        Sentence("word.demand_untold", en: "demand not told", zh: "需求未上报"),
        Sentence("word.no_history", en: "no history", zh: "无历史需求"),
        Sentence("word.lead_time_untold", en: "lead time not told", zh: "到货周期未知"),
        Sentence("word.cycle", en: "order cycles without an empty shelf", zh: "周期服务水平"),
        Sentence("word.fill", en: "pieces that are there when asked for", zh: "满足率"),
        Sentence("word.enough", en: "enough", zh: "充足"),
        Sentence("word.needed", en: "needed", zh: "需补货"),
        Sentence("word.capped_by_cover", en: "capped by days of cover", zh: "受覆盖天数上限限制"),
        Sentence("word.capped_by_life", en: "capped by the end of its life", zh: "受退市上限限制"),
    ]
}
