extension Catalogue {
    /// Keys and help, pictures, overrides, rosters and the pool at the portal.
    static let portalKeys = [
        Sentence("portal.page.help", en: "Help", zh: "帮助"),
        Sentence("portal.close", en: "Close", zh: "关闭"),
        Sentence("portal.keys", en: "Keys", zh: "快捷键"),
        Sentence(
            "portal.keys.when", en: "They work wherever nothing is typed; two keys are pressed one after the other.",
            zh: "未在输入时有效；两个键依次按下。"),
        Sentence("portal.keys.search", en: "Search", zh: "搜索"),
        Sentence("portal.keys.list", en: "This list", zh: "显示此列表"),
        Sentence("portal.keys-wanted", en: "Use these keys on this device", zh: "在此设备上使用快捷键"),
        Sentence("portal.help.tables", en: "Tables and acts", zh: "表格与操作"),
        Sentence(
            "portal.help.search",
            en:
                "Search finds rows by any of their words; a heading sorts by its column, once more the other way round.",
            zh: "搜索按任意词查找行；点击表头按该列排序，再点一次反向排序。"),
        Sentence(
            "portal.help.take-away",
            en: "XLSX, CSV and JSON take away all rows that were found, not only those of the page.",
            zh: "XLSX、CSV 和 JSON 导出所有查到的行，而不只是本页。"),
        Sentence(
            "portal.help.address", en: "What is asked stands in the address: keep it, or send it to a colleague.",
            zh: "查询条件保存在网址中，可收藏或发给同事。"),
        Sentence(
            "portal.help.acts",
            en:
                "What changes much is shown before it is done, and is done only as it was shown. What was typed stays when something is wrong with it.",
            zh: "影响较大的操作会先显示结果，确认后按所示执行。填写有误时，已输入的内容会保留。"),
        Sentence("portal.picture", en: "photograph: {place}", zh: "照片：{place}"),
        Sentence("section.store_photos", en: "Photographs", zh: "照片"),
        Sentence("portal.page.grades.overrides", en: "Grades set by people", zh: "等级调整"),
        Sentence("portal.page.grades.overrides.{code}", en: "Set another grade for", zh: "等级调整："),
        Sentence("portal.act.grades.overrides.{code}.ask", en: "Ask for another grade", zh: "申请调整"),
        Sentence("portal.act.grades.overrides.{code}.approve", en: "Approve", zh: "批准"),
        Sentence("portal.act.grades.overrides.{code}.end", en: "End it", zh: "结束调整"),
        Sentence(
            "portal.override-beside",
            en: "The computed grade of {store} is {grade}; it rules again when an override is over.",
            zh: "{store} 的计算等级为 {grade}；调整到期后自动恢复。"),
        Sentence(
            "grade.override-there.page",
            en:
                "{store} has an override in these days already: {grade} from {from} until {until}, asked for by {user}. End it first.",
            zh: "{store} 在此期间已有调整：{from} 至 {until} 为 {grade}，申请人 {user}。请先结束该调整。"),
        Sentence(
            "grade.override-asked.page", en: "{grade} is asked for {store}. It rules when another person approves it.",
            zh: "已为 {store} 申请等级 {grade}。由他人批准后生效。"),
        Sentence("word.yes", en: "yes", zh: "是"),
        Sentence("heading.past", en: "with those that are over", zh: "包括已结束"),
        Sentence("portal.page.rosters", en: "Roster of a store", zh: "门店排班"),
        Sentence("portal.page.rosters.{person}", en: "Shifts of", zh: "个人班次："),
        Sentence("portal.act.rosters.plan", en: "Plan the roster", zh: "排班"),
        Sentence(
            "staff.roster-no-norm.page",
            en: "The norm of {store} wants nobody: no grade is in force there, or it sells too little.",
            zh: "{store} 的编制为零：没有生效的等级，或销量不足。"),
        Sentence("portal.act.pool.use", en: "Pay out of the pool", zh: "使用返利池付款"),
        Sentence(
            "portal.pool-used", en: "The pool pays part of invoice {invoice} ({reference}).",
            zh: "返利池已支付发票 {invoice} 的一部分（{reference}）。"),
        Sentence("heading.pool_share", en: "share of an invoice at most", zh: "单张发票最高比例"),
    ]
}
