extension Catalogue {
    /// Pages of stores and of those who look after them.
    static let portalField = [
        Sentence("portal.look", en: "This will happen. Go on, or go back.", zh: "将发生以下变更。请确认，或返回。"),
        Sentence(
            "portal.look-again", en: "This has changed since you looked. Look again before you go on.",
            zh: "内容在您查看之后已有变化，请重新核对后再确认。"),
        Sentence(
            "portal.unagreed",
            en: "This wants a second look: outlook says what will happen. Send agreed={mark} to have just that done.",
            zh: "此操作需要再次确认：outlook 列出将发生的变更。请附上 agreed={mark} 确认执行。"),
        Sentence("portal.page.stores", en: "My stores", zh: "我的门店"),
        Sentence("portal.page.stores.{code}", en: "Store", zh: "门店"),
        Sentence("portal.filters", en: "Filter", zh: "筛选"),
        Sentence("portal.sections", en: "On this page", zh: "本页内容"),
        Sentence("portal.all-rows", en: "All {count}", zh: "全部 {count} 条"),
        Sentence(
            "store.unknown", en: "There is no store \"{found}\", or it is not yours to see.",
            zh: "没有门店“{found}”，或您无权查看。"),
        Sentence(
            "store.needs",
            en:
                "{needing} of {stores} {stores|store needs|stores need} something on {day}; {unvisited} had no visit this month or last. What needs most stands first.",
            zh: "{day}：{stores} 家门店中有 {needing} 家需要处理；{unvisited} 家本月及上月均无巡店。最需要处理的排在最前。"),
        Sentence("store.tasks", en: "{open} open, {late} of them late.", zh: "未完成 {open} 项，其中逾期 {late} 项。"),
        Sentence("store.suppliers", en: "Supplied by {accounts}.", zh: "供货方：{accounts}。"),
        Sentence("store.no-supplier", en: "Nobody covers this store.", zh: "没有客户覆盖此门店。"),
        Sentence("store.counted", en: "Counted in the store on {day}, {age} days ago.", zh: "门店盘点于 {day}（{age} 天前）。"),
        Sentence("store.not-counted", en: "Nobody has counted this store for two months.", zh: "此门店两个月内没有盘点。"),
        Sentence(
            "store.trail", en: "As far as you may read the audit trail: a manager sees the own acts.",
            zh: "仅显示您有权查看的审计记录：区域经理只能看到自己的操作。"),
        Sentence("report.store_sheet", en: "Store", zh: "门店"),
        Sentence("section.way", en: "The cheapest way up", zh: "升级的最省途径"),
        Sentence("section.store_tasks", en: "Open tasks", zh: "未完成任务"),
        Sentence("section.store_promoters", en: "Promoters posted here", zh: "在岗促销员"),
        Sentence("section.store_supply", en: "Stock behind it", zh: "供货方库存"),
        Sentence("section.store_count", en: "Its own stock", zh: "门店自有库存"),
        Sentence("section.store_visits", en: "Last visits", zh: "最近巡店"),
        Sentence("section.store_trail", en: "Who changed what", zh: "变更记录"),
        Sentence("heading.needs", en: "to see to", zh: "待处理"),
        Sentence("heading.tasks_late", en: "late tasks", zh: "逾期任务"),
        Sentence("heading.tasks_open", en: "open tasks", zh: "未完成任务"),
        Sentence("heading.displays_short", en: "displays missing", zh: "缺失陈列"),
        Sentence("heading.models_out", en: "key models out", zh: "重点机型缺货"),
        Sentence("heading.visit_age", en: "days since visit", zh: "距上次巡店天数"),
        Sentence("heading.in_store", en: "in the store", zh: "店内"),
        Sentence("heading.agreed", en: "agreed", zh: "已确认"),
    ]
}
