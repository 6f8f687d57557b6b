extension Catalogue {
    /// What is said when somebody leaves.
    static let staffLeaving: [Sentence] = [
        Sentence(
            "help.staff.leave",
            en: "Let a person go: list, tasks, posting, shifts and access in one act.",
            zh: "办理离职：交接清单、任务、派驻、排班与账号一次完成。"),
        Sentence(
            "help.staff.leave.more",
            en:
                "What is in the person's hands is frozen as a list for the successor: stores, suppliers to tell, open tasks (they become the successor's), shifts that nobody works any more, visits, sales and changed grades of the last 30 days for a second look, and what you add by --thing. The posting and all shifts end. With --user-account that user is let in no more; it needs the right to administer.",
            zh:
                "冻结交接清单：门店、需通知的供货经销商、未完成任务（转给接手人）、无人的班次、近 30 天的巡店、销售和等级变更（供复核），以及用 --thing 添加的物品。派驻和排班随即结束。使用 --user-account 同时停用其账号，需要管理权限。"
        ),
        Sentence(
            "help.staff.leave.day",
            en: "The first day without the person.",
            zh: "离职生效日（不再在岗的首日）。"),
        Sentence(
            "help.staff.leave.reason",
            en: "Why the person leaves.",
            zh: "离职原因。"),
        Sentence(
            "help.staff.leave.successor",
            en: "Who takes over.",
            zh: "接手人。"),
        Sentence(
            "help.staff.leave.thing",
            en: "Something to hand over that the chain does not know of, such as keys; may be repeated.",
            zh: "系统之外需交接的物品，如钥匙；可重复。"),
        Sentence(
            "help.staff.leave.user",
            en: "The user that the person is; disabled in the same act.",
            zh: "此人的系统账号；同时停用。"),
        Sentence(
            "help.staff.handover",
            en: "What leavers handed over, and what is still open.",
            zh: "离职交接情况与未完成项。"),
        Sentence(
            "help.staff.handover.more",
            en:
                "Without a person: who has anything open, or who left in --month. --taken says that an item was taken over.",
            zh: "不指定人员时列出有未完成交接的人员，或 --month 当月离职人员。--taken 确认接手某项。"),
        Sentence(
            "help.staff.handover.taken",
            en: "This item was taken over; may be repeated.",
            zh: "已接手的项目编号；可重复。"),
        Sentence(
            "help.staff.handover.all",
            en: "All open items were taken over.",
            zh: "全部已接手。"),
        Sentence(
            "help.staff.handover.whose",
            en: "Name the person whose items were taken over.",
            zh: "请指定交接人员。"),
        Sentence(
            "help.staff.handover.some-or-all",
            en: "Say --taken or --all-taken, not both.",
            zh: "--taken 与 --all-taken 只能选一个。"),
        Sentence(
            "help.staff.forget",
            en: "Take away all that says who a leaver was; sums stay.",
            zh: "删除离职人员的个人信息，汇总数据保留。"),
        Sentence(
            "help.staff.forget.more",
            en:
                "Name, home, traits, skills, languages, places of attendance, and words written about the person go for good. What was sold, worked and paid stays under the code.",
            zh: "姓名、住址、性格、技能、语言、考勤位置和有关文字永久删除；销量、工时与提成仍保留在编码下。"),
        Sentence(
            "staff.works-not",
            en: "No \"{person}\" who works for us on {day} is known to you.",
            zh: "没有您可见且 {day} 在职的“{person}”。"),
        Sentence(
            "staff.own-successor",
            en: "Nobody hands over to oneself; name another successor.",
            zh: "不能交接给本人；请另选接手人。"),
        Sentence(
            "staff.no-handover",
            en: "\"{person}\" left nothing behind that is known to you; storectl staff leave begins it.",
            zh: "没有您可见的“{person}”离职交接；请用 storectl staff leave 办理。"),
        Sentence(
            "staff.no-item",
            en: "The handover of {person} has no item {number}.",
            zh: "{person} 的交接清单没有第 {number} 项。"),
        Sentence(
            "staff.still-works",
            en: "{person} works for us on {day}; who left alone is forgotten (storectl staff leave).",
            zh: "{person} 在 {day} 仍在职；离职后才能删除（storectl staff leave）。"),
        Sentence(
            "staff.leave.agree",
            en: "Let the person go? [y/N]",
            zh: "确定办理离职吗？[y/N]"),
        Sentence(
            "staff.leave-unconfirmed",
            en: "Nothing was done. Look at it, then say --yes.",
            zh: "尚未执行。请核对后加 --yes。"),
        Sentence(
            "staff.left-otherwise",
            en:
                "{person} was let go from {day} on, successor {successor}. To change it, tell the first day and the stores anew: storectl directory import (left), storectl staff import --kind postings.",
            zh:
                "{person} 已按 {day} 离职办理，接手人 {successor}。如需更正，请用 storectl directory import（left 列）和 storectl staff import --kind postings 重新导入。"
        ),
        Sentence(
            "staff.left-before",
            en: "It was done before; nothing changed.",
            zh: "此前已办理，没有变化。"),
        Sentence(
            "staff.taken-over",
            en: "{items} {items|item|items} taken over.",
            zh: "已接手 {items} 项。"),
        Sentence(
            "staff.forget.agree",
            en: "Take away for good who the person was? [y/N]",
            zh: "确定永久删除此人的个人信息吗？[y/N]"),
        Sentence(
            "staff.forget-unconfirmed",
            en: "Nothing was done. It cannot be undone; if it is meant, say --yes.",
            zh: "尚未执行。此操作不可撤销；确定请加 --yes。"),
        Sentence(
            "staff.forgotten",
            en: "Nothing says any more who {person} was; what was sold, worked and paid stays.",
            zh: "{person} 的个人信息已删除；销量、工时与提成保留。"),
        Sentence(
            "staff.forgotten-before",
            en: "It was done before; nothing changed.",
            zh: "此前已删除，没有变化。"),
        Sentence(
            "report.handover",
            en: "Handover",
            zh: "离职交接"),
        Sentence("section.vacancies", en: "Stores that want promoters", zh: "缺编门店"),
        Sentence("section.handovers", en: "Handovers that are open", zh: "未完成的离职交接"),
        Sentence(
            "today.vacancies",
            en:
                "{heads} {heads|head is|heads are} missing in {stores} {stores|store|stores}; storectl staff vacancies names all.",
            zh: "{stores} 家门店共缺 {heads} 人；全部见 storectl staff vacancies。"),
        Sentence(
            "section.items",
            en: "Items",
            zh: "交接项目"),
        Sentence(
            "heading.left_on",
            en: "left on",
            zh: "离职日"),
        Sentence(
            "heading.successor",
            en: "successor",
            zh: "接手人"),
        Sentence(
            "heading.opened_by",
            en: "opened by",
            zh: "办理人"),
        Sentence(
            "heading.open",
            en: "open",
            zh: "未完成"),
        Sentence(
            "heading.number",
            en: "no.",
            zh: "编号"),
        Sentence(
            "heading.taken_by",
            en: "taken by",
            zh: "接手确认"),
        Sentence(
            "heading.items",
            en: "items",
            zh: "项数"),
        Sentence(
            "word.item_store",
            en: "store",
            zh: "门店"),
        Sentence(
            "word.item_partner",
            en: "supplier to tell",
            zh: "需通知的供货方"),
        Sentence(
            "word.item_task",
            en: "task",
            zh: "任务"),
        Sentence(
            "word.item_shift",
            en: "shift without anybody",
            zh: "空缺班次"),
        Sentence(
            "word.item_visit",
            en: "visit to look at",
            zh: "待复核巡店"),
        Sentence(
            "word.item_sale",
            en: "sales to look at",
            zh: "待复核销售"),
        Sentence(
            "word.item_grade",
            en: "grade to look at",
            zh: "待复核等级"),
        Sentence(
            "word.item_thing",
            en: "thing",
            zh: "物品"),
    ]
}
