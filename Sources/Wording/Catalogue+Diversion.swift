extension Catalogue {
    /// What is said about phones outside their territory.
    static let diversion: [Sentence] = diversionRefusals + diversionAnswers + diversionHelp + diversionWords

    private static let diversionRefusals: [Sentence] = [
        Sentence("diversion.hq-only", en: "Headquarters looks for diversion and decides it.", zh: "窜货由总部排查和裁定。"),
        Sentence(
            "diversion.month-to-come", en: "{month} has not begun on {today}: there is nothing to look through.",
            zh: "{today} 时 {month} 尚未开始，无从排查。"),
        Sentence("diversion.unknown", en: "There is no case {number}.", zh: "没有编号为 {number} 的窜货案件。"),
        Sentence(
            "diversion.answer-of-account",
            en: "A case is answered by the account that the phones were shipped to: {account}.",
            zh: "案件须由收货客户 {account} 申辩。"),
        Sentence("diversion.closed", en: "Case {number} is closed.", zh: "案件 {number} 已结案。"),
        Sentence(
            "diversion.unheard",
            en:
                "{account} has not answered, and may until {deadline}. Close it as allowed, or wait for the answer or the day.",
            zh: "{account} 尚未申辩，期限为 {deadline}。可按允许结案，或等待申辩或到期。"),
        Sentence(
            "diversion.text-length", en: "Write 1 to 1,000 characters.", zh: "请填写 1 到 1000 个字符。"),
        Sentence(
            "diversion.region-unknown", en: "StoreConfig/diversion.yaml names a region {found}, which is not there.",
            zh: "StoreConfig/diversion.yaml 中的区域 {found} 不存在。"),
        Sentence(
            "diversion.border-unfit",
            en:
                "\"{found}\" is no border: write two codes of regions with a blank between, and a comma before the next pair.",
            zh: "“{found}”不是边界：请写两个区域编码，以空格分隔，各对之间用逗号。"),
        Sentence(
            "diversion.close-unconfirmed", en: "Nothing was decided. Look at it, then say --yes.",
            zh: "尚未裁定。请核对后加 --yes。"),
    ]

    private static let diversionAnswers: [Sentence] = [
        Sentence("diversion.close.agree", en: "Close this case? [y/N]", zh: "确定结案吗？[y/N]"),
        Sentence("diversion.closed-now", en: "The case is closed.", zh: "已结案。"),
        Sentence("diversion.closed-before", en: "The case was closed like this already.", zh: "该案此前已如此结案。"),
        Sentence("diversion.answer-taken", en: "The answer is taken.", zh: "申辩已收到。"),
        Sentence("diversion.answer-before", en: "This was the answer already.", zh: "申辩内容与此前相同。"),
        Sentence(
            "diversion.unscanned", en: "Nobody has looked yet: storectl diversion scan.",
            zh: "尚未排查：storectl diversion scan。"),
        Sentence(
            "diversion.untraced",
            en: "Of {untraced} of {activated} phones with a serial it is not known who they were shipped to.",
            zh: "{activated} 台有串码的激活中，{untraced} 台不知发给了谁。"),
    ]

    private static let diversionHelp: [Sentence] = [
        Sentence("help.diversion", en: "Phones activated outside their territory.", zh: "窜货排查与案件。"),
        Sentence("help.diversion.scan", en: "Look a month through, and open cases.", zh: "排查某月并立案。"),
        Sentence(
            "help.diversion.scan.more",
            en: """
                A phone is traced by its serial to whoever the brand shipped it to, else to who shipped it to a store. It is
                astray where it was activated outside that account's territory: its region, its shops, and the stores and areas
                of its coverage on the day. Phones of one account in one city are one case, from as many as
                StoreConfig/diversion.yaml says; borders that allow it stand there too. A second look adds what is new and takes
                back what the ledger does not say any more.
                """,
            zh: """
                按串码追溯到品牌出货的客户，否则到向门店分销的客户。激活地不在其当日地盘（所属区域、自有门店、覆盖的门店与区域）
                之内即为窜出。同一客户同一城市同一月份合为一案，立案台数与允许的边界见 StoreConfig/diversion.yaml。
                重复排查只增补新的，并撤回账上已不成立的串码。
                """),
        Sentence("help.diversion.list", en: "Open cases, answered ones first.", zh: "未结案件，已申辩者在前。"),
        Sentence(
            "help.diversion.list.more",
            en: """
                Regional managers see what leaves accounts of their regions and what comes into them; an account sees what is
                said of itself, and not whose territory it was.
                """,
            zh: "大区经理可见从本区客户窜出和窜入本区的案件；客户只见针对自己的案件，不显示被窜方。"),
        Sentence("help.diversion.all", en: "Closed ones too.", zh: "包括已结案的。"),
        Sentence("help.diversion.show", en: "A case with its phones.", zh: "查看案件及其串码。"),
        Sentence(
            "help.diversion.show.more",
            en: "Each phone with the line that names the account: level and day. Withdrawn ones do not count any more.",
            zh: "每台列出指明客户的账目（环节与日期）；已撤回的不再计入。"),
        Sentence("help.diversion.number", en: "Number of the case.", zh: "案件编号。"),
        Sentence("help.diversion.answer", en: "Answer a case against your account.", zh: "对本客户的案件申辩。"),
        Sentence(
            "help.diversion.answer.more",
            en: "Until the case is closed, also after the deadline. A second answer takes the place of the first.",
            zh: "结案前均可申辩，逾期亦可；再次申辩替换前次。"),
        Sentence("help.diversion.note", en: "How the phones came there.", zh: "货物为何到了那里。"),
        Sentence("help.diversion.close", en: "Decide a case. Headquarters.", zh: "裁定案件（总部）。"),
        Sentence(
            "help.diversion.close.more",
            en: "Allowed at any time; proven once the account has answered, or its time is over.",
            zh: "可随时按允许结案；认定窜货须在客户申辩之后或逾期之后。"),
        Sentence("help.diversion.outcome", en: "allowed or proven.", zh: "allowed（允许）或 proven（认定）。"),
        Sentence("help.diversion.reason", en: "Why; the account reads it.", zh: "理由；客户可见。"),
    ]

    private static let diversionWords: [Sentence] = [
        Sentence("report.diversion", en: "Diversion case", zh: "窜货案件"),
        Sentence("section.diverted_phones", en: "Phones", zh: "串码"),
        Sentence("heading.activated", en: "activated, with serial", zh: "有串码的激活"),
        Sentence("heading.traced", en: "traced to an account", zh: "已追溯到客户"),
        Sentence("heading.bordering", en: "allowed by a border", zh: "边界允许"),
        Sentence("heading.astray", en: "astray", zh: "窜出"),
        Sentence("heading.too_few", en: "too few for a case", zh: "不足立案"),
        Sentence("heading.cases_opened", en: "cases opened", zh: "新立案"),
        Sentence("heading.cases_reopened", en: "cases opened again", zh: "重新立案"),
        Sentence("heading.phones_added", en: "phones added", zh: "增补台数"),
        Sentence("heading.phones_withdrawn", en: "phones withdrawn", zh: "撤回台数"),
        Sentence("heading.imei", en: "IMEI", zh: "串码"),
        Sentence("heading.city", en: "city", zh: "城市"),
        Sentence("heading.city_name", en: "city's name", zh: "城市名称"),
        Sentence("heading.rival", en: "whose territory", zh: "被窜方"),
        Sentence("heading.rival_name", en: "name there", zh: "被窜方名称"),
        Sentence("heading.phones", en: "phones", zh: "台数"),
        Sentence("heading.deadline", en: "answer by", zh: "申辩期限"),
        Sentence("heading.opened_on", en: "opened on", zh: "立案日期"),
        Sentence("heading.answered_on", en: "answered on", zh: "申辩日期"),
        Sentence("heading.answered_by", en: "answered by", zh: "申辩人"),
        Sentence("heading.activated_on", en: "activated on", zh: "激活日期"),
        Sentence("heading.shipped_by", en: "shipped by", zh: "出货环节"),
        Sentence("heading.shipped_on", en: "shipped on", zh: "出货日期"),
        Sentence("heading.withdrawn", en: "withdrawn", zh: "已撤回"),
        Sentence("word.answered", en: "answered", zh: "已申辩"),
        Sentence("word.closed", en: "closed", zh: "已结案"),
        Sentence("word.allowed", en: "allowed", zh: "允许"),
        Sentence("word.proven", en: "proven", zh: "认定窜货"),
    ]
}
