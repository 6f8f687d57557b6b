extension Catalogue {
    /// Why a store has its grade, and what a run proposes.
    static let gradeExplained: [Sentence] = [
        Sentence("report.grade_explained", en: "Why this grade", zh: "等级说明"),
        Sentence("section.why", en: "In short", zh: "结论"),
        Sentence("section.factors", en: "What each factor brings", zh: "各因子得分"),
        Sentence("section.cut_offs", en: "Where the grades end in this group", zh: "本组等级界限"),
        Sentence("section.distances", en: "How far it is to another grade", zh: "与相邻等级的距离"),
        Sentence(
            "grade.why.first", en: "{proposed}: the cut-offs say so; it had no grade before.",
            zh: "{proposed}：由界限得出；此前没有等级。"),
        Sentence("grade.why.stays", en: "It stays {proposed}, as the cut-offs say.", zh: "按界限保持 {proposed}。"),
        Sentence(
            "grade.why.moves", en: "From {previous} to {proposed}, as the cut-offs say, far enough beyond them.",
            zh: "按界限由 {previous} 调为 {proposed}，且已充分越过界限。"),
        Sentence(
            "grade.why.band-up",
            en:
                "The cut-offs alone say {reached}. It stays at {proposed} until it has {bar}, {band} % beyond the cut-off of {cut}; it has {measure}.",
            zh: "单按界限应为 {reached}，但须达到 {bar}（超出界限 {cut} 的 {band}%）才上调；现为 {measure}，暂为 {proposed}。"),
        Sentence(
            "grade.why.band-down",
            en:
                "The cut-offs alone say {reached}. It stays at {proposed} while it has at least {bar}, {band} % below the cut-off of {cut}; it has {measure}.",
            zh: "单按界限应为 {reached}，但不低于 {bar}（低于界限 {cut} 的 {band}%）即不下调；现为 {measure}，暂为 {proposed}。"),
        Sentence(
            "grade.why.step",
            en:
                "The cut-offs alone say {reached}. It goes to {proposed}: a grade moves {steps} {steps|step|steps} at once at most.",
            zh: "单按界限应为 {reached}；因每次最多调整 {steps} 级，暂为 {proposed}。"),
        Sentence(
            "grade.why.quota",
            en:
                "The cut-offs alone say {reached}. It goes to {proposed}: no more than {quota} % of the region's stores may have the better grade, and others come first.",
            zh: "单按界限应为 {reached}；因该等级在区域内最多占 {quota}%，名次在前者优先，暂为 {proposed}。"),
        Sentence(
            "grade.why.calendar",
            en: "The cut-offs alone say {reached}. It stays {proposed}: grades do not move in this month.",
            zh: "单按界限应为 {reached}；本月不调整等级，保持 {proposed}。"),
        Sentence(
            "grade.why.new",
            en: "{proposed} for the time being: a new store has {grace} {grace|month|months} to earn a grade.",
            zh: "暂定 {proposed}：新店有 {grace} 个月的宽限期。"),
        Sentence(
            "grade.why.months",
            en:
                "Not graded, which is no E: sales are on record in {months} of {of} {of|month|months}, and {least} {least|is|are} needed.",
            zh: "未定级（不等于 E）：{of} 个月中有 {months} 个月有销售记录，至少需要 {least} 个月。"),
        Sentence(
            "grade.why.missing",
            en: "Not graded, which is no E: its {factor} is not known, and the scheme does not grade without it.",
            zh: "未定级（不等于 E）：{factor} 未知，方案要求必须有该数据。"),
        Sentence(
            "grade.arithmetic",
            en:
                "Contribution = weight ÷ {weights} % × points, where {weights} % are the weights that count; they add up to {total}.",
            zh: "得分 = 权重 ÷ {weights}% × 分值，其中 {weights}% 为计入的权重之和；合计 {total}。"),
        Sentence(
            "grade.place.percentile",
            en: "{below} of {of} below, {level} level with it: ({below} + {level} ÷ 2) ÷ {of}",
            zh: "{of} 家中 {below} 家更低、{level} 家持平（含本店）：({below} + {level} ÷ 2) ÷ {of}"),
        Sentence("grade.place.range", en: "evenly from {from} to {to}", zh: "在 {from} 至 {to} 之间均匀取分"),
        Sentence(
            "grade.place.range-of-group", en: "evenly from the least to the greatest of the group",
            zh: "在组内最小值与最大值之间均匀取分"),
        Sentence("grade.place.step", en: "the step from {from} on", zh: "自 {from} 起的一档"),
        Sentence("grade.place.below-steps", en: "below the first step", zh: "低于第一档"),
        Sentence("grade.distance.up", en: "{gap} more for {grade}", zh: "再增加 {gap} 可达 {grade}"),
        Sentence("grade.distance.over", en: "{gap} above the bar of {grade} already", zh: "已超出 {grade} 的门槛 {gap}"),
        Sentence(
            "grade.distance.down", en: "{gap} may go before it falls to {grade}; below {bar} it does",
            zh: "还可减少 {gap}；低于 {bar} 即降为 {grade}"),
        Sentence("grade.distance.under", en: "{gap} below what keeps it from {grade}", zh: "已低于保级线 {gap}，将降为 {grade}"),
        Sentence(
            "grade.refined",
            en:
                "With {up} points or more a store's cut-offs lie {within} % lower, with less than {down} points {within} % higher.",
            zh: "总分不低于 {up} 的门店，界限下移 {within}%；低于 {down} 的，界限上移 {within}%。"),
        Sentence(
            "grade.store-coverage",
            en:
                "Sales of the store are on record in {months} of {of} {of|month|months} from {first} to {last}; the newest day with sales in the chain is {day}.",
            zh: "{first} 至 {last} 的 {of} 个月中，本店有 {months} 个月有销售记录；全连锁最近有销售的日期为 {day}。"),
        Sentence(
            "grade.coverage",
            en:
                "{full} of {stores} {stores|store has|stores have} sales in all {months} {months|month that counts|months that count}; the newest day is {day}.",
            zh: "{stores} 家门店中 {full} 家在计入的 {months} 个月均有销售；最近日期 {day}。"),
        Sentence(
            "grade.by-scheme",
            en: "{month} by scheme {scheme} of version {version}: run {run}, made by {author} at {at}.",
            zh: "{month} 采用第 {version} 版方案 {scheme}：批次 {run}，由 {author} 于 {at} 运行。"),
        Sentence(
            "grade.dropped",
            en: "Left out for all, since no store has figures: {factors}. The other weights make up the whole.",
            zh: "所有门店均无数据，已剔除：{factors}；其余权重重新折算为 100%。"),
        Sentence("grade.months-empty", en: "Without any sale on record: {months}.", zh: "无任何销售记录的月份：{months}。"),
        Sentence(
            "grade.needs-second",
            en:
                "{moved} of {stores} {stores|store|stores} would change: two people of headquarters have to sign before it is accepted.",
            zh: "{stores} 家门店中 {moved} 家将变动：须由总部两人签署后方可接受。"),
        Sentence(
            "grade.month-still",
            en:
                "Grades do not move in this month; those held by the calendar are to be watched. They move next in {next}.",
            zh: "本月不调整等级；因日历暂缓者列入观察。下次调整：{next}。"),
        Sentence("grade.shares", en: "{grades}; not graded: {ungraded}.", zh: "{grades}；未定级：{ungraded}。"),
        Sentence("grade.none-moved", en: "No store would get another grade.", zh: "没有门店的等级会变动。"),
        Sentence("grade.none-watched", en: "No store is held by the calendar.", zh: "没有门店因日历而暂缓。"),
        Sentence(
            "grade.none-accepted",
            en:
                "No grade was accepted up to {day}. See what is proposed by storectl grade review --month {month}, and accept it by storectl grade accept --month {month}",
            zh:
                "截至 {day} 尚未接受任何等级。可用 storectl grade review --month {month} 查看建议，并用 storectl grade accept --month {month} 接受。"
        ),
        Sentence(
            "grade.store-none", en: "No store that you may see trades on {day}.", zh: "{day} 没有您可以查看的营业门店。"),
        Sentence("grade.store-not-trading", en: "{store} does not trade on {day}.", zh: "{store} 在 {day} 不营业。"),
        Sentence(
            "grade.region-without-stores",
            en: "Region {region} has no stores on {day} that you may see. Name another region.",
            zh: "区域 {region} 在 {day} 没有您可以查看的门店。请选择其他区域。"),
        Sentence(
            "grade.store-not-in-run",
            en:
                "The run of {month} knows nothing of {found} that you may see: the store did not trade in the month, or came after the run.",
            zh: "{month} 的定级批次中没有您可以查看的 {found}：该店当月未营业，或在运行之后才录入。"),
        Sentence("grade.history.none", en: "No grade of {store} was ever accepted.", zh: "{store} 从未有等级被接受。"),
        Sentence(
            "grade.matrix.factors",
            en:
                "Actual by {actual}, potential by {potential}: fifths of each store's group, 1 the best. \"storectl grade matrix --help\" says how.",
            zh: "实际按 {actual}，潜力按 {potential}：在各自分组内分为五档，1 为最高。算法见 storectl grade matrix --help。"),
        Sentence(
            "grade.matrix.no-potential",
            en: "The scheme of this run has no figures of what a store could sell: every potential is unknown.",
            zh: "该批次的方案没有潜力数据：所有门店的潜力均未知。"),
        Sentence(
            "grade.matrix.no-actual",
            en: "The scheme of this run has no figures of what a store sells: every actual is unknown.",
            zh: "该批次的方案没有自身销售数据：所有门店的实际均未知。"),
    ]
}
