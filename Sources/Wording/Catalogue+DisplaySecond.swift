extension Catalogue {
    /// Visits that other people repeat, and what display brings.
    static let displaySecond: [Sentence] = [
        Sentence(
            "display.draw.hq-only", en: "Only headquarters draws the visits that are repeated.", zh: "只有总部可以抽取复核的巡店。"),
        Sentence(
            "display.draw.no-share", en: "Name a share above 0 %, such as --share 5.",
            zh: "请给出大于 0 % 的抽样比例，例如 --share 5。"),
        Sentence(
            "display.month-ahead", en: "{month} has not begun yet.", zh: "{month} 尚未开始。"),
        Sentence(
            "display.months-backwards",
            en: "The last month lies before the first, {from}. Name a later one, or leave it out.",
            zh: "结束月份早于起始月份 {from}。请改为更晚的月份，或不填。"),
        Sentence(
            "display.draw.nothing-new",
            en: "No visit of {month} came in since the last draw; nothing is drawn.",
            zh: "自上次抽样以来没有 {month} 的新巡店记录，未抽取任何巡店。"),
        Sentence(
            "display.draw.done",
            en: "{drawn} of {visits} visits are to be repeated by somebody else by {due}; new tasks: {tasks}.",
            zh: "从 {visits} 次巡店中抽取 {drawn} 次，须在 {due} 前由他人复核；新任务：{tasks}。"),
        Sentence(
            "display.reaudit.none", en: "No visit of {month} was drawn that you may see.", zh: "没有您可以查看的 {month} 抽样巡店。"),
        Sentence(
            "display.reaudit.count", en: "{done} of {drawn} are repeated.", zh: "{drawn} 次中已复核 {done} 次。"),
        Sentence(
            "display.second.none",
            en:
                "Visit {visit} was not drawn, or is repeated already. \"storectl display reaudit list\" shows those there are.",
            zh: "巡店 {visit} 未被抽中，或已复核。可用“storectl display reaudit list”查看。"),
        Sentence(
            "display.second.not-his",
            en: "\"{found}\" is no user of headquarters or of the region that may repeat this visit.",
            zh: "“{found}”不是可以复核该巡店的总部或区域用户。"),
        Sentence(
            "display.second.assigned",
            en: "{auditor} repeats visit {visit}, and does not see the first look until the second is in.",
            zh: "由 {auditor} 复核巡店 {visit}；在复核结果录入之前，不显示首次检查结果。"),
        Sentence(
            "display.agreement.none", en: "No visit of these months was repeated yet.", zh: "这些月份的巡店尚无复核。"),
        Sentence(
            "display.agreement.how",
            en: """
                gwet_ac1 is agreement beyond chance (1 is full), error its standard error over visits; generosity is how much \
                more often the first let pass what the second did not.
                """,
            zh: "gwet_ac1 为扣除偶然因素后的一致性（1 为完全一致），error 为其按巡店计算的标准误；generosity 为首次检查比复核多放行的比例。"),
        Sentence(
            "display.uplift.none",
            en:
                "Nothing can be compared: no model was both on display and not, in a store at a price, with sales on record.",
            zh: "无可比较的数据：没有型号在同一门店、同一价位既有陈列又无陈列且有销售记录。"),
        Sentence(
            "display.uplift.how",
            en: """
                Units a day on display over units a day without, within store, model and step of price; low to high holds in 95 \
                of 100 cases. What else was done in the weeks of a display is in the figure.
                """,
            zh: "陈列期间日销量与未陈列期间日销量之比（同店、同型号、同价位）；low 至 high 为 95% 置信区间。陈列期间的其他促销因素也包含在内。"),
        Sentence("display.uplift.window-unfit", en: "--window takes 1 to 31 days.", zh: "--window 取 1 至 31 天。"),
        Sentence(
            "task.display-second", en: "Audit the displays again, blind (visit {visit}); not by {inspector}",
            zh: "盲审复核陈列（巡店 {visit}）；不得由 {inspector} 进行"),
        Sentence(
            "visit.none-drawn",
            en:
                "No visit of {store} waits to be repeated on {day} by {inspector}. \"storectl display reaudit list\" shows those that do.",
            zh: "{store} 没有等待 {inspector} 在 {day} 复核的巡店。可用“storectl display reaudit list”查看。"),
        Sentence(
            "visit.replace-or-second", en: "Choose one of --replace and --second.", zh: "--replace 与 --second 只能选一个。"),
        Sentence(
            "help.display.visit.second", en: "The visits repeat drawn ones blind; they do not count for scores",
            zh: "这些巡店为盲审复核，不计入得分"),
        Sentence("heading.first_inspector", en: "first inspector", zh: "首次检查人"),
        Sentence("heading.auditor", en: "auditor", zh: "复核人"),
        Sentence("heading.second_visit", en: "second visit", zh: "复核巡店"),
        Sentence("heading.second_day", en: "second day", zh: "复核日期"),
        Sentence("heading.second_inspector", en: "second inspector", zh: "复核检查人"),
        Sentence("heading.visit", en: "visit", zh: "巡店"),
        Sentence("heading.inspector", en: "inspector", zh: "检查人"),
        Sentence("heading.check", en: "check", zh: "检查项"),
        Sentence("heading.zone", en: "zone", zh: "区域位置"),
        Sentence("heading.answers", en: "answers", zh: "答案数"),
        Sentence("heading.same", en: "same", zh: "一致率"),
        Sentence("heading.gwet_ac1", en: "Gwet AC1", zh: "Gwet AC1 一致性"),
        Sentence("heading.error", en: "error", zh: "标准误"),
        Sentence("heading.cohen_kappa", en: "Cohen kappa", zh: "Cohen κ 系数"),
        Sentence("heading.generosity", en: "generosity", zh: "宽松度"),
        Sentence("heading.low", en: "low", zh: "下限"),
        Sentence("heading.high", en: "high", zh: "上限"),
        Sentence("heading.comparisons", en: "comparisons", zh: "可比组数"),
        Sentence("heading.days_shown", en: "days on display", zh: "陈列天数"),
        Sentence("heading.days_not_shown", en: "days without", zh: "未陈列天数"),
        Sentence("word.all", en: "all", zh: "全部"),
        Sentence("word.check_facings", en: "facings", zh: "陈列面"),
        Sentence("word.check_posm", en: "material", zh: "物料"),
        Sentence("word.check_demo", en: "demo unit", zh: "演示机"),
        Sentence("word.check_tag", en: "price tag", zh: "价签"),
        Sentence("word.check_promotion", en: "promotion", zh: "促销"),
        Sentence("word.check_stock", en: "stock at the shelf", zh: "货架有货"),
        Sentence(
            "help.display", en: "Displays in the stores: standards, visits, scores, proof", zh: "门店陈列：标准、巡店、得分与凭证"),
        Sentence(
            "help.display.reaudit", en: "Visits that other people repeat blind, and how far they agree", zh: "盲审复核与一致性"),
        Sentence(
            "help.display.reaudit.more",
            en: """
                Headquarters draws a sample of a month's visits; each becomes a task of its store. Somebody else than the first \
                inspector looks again, and loads that visit with storectl display visit import --second. A user who is named does not see the first look before. Second looks are no part of scores.
                """,
            zh: """
                总部从某月巡店中抽样，每次成为门店的一项任务。由首次检查人以外的人再次检查，并用 storectl display visit import --second 导入。被指定的用户在此之前看不到首次结果。复核不计入得分。
                """),
        Sentence("help.display.reaudit.draw", en: "Draw visits to be repeated", zh: "抽取需复核的巡店"),
        Sentence(
            "help.display.reaudit.draw.more",
            en: """
                Draws from the visits that came in since the last draw of the month, so that it can be done every week; run \
                again without new visits, it draws nothing. Chance decides, and its seed is kept.
                """,
            zh: "从该月上次抽样后新到的巡店中抽取，可每周进行；没有新巡店时不抽取。由随机数决定，种子留存备查。"),
        Sentence(
            "help.display.reaudit.share", en: "Share of the visits, as percent; else what the display standards say",
            zh: "抽样百分比；默认按陈列标准"),
        Sentence(
            "help.display.reaudit.list", en: "The drawn visits of a month, and who repeated them", zh: "某月被抽中的巡店及其复核情况"),
        Sentence("help.display.reaudit.assign", en: "Name the user who repeats a drawn visit", zh: "指定复核用户"),
        Sentence("help.display.reaudit.auditor", en: "Code of the user", zh: "用户代码"),
        Sentence("help.display.visit", en: "Number of the visit", zh: "巡店编号"),
        Sentence(
            "help.display.reaudit.agreement", en: "How far second looks agree with first ones", zh: "复核与首次检查的一致性"),
        Sentence(
            "help.display.reaudit.agreement.more",
            en: """
                Compares every check of a product in a place that both answered. By inspector it shows who is generous, by check \
                or zone which question is weak. Gwet's AC1 stands for agreement beyond chance, since nearly all checks are \
                passed, where Cohen's kappa says nothing.
                """,
            zh: """
                比较两人都回答过的每个检查项。按检查人可见谁偏宽松，按检查项或位置可见哪个问题不清楚。由于绝大多数检查为通过，\
                一致性采用 Gwet AC1（此时 Cohen κ 失去意义）。
                """),
        Sentence("help.display.reaudit.by", en: "inspector, check or zone", zh: "inspector、check 或 zone"),
        Sentence("help.display.from", en: "The first month", zh: "起始月份"),
        Sentence("help.display.to", en: "The last month; the first unless given", zh: "结束月份；默认与起始月份相同"),
        Sentence("help.display.uplift", en: "How much more is sold of what is on display", zh: "陈列带来的销量提升"),
        Sentence(
            "help.display.uplift.more",
            en: """
                Compares days on which a look found a model on display with days on which it did not, within the same store and \
                at much the same price, and says how sure that is (Mantel-Haenszel rate ratio, jackknife over stores).
                """,
            zh: "在同一门店、相近价位下，比较有陈列与无陈列的日销量，并给出置信区间（Mantel-Haenszel 率比，按门店刀切法）。"),
        Sentence(
            "help.display.uplift.zone", en: "storefront, overhead or counter; any unless given",
            zh: "storefront、overhead 或 counter；默认不限"),
        Sentence("help.display.uplift.series", en: "Only products of this series", zh: "仅该系列的产品"),
        Sentence(
            "help.display.uplift.window", en: "Days behind a look of which it tells, at most", zh: "一次检查最多代表其后多少天"),
    ]
}
