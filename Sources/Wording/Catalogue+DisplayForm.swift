extension Catalogue {
    /// What headquarters asks of displays, and what is wrong with how it was written.
    static let displayForm = [
        Sentence(
            "display.no-version",
            en: "There is no version {version}; storectl display standard list shows those there are.",
            zh: "没有第 {version} 版；可用 storectl display standard list 查看现有版本。"),
        Sentence(
            "display.nothing-asked", en: "The standards ask nothing of this store.", zh: "标准对该门店没有要求。"),
        Sentence(
            "display.ungraded",
            en: "The store has no grade on this day; what is asked of ungraded stores stands here.",
            zh: "该门店当日没有等级；此处为对未定级门店的要求。"),
        Sentence(
            "display.not-trading", en: "The store does not trade on {day}.", zh: "该门店在 {day} 未营业。"),
        Sentence(
            "display.no-counters",
            en: "The chain's data name no counters of this store, so key products are asked for in no area.",
            zh: "主数据中没有该门店的柜台，因此不考核主推机型的多区域上柜。"),
        Sentence(
            "display.areas-short",
            en:
                "Counters stand in {count} areas, and the rule asks for {wanted}: the store is judged on all that it has.",
            zh: "柜台分布于 {count} 个区域，少于规则要求的 {wanted} 个：按现有全部区域考核。"),
        Sentence(
            "display.no-form",
            en:
                "No display standards are in force. Headquarters puts StoreConfig/display.yaml in force by storectl config apply.",
            zh: "没有生效的陈列标准。总部可运行 storectl config apply 使 StoreConfig/display.yaml 生效。"),
        Sentence(
            "display.not-for-accounts", en: "Displays are shown to headquarters and regions only.",
            zh: "陈列信息仅供总部和区域查看。"),
        Sentence(
            "display.store-unseen",
            en: "There is no store {found} on {day} that you may see; storectl directory list stores shows yours.",
            zh: "您可见的门店中，{day} 没有 {found}；可用 storectl directory list stores 查看。"),
        Sentence(
            "display.standards-overlap",
            en:
                "\"{first}\" and \"{second}\" ask for the same products in the same zone of the same grades, and neither is narrower. Keep one, or give them different grades.",
            zh: "“{first}”与“{second}”针对同一区域、同样等级的同样产品，且无先后之分。请只保留一条，或分设不同等级。"),
        Sentence(
            "display.no-grades",
            en: "Name the grades, such as [A, B], or leave the key out: then it is for all stores.",
            zh: "请列出等级，如 [A, B]；若适用于所有门店，请删去此键。"),
        Sentence(
            "display.products-unfit",
            en: "Say which products: key, all, { model: … } or { series: … }.",
            zh: "请指明产品：key、all、{ model: … } 或 { series: … }。"),
        Sentence(
            "display.model-unknown",
            en:
                "No product is a \"{found}\". Write the model as the products' file does; storectl directory list products shows them.",
            zh: "没有机型为“{found}”的产品。请按产品主数据的写法填写；可用 storectl directory list products 查看。"),
        Sentence(
            "display.series-unknown",
            en:
                "No product is of the series \"{found}\". Write it as the products' file does; storectl directory list products shows them.",
            zh: "没有系列为“{found}”的产品。请按产品主数据的写法填写；可用 storectl directory list products 查看。"),
        Sentence(
            "display.far-is-near",
            en: "Far begins at {far} metres, which is nearer than near, {near} metres. Write the greater number here.",
            zh: "“far”为 {far} 米，小于“near”的 {near} 米；请在此填写较大的数。"),
    ]
}

extension Catalogue {
    /// The commands that show display standards, and the words in their columns.
    static let displayFormHelp = [
        Sentence("help.display.standard", en: "What is asked of the stores' displays.", zh: "门店陈列标准。"),
        Sentence("help.display.standard.show", en: "What is asked of a store's displays.", zh: "查看对某门店陈列的要求。"),
        Sentence(
            "help.display.standard.show.more",
            en: """
                By the grade, the key products and the standards of the day: zone by zone what each product has to show, the
                areas of the shop in which counters stand, and the prices that the tags have to say. --on asks for another
                day. Headquarters writes the standards in StoreConfig/display.yaml.
                """,
            zh: """
                按当日的等级、主推机型与标准显示：各区域每款产品的陈列要求、店内设有柜台的区域，以及价签应标的价格。可用 --on 指定日期。
                标准由总部在 StoreConfig/display.yaml 中制定。
                """),
        Sentence("help.display.standard.store", en: "Code of the store.", zh: "门店编码。"),
        Sentence(
            "help.display.standard.list", en: "Versions of the display standards, the newest first.",
            zh: "陈列标准的各个版本，最新的在前。"),
        Sentence(
            "help.display.standard.list.version", en: "The whole text of this version.", zh: "显示该版本的全文。"),
        Sentence("report.display_standard", en: "What is asked of the displays", zh: "陈列要求"),
        Sentence("section.display_asked", en: "What each zone shows", zh: "各区域的陈列要求"),
        Sentence("section.display_areas", en: "Areas with counters", zh: "设有柜台的区域"),
        Sentence("section.display_tags", en: "Prices on the tags", zh: "价签应标价格"),
        Sentence("heading.standards", en: "standards", zh: "标准"),
        Sentence("heading.standard", en: "standard", zh: "标准名称"),
        Sentence("heading.areas_asked", en: "areas asked for", zh: "要求区域数"),
        Sentence("heading.areas_here", en: "areas with counters", zh: "现有柜台区域数"),
        Sentence("heading.area", en: "area", zh: "店内区域"),
        Sentence("heading.counters", en: "counters", zh: "柜台"),
        Sentence("heading.key_product", en: "key product", zh: "主推机型"),
        Sentence("heading.facings", en: "facings", zh: "陈列面"),
        Sentence("heading.demo", en: "demo unit", zh: "演示机"),
        Sentence("heading.tag", en: "price tag", zh: "价签"),
        Sentence("heading.stock_check", en: "in stock", zh: "货架有货"),
    ]
}
