extension Catalogue {
    /// `storectl grade rehearse`: its help, its tables, and what it says.
    static let gradeRehearsal: [Sentence] = [
        Sentence(
            "help.grade.rehearse", en: "Run a draft scheme over past months: who moves, who flip-flops, what it costs.",
            zh: "用历史月份预演定级方案：谁变动、谁反复、代价多少。"),
        Sentence(
            "help.grade.rehearse.more",
            en:
                "Nothing is put in force. The first month begins from no grades, each next one from the proposals before it; the changeover shows who would move from the grades in force if the scheme ruled the last month. Figures are parts of one: grades changing a month, flapping (A to B to A within three months), weighted kappa of each month with the next, eta squared of sales by grade, and rank correlation with the sales of the graded month, of the grade, of the cut-offs alone, and of the sales themselves. Headquarters only, since every figure comes from the whole chain.",
            zh:
                "不使任何内容生效。首月从无等级开始，之后各月承接上月的建议等级；切换表显示若方案自末月生效，相对现行等级谁会变动。指标均以 1 为整体：月变动比例、反复比例（三个月内 A→B→A）、相邻月份的加权 kappa、销售额按等级的 η²，以及与定级当月销售的秩相关（等级、仅按界限、销售额本身）。仅限总部：各项指标取自全连锁。"
        ),
        Sentence(
            "help.grade.rehearse.scheme", en: "The scheme of the file; the one it has in use unless named.",
            zh: "文件中的方案；默认为其现用方案。"),
        Sentence(
            "help.grade.rehearse.file",
            en: "A file of schemes; StoreConfig/grading.yaml unless named, and what is in force where there is none.",
            zh: "方案文件；默认 StoreConfig/grading.yaml，没有该文件时用生效版本。"),
        Sentence(
            "help.grade.rehearse.from", en: "The first graded month; six before the last unless given.",
            zh: "首个定级月份；默认末月之前第六个月。"),
        Sentence("help.grade.rehearse.to", en: "The last; the present one unless given.", zh: "末个定级月份；默认本月。"),
        Sentence(
            "help.grade.rehearse.step",
            en: "How much more a store sells in the test of how fast the scheme sees it, in percent.",
            zh: "检验方案反应速度时门店销售的增幅，百分比。"),
        Sentence(
            "help.grade.rehearse.step-unfit", en: "--step is a whole percentage from 1 to 1000.",
            zh: "--step 须为 1 到 1000 的整数百分比。"),
        Sentence("help.grade.rehearse.moves", en: "List every move too.", zh: "同时列出每次变动。"),
        Sentence("grade.rehearsing", en: "Months rehearsed", zh: "已预演月份"),
        Sentence("grade.stepping", en: "Steps tried", zh: "已试验门店"),
        Sentence(
            "grade.rehearsal-step",
            en:
                "The step: in a chain at rest, one store after the other sells {percent} % more from one month on. {tried} {tried|was|were} tried; {due} of them {due|gets|get} a better grade in the long run.",
            zh: "阶跃：在静止的连锁中，逐店自某月起销售增加 {percent}%。试验 {tried} 家，其中 {due} 家最终升级。"),
        Sentence(
            "grade.rehearsal-empty", en: "No store has sales on record in {months}.", zh: "{months} 没有任何门店的销售记录。"),
        Sentence(
            "grade.rehearsal-second",
            en:
                "{moved} of {known} graded {known|store|stores} would move, more than the {limit} that one person may accept: two people of headquarters would have to sign.",
            zh: "已定级的 {known} 家门店中将有 {moved} 家变动，超过单人可接受的 {limit} 家：须由两名总部人员签署。"),
        Sentence(
            "grade.rehearsal-span",
            en:
                "{from} to {to} cannot be rehearsed: name up to {most} months from 2000-01 on that have begun by {today}, the first one first.",
            zh: "无法预演 {from} 至 {to}：请填写 2000-01 起、{today} 前已开始的至多 {most} 个月，先起后止。"),
        Sentence(
            "grade.rehearsal-no-facts",
            en:
                "No store could be graded from {from} to {to}: the months before have no sales on record. Import them first.",
            zh: "{from} 至 {to} 没有门店可定级：此前月份无销售记录。请先导入销售数据。"),
        Sentence("report.rehearsal", en: "Rehearsal of a grading scheme", zh: "定级方案预演"),
        Sentence("section.rehearsal_figures", en: "Figures", zh: "指标"),
        Sentence("section.rehearsal_months", en: "Grades month by month", zh: "各月等级分布"),
        Sentence("section.rehearsal_matrix", en: "Moves from a month to the next", zh: "相邻月份的等级迁移"),
        Sentence("section.changeover", en: "The change from the grades in force", zh: "由现行等级切换"),
        Sentence(
            "section.changeover_matrix", en: "The draft against the grades in force", zh: "草案相对现行等级的迁移"),
        Sentence("section.flip_flops", en: "Stores that flip-flop", zh: "反复变动的门店"),
        Sentence("section.rehearsal_moves", en: "Every move", zh: "全部变动"),
        Sentence("section.changeover_moves", en: "Moves from the grades in force", zh: "相对现行等级的变动"),
        Sentence("heading.draft", en: "draft", zh: "草案"),
        Sentence("heading.in_force", en: "in force", zh: "现行"),
        Sentence("heading.ratio", en: "ratio", zh: "比值"),
        Sentence("heading.figure", en: "figure", zh: "指标"),
        Sentence("heading.changes", en: "changes", zh: "变动数"),
        Sentence("heading.known", en: "graded before", zh: "原已定级"),
        Sentence("heading.limit", en: "one may accept", zh: "单人上限"),
        Sentence("heading.second_signature", en: "two sign", zh: "双人签署"),
        Sentence("heading.heads", en: "heads", zh: "编制增减"),
        Sentence("heading.display_money", en: "display money a month", zh: "月陈列费用"),
        Sentence("heading.between", en: "between", zh: "其间"),
        Sentence("heading.grade_a", en: "A", zh: "A 级"),
        Sentence("heading.grade_b", en: "B", zh: "B 级"),
        Sentence("heading.grade_c", en: "C", zh: "C 级"),
        Sentence("heading.grade_d", en: "D", zh: "D 级"),
        Sentence("heading.grade_e", en: "E", zh: "E 级"),
        Sentence("word.changing", en: "grades changing a month", zh: "月变动比例"),
        Sentence("word.flapping", en: "flapping", zh: "反复比例"),
        Sentence("word.weighted_kappa", en: "weighted kappa", zh: "加权 kappa"),
        Sentence("word.eta_squared", en: "eta squared of sales by grade", zh: "销售额按等级的 η²"),
        Sentence(
            "word.rank_correlation", en: "rank correlation with the month's sales", zh: "与当月销售的秩相关"),
        Sentence("word.rank_correlation_unheld", en: "the same of the cut-offs alone", zh: "同上，仅按界限"),
        Sentence("word.rank_correlation_of_sales", en: "the same of the sales themselves", zh: "同上，销售额本身"),
        Sentence("word.step_in_three_months", en: "step regraded within 3 months", zh: "阶跃三个月内升级的比例"),
        Sentence("word.step_longest", en: "months until the last is regraded", zh: "最晚升级所需月数"),
        Sentence("word.step_due", en: "stores due by the step", zh: "阶跃后应升级门店"),
        Sentence("word.step_tried", en: "stores tried", zh: "试验门店"),
    ]
}
