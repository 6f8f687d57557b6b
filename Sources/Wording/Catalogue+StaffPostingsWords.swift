extension Catalogue {
    /// Headings and words in tables of postings.
    static let staffPostingsWords: [Sentence] = [
        Sentence(
            "heading.present",
            en: "now in",
            zh: "现驻门店"),
        Sentence(
            "heading.fate",
            en: "so",
            zh: "变动"),
        Sentence(
            "heading.worth",
            en: "worth",
            zh: "价值"),
        Sentence(
            "heading.distance_km",
            en: "km",
            zh: "公里"),
        Sentence(
            "heading.alternative",
            en: "passed over",
            zh: "备选门店"),
        Sentence(
            "heading.alternative_worth",
            en: "worth there",
            zh: "备选价值"),
        Sentence(
            "heading.passed_over",
            en: "because",
            zh: "未采用原因"),
        Sentence(
            "heading.bound",
            en: "at most",
            zh: "上限"),
        Sentence(
            "heading.proven",
            en: "proven",
            zh: "已证明"),
        Sentence(
            "heading.worth_now",
            en: "worth now",
            zh: "现状价值"),
        Sentence(
            "heading.worth_by_hand",
            en: "worth by hand",
            zh: "人工方案价值"),
        Sentence(
            "heading.moves",
            en: "moves",
            zh: "调动"),
        Sentence(
            "heading.part",
            en: "part",
            zh: "项目"),
        Sentence(
            "heading.sells_more",
            en: "sells more",
            zh: "多销台数"),
        Sentence(
            "heading.barred_by",
            en: "barred by",
            zh: "排除原因"),
        Sentence(
            "heading.match_skills",
            en: "skills",
            zh: "技能"),
        Sentence(
            "heading.match_languages",
            en: "languages",
            zh: "语言"),
        Sentence(
            "heading.match_category",
            en: "category",
            zh: "品类"),
        Sentence(
            "heading.match_temperament",
            en: "temperament",
            zh: "性格"),
        Sentence(
            "heading.store_sells_more",
            en: "sells more",
            zh: "多销台数"),
        Sentence("section.postings_proposed", en: "Postings proposed", zh: "派驻方案"),
        Sentence(
            "demo.postings",
            en:
                "Worth in units a month, beside what one would find by hand and what is there now; storectl staff show names everybody.",
            zh: "价值按月台数，与人工方案和现状对比；逐人明细见 storectl staff show。"),
        Sentence("heading.match_rank", en: "rank", zh: "职级"),
        Sentence("heading.heads_left", en: "left", zh: "剩余人数"),
        Sentence("heading.proposal", en: "run", zh: "方案"),
        Sentence("heading.taken_over_at", en: "taken at", zh: "接手时间"),
        Sentence("heading.trial_until", en: "trial until", zh: "试用至"),
        Sentence("heading.other_store", en: "other store", zh: "另一门店"),
        Sentence("heading.together", en: "together", zh: "合计"),
        Sentence("word.passed_together", en: "all together are worth more", zh: "整体更优"),
        Sentence(
            "heading.other_person",
            en: "other person",
            zh: "另一人"),
        Sentence(
            "heading.other_sells_more",
            en: "sells more",
            zh: "多销台数"),
        Sentence(
            "heading.commute",
            en: "commute",
            zh: "通勤"),
        Sentence(
            "heading.granted",
            en: "granted",
            zh: "批准人数"),
        Sentence(
            "heading.granted_money",
            en: "granted money",
            zh: "批准金额"),
        Sentence(
            "heading.base_pay",
            en: "base pay",
            zh: "底薪"),
        Sentence(
            "heading.money_left",
            en: "money left",
            zh: "剩余金额"),
        Sentence(
            "heading.people",
            en: "people",
            zh: "人数"),
        Sentence(
            "report.staff_run",
            en: "Proposed postings",
            zh: "派驻方案"),
        Sentence(
            "report.staff_explained",
            en: "Why this posting",
            zh: "派驻说明"),
        Sentence(
            "section.changes",
            en: "What changes",
            zh: "变动"),
        Sentence(
            "section.postings",
            en: "Postings",
            zh: "派驻"),
        Sentence(
            "section.worth_made_of",
            en: "What it is worth",
            zh: "价值构成"),
        Sentence(
            "word.fate_stays",
            en: "stays",
            zh: "留任"),
        Sentence(
            "word.fate_moves",
            en: "moves",
            zh: "调动"),
        Sentence(
            "word.fate_comes",
            en: "comes",
            zh: "新派"),
        Sentence(
            "word.fate_leaves",
            en: "leaves the store",
            zh: "撤出"),
        Sentence(
            "word.fate_waits",
            en: "waits",
            zh: "待派"),
        Sentence(
            "word.passed_full",
            en: "full",
            zh: "已满编"),
        Sentence(
            "word.passed_team",
            en: "team",
            zh: "团队规则"),
        Sentence(
            "word.passed_grant",
            en: "grant used up",
            zh: "额度用完"),
        Sentence(
            "word.passed_moves",
            en: "no more moves",
            zh: "调动名额用完"),
        Sentence(
            "word.passed_less",
            en: "worth less",
            zh: "价值较低"),
        Sentence(
            "word.bar_no_heads",
            en: "no head free",
            zh: "无编制"),
        Sentence(
            "word.bar_veto",
            en: "owner's veto",
            zh: "店主否决"),
        Sentence(
            "word.bar_certificate",
            en: "certificate missing",
            zh: "缺证书"),
        Sentence(
            "word.bar_pay",
            en: "pay band",
            zh: "薪资区间"),
        Sentence(
            "word.bar_employer",
            en: "employer",
            zh: "雇主"),
        Sentence(
            "word.bar_commute",
            en: "too far",
            zh: "过远"),
        Sentence(
            "word.part_head",
            en: "average promoter",
            zh: "平均促销员"),
        Sentence(
            "word.part_skills",
            en: "skills",
            zh: "技能"),
        Sentence(
            "word.part_languages",
            en: "languages",
            zh: "语言"),
        Sentence(
            "word.part_rank",
            en: "rank against grade",
            zh: "职级与等级"),
        Sentence(
            "word.part_category",
            en: "what both sell",
            zh: "品类契合"),
        Sentence(
            "word.part_temperament",
            en: "temperament",
            zh: "性格"),
        Sentence(
            "word.part_commute",
            en: "way to work",
            zh: "通勤"),
        Sentence(
            "word.part_stay",
            en: "stays",
            zh: "留任"),
        Sentence(
            "word.part_empty",
            en: "head not empty",
            zh: "不空编"),
    ]
}
