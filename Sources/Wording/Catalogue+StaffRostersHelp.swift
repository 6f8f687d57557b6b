extension Catalogue {
    /// The commands of rosters and attendance, and the words in their tables.
    static let staffRostersHelp: [Sentence] = rosterHelp + attendanceHelp + rosterHeadings + rosterWords

    private static let rosterHelp: [Sentence] = [
        Sentence("help.staff.roster", en: "Who works which shift of the week.", zh: "每周排班。"),
        Sentence(
            "help.staff.roster.plan", en: "Work out the roster that costs least, and put it in force.",
            zh: "计算最优班表，并可使其生效。"),
        Sentence(
            "help.staff.roster.plan.more",
            en: """
                Shifts, peaks, what is never broken and what weighs how much stand in StoreConfig/staffing.yaml. Shown are the
                shifts of each day, the hours that stay uncovered, what the roster costs by the weights beside a planner's hand,
                and whether it is proven to be the best, or by how much it may be off. Without --accept nothing changes. Days up
                to and with today stay as they are in force.
                """,
            zh: """
                班次、高峰、硬性规则与各项权重见 StoreConfig/staffing.yaml。结果列出每天的班次、未覆盖工时、
                与人工排法相比的罚分，以及是否已证明最优或最多相差多少。不加 --accept 不会更改任何数据；
                当天及以前的班次保持现行安排。
                """),
        Sentence("help.staff.roster.show", en: "The roster in force, of stores or of one person.", zh: "查看门店或个人生效的班表。"),
        Sentence(
            "help.staff.roster.show.more",
            en: "As CSV it can be edited and taken again by storectl staff import --kind roster.",
            zh: "导出的 CSV 修改后可用 storectl staff import --kind roster 重新导入。"),
        Sentence("help.staff.roster.store", en: "A store; may be given several times.", zh: "门店代码，可重复。"),
        Sentence("help.staff.roster.week", en: "The Monday of the first week.", zh: "第一周的星期一。"),
        Sentence("help.staff.roster.weeks", en: "How many weeks, 1 to 4.", zh: "周数，1 到 4。"),
        Sentence(
            "help.staff.roster.lend", en: "Let people work in the other stores named, not only in their own.",
            zh: "允许促销员到所列其他门店支援。"),
        Sentence("help.staff.roster.accept", en: "Put the roster in force.", zh: "使班表生效。"),
        Sentence("help.staff.roster.person", en: "A person.", zh: "人员代码。"),
        Sentence("help.staff.roster.no-store", en: "Name at least one --store.", zh: "请至少用 --store 指定一家门店。"),
        Sentence(
            "help.staff.roster.store-or-person", en: "Name either --store or --person.",
            zh: "请指定 --store 或 --person，二者选一。"),
    ]

    private static let attendanceHelp: [Sentence] = [
        Sentence("help.staff.attendance", en: "How people kept their shifts of a month.", zh: "员工月度考勤。"),
        Sentence(
            "help.staff.attendance.more",
            en: """
                A shift counts as kept when the person was in its store for at least half of it; who told it from too far away was
                elsewhere, and where no place was told the person counts as there. Only shifts before today count.
                """,
            zh: """
                在该店停留达到班次时长的一半即视为出勤；打卡位置过远视为不在店，没有位置信息的按在店计算。
                只统计今天以前的班次。
                """),
        Sentence("help.staff.attendance.shifts", en: "List every shift.", zh: "逐班列出。"),
    ]

    private static let rosterHeadings: [Sentence] = [
        Sentence("report.roster", en: "Roster", zh: "班表"),
        Sentence("section.roster_days", en: "Shifts of each day", zh: "每日班次"),
        Sentence("section.roster_gaps", en: "Wanted and not covered", zh: "未覆盖时段"),
        Sentence("section.roster_people", en: "People", zh: "人员"),
        Sentence("section.roster_costs", en: "What it costs, in hours by weight", zh: "罚分构成（按权重折算小时）"),
        Sentence("heading.week", en: "week of", zh: "周（星期一）"),
        Sentence("heading.weekday", en: "weekday", zh: "星期"),
        Sentence("heading.uncovered_hours", en: "uncovered hours", zh: "未覆盖工时"),
        Sentence("heading.penalty", en: "penalty", zh: "罚分"),
        Sentence("heading.least_penalty", en: "no less than", zh: "罚分下限"),
        Sentence("heading.greedy", en: "by hand", zh: "人工排法罚分"),
        Sentence("heading.search", en: "found by", zh: "求解方式"),
        Sentence("heading.accepted", en: "weeks changed", zh: "变更的门店周"),
        Sentence("heading.begins", en: "begins", zh: "开始"),
        Sentence("heading.ends", en: "ends", zh: "结束"),
        Sentence("heading.short_of", en: "heads short", zh: "缺少人数"),
        Sentence("heading.promoter", en: "promoter", zh: "促销员"),
        Sentence("heading.shift", en: "shift", zh: "班次"),
        Sentence("heading.shifts", en: "shifts", zh: "班次数"),
        Sentence("heading.hours", en: "hours", zh: "工时"),
        Sentence("heading.weekend_days", en: "weekend days", zh: "周末天数"),
        Sentence("heading.month_hours", en: "hours of the month", zh: "当月工时"),
        Sentence("heading.present_times", en: "present", zh: "出勤"),
        Sentence("heading.late_times", en: "of these late", zh: "其中迟到"),
        Sentence("heading.elsewhere", en: "elsewhere", zh: "不在店"),
        Sentence("heading.missed", en: "missed", zh: "缺勤"),
        Sentence("heading.unplanned_hours", en: "unplanned hours", zh: "班外工时"),
        Sentence("heading.attendance_percent", en: "attendance %", zh: "出勤率 %"),
        Sentence("heading.came", en: "came", zh: "到店"),
    ]

    private static let rosterWords: [Sentence] = [
        Sentence("word.weekday_mon", en: "Mon", zh: "周一"), Sentence("word.weekday_tue", en: "Tue", zh: "周二"),
        Sentence("word.weekday_wed", en: "Wed", zh: "周三"), Sentence("word.weekday_thu", en: "Thu", zh: "周四"),
        Sentence("word.weekday_fri", en: "Fri", zh: "周五"), Sentence("word.weekday_sat", en: "Sat", zh: "周六"),
        Sentence("word.weekday_sun", en: "Sun", zh: "周日"),
        Sentence("word.roster_proven", en: "search of all rosters", zh: "完整搜索"),
        Sentence("word.roster_tree", en: "search cut short", zh: "限时搜索"),
        Sentence("word.roster_pieces", en: "local search", zh: "局部搜索"),
        Sentence("word.roster_uncovered", en: "uncovered", zh: "未覆盖"),
        Sentence("word.roster_surplus", en: "surplus", zh: "富余"),
        Sentence("word.roster_wishes", en: "wishes refused", zh: "未满足意愿"),
        Sentence("word.roster_weekends", en: "weekends apart", zh: "周末不均"),
        Sentence("word.roster_changes", en: "changes", zh: "变更"),
        Sentence("word.roster_help", en: "helping out", zh: "跨店支援"),
        Sentence("word.roster_all", en: "together", zh: "合计"),
        Sentence("word.attended_present", en: "present", zh: "出勤"),
        Sentence("word.attended_late", en: "late", zh: "迟到"),
        Sentence("word.attended_elsewhere", en: "elsewhere", zh: "不在店"),
        Sentence("word.attended_missing", en: "missed", zh: "缺勤"),
    ]
}
