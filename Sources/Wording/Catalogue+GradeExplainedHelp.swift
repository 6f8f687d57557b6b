extension Catalogue {
    /// The commands that show grades, and the words in their columns.
    static let gradeExplainedHelp: [Sentence] = [
        Sentence("help.grade.review", en: "What a run proposes for a month.", zh: "查看某月的定级建议。"),
        Sentence(
            "help.grade.review.more",
            en: """
                One line for each store that you see: its group (region and format), rank and size of the group, total points,
                the measure that the cut-offs are compared with, the grade before, the one that the cut-offs alone say, the
                proposed one, and what held it: the band, the steps at once, the quota, or the calendar. Below stands how much
                is known.
                """,
            zh: """
                每家可见门店一行：所在分组（区域与业态）、名次与组内门店数、总分、与界限比较的数值、原等级、单按界限的等级、建议等级，
                以及暂缓原因：缓冲带、单次级数、配额或日历。表下说明数据覆盖情况。
                """),
        Sentence("help.grade.review.moved", en: "Only stores whose grade would change.", zh: "仅显示等级将变动的门店。"),
        Sentence(
            "help.grade.review.watch", en: "Only those held by the calendar: they would move in a month of regrading.",
            zh: "仅显示因日历暂缓的门店：若在定级月份即会变动。"),
        Sentence("help.grade.region", en: "Only stores of this region and below.", zh: "仅显示该区域及其下级的门店。"),
        Sentence("help.grade.month", en: "The graded month; the newest unless said.", zh: "定级月份；默认为最近一次。"),
        Sentence("help.grade.store.explained", en: "Code of the store.", zh: "门店编码。"),
        Sentence("help.grade.one-store", en: "Name the store once.", zh: "门店只需填写一次。"),
        Sentence("help.grade.store-or-region", en: "Name a store or a region, not both.", zh: "门店与区域只能填写其一。"),
        Sentence("help.grade.one-time", en: "Name a month or a day, not both.", zh: "月份与日期只能填写其一。"),
        Sentence("help.grade.explain", en: "Why a store has its grade.", zh: "说明门店等级的由来。"),
        Sentence(
            "help.grade.explain.more",
            en: """
                Shows the grade in force and the proposed one, what each factor brings (figure, points, weight, contribution;
                they add up to the total), where the grades end in the store's group, how far it is to the next better grade
                and to losing the present one with the band, what held the grade, and how much is known. Every number follows
                from those that are shown.
                """,
            zh: """
                显示现行与建议等级、各因子的数值、分值、权重与得分（合计即总分）、本组等级界限、距离上一等级及保级线的差距（含缓冲带）、
                暂缓原因，以及数据覆盖情况。所有数字均可由所示数据复算。
                """),
        Sentence("help.grade.history", en: "The grades that a store had, by whose word.", zh: "门店历次等级及决定人。"),
        Sentence("help.grade.matrix", en: "What stores sell against what they could.", zh: "门店实际与潜力矩阵。"),
        Sentence(
            "help.grade.matrix.more",
            en: """
                Rows are fifths of potential, columns fifths of actual sales, each within the group in which the run ranked the
                store: of the stores whose figure is known, those that have more, times five over all of them; 1 is the best
                fifth, and level figures lie in the same. Actual is the heaviest factor of the run's scheme among value, units
                and key_units; potential the heaviest among capacity, footfall and area. Much potential and few sales (potential
                1, actual 5) is where work pays. The stores are listed with --stores, and in JSON and CSV.
                """,
            zh: """
                行为潜力五档，列为实际销售五档，均在该批次的分组内划分：在数据已知的门店中，数值更高者的家数乘五除以总数；1 为最高档，
                数值相同者同档。实际取方案中 value、units、key_units 里权重最大的因子；潜力取 capacity、footfall、area 里权重最大的因子。
                潜力高而销售低（潜力 1、实际 5）者最值得投入。加 --stores 或用 JSON、CSV 可列出门店。
                """),
        Sentence("help.grade.matrix.stores", en: "List the stores.", zh: "列出门店。"),
        Sentence("word.provisional", en: "provisional", zh: "暂定"),
        Sentence("word.override", en: "set by people", zh: "人工指定"),
        Sentence("word.band", en: "not far enough beyond the cut-off", zh: "未充分越过界限"),
        Sentence("word.step_limit", en: "too many grades at once", zh: "超过单次级数"),
        Sentence("word.quota", en: "the region's quota is full", zh: "区域配额已满"),
        Sentence("word.calendar", en: "not a month of regrading", zh: "非定级月份"),
        Sentence("word.months", en: "months with sales", zh: "有销售的月份"),
        Sentence("word.better", en: "up", zh: "上调"),
        Sentence("word.worse", en: "down", zh: "下调"),
        Sentence("word.grade_rules", en: "rules", zh: "有效"),
        Sentence("word.grade_superseded", en: "accepted anew since", zh: "已被重新接受取代"),
        Sentence("word.grade_asked", en: "waits for approval", zh: "待批准"),
        Sentence("word.grade_ended", en: "ended early", zh: "提前结束"),
        Sentence("word.money", en: "currency", zh: "金额"),
        Sentence("word.pieces", en: "pieces", zh: "台"),
        Sentence("word.percent", en: "%", zh: "%"),
        Sentence("word.people", en: "people", zh: "人次"),
        Sentence("word.points", en: "points", zh: "分"),
        Sentence("word.square_metres", en: "m²", zh: "平方米"),
        Sentence("word.source_value", en: "sales a month", zh: "月销售额"),
        Sentence("word.source_units", en: "pieces a month", zh: "月销量"),
        Sentence("word.source_key_units", en: "key products a month", zh: "主推机型月销量"),
        Sentence("word.source_growth", en: "growth against the region", zh: "相对区域增长"),
        Sentence("word.source_conversion", en: "conversion", zh: "转化率"),
        Sentence("word.source_capacity", en: "capacity of all brands", zh: "全品牌容量"),
        Sentence("word.source_footfall", en: "people a month", zh: "月客流"),
        Sentence("word.source_area", en: "selling area", zh: "营业面积"),
        Sentence("word.source_price_mix", en: "mean price", zh: "平均单价"),
        Sentence("word.source_share", en: "share of capacity", zh: "容量份额"),
        Sentence("word.source_share_trend", en: "trend of the share", zh: "份额趋势"),
        Sentence("word.source_display", en: "display", zh: "陈列得分"),
        Sentence("word.source_judgement", en: "judgement", zh: "人工评分"),
        Sentence("word.factor_counted", en: "counts", zh: "计入"),
        Sentence("word.factor_given", en: "points for not known", zh: "未知，按规定分"),
        Sentence("word.factor_left_out", en: "not known, left out", zh: "未知，不计"),
        Sentence("word.factor_dropped", en: "not known of any store", zh: "全连锁无数据"),
        Sentence("word.factor_unused", en: "not worked out", zh: "未计算"),
        Sentence("word.potential_1", en: "1 (most)", zh: "1（最高）"),
        Sentence("word.potential_2", en: "2", zh: "2"),
        Sentence("word.potential_3", en: "3", zh: "3"),
        Sentence("word.potential_4", en: "4", zh: "4"),
        Sentence("word.potential_5", en: "5 (least)", zh: "5（最低）"),
        Sentence("word.potential_unknown", en: "unknown", zh: "未知"),
        Sentence("heading.since", en: "since", zh: "起"),
        Sentence("heading.accepted_by", en: "accepted by", zh: "接受人"),
        Sentence("heading.decided_by", en: "decided by", zh: "决定人"),
        Sentence("heading.group", en: "group", zh: "分组"),
        Sentence("heading.total", en: "total points", zh: "总分"),
        Sentence("heading.measure", en: "measure", zh: "比较值"),
        Sentence("heading.previous", en: "before", zh: "原等级"),
        Sentence("heading.reached", en: "by cut-offs alone", zh: "单按界限"),
        Sentence("heading.outcome", en: "outcome", zh: "结果"),
        Sentence("heading.hold", en: "held by", zh: "暂缓原因"),
        Sentence("heading.band_percent", en: "band %", zh: "缓冲带 %"),
        Sentence("heading.months_counted", en: "months that count", zh: "计入月份"),
        Sentence("heading.newest_day", en: "newest day with sales", zh: "最近销售日期"),
        Sentence("heading.made_at", en: "made at", zh: "生成时间"),
        Sentence("heading.factor", en: "factor", zh: "因子"),
        Sentence("heading.unit", en: "unit", zh: "单位"),
        Sentence("heading.points", en: "points", zh: "分值"),
        Sentence("heading.basis", en: "how the points come", zh: "取分依据"),
        Sentence("heading.share", en: "of the whole %", zh: "折算权重 %"),
        Sentence("heading.contribution", en: "contribution", zh: "得分"),
        Sentence("heading.use", en: "use", zh: "使用情况"),
        Sentence("heading.cut_off", en: "cut-off", zh: "界限"),
        Sentence("heading.direction", en: "direction", zh: "方向"),
        Sentence("heading.bar", en: "bar", zh: "门槛"),
        Sentence("heading.gap", en: "gap", zh: "差距"),
        Sentence("heading.meaning", en: "meaning", zh: "含义"),
        Sentence("heading.potential", en: "potential", zh: "潜力"),
        Sentence("heading.actual", en: "actual", zh: "实际"),
        Sentence("heading.actual_1", en: "actual 1", zh: "实际 1"),
        Sentence("heading.actual_2", en: "actual 2", zh: "实际 2"),
        Sentence("heading.actual_3", en: "actual 3", zh: "实际 3"),
        Sentence("heading.actual_4", en: "actual 4", zh: "实际 4"),
        Sentence("heading.actual_5", en: "actual 5", zh: "实际 5"),
        Sentence("heading.actual_unknown", en: "unknown", zh: "未知"),
        Sentence("heading.possible", en: "could sell", zh: "潜力数值"),
        Sentence("heading.sold", en: "sells", zh: "实际数值"),
    ]
}
