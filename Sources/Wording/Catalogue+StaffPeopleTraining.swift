extension Catalogue {
    /// What is said about what people learn.
    static let staffTraining: [Sentence] = [
        Sentence(
            "staff.quarter-unreadable", en: "\"{found}\" is no quarter; write 2026-Q4.",
            zh: "“{found}”不是季度；请写成 2026-Q4。"),
        Sentence("staff.course-unknown", en: "No course \"{found}\" is known.", zh: "没有课程“{found}”。"),
        Sentence(
            "staff.session-unknown", en: "No session \"{found}\" is known to you.", zh: "没有您可见的培训场次“{found}”。"),
        Sentence(
            "staff.points-of-absent", en: "Who was not there has no points; leave them blank.",
            zh: "未到场者没有成绩；请留空。"),
        Sentence(
            "staff.session-ahead", en: "The session is held on {day}; it has no results yet.",
            zh: "该场次于 {day} 举行，尚无成绩。"),
        Sentence(
            "staff.over-budget",
            en:
                "With this, courses and events of {quarter} go {over} beyond the budget of {region}. Plan less, or ask headquarters for more.",
            zh: "计入后，{quarter} 的培训与活动超出 {region} 预算 {over}。请减少计划，或向总部申请追加。"),
        Sentence(
            "staff.over-budget-above",
            en:
                "With this, courses and events of {quarter} go beyond the budget of {region}. Plan less, or ask headquarters for more.",
            zh: "计入后，{quarter} 的培训与活动超出 {region} 预算。请减少计划，或向总部申请追加。"),
        Sentence(
            "staff.certificates-end",
            en: "{count} {count|certificate ends|certificates end} within {days} days.",
            zh: "{count} 张证书将在 {days} 天内到期。"),
        Sentence(
            "staff.no-launch", en: "No model \"{model}\" is launched from {from} to the end of {month}.",
            zh: "{from} 至 {month} 月底没有型号“{model}”上市。"),
        Sentence(
            "staff.no-launches", en: "Nothing is launched in {month} or newly before it.",
            zh: "{month} 及其前期没有新品上市。"),
    ]

    static let staffTrainingHelp: [Sentence] = [
        Sentence(
            "help.staff.training", en: "Courses, events and their budget; who holds which certificate.",
            zh: "培训、团建及预算；人员持证情况。"),
        Sentence(
            "help.staff.training.more",
            en: """
                Shows the quarter of the month: each region's budget with what is planned and spent against it, by the region
                and all below it; sessions with seats, who attended and passed; events. With --certificates who holds what on
                the month's last day (today in the present month), what ends within 60 days first.
                """,
            zh: """
                显示该月所在季度：各区域（含下级）预算及已计划、已支出；各场次席位、到场与通过人数；团队活动。
                加 --certificates 列出月末（当月为今天）持证情况，60 天内到期的在前。
                """),
        Sentence("help.staff.training.certificates", en: "Who holds what until when.", zh: "列出持证人及有效期。"),
        Sentence(
            "help.staff.training.person-alone", en: "--person goes with --certificates.",
            zh: "--person 须与 --certificates 同用。"),
        Sentence(
            "help.staff.launch", en: "Whether stores are ready for what is launched.", zh: "新品上市的门店准备情况。"),
        Sentence(
            "help.staff.launch.more",
            en: """
                A store is ready when a clerk who holds the certificate of the model works there some days before the launch; a
                launch is, when so many of its stores are (launch in StoreConfig/staffing.yaml). Stores are those of the grades
                that count which carry the series. Clerks are tied to stores by postings, as promoters are.
                """,
            zh: """
                上市前若干天有持该型号证书的店员在岗，门店即为就绪；就绪门店达到比例即可上市（见 StoreConfig/staffing.yaml
                的 launch）。仅统计相应等级且经营该系列的门店。店员与促销员一样通过派驻记录对应门店。
                """),
        Sentence("help.staff.launch.model", en: "One model, such as APEX-7.", zh: "某一型号，如 APEX-7。"),
        Sentence("help.staff.launch.stores", en: "The stores that are not ready.", zh: "列出尚未就绪的门店。"),
        Sentence("report.training", en: "Courses and events of a quarter", zh: "季度培训与团队活动"),
        Sentence("section.training_budgets", en: "Budgets", zh: "预算"),
        Sentence("section.training_sessions", en: "Sessions", zh: "培训场次"),
        Sentence("section.training_events", en: "Events", zh: "团队活动"),
        Sentence("heading.quarter", en: "quarter", zh: "季度"),
        Sentence("heading.budget", en: "budget", zh: "预算"),
        Sentence("heading.planned", en: "planned", zh: "已计划"),
        Sentence("heading.spent", en: "spent", zh: "已支出"),
        Sentence("heading.budget_left", en: "left", zh: "剩余"),
        Sentence("heading.session", en: "session", zh: "场次"),
        Sentence("heading.course", en: "course", zh: "课程"),
        Sentence("heading.certificate", en: "certificate", zh: "证书"),
        Sentence("heading.seats", en: "seats", zh: "席位"),
        Sentence("heading.attended", en: "attended", zh: "到场"),
        Sentence("heading.team_event", en: "event", zh: "活动"),
        Sentence("heading.event_title", en: "title", zh: "活动名称"),
        Sentence("heading.participants", en: "people", zh: "人数"),
        Sentence("heading.ends_soon", en: "ends soon", zh: "即将到期"),
        Sentence("heading.by", en: "by", zh: "截止日"),
        Sentence("heading.certified", en: "with certificate", zh: "有持证店员"),
        Sentence("heading.wanted_percent", en: "wanted %", zh: "要求 %"),
        Sentence("heading.ready", en: "ready", zh: "就绪"),
        Sentence("heading.clerks", en: "clerks", zh: "店员"),
    ]
}
