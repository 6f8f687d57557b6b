extension Catalogue {
    /// What is said about rosters and attendance.
    static let staffRosters: [Sentence] = rosterAnswers + rosterBreaches + attendanceFiles

    private static let rosterAnswers: [Sentence] = [
        Sentence(
            "staff.roster-not-monday", en: "{found} is no Monday; the week begins on {monday}.",
            zh: "{found} 不是星期一；该周从 {monday} 开始。"),
        Sentence(
            "staff.roster-weeks", en: "{found} weeks cannot be planned at a time; ask for 1 to {most}.",
            zh: "一次不能排 {found} 周；请填 1 到 {most} 周。"),
        Sentence(
            "staff.roster-closed", en: "{store} does not trade on {day}, so that it has no roster.",
            zh: "{store} 在 {day} 不营业，无需排班。"),
        Sentence(
            "staff.roster-nobody",
            en:
                "Nobody is posted to {store} in these weeks. Post somebody first, or plan it with stores that lend people.",
            zh: "这几周 {store} 没有派驻的促销员。请先派驻，或与可支援的门店一起排班。"),
        Sentence(
            "staff.roster-no-norm",
            en:
                "The norm of {store} wants nobody: no grade is in force there, or it sells too little. See storectl staff norms.",
            zh: "{store} 的编制为零：没有生效的等级，或销量不足。请查看 storectl staff norms。"),
        Sentence(
            "staff.roster-past", en: "Every day of it has begun by {today}; rosters change from the next day on.",
            zh: "到 {today} 为止，这些日子都已开始；排班只能从次日起更改。"),
        Sentence(
            "staff.roster-stale",
            en: "Something changed since this was worked out: a roster, a posting, a wish or the rules. Plan it again.",
            zh: "计算之后班表、派驻、意愿或规则已有变化，请重新排班。"),
        Sentence(
            "staff.roster-unconfirmed", en: "Nothing was put in force. Add --yes to do it.",
            zh: "尚未生效。确认请加 --yes。"),
        Sentence("staff.roster.agree", en: "Put this roster in force? [y/N]", zh: "使此班表生效吗？[y/N]"),
        Sentence(
            "staff.roster-accepted", en: "In force: {weeks} {weeks|week of a store|weeks of stores} changed.",
            zh: "已生效：{weeks} 个门店周有变化。"),
        Sentence(
            "staff.roster-same", en: "This very roster was in force already; nothing changed.", zh: "此班表早已生效，没有变化。"),
        Sentence(
            "staff.roster-none", en: "{store} has no roster in force for the week of {week}.",
            zh: "{store} 在 {week} 这一周没有生效的班表。"),
        Sentence(
            "staff.roster-month", en: "All shifts of {person} in {month} come to {hours} hours.",
            zh: "{person} 在 {month} 的班次合计 {hours} 小时。"),
        Sentence(
            "staff.roster-proven", en: "Proven: by these rules no roster costs less.", zh: "已证明：按现行规则没有更优的班表。"),
        Sentence(
            "staff.roster-gap",
            en:
                "Not proven to be the best: no roster costs less than {bound}, so that at most {percent} % could be saved.",
            zh: "未证明最优：任何班表的罚分不低于 {bound}，最多还能降低 {percent} %。"),
        Sentence(
            "staff.double-booked",
            en: "On {day} {person} has a shift in {store} already; nobody works in two stores at a time.",
            zh: "{person} 在 {day} 已排在 {store}；一人不能同时在两店上班。"),
        Sentence(
            "staff.double-booked-unseen",
            en: "On {day} {person} has a shift in another store already; nobody works in two stores at a time.",
            zh: "{person} 在 {day} 已排在其他门店；一人不能同时在两店上班。"),
    ]

    /// Hard rules that a hand-edited roster breaks.
    private static let rosterBreaches: [Sentence] = [
        Sentence(
            "staff.breach-one-shift", en: "{person} has two shifts on {day}; one a day is all.",
            zh: "{person} 在 {day} 有两个班次；每天限一班。"),
        Sentence(
            "staff.breach-away", en: "{person} is absent on {day}, or posted nowhere.", zh: "{person} 在 {day} 请假或没有派驻。"),
        Sentence(
            "staff.breach-booked",
            en: "{person} has a shift in another store on {day}; nobody works in two stores on a day.",
            zh: "{person} 在 {day} 已排在其他门店；一人一天不能在两店上班。"),
        Sentence(
            "staff.breach-place", en: "{person} is not posted to this store on {day}.", zh: "{person} 在 {day} 未派驻此店。"),
        Sentence(
            "staff.breach-rest",
            en: "Before or after the shift of {person} on {day} there are less than {limit} hours of rest.",
            zh: "{person} 在 {day} 的班次前后休息不足 {limit} 小时。"),
        Sentence(
            "staff.breach-week-hours", en: "{person} works more than {limit} hours in the week of {day}.",
            zh: "{person} 在 {day} 所在周的工时超过 {limit} 小时。"),
        Sentence(
            "staff.breach-days-in-a-row", en: "{person} works more than {limit} days in a row up to or around {day}.",
            zh: "{person} 在 {day} 前后连续上班超过 {limit} 天。"),
        Sentence(
            "staff.breach-days-off", en: "{person} has fewer than {limit} {limit|day|days} off in the week of {day}.",
            zh: "{person} 在 {day} 所在周的休息日少于 {limit} 天。"),
        Sentence(
            "staff.breach-begun", en: "{day} has begun: the shift of {person} on it stays as it is in force.",
            zh: "{day} 已开始：{person} 当天的班次须保持现行安排。"),
    ]

    private static let attendanceFiles: [Sentence] = [
        Sentence(
            "staffing.shift-name",
            en:
                "\"{found}\" cannot name a shift; write small letters, digits and underscores, and not off, absent or none.",
            zh: "“{found}”不能用作班次名；请使用小写字母、数字和下划线，且不要用 off、absent 或 none。"),
        Sentence(
            "staff.roster-other-week", en: "{day} lies outside the week of {week}.", zh: "{day} 不在 {week} 这一周内。"),
        Sentence(
            "staff.shift-unknown", en: "No shift is called \"{found}\"; known are {known}.",
            zh: "没有名为“{found}”的班次；可用的有 {known}。"),
        Sentence(
            "staff.day-unfit", en: "{found} is no day of this chain; write one from 2000 to 2098.",
            zh: "{found} 超出范围；请填写 2000 到 2098 年的日期。"),
        Sentence(
            "staff.clock-unreadable", en: "\"{found}\" is no day and time; write it as 2026-11-09 09:02.",
            zh: "“{found}”不是有效的日期和时间；请写成 2026-11-09 09:02。"),
        Sentence(
            "staff.attendance-reversed", en: "Nobody goes before coming, {came}.", zh: "离店时间须晚于到店时间 {came}。"),
        Sentence(
            "staff.attendance-long",
            en: "Since {came} more than a day has passed; the time of going belongs to another day.",
            zh: "距 {came} 已超过一天；离店时间应属于其他日期。"),
        Sentence(
            "staff.attendance-overlaps", en: "By line {first} the person is in a store at that time already.",
            zh: "按第 {first} 行，此人当时已在店。"),
        Sentence(
            "staff.attendance-known",
            en:
                "On record the person is in a store at that time, with another time of coming. Name that one to correct it.",
            zh: "记录中此人当时已在店，但到店时间不同；如需更正，请填写原到店时间。"),
    ]
}
