extension Catalogue {
    /// Transfers between places and the allocation of what is scarce.
    static let stockMoves: [Sentence] = moveRefusals + moveNotes + moveHelp + moveHeadings + moveWords

    private static let moveRefusals: [Sentence] = [
        Sentence(
            "stock.region-unknown", en: "There is no region \"{region}\", or you have no right to see it.",
            zh: "没有区域“{region}”，或您无权查看。"),
        Sentence(
            "stock.transfers-of-managers",
            en:
                "Transfers show what others have in stock: ask your regional manager. storectl stock orders shows what you need.",
            zh: "调拨建议涉及他人库存，请向区域经理查询；您的需求可用 storectl stock orders 查看。"),
        Sentence(
            "stock.region-unlevelled",
            en:
                "Nobody in {region} has levels in force on {day}; storectl stock levels propose and accept put them in force.",
            zh: "{region} 在 {day} 没有生效的安全库存；请先运行 storectl stock levels propose 和 accept。"),
        Sentence(
            "stock.sku-unlevelled", en: "No place in {region} has a level of \"{sku}\" on {day}.",
            zh: "{region} 在 {day} 没有“{sku}”的安全库存。"),
        Sentence(
            "stock.allocation-of-headquarters", en: "Headquarters splits what is scarce.", zh: "紧缺货源由总部分配。"),
        Sentence(
            "stock.model-unknown",
            en: "There is no model \"{model}\" on {day}; storectl directory list products lists models.",
            zh: "{day} 没有型号“{model}”；可用 storectl directory list products 查看。"),
        Sentence(
            "stock.nobody-asks",
            en:
                "Of nobody is it known what he needs of {model} on {day}. Name it by --asks FILE.csv (account,units).",
            zh: "{day} 没有任何客户对 {model} 的已知需求。请用 --asks FILE.csv（account,units）给出。"),
        Sentence(
            "stock.supply-unfit", en: "A supply is 0 to {most} pieces.", zh: "货源数量应为 0 到 {most} 台。"),
        Sentence(
            "asks.repeated", en: "\"{account}\" has asked on line {first} already. Leave one of the two.",
            zh: "“{account}”在第 {first} 行已出现，请只保留一行。"),
        Sentence("asks.account-unknown", en: "There is no account \"{account}\".", zh: "没有客户“{account}”。"),
        Sentence(
            "asks.account-elsewhere", en: "There is no account \"{account}\" with a place in {region}.",
            zh: "{region} 没有客户“{account}”的仓位。"),
    ]

    private static let moveNotes: [Sentence] = [
        Sentence(
            "stock.transfers-none",
            en: "As far as stock is known, no place in {region} has too many of what another one there needs.",
            zh: "就已知库存而言，{region} 内没有可调拨的多余库存。"),
        Sentence(
            "stock.left-out", en: "These take no part: what they have or need is not known. Unknown is not 0.",
            zh: "以上未参与：其库存或需求未知（未知并非为零）。"),
        Sentence("stock.left-out-none", en: "Nobody is left out.", zh: "全部参与。"),
        Sentence(
            "stock.split.activation_of_model",
            en: "Beyond the floor split by activations of the model, {from} to {to}.",
            zh: "保底之外按该型号激活量分配（{from} 至 {to}）。"),
        Sentence(
            "stock.split.sell_out_of_model",
            en: "Beyond the floor split by sell-out of the model, {from} to {to}: activations are not told.",
            zh: "保底之外按该型号零售量分配（{from} 至 {to}）：没有激活数据。"),
        Sentence(
            "stock.split.activation_of_series",
            en: "The model is too new to go by: beyond the floor split by activations of its series, {from} to {to}.",
            zh: "该型号过新：保底之外按其系列激活量分配（{from} 至 {to}）。"),
        Sentence(
            "stock.split.sell_out_of_series",
            en:
                "The model is too new to go by, and activations are not told: beyond the floor split by sell-out of its series, {from} to {to}.",
            zh: "该型号过新且没有激活数据：保底之外按其系列零售量分配（{from} 至 {to}）。"),
        Sentence(
            "stock.split.alike",
            en: "Neither the model nor its series was sold from {from} to {to}: split alike.",
            zh: "{from} 至 {to} 该型号及其系列均无销量：平均分配。"),
    ]

    private static let moveHelp: [Sentence] = [
        Sentence(
            "help.stock.transfers", en: "What places of a region could give each other.", zh: "区域内的调拨建议。"),
        Sentence(
            "help.stock.transfers.more",
            en: """
                Before new pieces are shipped: what one has above its order-up-to level goes to those that need it, from where
                it would lie longest to where it goes fastest, in whole packs. Where stock was told too long ago nothing is
                moved, and it is said. A proposal by the levels in force: nothing is stored.
                """,
            zh: """
                先调拨后补货：将超出目标库存的部分按整箱调给有需求者，从周转最慢处调往最快处。库存上报过期者不参与，并予以列明。
                依据生效的安全库存给出建议，不保存结果。
                """),
        Sentence("help.stock.transfers.region", en: "Of this region and those below it.", zh: "该区域及其下级区域。"),
        Sentence("help.stock.allocate", en: "Split a scarce supply of a model.", zh: "分配紧缺型号的货源。"),
        Sentence(
            "help.stock.allocate.more",
            en: """
                A part of the supply, the floor, is split alike among all that ask; the rest by their share of the model's
                activations of the last six weeks, or of its series where the model is new. Nobody is given more than asked,
                and all of the supply is given as long as somebody asks. A proposal for headquarters: nothing is stored.

                What is asked for are the needs by the levels in force, or a file: account,units.
                """,
            zh: """
                货源的一部分（保底）在所有需求方之间平均分配，其余按该型号最近六周激活量占比分配；新型号按其系列。任何一方不超过其需求量，
                只要仍有需求，货源全部分完。供总部参考，不保存结果。

                需求量取自生效的安全库存，或由文件给出：account,units。
                """),
        Sentence("help.stock.allocate.model", en: "The model, as the products have it.", zh: "型号，与产品资料一致。"),
        Sentence("help.stock.allocate.supply", en: "Pieces there are.", zh: "可分配台数。"),
        Sentence(
            "help.stock.allocate.floor", en: "Percent of the supply that is split alike.", zh: "平均分配的保底比例（%）。"),
        Sentence(
            "help.stock.allocate.region", en: "Only in this region and those below it.", zh: "仅限该区域及其下级区域。"),
        Sentence(
            "help.stock.allocate.asks", en: "What accounts ask for: account,units.", zh: "各客户的需求量：account,units。"),
        Sentence("report.transfers", en: "Transfers before new supply", zh: "补货前的调拨建议"),
        Sentence("section.transfers", en: "Transfers; days of supply on both sides", zh: "调拨明细（含双方可销天数）"),
        Sentence("section.left_out", en: "Left out", zh: "未参与"),
        Sentence("report.allocation", en: "Allocation of a scarce supply", zh: "紧缺货源分配"),
        Sentence("section.given", en: "Given, pieces", zh: "分配结果（台）"),
    ]

    private static let moveHeadings: [Sentence] = [
        Sentence("heading.accounts_levelled", en: "accounts with levels", zh: "有安全库存的客户"),
        Sentence("heading.accounts_there", en: "accounts there", zh: "区域内客户"),
        Sentence("heading.transfers", en: "transfers", zh: "调拨条数"),
        Sentence("heading.from_account", en: "from", zh: "调出方"),
        Sentence("heading.from_location", en: "from place", zh: "调出仓位"),
        Sentence("heading.from_days_before", en: "days before", zh: "调出前天数"),
        Sentence("heading.from_days_after", en: "days after", zh: "调出后天数"),
        Sentence("heading.to_account", en: "to", zh: "调入方"),
        Sentence("heading.to_location", en: "to place", zh: "调入仓位"),
        Sentence("heading.to_days_before", en: "days before", zh: "调入前天数"),
        Sentence("heading.to_days_after", en: "days after", zh: "调入后天数"),
        Sentence("heading.why_left_out", en: "why", zh: "原因"),
        Sentence("heading.to_split", en: "supply", zh: "货源"),
        Sentence("heading.asked_units", en: "asked", zh: "需求"),
        Sentence("heading.given", en: "given", zh: "分配"),
        Sentence("heading.left_over", en: "left over", zh: "剩余"),
        Sentence("heading.floor_percent", en: "floor, %", zh: "保底（%）"),
        Sentence("heading.split_by", en: "split by", zh: "分配依据"),
        Sentence("heading.sold_from", en: "sold from", zh: "销量自"),
        Sentence("heading.sold_to", en: "sold to", zh: "销量至"),
        Sentence("heading.sold_units", en: "sold", zh: "销量"),
        Sentence("heading.from_floor", en: "of the floor", zh: "其中保底"),
    ]

    private static let moveWords: [Sentence] = [
        Sentence("word.no_levels", en: "no levels in force", zh: "无生效的安全库存"),
        Sentence("word.stock_untold", en: "stock was not told", zh: "库存未上报"),
        Sentence("word.stock_stale", en: "stock was told too long ago", zh: "库存上报过期"),
        Sentence("word.activation_of_model", en: "activations of the model", zh: "该型号激活量"),
        Sentence("word.sell_out_of_model", en: "sell-out of the model", zh: "该型号零售量"),
        Sentence("word.activation_of_series", en: "activations of the series", zh: "系列激活量"),
        Sentence("word.sell_out_of_series", en: "sell-out of the series", zh: "系列零售量"),
        Sentence("word.alike", en: "alike", zh: "平均"),
        Sentence("word.in_full", en: "all that was asked", zh: "足额"),
        Sentence("word.by_floor", en: "mostly by the floor", zh: "主要按保底"),
        Sentence("word.by_share", en: "mostly by its share", zh: "主要按占比"),
        Sentence("word.nothing_asked", en: "nothing asked", zh: "无需求"),
        Sentence("word.nothing_left", en: "nothing left", zh: "无剩余"),
    ]
}
