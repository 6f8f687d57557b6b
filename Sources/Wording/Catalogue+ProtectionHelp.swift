extension Catalogue {
    /// The commands of price cuts and price protection, and the words in their columns.
    static let protectionHelp: [Sentence] = cutHelp + settleProtectionHelp + protectionHeadings + protectionWords

    private static let cutHelp: [Sentence] = [
        Sentence("help.price.cut", en: "Announce price cuts, and see who follows.", zh: "公告调价并跟踪落实。"),
        Sentence(
            "help.price.cut.more",
            en: """
                One command of headquarters: what published policies lower on a day is announced, what lies at each account is
                frozen, stores get a task to change tags and posters, and accounts have to confirm. Said again, it changes nothing.
                """,
            zh: """
                总部一条命令：公告已发布政策在某日下调的提货价，冻结各客户库存，向门店派发更换价签和物料的任务，并请客户确认。
                重复执行不会产生变化。
                """),
        Sentence("help.price.cut.draft", en: "Put lower prices of models into an amendment.", zh: "将机型降价写入政策修订。"),
        Sentence(
            "help.price.cut.draft.more",
            en: """
                A line for every published one that prices the models, at every scope, special prices left alone. Then check, submit,
                approve and publish it as any amendment, and announce it with price cut --from.
                """,
            zh: """
                对涉及这些机型的每条已发布价格（各范围，特价除外）生成新价格。之后按修订流程检查、提交、批准、发布，\
                再用 price cut --from 公告。
                """),
        Sentence("help.price.cut.by", en: "By so much, such as 200.00 or 8%.", zh: "降价幅度，如 200.00 或 8%。"),
        Sentence("help.price.cut.announce", en: "Announce what falls on a day.", zh: "公告某日的调价。"),
        Sentence(
            "help.price.cut.announce.more",
            en: "Without --yes it only shows accounts, products, units and exposure.", zh: "不加 --yes 时仅显示客户、商品、数量和价保敞口。"
        ),
        Sentence("help.price.cut.from", en: "The drop day.", zh: "调价日。"),
        Sentence("help.price.cut.models", en: "These models only, separated by commas.", zh: "仅限这些机型，用逗号分隔。"),
        Sentence("help.price.cut.list", en: "Cuts that were announced.", zh: "已公告的调价。"),
        Sentence(
            "help.price.cut.show", en: "A cut: confirmations, laggards, exposure and bill.", zh: "调价详情：确认情况、未落实者、敞口与实付。"
        ),
        Sentence("help.price.cut.items", en: "With what was frozen, product by product.", zh: "列出冻结明细。"),
        Sentence("help.price.cut.confirm", en: "Confirm a cut, as the account.", zh: "客户确认调价。"),
        Sentence("help.price.cut.code", en: "The code of the cut.", zh: "调价编号。"),
        Sentence("help.protection.yes", en: "Do it without asking.", zh: "不再询问，直接执行。"),
        Sentence("help.stock.transferred", en: "Put transfers between accounts on record.", zh: "登记客户之间的调货。"),
        Sentence(
            "help.stock.transferred.more",
            en: """
                Columns: number, day, from, to, sku, units, and serial where it is known. The batches go along, the newest first, with
                the day on which they were shipped and what was paid: from then on the taker is protected for them, and the giver
                no more. Rows that are on record change nothing.
                """,
            zh: """
                列：number、day、from、to、sku、units，已知串码时填 serial。批次随货转移（先转最新批次），保留原发货日期与提货价：
                此后由调入方享有价保，调出方不再享有。已登记的行不会重复。
                """),
        Sentence("help.stock.transferred.file", en: "A CSV or XLSX file.", zh: "CSV 或 XLSX 文件。"),
    ]

    private static let settleProtectionHelp: [Sentence] = [
        Sentence("help.settle.protection", en: "Price protection, line by line.", zh: "价保对账单。"),
        Sentence(
            "help.settle.protection.more",
            en: """
                Nobody files a claim. From the drop day on headquarters works the statements out, once, and credits them to the
                rebate pools; the account accepts or disputes single lines; what is held for proof earns nothing until it is
                decided.
                """,
            zh: """
                无需申报。自调价日起由总部一次性核算，并记入返利池；客户可逐行接受或提出异议；待证明的部分在裁定前不入账。
                """),
        Sentence("help.settle.protection.statement", en: "Work statements out, and show them.", zh: "核算并查看价保对账单。"),
        Sentence(
            "help.settle.protection.statement.more",
            en: "Headquarters keeps and credits with --yes; everybody else sees what is kept.",
            zh: "总部加 --yes 保存并入账；其他人查看已保存的内容。"),
        Sentence("help.settle.protection.month", en: "Cuts whose drop day lies in the month.", zh: "调价日在该月内的调价。"),
        Sentence("help.settle.protection.month-or-cut", en: "Name a month or a cut.", zh: "请指定月份或调价编号。"),
        Sentence("help.settle.protection.cut", en: "The code of a cut.", zh: "调价编号。"),
        Sentence("help.settle.protection.line", en: "The number of the line.", zh: "行号。"),
        Sentence(
            "help.settle.protection.explain", en: "What a line is made of, worked out again.", zh: "逐项说明并重新计算某一行。"),
        Sentence("help.settle.protection.accept", en: "Accept a line, as the account.", zh: "客户接受某一行。"),
        Sentence("help.settle.protection.dispute", en: "Dispute a line, as the account.", zh: "客户对某一行提出异议。"),
        Sentence(
            "help.settle.protection.dispute.more",
            en: "What was credited stays until headquarters decides, which it has to by the day that the terms set.",
            zh: "裁定前已入账金额不变；总部须在条款规定的期限内裁定。"),
        Sentence("help.settle.protection.decide", en: "Decide about a disputed or held line.", zh: "裁定有异议或待证明的行。"),
        Sentence(
            "help.settle.protection.decide.more",
            en: "The line stays; the difference becomes a line of its own, and is credited.",
            zh: "原行保留，差额另记一行并入账。"),
        Sentence(
            "help.settle.protection.proofs", en: "Take proofs that a fall was passed on to stores.", zh: "导入向门店传导价保的证明。"
        ),
        Sentence(
            "help.settle.protection.proofs.more",
            en: """
                Columns: store, sku, units, credited, reference. Where the terms cover stock of stores, it counts as far as it is proved
                and was counted in the store. Before the statement is worked out.
                """,
            zh: """
                列：store、sku、units、credited、reference。条款含门店库存时，以有证明且经门店盘点的数量为准；须在核算前导入。
                """),
        Sentence("help.settle.protection.file", en: "A CSV or XLSX file.", zh: "CSV 或 XLSX 文件。"),
        Sentence("help.settle.protection.units", en: "How many units are right.", zh: "认为正确的数量。"),
        Sentence("help.settle.protection.right-units", en: "So many units are right.", zh: "裁定数量。"),
        Sentence("help.settle.protection.right-amount", en: "So much is right, in major units.", zh: "裁定金额（元）。"),
        Sentence(
            "help.settle.protection.units-or-amount", en: "Name either --units or --amount.",
            zh: "请填写 --units 或 --amount 之一。"),
        Sentence(
            "help.settle.protection.units-range", en: "--units is from 0 to 1000000000.",
            zh: "--units 须在 0 到 1000000000 之间。"),
        Sentence("help.settle.protection.reason", en: "Why.", zh: "原因。"),
    ]

    private static let protectionHeadings: [Sentence] = [
        Sentence("heading.cut", en: "cut", zh: "调价编号"),
        Sentence("heading.drop_day", en: "drop day", zh: "调价日"),
        Sentence("heading.announced_on", en: "announced on", zh: "公告日期"),
        Sentence("heading.announced_by", en: "announced by", zh: "公告人"),
        Sentence("heading.accounts", en: "accounts", zh: "客户数"),
        Sentence("heading.skus", en: "SKUs", zh: "商品数"),
        Sentence("heading.confirmed", en: "confirmed", zh: "已确认"),
        Sentence("heading.confirmed_by", en: "confirmed by", zh: "确认人"),
        Sentence("heading.confirmed_at", en: "confirmed at", zh: "确认时间"),
        Sentence("heading.settled", en: "settled", zh: "已核算"),
        Sentence("heading.bill", en: "bill", zh: "实付价保"),
        Sentence("heading.held_exposure", en: "held would come to", zh: "待证明金额"),
        Sentence("heading.held_units", en: "held units", zh: "待证明数量"),
        Sentence("heading.price_before", en: "price before", zh: "原提货价"),
        Sentence("heading.price_after", en: "price after", zh: "新提货价"),
        Sentence("heading.base_price", en: "base", zh: "价保基价"),
        Sentence("heading.uncapped", en: "without cap", zh: "未计上限"),
        Sentence("heading.counted_by", en: "counted by", zh: "计数依据"),
        Sentence("heading.lot_day", en: "batch of", zh: "批次日期"),
        Sentence("heading.of_line", en: "of line", zh: "原行号"),
        Sentence("heading.dispute_until", en: "dispute until", zh: "异议截止"),
        Sentence("heading.disputed_lines", en: "disputed lines", zh: "异议行数"),
        Sentence("heading.claimed_units", en: "claimed units", zh: "主张数量"),
        Sentence("heading.late", en: "late", zh: "逾期"),
        Sentence("heading.statements", en: "statements", zh: "对账单数"),
        Sentence("heading.task", en: "task", zh: "任务"),
        Sentence("heading.feed_day", en: "feed of", zh: "报文日期"),
        Sentence("heading.feed_age_days", en: "feed age (days)", zh: "报文天数"),
        Sentence("heading.feed_units", en: "by feed", zh: "报文库存"),
        Sentence("heading.later_feed", en: "later feed", zh: "公告后报文"),
        Sentence("heading.later_day", en: "later feed of", zh: "公告后报文日期"),
        Sentence("heading.later_units", en: "by later feed", zh: "公告后库存"),
        Sentence("heading.surplus_units", en: "beyond", zh: "超出数量"),
        Sentence("heading.phones_bought", en: "phones bought", zh: "提货串码数"),
        Sentence("heading.phones_left", en: "phones that count", zh: "有效串码数"),
        Sentence("heading.look_back_days", en: "look-back (days)", zh: "追溯期（天）"),
        Sentence("heading.supported_percent", en: "supported %", zh: "价保比例 %"),
        Sentence("heading.in_transit_percent", en: "in transit %", zh: "在途比例 %"),
        Sentence("heading.statement_cap", en: "cap", zh: "上限"),
        Sentence("heading.recomputes", en: "recomputes", zh: "重算一致"),
        Sentence("heading.units_without_lot", en: "units without batch", zh: "无批次数量"),
    ]

    private static let protectionWords: [Sentence] = [
        Sentence("word.protection_late", en: "bought before a late policy", zh: "政策迟发期间提货"),
        Sentence("word.protection_imei", en: "serial", zh: "串码"),
        Sentence("word.protection_feed", en: "feed", zh: "报文"),
        Sentence("word.protection_estimated", en: "estimated", zh: "估算"),
        Sentence("word.protection_transit", en: "in transit", zh: "在途"),
        Sentence("word.protection_store", en: "store count and proof", zh: "门店盘点及证明"),
        Sentence("word.protection_held", en: "held", zh: "待证明"),
        Sentence("word.protection_surplus", en: "told after the announcement", zh: "公告后新增"),
        Sentence("word.protection_decided", en: "decided", zh: "已裁定"),
        Sentence("word.protection_credited", en: "credited", zh: "已入账"),
        Sentence("word.protection_accepted", en: "accepted", zh: "已接受"),
        Sentence("word.protection_disputed", en: "disputed", zh: "有异议"),
        Sentence("word.protection_waiting", en: "waits for proof", zh: "待证明"),
    ]
}
