extension Catalogue {
    /// What is said about how people come on.
    static let staffLadder: [Sentence] = [
        Sentence(
            "staff.ladder-sums",
            en:
                "{people} {people|promoter|promoters}, {ready} ready for the next rank. A dash is not known, which is not 0.",
            zh: "促销员 {people} 人，{ready} 人符合晋级条件。短横线表示未知，并非 0。"),
        Sentence(
            "staff.rank-unknown", en: "\"{found}\" is no rank of the ladder; there are {known}.",
            zh: "“{found}”不是职级；现有 {known}。"),
        Sentence(
            "staff.rank-backdated", en: "A rank begins today, {today}, or later.", zh: "职级生效日不得早于今天 {today}。"),
        Sentence(
            "staff.promote-unconfirmed",
            en:
                "{person} keeps the present rank: not all that {rank} asks for is met, or it is no step up. Add --yes to do it all the same.",
            zh: "{person} 职级未变：未满足 {rank} 的全部条件，或并非逐级晋升。如仍要执行，请加 --yes。"),
        Sentence("staff.promote.agree", en: "Give the rank all the same? (y/n)", zh: "仍要调整职级吗？(y/n)"),
        Sentence("staff.promoted", en: "{person} is {rank} from {from} on.", zh: "{person} 自 {from} 起为 {rank}。"),
        Sentence(
            "staff.promoted-before", en: "{person} is {rank} on {from} already; nothing changed.",
            zh: "{person} 于 {from} 已是 {rank}，没有变化。"),
        Sentence("help.staff.ladder", en: "Where promoters stand on the career ladder.", zh: "促销员职级与晋级条件。"),
        Sentence(
            "help.staff.ladder.more",
            en: """
                Of each promoter the rank, and what the next one asks for (ladder in StoreConfig/staffing.yaml) beside what
                the person has: months in the rank, own units a month and attendance over the newest three months,
                certificates that hold. Nothing told is unknown, and neither met nor missing.
                """,
            zh: """
                列出每位促销员的职级，以及下一职级的条件（见 StoreConfig/staffing.yaml 的 ladder）与现状：任职月数、近三个月
                月均个人销量与出勤率、有效证书数。无记录的为未知，既不算满足也不算缺少。
                """),
        Sentence("help.staff.promote", en: "Give a promoter another rank from a day on.", zh: "调整促销员职级。"),
        Sentence(
            "help.staff.promote.more",
            en: """
                A step up whose criteria are all met is done at once. Where something is missing or unknown, on a step down
                and over a rank it is shown first and asked. The rank before is kept with its days; the trail keeps the reason.
                """,
            zh: """
                条件全部满足的逐级晋升直接执行；条件缺少或未知、降级或越级时先展示再确认。原职级按日期保留，理由记入审计日志。
                """),
        Sentence("help.staff.promote.to", en: "The new rank, such as senior.", zh: "新职级，如 senior。"),
        Sentence("help.staff.promote.from", en: "The first day of it.", zh: "生效日期。"),
        Sentence("help.staff.promote.reason", en: "Why; the trail keeps it.", zh: "理由，记入审计日志。"),
        Sentence("heading.career_rank", en: "rank", zh: "职级"),
        Sentence("heading.next_rank", en: "next", zh: "下一职级"),
        Sentence("heading.new_rank", en: "new rank", zh: "新职级"),
        Sentence("heading.has_months", en: "months", zh: "任职月数"),
        Sentence("heading.wants_months", en: "of", zh: "要求"),
        Sentence("heading.has_units", en: "units/month", zh: "月均台数"),
        Sentence("heading.wants_units", en: "of", zh: "要求"),
        Sentence("heading.has_certificates", en: "certificates", zh: "证书"),
        Sentence("heading.wants_certificates", en: "of", zh: "要求"),
        Sentence("heading.has_attendance", en: "attendance %", zh: "出勤率 %"),
        Sentence("heading.wants_attendance", en: "of %", zh: "要求 %"),
        Sentence("heading.ready_for_next", en: "ready", zh: "可晋级"),
        Sentence("heading.not_met", en: "missing", zh: "未满足"),
        Sentence("heading.step_kind", en: "step", zh: "方式"),
        Sentence("word.step_up", en: "up", zh: "晋升"),
        Sentence("word.step_skips", en: "up over a rank", zh: "越级晋升"),
        Sentence("word.step_down", en: "down", zh: "降级"),
        Sentence("word.step_same", en: "the same", zh: "不变"),
        Sentence("word.missing_months", en: "months", zh: "任职月数"),
        Sentence("word.missing_units", en: "units", zh: "销量"),
        Sentence("word.missing_certificates", en: "certificates", zh: "证书"),
        Sentence("word.missing_attendance", en: "attendance", zh: "出勤"),
        Sentence("word.unknown_months", en: "months unknown", zh: "任职月数未知"),
        Sentence("word.unknown_units", en: "units unknown", zh: "销量未知"),
        Sentence("word.unknown_certificates", en: "certificates unknown", zh: "证书未知"),
        Sentence("word.unknown_attendance", en: "attendance unknown", zh: "出勤未知"),
    ]
}
