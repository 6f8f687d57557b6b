extension Catalogue {
    /// The commands of proposals and postings.
    static let staffPostingsHelp: [Sentence] = [
        Sentence(
            "help.staff.propose",
            en: "Work out who should work where, proven or with the gap to the best possible.",
            zh: "计算促销员派驻方案，附最优证明或差距。"),
        Sentence(
            "help.staff.propose.more",
            en:
                "Every person is weighed against the nearest stores by the rules of StoreConfig/staffing.yaml; no hard rule is broken. What comes out is kept as a run and changes nothing before it is accepted; the same inputs give the same run. Where rules cannot be kept together, the fewest that collide are named.",
            zh:
                "按 StoreConfig/staffing.yaml 的规则衡量每人与附近门店的匹配，绝不违反硬性规则。结果保存为一次方案，确认前不改变任何派驻；相同输入得到相同方案。规则互相冲突时，列出最少的一组冲突规则。"
        ),
        Sentence(
            "help.staff.propose.moves",
            en: "At most so many percent of those who are posted change their store; else what the settings say.",
            zh: "最多调动在岗人员的百分之几；不填按配置。"),
        Sentence(
            "help.staff.propose.post",
            en: "This person has to work in this store.",
            zh: "此人必须派驻到此门店。"),
        Sentence(
            "help.staff.propose.post-twice", en: "Name a person in --post once.", zh: "--post 中同一人只能出现一次。"),
        Sentence(
            "help.staff.propose.fill",
            en: "Every head of this store has to be filled.",
            zh: "此门店的编制必须满员。"),
        Sentence(
            "help.staff.show",
            en: "What a run proposed, person by person.",
            zh: "逐人查看派驻方案。"),
        Sentence(
            "help.staff.show.changes",
            en: "Only those whose posting would change, or who stay without one.",
            zh: "只看有变化或未派驻的人员。"),
        Sentence(
            "help.staff.explain",
            en: "Why somebody is proposed for a store.",
            zh: "说明某人为何派驻到该店。"),
        Sentence(
            "help.staff.explain.more",
            en: "What the posting is worth, part by part, in units a month, and the best store that was passed over.",
            zh: "按项列出派驻价值（月台数），以及未采用的最佳门店与原因。"),
        Sentence(
            "help.staff.run",
            en: "The number of a run.",
            zh: "方案编号。"),
        Sentence(
            "help.staff.run.region",
            en: "The region of a run; with --month the newest.",
            zh: "方案所属区域；与 --month 同用取最新一次。"),
        Sentence(
            "help.staff.run-or-month",
            en: "Name a run, or a month and a region.",
            zh: "请指定方案编号，或同时指定月份和区域。"),
        Sentence(
            "help.staff.person",
            en: "The code of a person.",
            zh: "人员编码。"),
        Sentence(
            "help.staff.store",
            en: "The code of a store.",
            zh: "门店编码。"),
        Sentence(
            "help.staff.accept",
            en: "Put what a run proposes in force, after a second look.",
            zh: "复核后使派驻方案生效。"),
        Sentence(
            "help.staff.accept.more",
            en:
                "Shows who would move and asks; --yes is for scripts. Refused where rules, grants or postings changed since the run. Whoever is new in a store begins a trial.",
            zh: "先列出变动再询问；脚本中使用 --yes。方案之后规则、额度或派驻有变则拒绝。新到店人员开始试用期。"),
        Sentence(
            "help.staff.accept.person",
            en: "Only this person; may be repeated.",
            zh: "仅此人；可重复。"),
        Sentence(
            "help.staff.accept.from",
            en: "The first day of the new postings, within the month; else today, or the month's first day.",
            zh: "新派驻的首日，须在当月内；不填为今天或当月首日。"),
        Sentence(
            "help.staff.yes",
            en: "Do it without asking.",
            zh: "不再询问。"),
        Sentence(
            "help.staff.post",
            en: "Post one person, under the same rules.",
            zh: "按同样规则派驻一人。"),
        Sentence(
            "help.staff.post.more",
            en:
                "For what people decide themselves. The rules of headcount, team, certificate, veto, pay, employer, commute and grant hold here too.",
            zh: "用于人工决定。编制、团队、证书、店主否决、薪资、雇主、通勤和额度规则同样适用。"),
        Sentence(
            "help.staff.post.store",
            en: "To this store.",
            zh: "派驻到此门店。"),
        Sentence(
            "help.staff.post.nowhere",
            en: "To no store any more.",
            zh: "不再派驻任何门店。"),
        Sentence(
            "help.staff.post.from",
            en: "The first day.",
            zh: "首日。"),
        Sentence(
            "help.staff.store-or-nowhere",
            en: "Say --store or --nowhere.",
            zh: "请指定 --store 或 --nowhere。"),
        Sentence(
            "help.staff.match",
            en: "How a person fits every store.",
            zh: "某人与各门店的匹配度。"),
        Sentence(
            "help.staff.match.more",
            en:
                "Each part of the match is 0 to 100; what the store sells more and the worth, way and staying included, are units a month. At the end stand the stores that a rule bars.",
            zh: "匹配各项为 0 到 100；门店多销量与总价值（含通勤和留任）为月台数。规则不允许的门店列在最后。"),
        Sentence(
            "help.staff.swaps",
            en: "Pairs of people who change places so that both stores sell more.",
            zh: "互换后两店都能多卖的人员组合。"),
        Sentence(
            "help.staff.swaps.more",
            en: "By what is posted now; no rule is broken by a swap. The gains are units a month.",
            zh: "以当前派驻为准；互换不违反任何规则。增益为月台数。"),
        Sentence(
            "help.staff.postings",
            en: "Where a person worked, or who worked in a store.",
            zh: "某人或某店的派驻历史。"),
        Sentence(
            "help.staff.grants",
            en: "What headquarters grants each region, and what of it is used.",
            zh: "总部给各区域的额度及已用情况。"),
    ]
}
