extension Catalogue {
    /// What is said about proposed postings, and what they break.
    static let staffPostings: [Sentence] = [
        Sentence(
            "staff.searching",
            en: "Looking for the best postings …",
            zh: "正在寻找最佳派驻方案……"),
        Sentence(
            "staff.same-run",
            en: "Nothing changed since: it is the run of then.",
            zh: "输入未变，沿用当时的方案。"),
        Sentence(
            "staff.proven",
            en: "Proven: no postings by these rules are worth more.",
            zh: "已证明：在这些规则下没有更优的派驻。"),
        Sentence(
            "staff.not-proven",
            en: "Not proven to be the best: others could be worth up to {gap} % more.",
            zh: "未证明最优：其他方案最多可再高 {gap}%。"),
        Sentence(
            "staff.month-over",
            en: "{month} is over; postings are proposed for a month that is not.",
            zh: "{month} 已结束；请为未结束的月份提出方案。"),
        Sentence(
            "staff.no-plan-in-time",
            en:
                "No postings were found within {seconds} seconds of work; raise work.seconds in staffing.yaml, or propose for a smaller region.",
            zh: "{seconds} 秒内未找到方案；请调高 staffing.yaml 的 work.seconds，或缩小区域。"),
        Sentence(
            "staff.no-grades",
            en:
                "No store of {region} has a grade that wants promoters in {month}; norms follow grades, so accept grades first (storectl grade propose, accept).",
            zh: "{region} 在 {month} 没有按等级需要促销员的门店；编制取决于等级，请先确认等级（storectl grade propose、accept）。"),
        Sentence(
            "staff.run-moved",
            en: "Something changed since the run: a newer run, the rules, or what a person does. Propose again.",
            zh: "方案之后情况有变：有更新的方案、规则或派驻变动。请重新提出。"),
        Sentence(
            "staff.no-such-run",
            en: "No run {run} is known to you.",
            zh: "没有您可见的方案 {run}。"),
        Sentence(
            "staff.no-run",
            en: "There is no run for {region} in {month}; storectl staff propose makes one.",
            zh: "{region} {month} 尚无方案；请执行 storectl staff propose。"),
        Sentence(
            "staff.day-of-other-month",
            en: "{day} does not lie in {month}, for which the run was made.",
            zh: "{day} 不在方案所属的 {month} 内。"),
        Sentence(
            "staff.person-not-in-run",
            en: "Run {run} says nothing of \"{found}\".",
            zh: "方案 {run} 中没有“{found}”。"),
        Sentence(
            "staff.beyond-grant",
            en:
                "That would be beyond the heads or the money that headquarters grants; storectl staff grants shows them.",
            zh: "超出总部批准的人数或金额额度；请用 storectl staff grants 查看。"),
        Sentence(
            "staff.not-yours",
            en: "You may post your own people to your own stores only.",
            zh: "只能把自己区域的人员派驻到自己区域的门店。"),
        Sentence(
            "staff.not-a-promoter",
            en: "No promoter \"{found}\" who works then, in a store with a grade or in none, is known to you.",
            zh: "没有您可见、当时在职且所在门店有等级（或未派驻）的促销员“{found}”。"),
        Sentence(
            "staff.posted-before-joining", en: "{person} joined on {day} only.", zh: "{person} 于 {day} 才入职。"),
        Sentence(
            "staff.posted-after-leaving", en: "{person} no longer works for us from {day} on.",
            zh: "{person} 自 {day} 起已离职。"),
        Sentence(
            "staff.session-held",
            en: "Results of the session are told: it stays {course} on {day}; add another session.",
            zh: "该场次已有成绩，课程 {course} 和日期 {day} 不可更改；请新增场次。"),
        Sentence(
            "staff.money-unfit", en: "{found} is more than 10,000,000,000.00.", zh: "{found} 超过 10,000,000,000.00。"),
        Sentence(
            "staff.backdated",
            en:
                "{day} lies more than a month back, or beyond 2098; what was is told by file (storectl staff import --kind postings).",
            zh: "{day} 早于一个月前或晚于 2098 年；过往情况请用文件导入（storectl staff import --kind postings）。"),
        Sentence(
            "staff.not-for-auditors",
            en:
                "It says how far people live from stores, or what they are paid: for headquarters and their own manager alone.",
            zh: "内容涉及住处距离或薪资，仅对总部和所属区域经理开放。"),
        Sentence(
            "staff.store-wants-nobody",
            en: "No store \"{store}\" whose norm wants promoters is known to you.",
            zh: "没有您可见且有促销员编制的门店“{store}”。"),
        Sentence(
            "staff.bar-no_heads",
            en: "{store} has no head free for {person}: its norm wants none, or others of another region fill it.",
            zh: "{store} 没有可供 {person} 的编制：无编制或已由其他区域人员占用。"),
        Sentence(
            "staff.bar-veto",
            en: "The owner of {store} does not want {person}.",
            zh: "{store} 店主不接受 {person}。"),
        Sentence(
            "staff.bar-certificate",
            en: "{store} carries {model}, and {person} holds no certificate for it; first the course.",
            zh: "{store} 销售 {model}，{person} 没有其有效证书；请先培训。"),
        Sentence(
            "staff.bar-pay",
            en: "The base pay of {person} lies outside the band for the grade of {store}.",
            zh: "{person} 的底薪不在 {store} 等级的薪资区间内。"),
        Sentence(
            "staff.bar-employer",
            en: "{person} belongs to a distributor that does not supply {store}.",
            zh: "{person} 属于不向 {store} 供货的经销商。"),
        Sentence(
            "staff.bar-commute",
            en: "{store} lies {kilometres} km from the home of {person}; {limit} km is the limit.",
            zh: "{store} 距 {person} 住处 {kilometres} 公里，上限为 {limit} 公里。"),
        Sentence(
            "staff.obstacle-full",
            en: "All heads of {store} are filled; storectl staff postings --store {store} says by whom.",
            zh: "{store} 已满编；用 storectl staff postings --store {store} 查看在岗人员。"),
        Sentence(
            "staff.obstacle-team",
            en: "With {person} the team of {store} would lack somebody experienced, or have too many trainees.",
            zh: "{person} 加入后，{store} 团队缺少资深人员或见习生过多。"),
        Sentence(
            "staff.obstacle-grant",
            en: "With {person} in {store} more people or pay would be posted than headquarters grants.",
            zh: "{person} 派驻 {store} 后将超出总部批准的人数或金额。"),
        Sentence(
            "staff.rules-collide-smallest",
            en: "These rules cannot be kept together, and no fewer collide; give up one of them:",
            zh: "以下规则无法同时满足，且没有更小的冲突组合；请放弃其中之一："),
        Sentence(
            "staff.rules-collide",
            en: "These rules cannot be kept together; give up one of them:",
            zh: "以下规则无法同时满足；请放弃其中之一："),
        Sentence(
            "staff.rule-heads",
            en: "{store} has no more people than its norm wants; raise the norm, or let more people move.",
            zh: "{store} 人数不超过编制；可提高编制，或放宽调动比例。"),
        Sentence(
            "staff.rule-senior",
            en: "Two or more people in {store} have somebody experienced among them (rules.team.senior_in).",
            zh: "{store} 两人及以上须有资深人员（rules.team.senior_in）。"),
        Sentence(
            "staff.rule-trainees",
            en: "{store} has no more trainees than rules.team.trainees allows.",
            zh: "{store} 的见习生不超过 rules.team.trainees。"),
        Sentence(
            "staff.rule-granted-heads",
            en: "{region} has no more people than headquarters grants it.",
            zh: "{region} 人数不超过总部批准的人数。"),
        Sentence(
            "staff.rule-granted-money",
            en: "The base pay of {region} stays within what headquarters grants it.",
            zh: "{region} 的底薪总额不超过总部批准的金额。"),
        Sentence(
            "staff.rule-moves",
            en: "No more people change their store than rules.moves allows; --moves allows more this time.",
            zh: "调动人数不超过 rules.moves；可用 --moves 本次放宽。"),
        Sentence(
            "staff.rule-posted",
            en: "You asked for {person} in {store}.",
            zh: "您要求 {person} 派驻 {store}。"),
        Sentence(
            "staff.rule-filled",
            en: "You asked for every head of {store} to be filled.",
            zh: "您要求 {store} 满编。"),
        Sentence(
            "staff.accept.agree",
            en: "Put these postings in force? [y/N]",
            zh: "使这些派驻生效吗？[y/N]"),
        Sentence(
            "staff.accept-unconfirmed",
            en: "{people} {people|posting|postings} would change; nothing was done. Look at them, then say --yes.",
            zh: "将有 {people} 人的派驻发生变化，尚未执行。请核对后加 --yes。"),
        Sentence(
            "staff.accepted",
            en: "The postings of {changed} {changed|person|people} hold from {day} on.",
            zh: "{changed} 人的派驻自 {day} 起生效。"),
        Sentence(
            "staff.accepted-before",
            en: "All of it holds already; nothing changed.",
            zh: "均已生效，没有变化。"),
        Sentence(
            "staff.post.agree",
            en: "Post the person so? [y/N]",
            zh: "确定这样派驻吗？[y/N]"),
        Sentence(
            "staff.post-unconfirmed",
            en: "Nothing was done. Look at it, then say --yes.",
            zh: "尚未执行。请核对后加 --yes。"),
        Sentence(
            "staff.posted",
            en: "The posting holds.",
            zh: "派驻已生效。"),
        Sentence(
            "staff.no-swaps",
            en: "No two people could change places so that both stores sell more.",
            zh: "没有互换后两店都能多卖的人员组合。"),
        Sentence(
            "staff.swaps-said",
            en: "A proposal weighs all swaps and moves together; these are the pairs that gain by themselves.",
            zh: "派驻方案会综合衡量所有调动；这里列出单独互换即可获益的组合。"),
        Sentence(
            "staff.passed-over",
            en: "The best store that was passed over is {store}: worth {worth} units a month.",
            zh: "未采用的最佳门店是 {store}：每月价值 {worth} 台。"),
        Sentence(
            "staff.barred",
            en: "No other store is open; the nearest that a rule closes is {store}.",
            zh: "没有其他可派驻的门店；最近的、被规则排除的是 {store}。"),
        Sentence(
            "staff.because-full",
            en: "Its heads are filled by people who are worth more there, or would lose more elsewhere.",
            zh: "其编制已由价值更高或离开损失更大的人员占用。"),
        Sentence(
            "staff.because-team",
            en: "A team would lack somebody experienced, or have too many trainees.",
            zh: "团队会缺少资深人员或见习生过多。"),
        Sentence(
            "staff.because-grant",
            en: "What headquarters grants is used up.",
            zh: "总部批准的额度已用完。"),
        Sentence(
            "staff.because-moves",
            en: "No more people may move this month.",
            zh: "本月调动名额已用完。"),
        Sentence(
            "staff.because-less",
            en: "The person is worth less there.",
            zh: "此人在该店价值更低。"),
        Sentence(
            "staff.because-together", en: "Everybody's postings together are worth more so.", zh: "从整体看，现方案总价值更高。"),
        Sentence(
            "staff.because-no_heads",
            en: "Its norm wants nobody more.",
            zh: "其编制不再需要人员。"),
        Sentence(
            "staff.because-veto",
            en: "Its owner does not want the person.",
            zh: "店主不接受此人。"),
        Sentence(
            "staff.because-certificate",
            en: "A certificate for a new model is missing.",
            zh: "缺少新品证书。"),
        Sentence(
            "staff.because-pay",
            en: "The base pay lies outside the band of its grade.",
            zh: "底薪不在其等级的薪资区间内。"),
        Sentence(
            "staff.because-employer",
            en: "The distributor whose own person it is does not supply it.",
            zh: "所属经销商不向该店供货。"),
        Sentence(
            "staff.because-commute",
            en: "It lies beyond the limit of the way to work.",
            zh: "超出通勤上限。"),
    ]
}
