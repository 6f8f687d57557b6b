extension Catalogue {
    /// How a store comes to a better grade, and what was promised.
    static let gradeWays: [Sentence] = [
        Sentence(
            "grade.way.found",
            en:
                "From {from} to {to}: {count} {count|action|actions} for {cost} a month {count|brings|bring} {store} over the bar.",
            zh: "由 {from} 升至 {to}：{count} 项措施、每月 {cost}，即可使 {store} 越过门槛。"),
        Sentence(
            "grade.way.short",
            en:
                "No combination of the scheme's actions brings {store} from {from} to {to}. The furthest comes to {best} (now {measure}), with a total of {total} points.",
            zh: "方案中的措施无论如何组合，都不足以使 {store} 由 {from} 升至 {to}。最多可达 {best}（现为 {measure}），总分 {total}。"),
        Sentence(
            "grade.way.unmoved",
            en: "None of the actions, and no sales, add to the figure that the cut-offs are compared with.",
            zh: "所有措施及销售增长均不影响界限所比较的指标。"),
        Sentence(
            "grade.way.reached",
            en:
                "Nothing is needed: with {measure} {store} is over the bar of {to} already. \"storectl grade explain {store}\" says what holds it at {from}.",
            zh: "无需措施：{store} 现为 {measure}，已越过 {to} 的门槛。可用“storectl grade explain {store}”查看为何仍为 {from}。"),
        Sentence(
            "grade.way.alone-pieces", en: "Or {more} more in one figure alone: {source}.",
            zh: "或仅“{source}”每月增加 {more}。"),
        Sentence(
            "grade.way.alone-money", en: "Or {more} of the currency more in one figure alone: {source}.",
            zh: "或仅“{source}”每月增加金额 {more}。"),
        Sentence(
            "grade.way.as-they-are",
            en: "Peers and cut-offs are taken as they are, and the actions to bring what the scheme expects of them.",
            zh: "以上按同组门店与界限不变、措施达到方案预期效果计算。"),
        Sentence(
            "grade.way.steps",
            en:
                "It takes {count} {count|regrading|regradings}: a grade moves {steps} {steps|step|steps} at once at most.",
            zh: "需经 {count} 次定级：每次最多调整 {steps} 级。"),
        Sentence(
            "grade.way.trimmed",
            en: "There are more than {limit} combinations: what may be done most often was tried less often.",
            zh: "组合超过 {limit} 种：次数最多的措施未按其上限逐一尝试。"),
        Sentence(
            "grade.way.ungraded",
            en:
                "{store} has no earned grade in {month}, so there is no way up from it. \"storectl grade explain {store}\" says why.",
            zh: "{store} 在 {month} 没有正式等级，无从上调。原因见“storectl grade explain {store}”。"),
        Sentence(
            "grade.way.top", en: "{store} is an A already; there is nothing better.", zh: "{store} 已是 A 级，没有更高等级。"),
        Sentence(
            "grade.way.not-better", en: "{wanted} is not better than the {grade} that {store} has; name a better one.",
            zh: "{wanted} 并不高于 {store} 现有的 {grade}；请填写更高的等级。"),
        Sentence(
            "grade.plan.kept", en: "The plan is kept for {month}, and {tasks} {tasks|task is|tasks are} on the list.",
            zh: "已保存 {month} 的计划，并新增 {tasks} 项任务。"),
        Sentence(
            "grade.plan.repeated",
            en: "This plan for {month} was kept before; {tasks} {tasks|task was|tasks were} added.",
            zh: "{month} 的计划此前已保存；新增 {tasks} 项任务。"),
        Sentence(
            "grade.plan.no-way",
            en: "There is no way up for {store} to plan. \"storectl grade way {store}\" says why.",
            zh: "{store} 没有可计划的上调路径。原因见“storectl grade way {store}”。"),
        Sentence(
            "grade.plan.month-unfit", en: "{month} is no month to promise on {today}; name one that is to come.",
            zh: "{today} 不能承诺 {month}；请填写未来的月份。"),
        Sentence(
            "grade.plan.month-still", en: "Grades do not move in {month}; promise {next}.",
            zh: "{month} 不调整等级；请改为 {next}。"),
        Sentence(
            "grade.plan.other",
            en: "{store} has another plan for {month} already, to {target}. See storectl grade plans --month {month}",
            zh: "{store} 在 {month} 已有另一计划（目标 {target}）。见 storectl grade plans --month {month}"),
        Sentence(
            "grade.plan.not-yours", en: "Only those who manage {store} plan its way up.", zh: "只有 {store} 的管理者可以制定计划。"),
        Sentence(
            "grade.plans.none", en: "No way up is planned. Plan one by storectl grade way STORE --plan",
            zh: "尚无计划。可用 storectl grade way 门店 --plan 制定。"),
        Sentence(
            "grade.plans.counts", en: "Came: {came}, missed: {missed}, open: {open}, withdrawn: {withdrawn}.",
            zh: "已实现：{came}，未实现：{missed}，进行中：{open}，已撤回：{withdrawn}。"),
        Sentence(
            "grade.plan.none", en: "{store} has no plan for {month}. storectl grade plans shows those there are.",
            zh: "{store} 没有 {month} 的计划。storectl grade plans 可列出现有计划。"),
        Sentence(
            "grade.plan.over",
            en:
                "The grades of {month} are in force, so the plan of {store} has come or was missed; it stays on record.",
            zh: "{month} 的等级已生效，{store} 的计划已有结果，予以保留。"),
        Sentence(
            "grade.plan.withdrawn",
            en:
                "The plan of {store} for {month} is withdrawn, and {tasks} open {tasks|task is|tasks are} off the list.",
            zh: "{store} 在 {month} 的计划已撤回，并撤下 {tasks} 项未完成的任务。"),
        Sentence(
            "grade.plan.withdrawn-before",
            en: "The plan of {store} for {month} was withdrawn already; nothing changed.",
            zh: "{store} 在 {month} 的计划此前已撤回，未作更改。"),
        Sentence(
            "task.plan-action", en: "{times} × {english} ({chinese}), for grade {grade} in {month}",
            zh: "{chinese}（{english}）× {times}，争取 {month} 达到 {grade} 级"),
        Sentence("word.plan", en: "way up", zh: "升级计划"),
        Sentence("word.plan_open", en: "open", zh: "进行中"),
        Sentence("word.plan_came", en: "came", zh: "已实现"),
        Sentence("word.plan_missed", en: "missed", zh: "未实现"),
        Sentence("word.plan_withdrawn", en: "withdrawn", zh: "已撤回"),
        Sentence("word.way_reached", en: "over the bar already", zh: "已越过门槛"),
        Sentence("word.way_way", en: "there is a way", zh: "可实现"),
        Sentence("word.way_short", en: "no combination is enough", zh: "措施不足"),
        Sentence("heading.promised", en: "promised for", zh: "承诺月份"),
        Sentence("heading.from_grade", en: "from", zh: "现等级"),
        Sentence("heading.to_grade", en: "to", zh: "目标等级"),
        Sentence("heading.answer", en: "answer", zh: "结论"),
        Sentence("heading.cost", en: "cost a month", zh: "每月费用"),
        Sentence("heading.measure_after", en: "measure then", zh: "届时比较值"),
        Sentence("heading.bar_after", en: "bar then", zh: "届时门槛"),
        Sentence("heading.total_after", en: "total then", zh: "届时总分"),
        Sentence("heading.actions", en: "actions", zh: "措施"),
        Sentence("heading.action", en: "action", zh: "措施"),
        Sentence("heading.adds", en: "expected gain a month", zh: "预期每月增量"),
        Sentence("heading.alone", en: "or one figure alone", zh: "或仅提升一项"),
        Sentence("heading.more", en: "more a month", zh: "每月增加"),
        Sentence("heading.tasks", en: "tasks", zh: "任务"),
        Sentence("heading.tasks_done", en: "done", zh: "已完成"),
        Sentence("heading.planned_by", en: "planned by", zh: "制定人"),
        Sentence("help.grade.way", en: "The cheapest way of a store to a better grade.", zh: "门店升级的最低成本路径。"),
        Sentence(
            "help.grade.way.more",
            en: """
                From the actions of the scheme's file (what each adds to the store's figures, what it costs a month, how often
                it can be done) the cheapest combination is made, and of equals the one of the fewest actions, that brings the
                store over the cut-off of the next better grade with the band. Peers and cut-offs are taken as they are. Up to
                100,000 combinations are all looked at; of more, what may be done most often is tried less often, and the
                answer says so. Where nothing is enough, the answer shows what comes furthest. --plan keeps the way and puts a
                task on the list for each action; "storectl grade plans" then says whether the grade came.
                """,
            zh: """
                根据方案文件中的措施（对门店指标的增量、每月费用、最多次数），求出使门店越过上一等级界限（含缓冲带）的最低费用组合；
                费用相同时取措施最少者。同组门店与界限按现状不变。组合不超过 100,000 种时逐一比较；更多时，次数最多的措施会少试几次，
                并在结果中说明。若均不足够，则显示最接近的组合。--plan 保存计划，并为每项措施建立任务；之后可用 storectl grade plans
                查看等级是否实现。
                """),
        Sentence("help.grade.way.to", en: "The wanted grade; the next better one unless said.", zh: "目标等级；默认为高一级。"),
        Sentence("help.grade.way.plan", en: "Keep it as a plan, and make tasks of it.", zh: "保存为计划并生成任务。"),
        Sentence(
            "help.grade.way.by",
            en:
                "With --plan: the month whose grade is promised; unless said, the first regrading for which every month that counts has seen the actions.",
            zh: "与 --plan 合用：承诺达到等级的月份；默认为计入月份均已见到措施效果后的首次定级。"),
        Sentence("help.grade.way.by-without-plan", en: "--by goes with --plan.", zh: "--by 须与 --plan 合用。"),
        Sentence("help.grade.plans", en: "Planned ways up, and whether the promised grades came.", zh: "升级计划及其结果。"),
        Sentence(
            "help.grade.plans.more",
            en: """
                A plan came when the computed grade in force in the promised month is the promised one or better; it is missed
                when the month was accepted with a worse one, and open until the store's grade of the month is accepted. Until
                then it can be withdrawn: its open tasks come off the list, and what is done stays.
                """,
            zh: """
                承诺月份生效的计算等级达到或高于目标即为“已实现”；该月已接受而等级较低为“未实现”；在门店该月等级被接受之前为“进行中”，此前可以撤回：
                未完成的任务随之撤下，已完成的保留。
                """),
        Sentence("help.grade.plans.list", en: "List the plans, newest month first.", zh: "列出计划，月份新者在前。"),
        Sentence(
            "help.grade.plans.withdraw", en: "Take a plan back, and its open tasks off the list.",
            zh: "撤回计划，并撤下其未完成的任务。"),
        Sentence("help.grade.plans.promised", en: "The promised month, YYYY-MM.", zh: "承诺月份，YYYY-MM。"),
        Sentence("help.grade.plans.month", en: "Plans for one month only.", zh: "仅显示某月的计划。"),
    ]
}
