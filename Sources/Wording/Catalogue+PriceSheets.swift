extension Catalogue {
    /// Price policies as workbooks and as circulars.
    static let priceSheets: [Sentence] = priceSheetHelp + priceColumns + circularWords + printing

    private static let priceSheetHelp: [Sentence] = [
        Sentence("help.price.list.xlsx", en: "Write it as a new workbook instead.", zh: "改为写入新的 Excel 工作簿。"),
        Sentence(
            "help.price.circular", en: "The policy of a month as a circular to read, print and send.",
            zh: "生成某月政策通知，可阅读、打印、下发。"),
        Sentence(
            "help.price.circular.more",
            en:
                "What changed, the special prices with their terms, and the price list. Everybody gets what concerns him, without floors; a draft is marked on every page. Without --published or --revision it is the draft where one is open and you may see it, else what was published last.",
            zh: "内容包括调价明细、特价条款和价目表。每人只见与己相关的部分，不含最低限价；草案每页带水印。不加 --published 或 --revision 时，有您可见的草案则用草案，否则用最近发布的版次。"),
        Sentence(
            "help.price.circular.published", en: "What is published, also where a draft is open.", zh: "使用已发布的政策，即使有草案。"
        ),
        Sentence(
            "help.price.circular.distributor", en: "As it concerns this account.", zh: "只含与该客户相关的内容。"),
        Sentence(
            "help.price.circular.html", en: "Write it as a page of HTML; - for standard output.",
            zh: "写成 HTML 文件，- 表示标准输出。"),
        Sentence("help.price.circular.pdf", en: "Write it as a PDF.", zh: "写成 PDF 文件。"),
        Sentence(
            "help.price.circular.internal", en: "With the floors, for the brand's own people only.",
            zh: "含最低限价，仅限品牌内部人员。"),
        Sentence(
            "help.price.circular.one-form",
            en: "Say where it goes: --html FILE or --pdf FILE, one of them.",
            zh: "请指定输出：--html 文件 或 --pdf 文件，二选一。"),
        Sentence(
            "help.price.circular.one-policy", en: "--published or --revision, not both.",
            zh: "--published 与 --revision 不可同用。"),
        Sentence(
            "help.price.circular.no-pipe", en: "A PDF needs a file of its own; only --html takes -.",
            zh: "PDF 须写入文件；只有 --html 可用 -。"),
        Sentence(
            "price.floor-internal", en: "Floors are for the brand's own people; leave --internal out.",
            zh: "最低限价仅限品牌内部人员查看，请去掉 --internal。"),
        Sentence("sheet.price-lines", en: "Lines", zh: "价格条目"),
        Sentence("sheet.price-columns", en: "Columns", zh: "列说明"),
        Sentence("sheet.price-products", en: "Products on sale", zh: "在售商品"),
        Sentence("sheet.price-about", en: "About this list", zh: "说明"),
        Sentence("heading.prices", en: "Prices", zh: "价目表"),
        Sentence("heading.what", en: "what", zh: "项目"),
        Sentence("heading.model", en: "model", zh: "型号"),
        Sentence("heading.storage", en: "storage", zh: "存储"),
        Sentence("heading.series", en: "series", zh: "系列"),
        Sentence("heading.launched", en: "launched", zh: "上市日"),
        Sentence("heading.phase_out", en: "phased out from", zh: "退市日"),
    ]

    /// What stands beside each column of a price file in the workbook.
    private static let priceColumns: [Sentence] = [
        Sentence(
            "price.column.sku", en: "One product, by its code. Else leave it blank and fill model.",
            zh: "单个商品编码；若按型号定价则留空并填写 model。"),
        Sentence(
            "price.column.model", en: "All products of a model. Never beside sku.", zh: "整个型号；不可与 sku 同时填写。"),
        Sentence(
            "price.column.storage", en: "With model: its products of this storage only.", zh: "与 model 同用：仅限该存储规格。"),
        Sentence("price.column.scope", en: "For whom the line is. Blank is the whole chain.", zh: "适用范围；留空为全国。"),
        Sentence(
            "price.column.code",
            en:
                "Code of the store, account or region, the customer tier, or the channel: distribution or direct. Blank for the whole chain.",
            zh: "门店、客户、区域的编码，或客户等级，或渠道（distribution 分销、direct 直供）；全国则留空。"),
        Sentence(
            "price.column.from", en: "First day on which the line holds. Blank: as soon as the policy rules.",
            zh: "首个适用日；留空则自政策生效起。"),
        Sentence(
            "price.column.to", en: "First day on which it holds no more. Blank: as long as the policy rules.",
            zh: "停用日（当日起不再适用）；留空则至政策失效。"),
        Sentence(
            "price.column.pick_up", en: "What an account pays us for a unit, {currency}, at most {decimals} decimals.",
            zh: "提货价：客户向我方支付的单价，{currency}，最多 {decimals} 位小数。"),
        Sentence(
            "price.column.supply", en: "What a store pays its account for a unit.", zh: "分销价：门店向其供货客户支付的单价。"),
        Sentence("price.column.guide", en: "What consumers are advised to pay.", zh: "零售指导价。"),
        Sentence(
            "price.column.floor", en: "Below this our own sales need approval. Internal.", zh: "最低限价：我方自营低于此价须审批。内部信息。"),
        Sentence(
            "price.column.special",
            en:
                "Code of a special price; blank for a list price. The same code in later months is the same special price.",
            zh: "特价编码；标价则留空。后续月份沿用同一编码即为同一特价。"),
        Sentence("price.column.type", en: "What kind of special price. Blank for a list price.", zh: "特价类型；标价则留空。"),
        Sentence(
            "price.column.quota", en: "Units that each account may take at the special price.", zh: "每个客户可享特价的台数。"),
        Sentence("price.column.cap", en: "Units that all accounts together may take.", zh: "全部客户合计可享特价的台数。"),
        Sentence("price.column.with", en: "For a bundle: the product it is sold with.", zh: "套餐：搭配销售的商品编码。"),
        Sentence(
            "price.column.steps",
            en: "For a step price: units of one order and what each then costs, such as 50:1749.00 100:1699.00.",
            zh: "阶梯价：单笔订单台数及单价，例如 50:1749.00 100:1699.00。"),
        Sentence("price.column.note", en: "In words, for whoever reads the policy.", zh: "备注，政策读者可见。"),
    ]

    private static let circularWords: [Sentence] = [
        Sentence("circular.title", en: "{chain}: price policy {month}", zh: "{chain} {month}价格政策通知"),
        Sentence("circular.month", en: "{year}-{number}", zh: "{year}年{number}月"),
        Sentence("circular.revision", en: "Revision {revision}", zh: "第 {revision} 版"),
        Sentence("circular.for-account", en: "For {account}", zh: "致 {account}"),
        Sentence("circular.internal", en: "Internal: with floors, not to be passed on", zh: "内部文件：含最低限价，请勿外传"),
        Sentence("circular.draft", en: "Draft, not in force", zh: "草案，未生效"),
        Sentence("circular.watermark", en: "DRAFT 草案", zh: "草案 DRAFT"),
        Sentence("circular.fact.month", en: "Month", zh: "月份"),
        Sentence("circular.fact.revision", en: "Revision", zh: "版次"),
        Sentence("circular.fact.from", en: "Rules from", zh: "生效日期"),
        Sentence("circular.fact.published", en: "Published", zh: "发布"),
        Sentence("circular.fact.author", en: "Drafted by", zh: "起草人"),
        Sentence("circular.fact.counts-on", en: "Date of an order that decides", zh: "定价依据"),
        Sentence("circular.fact.reason", en: "Reason", zh: "修订原因"),
        Sentence("circular.fact.currency", en: "Amounts in", zh: "币种"),
        Sentence("circular.fact.sha256", en: "Check value", zh: "校验值"),
        Sentence(
            "circular.from-first", en: "{day}, or the day of publication where that is later", zh: "{day}；若发布较晚则自发布日起"),
        Sentence("circular.published", en: "{at} by {by}", zh: "{at}，由 {by} 发布"),
        Sentence("circular.notes", en: "Notes", zh: "政策说明"),
        Sentence("circular.changes", en: "What changes against {before}", zh: "调价明细（对比 {before}）"),
        Sentence("circular.no-changes", en: "No price changes.", zh: "价格无变动。"),
        Sentence("circular.first", en: "No policy ruled before this one; all prices are new.", zh: "此前没有价格政策，全部为新价。"),
        Sentence("circular.specials", en: "Special prices", zh: "特价政策"),
        Sentence("circular.prices", en: "Price list", zh: "价目表"),
        Sentence("circular.no-prices", en: "The policy has no list prices for you.", zh: "没有适用的标价。"),
        Sentence("circular.column.product", en: "Product", zh: "商品"),
        Sentence("circular.column.scope", en: "For", zh: "适用范围"),
        Sentence("circular.column.price", en: "Price", zh: "价格种类"),
        Sentence("circular.column.was", en: "Before", zh: "原价"),
        Sentence("circular.column.now", en: "Now", zh: "新价"),
        Sentence("circular.column.difference", en: "Difference", zh: "差额"),
        Sentence("circular.column.percent", en: "Percent", zh: "幅度"),
        Sentence("circular.column.window", en: "Days", zh: "执行日期"),
        Sentence("circular.column.special", en: "Code", zh: "编码"),
        Sentence("circular.column.quota", en: "Quota", zh: "客户配额"),
        Sentence("circular.column.cap", en: "In all", zh: "总量"),
        Sentence("circular.column.terms", en: "Terms", zh: "条款"),
        Sentence("circular.column.note", en: "Note", zh: "备注"),
        Sentence("circular.terms", en: "terms", zh: "条款"),
        Sentence("circular.ended", en: "ends", zh: "取消"),
        Sentence("circular.everybody", en: "everybody", zh: "全国"),
        Sentence("circular.always", en: "while the policy rules", zh: "政策执行期"),
        Sentence("circular.from", en: "from {from}", zh: "{from} 起"),
        Sentence("circular.until", en: "to {last}", zh: "至 {last}"),
        Sentence("circular.between", en: "{from} to {last}", zh: "{from} 至 {last}"),
        Sentence("circular.terms.step", en: "from {units} units: {amount}", zh: "满 {units} 台：{amount}"),
        Sentence("circular.terms.together", en: "bought together with {sku}", zh: "须与 {sku} 同购"),
        Sentence("circular.terms.unprotected", en: "no price protection", zh: "不享价保"),
        Sentence("circular.terms.no-return", en: "no return", zh: "不可退货"),
        Sentence("circular.terms.until-used", en: "as long as stock lasts", zh: "售完即止"),
        Sentence("circular.all-storages", en: "{model}, all storages", zh: "{model} 全部规格"),
        Sentence("circular.all-colours", en: "{model} {storage}, all colours", zh: "{model} {storage} 全部颜色"),
        Sentence("circular.footer", en: "{chain} · price policy {policy}", zh: "{chain} · 价格政策 {policy}"),
        Sentence("word.account", en: "account", zh: "客户"),
        Sentence("word.store", en: "store", zh: "门店"),
        Sentence("word.distribution", en: "distribution", zh: "分销"),
        Sentence("word.direct", en: "direct", zh: "直供"),
    ]

    private static let printing: [Sentence] = [
        Sentence(
            "print.unknown-characters",
            en:
                "No font of this machine has the characters {found}. Install fonts, on Debian: apt-get install {install}; or write --html.",
            zh: "本机没有能显示 {found} 的字体。请安装字体（Debian：apt-get install {install}），或改用 --html。"),
        Sentence(
            "print.undrawn", en: "The PDF cannot be drawn: {reason}. Write --html instead.",
            zh: "无法生成 PDF：{reason}。请改用 --html。"),
    ]
}
