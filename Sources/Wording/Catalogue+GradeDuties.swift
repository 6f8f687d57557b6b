extension Catalogue {
    /// Grades that come into force, overrides, and the work standards with the tasks that follow from them.
    static let gradeDuties: [Sentence] = [
        Sentence(
            "grade.none-to-accept",
            en: "None of the stores that were graded for {month} is both meant and yours to accept. Name other stores.",
            zh: "{month} 定级的门店中，没有既在所选范围内又由您管理的门店。请选择其他门店。"),
        Sentence("grade.accept.agree", en: "Put these grades in force? [y/N]", zh: "使这些等级生效吗？[y/N]"),
        Sentence(
            "grade.accept-unconfirmed",
            en:
                "Nothing was accepted. Look at the moves above, then repeat with --yes; storectl grade review --month {month} shows the proposals.",
            zh: "未接受任何等级。请核对以上变动后加 --yes 重试；storectl grade review --month {month} 可查看建议。"),
        Sentence(
            "grade.accepted",
            en:
                "The {stores|grade|grades} of {stores} {stores|store is|stores are} in force from {month} on; {changed} changed.",
            zh: "{stores} 家门店的等级自 {month} 起生效，其中 {changed} 家有变动。"),
        Sentence(
            "grade.accepted-before",
            en:
                "The {stores|grade|grades} of {stores} {stores|store|stores} from {month} on {stores|was|were} in force already; {changed} changed.",
            zh: "{stores} 家门店自 {month} 起的等级此前已生效，变动 {changed} 家。"),
        Sentence(
            "grade.waits-for-second",
            en:
                "Nothing is in force yet: {moved} of {stores} {stores|store|stores} would change in {month}, more than one person may accept. Signed by {users}; a second person of headquarters signs by the same command.",
            zh: "等级尚未生效：{month} 将有 {stores} 家门店中的 {moved} 家变动，超出单人可接受的范围。已签署：{users}；须由另一名总部人员以同一命令签署。"),
        Sentence(
            "grade.tasks",
            en: "Tasks of the work standards: {created} new, {changed} changed, {withdrawn} taken off the list.",
            zh: "作业标准任务：新增 {created} 项，更改 {changed} 项，撤下 {withdrawn} 项。"),
        Sentence(
            "grade.tasks-over", en: "{month} is over, so its work standards make no tasks.",
            zh: "{month} 已结束，其作业标准不再生成任务。"),
        Sentence(
            "grade.standards-usual",
            en:
                "Headquarters has put no work standards in force, so the usual ones rule. storectl config apply puts its own in force.",
            zh: "总部尚未使作业标准生效，现按默认标准执行。可运行 storectl config apply 使自有标准生效。"),
        Sentence("task.duty", en: "{english}", zh: "{chinese}"),
        Sentence(
            "grade.store-unseen", en: "There is no store \"{found}\" that you may see. Check its code.",
            zh: "没有您可以查看的门店“{found}”。请核对门店代码。"),
        Sentence(
            "grade.store-ungraded",
            en:
                "{store} has no grade on {day}, and so no work standard. storectl grade standard shows those of all grades.",
            zh: "{store} 在 {day} 没有等级，因此没有作业标准。storectl grade standard 可查看各等级的标准。"),
        Sentence(
            "grade.override-past", en: "{until} is before {today}. Name a last day that is still to come.",
            zh: "{until} 早于 {today}。请填写尚未过去的截止日。"),
        Sentence(
            "grade.override-long",
            en:
                "An override rules for {most} {most|day|days} at most, and {until} is later. Name an earlier day; it can be asked for again.",
            zh: "调整等级最长 {most} 天，{until} 超出期限。请填写更早的日期，到期后可再次申请。"),
        Sentence(
            "grade.override-unlisted", en: "{store} does not trade on {today}, so there is no grade to override.",
            zh: "{store} 在 {today} 不营业，没有可调整的等级。"),
        Sentence(
            "grade.override-there",
            en:
                "{store} has an override in these days already: {grade} from {from} until {until}, asked for by {user}. End it first: storectl grade override end {store}",
            zh: "{store} 在此期间已有调整：{from} 至 {until} 为 {grade}，申请人 {user}。请先结束：storectl grade override end {store}"),
        Sentence(
            "grade.override-same",
            en: "The computed grade of {store} is {grade} already: there is nothing to override.",
            zh: "{store} 的计算等级已是 {grade}，无需调整。"),
        Sentence(
            "grade.override-none", en: "Nothing is asked for {store} and no override rules there.",
            zh: "{store} 没有待批准或生效中的等级调整。"),
        Sentence(
            "grade.override-four-eyes",
            en: "{user} asked for the override of {store}; somebody else has to approve it.",
            zh: "{store} 的等级调整由 {user} 申请，须由他人批准。"),
        Sentence(
            "grade.override-not-yours",
            en: "{store} is not yours to manage: headquarters and its own managers override its grade.",
            zh: "{store} 不归您管理：只有总部和其区域经理可以调整等级。"),
        Sentence(
            "grade.override-asked",
            en:
                "{grade} is asked for {store}. It rules when another person approves it: storectl grade override approve {store}",
            zh: "已为 {store} 申请等级 {grade}。由他人批准后生效：storectl grade override approve {store}"),
        Sentence(
            "grade.override-asked-before", en: "{grade} was asked for {store} already; nothing changed.",
            zh: "此前已为 {store} 申请等级 {grade}，未作更改。"),
        Sentence(
            "grade.override-approved",
            en: "{grade} rules for {store} from {from} until {until}; then the computed grade rules again by itself.",
            zh: "{store} 自 {from} 至 {until} 为等级 {grade}，到期后自动恢复计算等级。"),
        Sentence(
            "grade.override-approved-before",
            en: "{grade} for {store} until {until} was approved already, from {from} on; nothing changed.",
            zh: "{store} 自 {from} 至 {until} 的等级 {grade} 此前已批准，未作更改。"),
        Sentence(
            "grade.override-ended",
            en: "The override of {store} has ended: {grade}, which was meant from {from} until {until}.",
            zh: "{store} 的等级调整已结束：{grade}（原定 {from} 至 {until}）。"),
        Sentence(
            "grade.override-ended-before",
            en: "The override of {store} had ended already, {grade} from {from} until {until}; nothing changed.",
            zh: "{store} 的等级调整（{grade}，{from} 至 {until}）此前已结束，未作更改。"),
        Sentence("grade.no-overrides", en: "There is no override.", zh: "没有等级调整。"),
        Sentence(
            "standard.duty-unfit", en: "\"{found}\" is no code of a duty: small letters, digits and underscores.",
            zh: "“{found}”不是有效的职责代码：须为小写字母、数字和下划线。"),
        Sentence(
            "standard.one-rhythm", en: "The duty \"{duty}\" needs either times or due.",
            zh: "职责“{duty}”须填写 times 或 due 之一。"),
        Sentence(
            "standard.target-unnamed",
            en: "There is a target, and this title does not say it: write {mark} where it belongs.",
            zh: "已设目标值，但标题中未体现：请在相应位置写 {mark}。"),
        Sentence(
            "standard.target-missing", en: "The title says {mark}, and there is no target: add one, or leave it out.",
            zh: "标题中有 {mark}，但未设目标值：请补充 target 或删去。"),
        Sentence("standard.no-days", en: "Name at least one day of the month.", zh: "请至少填写一个日期（每月几日）。"),
        Sentence(
            "standard.number-unfit",
            en:
                "\"{found}\" is no number from {from} to {to}, nor one of: {known}; a number a grade is written { A: 2, B: 1 }.",
            zh: "“{found}”不是 {from} 至 {to} 的数字，也不是以下之一：{known}；按等级填写时写成 { A: 2, B: 1 }。"),
    ]

    /// Help and headings of the same.
    static let gradeDutiesHelp: [Sentence] = [
        Sentence(
            "help.grade.accept",
            en: "Put the proposed grades of a month in force, and make field tasks of their work standards.",
            zh: "使某月的建议等级生效，并按作业标准生成任务。"),
        Sentence(
            "help.grade.accept.more",
            en:
                "Regional managers accept for the own stores, headquarters for all. On a terminal it shows how many stores move and asks; elsewhere it wants --yes. Accepting the same again changes nothing; a grade that changed changes only tasks that are not done. Where more stores move than one person may accept, two people of headquarters accept one after the other.",
            zh: "区域经理接受所辖门店，总部接受全部。在终端会先显示变动数量并询问，其他情况须加 --yes。重复接受不产生变化；等级变动只影响未完成的任务。变动超出单人可接受的范围时，须由两名总部人员先后接受。"),
        Sentence("help.grade.accept.store", en: "Only this store; can be repeated.", zh: "仅此门店，可重复填写。"),
        Sentence("help.grade.accept.region", en: "Only this region, with all below it.", zh: "仅此区域，含其下级区域。"),
        Sentence("help.grade.accept.except", en: "Without this store; can be repeated.", zh: "排除此门店，可重复填写。"),
        Sentence("help.grade.accept.yes", en: "Accept without asking.", zh: "不询问，直接接受。"),
        Sentence("help.grade.override", en: "Set another grade for a store, for a time.", zh: "在一段时间内调整门店等级。"),
        Sentence(
            "help.grade.override.more",
            en:
                "One person asks, another approves: headquarters, or a manager above the store. It rules from the approval until its last day; then the computed grade rules again by itself. The rest of the month's tasks follows it.",
            zh: "一人申请，另一人（总部或该店上级经理）批准。自批准之日起至截止日有效，到期自动恢复计算等级。当月未完成的任务随之调整。"),
        Sentence("help.grade.override.ask", en: "Ask for another grade for a store.", zh: "申请调整门店等级。"),
        Sentence(
            "help.grade.override.approve", en: "Approve what another person asked for a store.", zh: "批准他人提出的等级调整。"),
        Sentence(
            "help.grade.override.end", en: "End an override before its time, or withdraw one that is asked for.",
            zh: "提前结束等级调整，或撤回申请。"),
        Sentence("help.grade.override.list", en: "List overrides, newest first.", zh: "列出等级调整，最新的在前。"),
        Sentence("help.grade.override.grade", en: "The grade: A, B, C, D or E.", zh: "等级：A、B、C、D 或 E。"),
        Sentence(
            "help.grade.override.until", en: "The last day on which it rules, YYYY-MM-DD; within 366 days.",
            zh: "有效的最后一天，YYYY-MM-DD，不超过 366 天。"),
        Sentence("help.grade.override.past", en: "Those that are over too.", zh: "包括已到期或已结束的。"),
        Sentence(
            "help.grade.standard", en: "Show what the stores of each grade are given and asked for.",
            zh: "显示各等级门店的配置与作业标准。"),
        Sentence(
            "help.grade.standard.more",
            en:
                "Heads, display money, price tier, visits and duties. Headquarters writes them in StoreConfig/work-standards.yaml.",
            zh: "包括促销员人数、陈列费用、价格层级、巡店次数和各项职责，由总部在 StoreConfig/work-standards.yaml 中制定。"),
        Sentence(
            "help.grade.standard.grade", en: "One grade with its duties: A, B, C, D or E.", zh: "某一等级及其职责：A、B、C、D 或 E。"),
        Sentence("help.grade.standard.store", en: "The standard of this store's grade.", zh: "该门店等级对应的标准。"),
        Sentence(
            "help.grade.standard.month", en: "As it rules this month, YYYY-MM; the present one unless given.",
            zh: "该月的标准，YYYY-MM；默认为当月。"),
        Sentence("help.grade.standard.one", en: "Name a grade or a store, not both.", zh: "请只填写等级或门店之一。"),
        Sentence("report.work-standard", en: "Work standard", zh: "作业标准"),
        Sentence("section.duties", en: "Duties of the month", zh: "本月职责"),
        Sentence("heading.up_moves", en: "up", zh: "升级"),
        Sentence("heading.down_moves", en: "down", zh: "降级"),
        Sentence("heading.first_moves", en: "graded first", zh: "首次定级"),
        Sentence("heading.lost_moves", en: "ungraded now", zh: "转为未定级"),
        Sentence("heading.signed_by", en: "signed by", zh: "签署人"),
        Sentence("heading.tasks_created", en: "new tasks", zh: "新增任务"),
        Sentence("heading.tasks_changed", en: "changed tasks", zh: "更改任务"),
        Sentence("heading.tasks_withdrawn", en: "tasks taken off", zh: "撤下任务"),
        Sentence("heading.asked_by", en: "asked by", zh: "申请人"),
        Sentence("heading.ended_by", en: "ended by", zh: "结束人"),
        Sentence("heading.ended_on", en: "ended on", zh: "结束日"),
        Sentence("heading.promoters", en: "promoters", zh: "促销员"),
        Sentence("heading.policy_tier", en: "price tier", zh: "价格层级"),
        Sentence("heading.visits", en: "visits", zh: "巡店次数"),
        Sentence("heading.display_zones", en: "display zones", zh: "陈列区域"),
        Sentence("heading.counter_zones", en: "counter areas", zh: "上柜区域数"),
        Sentence("heading.key_products", en: "key products", zh: "主推机型"),
        Sentence("heading.key_products_not_on_sale", en: "key products not on sale", zh: "未在售的主推机型"),
        Sentence("heading.models", en: "models", zh: "必上机型"),
        Sentence("heading.training_hours", en: "training hours", zh: "培训课时"),
        Sentence("heading.posm", en: "material", zh: "物料"),
        Sentence("heading.duty", en: "duty", zh: "职责"),
        Sentence("heading.times", en: "times", zh: "次数"),
        Sentence("heading.due_days", en: "due on", zh: "截止日（每月）"),
        Sentence("heading.target", en: "target", zh: "目标"),
        Sentence("heading.weight", en: "weight", zh: "权重"),
        Sentence("word.storefront", en: "storefront", zh: "门头"),
        Sentence("word.overhead", en: "overhead", zh: "高空"),
        Sentence("word.counter", en: "counter", zh: "柜台"),
        Sentence("word.waits_for_second", en: "waits for a second signature", zh: "待第二人签署"),
        Sentence("word.accepted", en: "in force", zh: "已生效"),
        Sentence("word.asked", en: "asked for", zh: "待批准"),
        Sentence("word.coming", en: "to come", zh: "待生效"),
        Sentence("word.rules", en: "rules", zh: "生效中"),
        Sentence("word.grades-in-force", en: "grades put in force", zh: "等级生效"),
        Sentence("word.duties-as-tasks", en: "duties of the grades as tasks", zh: "按等级生成任务"),
        Sentence("word.ended", en: "ended", zh: "已结束"),
    ]
}
