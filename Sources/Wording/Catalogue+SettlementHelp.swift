extension Catalogue {
    static let settlementHelp: [Sentence] = [
        Sentence(
            "help.settle", en: "The accounts' money: rebates, claims, the pool, statements.", zh: "客户账务：返利、核销、返利池、对账单。"),
        Sentence(
            "help.settle.more",
            en: """
                What is promised stands in the price policy (price terms). What is settled is never changed: a second settlement
                takes off the first, a reversal names what it reverses. Docs/settlement.md.
                """,
            zh: "承诺写在价格政策中（price terms）。已结算的不再更改：再次结算扣除已结部分，冲销注明原单。详见 Docs/settlement.md。"),
        Sentence("help.settle.import", en: "Take a file of papers, credit lines or claims.", zh: "导入单据、授信额度或核销申请。"),
        Sentence(
            "help.settle.import.more",
            en: """
                Taken whole or not at all; the same again changes nothing. Amounts are major units of the chain's currency.
                Accounts may file special_claims and rotations for themselves. Columns by kind, those in brackets may be left out:
                """,
            zh: "整份导入或整份拒绝；重复导入没有变化。金额为主货币单位。客户可自行申报 special_claims 与 rotations。各类列如下，方括号内可省略："),
        Sentence("help.settle.file", en: "A CSV file, or - for standard input.", zh: "CSV 文件，- 为标准输入。"),
        Sentence("help.settle.kind", en: "What the file tells.", zh: "文件类别。"),
        Sentence("help.settle.rebate", en: "How far rebates have come; their settlement.", zh: "返利进度与兑付。"),
        Sentence(
            "help.settle.rebate.more",
            en: """
                Each rebate of the periods that the month belongs to: what counts, the tier, the gates, what it brings, and what is
                wanting to the next tier. --book settles the periods that end with the month, once it is over, into the rebate pool,
                and takes back the part of goods that came back since; again it books nothing.
                """,
            zh: """
                列出该月所属各期返利：计入数量与金额、档位、门槛、金额、距下一档差额。--book 在月末之后将本月到期的返利记入返利池，
                并收回其后退货的部分；再次执行不重复记账。
                """),
        Sentence("help.settle.rebate.explain", en: "Each step of one rebate.", zh: "逐步列出一项返利的计算。"),
        Sentence(
            "help.settle.rebate.settled", en: "What was settled, each time, and by which term.", zh: "列出历次兑付及所依条款。"),
        Sentence("help.settle.rebate.book", en: "Settle: asks before it books.", zh: "兑付：记账前询问。"),
        Sentence("help.settle.rebate.yes", en: "Settle without asking.", zh: "不询问，直接兑付。"),
        Sentence("help.settle.statement", en: "Statement of account for a month.", zh: "月度对账单。"),
        Sentence(
            "help.settle.statement.more",
            en: """
                Opening + invoices − payments − credits = closing, entry by entry, with what is open of each invoice and the rebate
                pool. Without --distributor, a line for each account that you see; an account gets its own.
                """,
            zh: "期初 + 发票 − 付款 − 贷记 = 期末，逐笔列出，附未清发票与返利池。不指定 --distributor 时每客户一行；客户查看自己的对账单。"),
        Sentence("help.settle.pool", en: "The rebate pool.", zh: "返利池。"),
        Sentence("help.settle.pool.show", en: "What came in, and what it paid.", zh: "返利池收支明细。"),
        Sentence("help.settle.pool.use", en: "Pay part of an invoice out of the pool.", zh: "以返利池支付部分发票。"),
        Sentence(
            "help.settle.pool.use.more",
            en:
                "No more than lies in the pool, and of an invoice no more than the share that the policy allows (30% unless its terms say otherwise). The same reference again changes nothing.",
            zh: "不得超过返利池余额，且每张发票不超过政策允许的比例（未约定时为 30%）。相同参考号重复执行没有变化。"),
        Sentence("help.settle.pool.invoice", en: "Number of the invoice.", zh: "发票号。"),
        Sentence("help.settle.pool.reference", en: "Your number of this use.", zh: "本次使用的参考号。"),
        Sentence("help.settle.amount", en: "In major units, such as 12000.00.", zh: "主货币单位，如 12000.00。"),
        Sentence("help.settle.credit", en: "What accounts owe, and how much they may.", zh: "应收与授信。"),
        Sentence(
            "help.settle.credit.more",
            en: """
                Finance counts what is invoiced, sales what is shipped, both less payments and credits. The differences are listed
                paper by paper and sum to the difference to the cent. Exposure is the greater of the two, with what is on order at the
                prices paid last, less pledges.
                """,
            zh: "财务口径按开票，销售口径按发货，均减去付款与贷记；差异逐单列出，合计分毫不差。信用敞口取两者较大者，加在订金额（按最近提货价），减担保。"),
        Sentence("help.settle.claim", en: "Claims: special prices and goods back.", zh: "核销申请：特价与退换货。"),
        Sentence(
            "help.settle.claim.more",
            en:
                "Filed by settle import --kind special_claims or rotations, judged line by line, credited to the rebate pool. What was decided stays on record.",
            zh: "以 settle import --kind special_claims 或 rotations 申报，逐行审核，记入返利池；所有决定均留存。"),
        Sentence("help.settle.claim.list", en: "Lines of claims, and what became of them.", zh: "申请行及结果。"),
        Sentence("help.settle.claim.open", en: "Only those that wait.", zh: "仅待审。"),
        Sentence("help.settle.claim.judge", en: "Judge what waits, by the rules.", zh: "按规则审核待审行。"),
        Sentence(
            "help.settle.claim.judge.more",
            en: """
                A special price is proved by the phone's sale or activation within a week, or by the pieces that the ledger saw sold;
                it pays the price paid less the special price, within window and quota. Goods go back within the share and days of the
                policy's terms. Each phone is credited once.
                """,
            zh: "特价以该机一周内的销售或激活、或台账实销数量为凭，支付提货价与特价之差，限于期限与配额；退货限于条款的比例与天数。每台只核销一次。"),
        Sentence("help.settle.claim.kind", en: "special or rotation.", zh: "special 或 rotation。"),
        Sentence("help.settle.claim.number", en: "Number of the claim.", zh: "申请单号。"),
        Sentence("help.settle.claim.line", en: "Line of the claim, from 1.", zh: "申请行号，从 1 起。"),
        Sentence("help.settle.claim.reason", en: "Why; it stays on record.", zh: "原因，将留存。"),
        Sentence("help.settle.pool.yes", en: "Pay without asking.", zh: "不询问，直接支付。"),
        Sentence("help.settle.claim.yes", en: "Decide without asking.", zh: "不询问，直接决定。"),
        Sentence("help.settle.claim.reverse", en: "Take back what was granted.", zh: "冲销已核准的行。"),
        Sentence(
            "help.settle.claim.reverse.more", en: "The line and its credit stay; another credit takes the amount back.",
            zh: "原行与原贷记保留，另记一笔收回。"),
        Sentence("help.settle.claim.grant", en: "Grant by hand what was refused.", zh: "人工核准被拒的行。"),
        Sentence(
            "help.settle.claim.grant.more",
            en: "So much for each piece, with a reason. A phone is granted once all the same.",
            zh: "按每台金额并注明原因；同一台仍只核销一次。"),
        Sentence("help.settle.claim.each", en: "For each piece, in major units.", zh: "每台金额，主货币单位。"),
        Sentence("help.settle.claim.split", en: "Make two lines of one.", zh: "拆分一行。"),
        Sentence(
            "help.settle.claim.split.more",
            en: "So many pieces and the rest are judged apart; the line itself counts no more.",
            zh: "拆出的数量与其余分别审核，原行不再计算。"),
        Sentence("help.settle.claim.units", en: "Pieces of the first part.", zh: "第一部分数量。"),
        Sentence("help.price.terms", en: "What a policy promises besides prices.", zh: "政策的返利等条款。"),
        Sentence(
            "help.price.terms.more",
            en: "Rebates, the rebate pool, price protection and the right to return goods: Docs/settlement.md.",
            zh: "返利、返利池、价保与退换货权，详见 Docs/settlement.md。"),
        Sentence("help.price.terms.import", en: "Take a file of terms into a draft.", zh: "将条款文件导入草案。"),
        Sentence(
            "help.price.terms.import.more",
            en: """
                A YAML file with all terms of the month; what it leaves out is gone from the draft. They are approved and published
                with the prices, and the next month's draft begins with them.
                """,
            zh: "YAML 文件，包含当月全部条款；未列出的将从草案删除。条款与价格一起批准、发布，并带入下月草案。"),
        Sentence("help.price.terms.file", en: "A YAML file.", zh: "YAML 文件。"),
        Sentence("help.price.terms.show", en: "The terms of a month.", zh: "某月的条款。"),
        Sentence(
            "help.price.terms.show.more", en: "As far as they concern you; --draft for what is not published.",
            zh: "仅显示与您有关的条款；--draft 查看未发布的草案。"),
        Sentence("help.price.terms.draft", en: "Of the draft.", zh: "草案。"),
        Sentence("help.price.terms.as-file", en: "As the file that import takes.", zh: "按可导入的文件格式输出。"),
    ]
}
