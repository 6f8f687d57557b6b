extension Catalogue {
    /// Levels of stock: what is refused and what is said beside them.
    static let stockLevels: [Sentence] = stockSettings + levelRefusals + levelNotes

    private static let stockSettings: [Sentence] = [
        Sentence(
            "seed.stock-rules", en: "The rules of stock levels are in force as version {version}.",
            zh: "安全库存规则第 {version} 版已生效。"),
        Sentence(
            "stock.no-rules",
            en:
                "No rules of stock levels are in force. Headquarters puts StoreConfig/safety-stock.yaml in force by storectl config apply.",
            zh: "没有生效的安全库存规则。总部可运行 storectl config apply 使 StoreConfig/safety-stock.yaml 生效。"),
        Sentence(
            "stock.shares-above-whole",
            en: "Fast ({fast} %) and regular ({regular} %) movers make more than the whole. Lower one of them.",
            zh: "畅销（{fast}%）与正常（{regular}%）合计超过 100%，请调低其一。"),
        Sentence(
            "stock.cuts-reversed", en: "Y ends at {y} %, below X, which ends at {x} %. Write the greater one for y.",
            zh: "Y 类上限 {y}% 低于 X 类上限 {x}%；y 应填较大的数。"),
        Sentence(
            "stock.one-target", en: "Name one of cycle and fill: what is to be reached.",
            zh: "cycle 与 fill 必须且只能填写一项。"),
        Sentence(
            "stock.target-unfit", en: "{found} % does not fit: from 50 % to 99.95 %.",
            zh: "{found}% 不适用：应在 50% 到 99.95% 之间。"),
        Sentence(
            "stock.ratio-unfit", en: "\"{found}\" does not fit: whole percent from 0 % to 1000 %.",
            zh: "“{found}”不适用：应为 0% 到 1000% 的整数百分比。"),
    ]

    private static let levelRefusals: [Sentence] = [
        Sentence("stock.day-unfit", en: "{day} is too early a day.", zh: "{day} 过早，无法计算。"),
        Sentence(
            "stock.service-none",
            en:
                "No run looked at levels of {account} in {month}; storectl stock levels propose --distributor {account} notes how stock stands to the levels in force.",
            zh: "{month} 没有 {account} 的安全库存记录；运行 storectl stock levels propose --distributor {account} 会记录库存与生效标准的对比。"),
        Sentence(
            "stock.launch-unknown",
            en:
                "\"{sku}\" is not in its first {weeks} weeks at {account}, or its demand is not told there: only launches are planned in pieces.",
            zh: "“{sku}”在 {account} 不在上市后 {weeks} 周内，或其需求未报；只有新品才按计划件数推算。"),
        Sentence(
            "stock.launch.own_series",
            en: "{count} in their first weeks are foreseen by the account's earlier launches of the series.",
            zh: "{count} 个上市初期商品参照本客户同系列的历次上市。"),
        Sentence(
            "stock.launch.chain_series",
            en:
                "{count} in their first weeks are foreseen by the chain's launches of the series: the account saw none.",
            zh: "{count} 个上市初期商品参照全国同系列的上市：本客户没有先例。"),
        Sentence(
            "stock.launch.chain_price",
            en:
                "{count} in their first weeks are foreseen by the chain's launches at about their price: the series is new.",
            zh: "{count} 个上市初期商品参照全国相近价位的上市：系列为新。"),
        Sentence(
            "stock.launch.chain",
            en: "{count} in their first weeks are foreseen by all launches of the chain: none is like them.",
            zh: "{count} 个上市初期商品参照全国全部上市：没有相近的先例。"),
        Sentence(
            "stock.launch.nothing",
            en:
                "{count} in their first weeks are foreseen by their own history: no launch was seen before, or nothing was sold yet and nobody planned pieces (--launch).",
            zh: "{count} 个上市初期商品只用自身历史：没有上市先例，或尚无销售且未给计划件数（--launch）。"),
        Sentence(
            "stock.levels-of-managers",
            en:
                "Levels are proposed and accepted by headquarters and regional managers; storectl stock levels show shows yours.",
            zh: "安全库存由总部和区域经理计算并确认；可用 storectl stock levels show 查看。"),
        Sentence(
            "stock.no-run",
            en:
                "There is no such run for {account}; storectl stock levels propose --distributor {account} makes one.",
            zh: "{account} 没有该次计算；请先运行 storectl stock levels propose --distributor {account}。"),
        Sentence(
            "stock.run-moved", en: "Somebody else works on this account; run it again.", zh: "该客户正由他人处理，请重新运行。"),
        Sentence(
            "stock.no-levels",
            en:
                "{account} has no levels in force on {day}; storectl stock levels propose and accept put them in force.",
            zh: "{account} 在 {day} 没有生效的安全库存；请先运行 storectl stock levels propose 和 accept。"),
        Sentence(
            "stock.before-run", en: "The run is of {day}, and its levels cannot hold from {from}, which is before it.",
            zh: "该次计算日期为 {day}，不能自更早的 {from} 起生效。"),
        Sentence(
            "stock.level-later",
            en:
                "{account} has levels that hold from a day after {from}. Accept from that day on, or propose anew.",
            zh: "{account} 已有晚于 {from} 生效的安全库存；请改用更晚的生效日，或重新计算。"),
        Sentence(
            "stock.inputs-moved",
            en:
                "What run {run} was made from has changed since. Look at it anew: storectl stock levels propose --distributor {account} --on {day}",
            zh: "第 {run} 次计算所依据的数据已变化。请重新计算：storectl stock levels propose --distributor {account} --on {day}"),
        Sentence(
            "stock.run-differs",
            en:
                "Run {run} of {account} does not say what follows from its inputs. Propose anew, and tell headquarters.",
            zh: "{account} 第 {run} 次计算的结果与其依据不符。请重新计算，并告知总部。"),
        Sentence(
            "stock.method-gone", en: "The method \"{method}\" is not known to this version. Propose anew.",
            zh: "本版本不再支持方法“{method}”，请重新计算。"),
        Sentence(
            "stock.sku-unproposed", en: "Run {run} says nothing of \"{sku}\".", zh: "第 {run} 次计算中没有“{sku}”。"),
        Sentence("stock.accept.agree", en: "Put these levels in force? [y/N]", zh: "使这些安全库存生效吗？[y/N]"),
        Sentence(
            "stock.accept-unconfirmed",
            en: "The levels of {account} were not put in force. Where nobody can be asked, add --yes.",
            zh: "{account} 的安全库存未生效。无人应答时请加 --yes。"),
    ]

    private static let levelNotes: [Sentence] = [
        Sentence(
            "stock.unknown.demand_untold",
            en: "{count} without a level: too little is told of what their stores bought and sold.",
            zh: "{count} 条无法计算：门店进销数据上报不足。"),
        Sentence(
            "stock.unknown.no_history", en: "{count} without a level: nobody asked for them here yet.",
            zh: "{count} 条无法计算：此处尚无需求记录。"),
        Sentence(
            "stock.unknown.lead_time_untold",
            en: "{count} without a level: neither contract nor orders tell how long goods take.",
            zh: "{count} 条无法计算：合同与订单均未提供到货周期。"),
        Sentence(
            "stock.unknown.stock",
            en: "{count} without a need: their stock was not told, or too long ago. It is unknown, not 0.",
            zh: "{count} 条需求未知：库存未上报或已过期（未知，并非为零）。"),
        Sentence(
            "stock.repeated", en: "The same went into run {run}: nothing was added.", zh: "依据与第 {run} 次计算相同：未新增。"),
        Sentence(
            "stock.accepted", en: "{changed} {changed|level is|levels are} in force from {from}.",
            zh: "{changed} 条安全库存自 {from} 起生效。"),
        Sentence(
            "stock.accepted-before", en: "These levels are in force already: nothing changed.",
            zh: "这些安全库存已生效：没有变化。"),
        Sentence("stock.levels-none", en: "No levels are in force on this day.", zh: "当日没有生效的安全库存。"),
    ]
}
