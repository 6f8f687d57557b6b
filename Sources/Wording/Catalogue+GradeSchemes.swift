extension Catalogue {
    /// What is wrong with a file of schemes, and what becomes of it.
    static let gradeSchemes: [Sentence] = [
        Sentence(
            "config.key-missing", en: "\"{key}\" is missing here; every one needs it.", zh: "此处缺少必填的“{key}”。"),
        Sentence(
            "config.name-twice", en: "\"{name}\" is named twice; give each a name of its own.",
            zh: "名称“{name}”重复；请使用不同的名称。"),
        Sentence(
            "config.code-unfit",
            en:
                "\"{found}\" is no code: 1 to 40 letters, digits, \".\", \"_\", \"/\" and \"-\", a letter or digit first.",
            zh: "“{found}”不是有效编码：1 至 40 位字母、数字及 . _ / -，且以字母或数字开头。"),
        Sentence(
            "config.sentence-unfit", en: "Write one line of at most 200 characters here, without invisible ones.",
            zh: "此处应为一行文字，最多 200 个字符，不含不可见字符。"),
        Sentence(
            "config.word-unknown", en: "\"{found}\" is not known here. Write one of: {known}.",
            zh: "未知的“{found}”。请填写其中之一：{known}。"),
        Sentence(
            "config.month-unfit", en: "\"{found}\" is no month from 2000-01 to 2099-12; write it like 2026-03.",
            zh: "“{found}”不是 2000-01 至 2099-12 的月份；请写成 2026-03。"),
        Sentence(
            "config.percent-unfit",
            en: "\"{found}\" is no percent from 0 to 100 with at most two decimals; write it like 12.5%.",
            zh: "“{found}”不是 0 到 100、最多两位小数的百分比；请写成 12.5%。"),
        Sentence(
            "config.points-unfit",
            en: "\"{found}\" are no points from 0 to 100 with at most four decimals; write them like 87.5.",
            zh: "“{found}”不是 0 到 100、最多四位小数的分值；请写成 87.5。"),
        Sentence(
            "grading.figure-unfit",
            en:
                "\"{found}\" is no figure of {source}: write a number with at most {decimals} {decimals|decimal|decimals}, such as {example}.",
            zh: "“{found}”不是 {source} 的有效数值：请填写最多 {decimals} 位小数的数字，如 {example}。"),
        Sentence(
            "config.amount-unfit",
            en:
                "\"{found}\" is no amount; write one from 0 on with at most {decimals} {decimals|decimal|decimals}, such as 1200.",
            zh: "“{found}”不是有效金额；请填写不小于 0、最多 {decimals} 位小数的金额，如 1200。"),
        Sentence(
            "config.currency-other",
            en:
                "\"{found}\" is not the chain's currency, which is {currency}; write the amounts in it, or leave this out.",
            zh: "“{found}”不是连锁的货币 {currency}；请以其填写金额，或删去此项。"),
        Sentence(
            "grading.no-schemes", en: "Write at least one scheme under \"schemes\".", zh: "请在 schemes 下至少写一个方案。"),
        Sentence(
            "grading.no-factors", en: "A scheme needs at least one factor, with a weight and a source.",
            zh: "方案至少需要一个因子，含权重和来源。"),
        Sentence(
            "grading.weights-sum", en: "The weights add up to {sum} %; change them so that they add up to 100 %.",
            zh: "权重合计 {sum}%；请调整为合计 100%。"),
        Sentence(
            "grading.weight-none", en: "A factor with no weight does nothing; give it some, or leave the factor out.",
            zh: "权重为零的因子不起作用；请赋予权重或删除该因子。"),
        Sentence(
            "grading.range-and-steps", en: "Points come by range or by steps, not by both; leave one out.",
            zh: "range 与 steps 只能选一；请删除其一。"),
        Sentence("grading.range-empty", en: "\"from\" has to lie below \"to\".", zh: "from 必须小于 to。"),
        Sentence(
            "grading.no-steps", en: "Write at least one step, the figure and its points: { 50: 20, 120: 60 }.",
            zh: "请至少写一档，数值及其分值：{ 50: 20, 120: 60 }。"),
        Sentence(
            "grading.steps-not-rising",
            en: "This step has to begin above the one before it, and bring no fewer points.",
            zh: "该档的数值必须高于前一档，且分值不得更低。"),
        Sentence(
            "grading.missing-unfit",
            en: "\"{found}\" says nothing of a missing figure. Write ungraded, left_out, or points from 0 to 100.",
            zh: "“{found}”不适用于缺失值。请填写 ungraded、left_out 或 0 到 100 的分值。"),
        Sentence(
            "grading.minimum-over-months",
            en:
                "No store can have {minimum} {minimum|month|months} with sales out of {months}; lower minimum_months, or raise months.",
            zh: "{months} 个月中不可能有 {minimum} 个月有销售；请调低 minimum_months 或调高 months。"),
        Sentence(
            "grading.shares-over", en: "The shares of A to D add up to {sum} %; more than 100 % there is not.",
            zh: "A 至 D 的占比合计 {sum}%，不能超过 100%。"),
        Sentence(
            "grading.shares-rest", en: "A to D leave {rest} % for E; write this, or leave E out.",
            zh: "A 至 D 之外留给 E 的是 {rest}%；请如此填写或删除 E。"),
        Sentence(
            "grading.cuts-overlap", en: "{grade} has to begin below {better}; cut-offs fall from A to D.",
            zh: "{grade} 的起点必须低于 {better}；界限应从 A 到 D 递减。"),
        Sentence(
            "grading.last-has-no-end", en: "E is what lies below D and has no figure; leave it out.",
            zh: "E 是低于 D 的部分，不设数值；请删除。"),
        Sentence(
            "grading.refine-what",
            en: "Only cut-offs by a source are refined; leave \"refine\" out, or cut by one, such as capacity.",
            zh: "只有按来源划分的界限才能细化；请删除 refine，或改用 capacity 等来源划分。"),
        Sentence(
            "grading.refine-whole", en: "Cut-offs cannot move by all of their figure; write less than 100 %.",
            zh: "界限的移动幅度不能达到其全部；请填写小于 100% 的值。"),
        Sentence(
            "grading.refine-crossed", en: "\"down_below\" cannot lie above \"up_from\".", zh: "down_below 不能高于 up_from。"
        ),
        Sentence(
            "grading.quota-of-last", en: "E has no lower grade to put a store in; name A, B, C or D.",
            zh: "E 之下没有更低的等级；请填写 A、B、C 或 D。"),
        Sentence(
            "grading.quota-twice", en: "There is a quota of {grade} for each {region} already; keep one of them.",
            zh: "已有按 {region} 设定的 {grade} 级配额；请只保留一条。"),
        Sentence(
            "grading.guard-expects", en: "A case says exactly one of {words}, with a grade.",
            zh: "案例须且只能填写 {words} 之一，并给出等级。"),
        Sentence(
            "grading.adds-nothing", en: "Say what the action adds to a figure, as a number above 0: { units: 8 }.",
            zh: "请说明该措施为指标增加多少，须大于 0：{ units: 8 }。"),
        Sentence(
            "config.nothing-versioned", en: "None of {known} lies in this folder; there is nothing to put in force.",
            zh: "该文件夹中没有 {known}；没有可生效的内容。"),
        Sentence(
            "config.hq-only", en: "Only headquarters puts these files in force.", zh: "只有总部可以使这些文件生效。"),
        Sentence(
            "config.not-for-accounts", en: "These files are shown to headquarters and regions only.",
            zh: "这些文件仅供总部和区域查看。"),
        Sentence(
            "grade.guard-fails",
            en:
                "{store} in {month}: expected {expected}, got {found}. Change the scheme, or the case if it is out of date.",
            zh: "{store}（{month}）：预期 {expected}，实得 {found}。请修改方案；若案例已过时，请修改案例。"),
        Sentence(
            "grade.guard-ungraded",
            en:
                "{store} in {month}: expected {expected}, got no grade, since too little is known of it. Change the scheme or the case.",
            zh: "{store}（{month}）：预期 {expected}，但数据不足而无法定级。请修改方案或案例。"),
        Sentence(
            "grade.guard-no-store",
            en:
                "{store} in {month}: expected {expected}, and no such store trades then. Correct the code, or drop the case.",
            zh: "{store}（{month}）：预期 {expected}，但该月没有这家营业门店。请更正编码或删除案例。"),
        Sentence(
            "grade.guard-early",
            en: "{store} in {month}: expected {expected}, and the month has not begun. Name a month that has, or none.",
            zh: "{store}（{month}）：预期 {expected}，但该月尚未开始。请填写已开始的月份，或不填月份。"),
        Sentence(
            "config.guards-skipped",
            en: "The cases were not judged: the chain has no sales for their months yet.",
            zh: "案例未作检验：连锁尚无相应月份的销售数据。"),
        Sentence(
            "config.repeated", en: "{file} is in force already as version {version}.", zh: "{file} 已作为第 {version} 版生效。"),
        Sentence(
            "config.applied", en: "{file} is version {version} and rules from {month} on.",
            zh: "{file} 成为第 {version} 版，自 {month} 起生效。"),
        Sentence(
            "config.would-apply",
            en: "{file} would be version {version} and rule from {month} on; nothing was changed.",
            zh: "{file} 将成为第 {version} 版，自 {month} 起生效；未作任何更改。"),
        Sentence(
            "config.overtaken",
            en:
                "Version {version} was to rule from {month} on and is overtaken: it never rules. Apply its file again with --from {month} to keep it.",
            zh: "第 {version} 版原定自 {month} 起生效，现已被取代，不再生效。如需保留，请以 --from {month} 重新应用其文件。"),
        Sentence("config.no-difference", en: "The files say what is in force.", zh: "文件与现行版本一致。"),
        Sentence(
            "config.never-applied",
            en: "No version of {file} is in force yet; put it in force by storectl config apply.",
            zh: "{file} 尚无生效版本；请运行 storectl config apply。"),
        Sentence(
            "grade.no-scheme",
            en:
                "No grading scheme is in force. Headquarters puts StoreConfig/grading.yaml in force by storectl config apply.",
            zh: "没有生效的定级方案。总部可运行 storectl config apply 使 StoreConfig/grading.yaml 生效。"),
        Sentence(
            "grade.no-version", en: "There is no version {version}; storectl grade schemes lists those there are.",
            zh: "没有第 {version} 版；storectl grade schemes 可列出已有版本。"),
        Sentence(
            "grade.scheme-unknown", en: "There is no scheme \"{name}\" in force. Name one of: {known}.",
            zh: "生效版本中没有方案“{name}”。可用方案：{known}。"),
        Sentence(
            "grade.no-facts",
            en:
                "No store has sales on record from {first} to {last}, so {month} cannot be graded. Import the sales first.",
            zh: "{first} 至 {last} 没有任何门店的销售记录，无法对 {month} 定级。请先导入销售数据。"),
        Sentence(
            "grade.scheme-moved",
            en:
                "{month} was graded by version {used} of the schemes, and version {now} rules now. Grade it again: storectl grade propose --month {month}",
            zh: "{month} 按方案第 {used} 版定级，现行为第 {now} 版。请重新定级：storectl grade propose --month {month}"),
        Sentence(
            "grade.later-accepted",
            en:
                "Grades of {later} are in force already, so those of {month} cannot be accepted any more. Accept a later month.",
            zh: "{later} 的等级已生效，{month} 的等级不能再接受。请接受更晚的月份。"),
        Sentence(
            "grade.store-unknown",
            en: "{found} is no store that was graded for {month}; storectl grade review --month {month} lists them.",
            zh: "{found} 不在 {month} 定级的门店中；storectl grade review --month {month} 可列出门店。"),
        Sentence(
            "grade.sign-whole",
            en:
                "{moved} of {stores} {stores|store|stores} would change, and two people of headquarters sign for all of them: accept the whole month first, without --store, --region and --except. Nothing comes into force until the second has.",
            zh: "{stores} 家门店中将有 {moved} 家变动，须由两名总部人员对整批签署：请先不带 --store、--region、--except 接受整月；第二人签署前不生效。"),
        Sentence(
            "grade.unsigned",
            en:
                "{moved} of {stores} {stores|store|stores} would change in {month}, more than one person may accept. Two people of headquarters have to sign first: storectl grade accept --month {month}",
            zh: "{month} 将有 {stores} 家门店中的 {moved} 家变动，超出单人可接受的范围。须先由两名总部人员签署：storectl grade accept --month {month}"),
        Sentence(
            "grade.run-moved", en: "Somebody graded the same month at the same time. Run it again.",
            zh: "有人同时对该月定级。请重新运行。"),
        Sentence(
            "seed.schemes", en: "The grading schemes are in force as version {version}.",
            zh: "定级方案已作为第 {version} 版生效。"),
        Sentence(
            "seed.work-standards", en: "The work standards are in force as version {version}.",
            zh: "作业标准已作为第 {version} 版生效。"),
        Sentence(
            "seed.display-standards", en: "The display standards are in force as version {version}.",
            zh: "陈列标准已作为第 {version} 版生效。"),
    ]

    /// Help of `storectl config diff` and `apply` and of `storectl grade schemes`, and the headings of their tables.
    static let gradeSchemesHelp: [Sentence] = [
        Sentence(
            "help.config.diff", en: "Show what the files would change against what is in force.",
            zh: "显示文件与现行版本的差异。"),
        Sentence(
            "help.config.diff.more",
            en: "Of the files that are put in force in versions: a row for each value that comes, goes or changes.",
            zh: "针对按版本生效的文件：每个新增、移除或变更的值一行。"),
        Sentence(
            "help.config.apply", en: "Put the files in force as new versions. Headquarters only.",
            zh: "使文件作为新版本生效。仅限总部。"),
        Sentence(
            "help.config.apply.more",
            en:
                "All files or none. What is in force already stays as it is. Schemes whose guard cases fail are refused. A version rules from its month until one that is applied after it and rules from the same month or an earlier one.",
            zh: "全部生效或全部不生效；已生效的内容不变；守护案例未通过的方案会被拒绝。一个版本自其月份起生效，直至之后应用的、起始月份相同或更早的版本取代它。"),
        Sentence(
            "help.config.apply.from",
            en: "The first month that it rules; the present one unless given, and 2000-01 for the first version.",
            zh: "生效首月；默认本月，首个版本默认 2000-01。"),
        Sentence("help.config.apply.note", en: "Why, for the versions' list and the trail.", zh: "变更原因，记入版本列表与审计记录。"),
        Sentence("help.config.apply.check", en: "Do all but put it in force.", zh: "只检验，不生效。"),
        Sentence("help.config.folder", en: "The folder; StoreConfig unless named.", zh: "文件夹；默认为 StoreConfig。"),
        Sentence("help.grade.scheme", en: "Grade by this scheme instead of the one in use.", zh: "使用指定方案，而非现行方案。"),
        Sentence(
            "help.grade.schemes", en: "List the versions of the grading schemes, or show one.", zh: "列出定级方案的版本，或显示其一。"),
        Sentence("help.grade.schemes.version", en: "Show the file of this version.", zh: "显示该版本的文件内容。"),
        Sentence("heading.rules_from", en: "rules from", zh: "生效月"),
        Sentence("heading.overtaken", en: "overtakes", zh: "取代版本"),
        Sentence("heading.guards_skipped", en: "cases skipped", zh: "未检验案例"),
        Sentence("heading.schemes", en: "schemes", zh: "方案"),
        Sentence("heading.in_use", en: "in use", zh: "现用方案"),
        Sentence("word.scheduled", en: "to come", zh: "待生效"),
        Sentence("word.replaced", en: "replaced", zh: "已被取代"),
        Sentence("word.in_force", en: "in force", zh: "已生效"),
        Sentence("word.applied", en: "applied", zh: "已应用"),
        Sentence("word.unchanged", en: "in force already", zh: "已生效，未变"),
        Sentence("heading.note", en: "note", zh: "说明"),
        Sentence("heading.scheme", en: "scheme", zh: "方案名"),
        Sentence("heading.moved", en: "moved", zh: "变动"),
        Sentence("heading.provisional", en: "provisional", zh: "临时定级"),
        Sentence("word.would_apply", en: "would apply", zh: "可生效"),
    ]
}
