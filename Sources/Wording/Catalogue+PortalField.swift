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
        Sentence("portal.page.stores.{code}.audit", en: "Visit to", zh: "巡店"),
        Sentence(
            "audit.how",
            en:
                "Tap what you saw; what you leave blank counts as not looked at. Everything is kept on this device at once and sent when there is a line.",
            zh: "点选所见内容，未填写的视为未查看。内容即时保存在本机，有网络时自动发送。"),
        Sentence("portal.page.visits.{id}", en: "Visit", zh: "巡店记录"),
        Sentence("audit.kept", en: "Here is what you entered before.", zh: "已恢复您之前填写的内容。"),
        Sentence("audit.out-of-stock", en: "shelf is empty", zh: "缺货"),
        Sentence("audit.code", en: "code in the frame", zh: "画面验证码"),
        Sentence("audit.picture", en: "photograph", zh: "照片"),
        Sentence("audit.send", en: "Send the visit", zh: "提交巡店"),
        Sentence("audit.nothing", en: "Nothing is asked of this store's displays.", zh: "此门店没有陈列要求。"),
        Sentence("audit.taken", en: "The visit to {store} on {day} is taken.", zh: "{store} 在 {day} 的巡店已接收。"),
        Sentence("audit.empty", en: "Nothing was looked at: answer at least one thing.", zh: "尚未填写任何项目，请至少填写一项。"),
        Sentence(
            "audit.picture-alone", en: "{place} has a photograph and nothing was said of its products.",
            zh: "{place} 有照片，但没有填写任何产品。"),
        Sentence("audit.waits", en: "Visits that wait to be sent: #.", zh: "等待发送的巡店：# 次。"),
        Sentence("audit.sent", en: "the visit has arrived.", zh: "巡店已送达。"),
        Sentence("audit.sign-in", en: "Load a page anew, or sign in, to have them sent.", zh: "请重新加载页面或登录后发送。"),
        Sentence("audit.again", en: "Mend it", zh: "修改"),
        Sentence("audit.discard", en: "Throw it away", zh: "丢弃"),
        Sentence("audit.sure", en: "Throw away what was entered, with its photographs?", zh: "确定丢弃已填写的内容及照片？"),
        Sentence(
            "audit.replace", en: "Something else is entered for this store already. Throw that away?",
            zh: "此门店已有其他未提交的内容，是否丢弃？"),
        Sentence("audit.full", en: "This device does not keep what you enter.", zh: "本机无法保存您填写的内容。"),
        Sentence("report.visit_form", en: "What to look at", zh: "巡店内容"),
        Sentence("section.visit_places", en: "By place", zh: "按陈列点"),
        Sentence("heading.inspectors", en: "inspectors", zh: "巡店人"),
        Sentence("portal.page.grades.proposals", en: "Proposed grades", zh: "等级建议"),
        Sentence("portal.page.stores.{code}.grade", en: "Why this grade:", zh: "等级说明"),
        Sentence("portal.page.grades.schemes", en: "Grading schemes", zh: "定级方案"),
        Sentence("portal.page.grades.rehearsal", en: "Rehearse a scheme", zh: "方案预演"),
        Sentence("portal.page.displays.standards", en: "Display standards", zh: "陈列标准"),
        Sentence("portal.page.postings", en: "Proposed postings", zh: "派驻方案"),
        Sentence("portal.act.grades.proposals.propose", en: "Propose grades", zh: "提出等级建议"),
        Sentence("portal.act.grades.proposals.accept", en: "Accept grades", zh: "接受等级"),
        Sentence("portal.act.postings.propose", en: "Propose postings", zh: "提出派驻方案"),
        Sentence("portal.act.postings.accept", en: "Accept postings", zh: "接受派驻"),
        Sentence("grades.not-proposed", en: "Grades of {month} are not proposed yet.", zh: "{month} 的等级尚未提出建议。"),
        Sentence(
            "grades.moved", en: "{moved} of {stores} {stores|store moves|stores move} in {month}.",
            zh: "{month}：{stores} 家门店中有 {moved} 家等级变动。"),
        Sentence(
            "grades.proposed", en: "Grades of {stores} stores are proposed for {month}.",
            zh: "已为 {month} 的 {stores} 家门店提出等级建议。"),
        Sentence(
            "postings.none", en: "Nobody has proposed postings for {region} in {month} yet.",
            zh: "{region} 在 {month} 尚无派驻方案。"),
        Sentence(
            "postings.proposed", en: "{changes} {changes|person|people} would work elsewhere in {month}.",
            zh: "{month} 拟调整 {changes} 人的派驻。"),
        Sentence("report.grade_outlook", en: "What would be in force", zh: "将生效的等级"),
        Sentence("section.grade_moves", en: "Stores that move", zh: "等级变动的门店"),
        Sentence("word.move_up", en: "up", zh: "升级"),
        Sentence("word.move_down", en: "down", zh: "降级"),
        Sentence("word.move_first", en: "first grade", zh: "首次定级"),
        Sentence("word.move_lost", en: "without a grade", zh: "失去等级"),
        Sentence("word.moved", en: "only those that move", zh: "仅变动"),
        Sentence("heading.only", en: "show", zh: "显示"),
        Sentence("heading.except", en: "all but these stores", zh: "除外门店"),
        Sentence("heading.persons", en: "only these people", zh: "仅这些人员"),
        Sentence("portal.page.regions", en: "Regions", zh: "区域"),
        Sentence(
            "regions.stores", en: "{stores} {stores|store|stores}, {needs} to see to", zh: "{stores} 家门店，{needs} 项待处理"),
        Sentence(
            "regions.displays", en: "Displays: {passed} of {judged} judged passed; {audited} of {stores} visited.",
            zh: "陈列：已评判 {judged} 家，合格 {passed} 家；已巡 {audited}/{stores} 家。"),
        Sentence(
            "regions.cover",
            en:
                "Days of supply: {days_of_supply}; {accounts_told} of {accounts} accounts told their stock, the oldest {age_days} days ago.",
            zh: "可销天数：{days_of_supply}；{accounts} 个客户中 {accounts_told} 个已报库存，最早为 {age_days} 天前。"),
        Sentence("regions.list", en: "Its stores", zh: "门店列表"),
        Sentence(
            "regions.as-of", en: "As they are on {day}; displays by visits of this month or the last.",
            zh: "截至 {day}；陈列按本月或上月巡店。"),
        Sentence("heading.region_level", en: "level", zh: "层级"),
        Sentence("word.level_national", en: "national", zh: "全国"),
        Sentence("word.level_large_region", en: "large region", zh: "大区"),
        Sentence("word.level_branch", en: "branch", zh: "分公司"),
        Sentence("word.level_city", en: "city", zh: "城市"),
        Sentence("heading.accounts_told", en: "accounts that told", zh: "已报客户"),
        Sentence("heading.parent", en: "belongs to", zh: "上级区域"),
        Sentence("grade.none.page", en: "{month} is not graded yet.", zh: "{month} 尚未定级。"),
        Sentence(
            "grade.region-unknown.page", en: "There is no region \"{found}\", or it is not yours to see.",
            zh: "没有区域“{found}”，或您无权查看。"),
        Sentence(
            "grade.store-unknown.page", en: "{found} is no store that was graded for {month}, or it is not yours.",
            zh: "{found} 不是 {month} 已定级的门店，或不由您管理。"),
        Sentence("grade.no-scheme.page", en: "No grading scheme is in force yet.", zh: "尚无生效的定级方案。"),
        Sentence("display.no-form.page", en: "No display standards are in force yet.", zh: "尚无生效的陈列标准。"),
        Sentence(
            "staff.no-grades.page",
            en: "No store of {region} has a grade that wants promoters in {month}: accept grades first.",
            zh: "{region} 在 {month} 没有按等级需要促销员的门店；请先接受等级。"),
        Sentence("heading.needs", en: "to see to", zh: "待处理"),
        Sentence("heading.tasks_late", en: "late tasks", zh: "逾期任务"),
        Sentence("heading.tasks_open", en: "open tasks", zh: "未完成任务"),
        Sentence("heading.displays_short", en: "displays missing", zh: "缺失陈列"),
        Sentence("heading.models_out", en: "key models out", zh: "重点机型缺货"),
        Sentence("heading.visit_age", en: "days since visit", zh: "距上次巡店天数"),
        Sentence("heading.in_store", en: "in the store", zh: "店内"),
        Sentence("heading.agreed", en: "agreed", zh: "已确认"),
        Sentence(
            "evidence.lookalike-asked.page",
            en: "\"{photo}\" looks like the picture of {store}, {zone} {place}, of {day}. Somebody has to look at it.",
            zh: "“{photo}”与门店 {store} {zone} {place}（{day}）的照片相似，需人工判断。"),
        Sentence(
            "evidence.lookalike-asked-hidden.page",
            en: "\"{photo}\" looks like a picture of another region's store of {day}. Somebody has to look at it.",
            zh: "“{photo}”与其他区域门店（{day}）的照片相似，需人工判断。"),
        Sentence(
            "evidence.taken-before-asked.page",
            en: "The camera took \"{photo}\" before the visit. Somebody has to look at it.",
            zh: "“{photo}”的拍摄时间早于巡店，需人工判断。"),
        Sentence(
            "evidence.taken-after-asked.page",
            en: "The camera took \"{photo}\" long after the visit. Somebody has to look at it.",
            zh: "“{photo}”的拍摄时间远晚于巡店，需人工判断。"),
        Sentence(
            "evidence.code-missing-asked.page",
            en:
                "A code was given out for this visit, and the file tells none, so \"{photo}\" proves nothing yet. Somebody has to look at it.",
            zh: "本次巡店已发放验证码，但文件中没有填写，“{photo}”暂不能作为凭证，需人工判断。"),
        Sentence(
            "evidence.code-wrong-asked.page",
            en:
                "The code that the file tells is none of this store and day, so \"{photo}\" proves nothing yet. Somebody has to look at it.",
            zh: "文件中的验证码不属于该门店当日，“{photo}”暂不能作为凭证，需人工判断。"),
        Sentence(
            "evidence.code-used-asked.page",
            en:
                "Another visit has used the code that the file tells, so \"{photo}\" proves nothing yet. Somebody has to look at it.",
            zh: "文件中的验证码已被另一次巡店使用，“{photo}”暂不能作为凭证，需人工判断。"),
        Sentence(
            "evidence.no-capture-time-asked.page",
            en:
                "\"{photo}\" does not say when it was taken. Send the file as the camera made it, not through a messenger; else somebody has to look at it.",
            zh: "“{photo}”没有拍摄时间。请提交相机原文件（不要经聊天软件转发）；否则需人工判断。"),
        Sentence(
            "evidence.unknown.page",
            en: "There is no picture {evidence} that you may see.",
            zh: "没有您可以查看的照片 {evidence}。"),
    ]
}
