extension Catalogue {
    /// What is said about the accounts' money: papers, pool, rebates and claims.
    static let settlement: [Sentence] = [
        Sentence(
            "settle.month-ahead", en: "{month} has not begun yet: there is nothing to work out.",
            zh: "{month} 尚未开始，无可计算。"),
        Sentence(
            "settle.no-right", en: "The books are kept by headquarters; an account files claims for itself.",
            zh: "账务由总部办理；客户只能为自己申报核销。"),
        Sentence("settle.nothing-new", en: "All of it was known already; nothing changed.", zh: "内容均已记录，没有变化。"),
        Sentence(
            "settle.claims-filed",
            en: "Filed. Headquarters judges claims by settle claim judge; settle claim list shows what became of them.",
            zh: "已申报。总部以 settle claim judge 审核，结果见 settle claim list。"),
        Sentence(
            "settle.row-twice", en: "The same stands in line {first} already.", zh: "与第 {first} 行重复。"),
        Sentence(
            "settle.day-ahead", en: "The day lies ahead; today is {today}.", zh: "日期晚于今天（{today}）。"),
        Sentence(
            "settle.due-before", en: "It is due before it was written, on {day}.", zh: "到期日早于开票日 {day}。"),
        Sentence("settle.to-before", en: "It ends before it begins, on {from}.", zh: "结束日不晚于起始日 {from}。"),
        Sentence(
            "settle.amount-positive", en: "An amount lies above 0 and is at most ten million million.",
            zh: "金额须大于 0，且不超过十万亿。"),
        Sentence(
            "settle.amount-too-large", en: "{found} a piece is more than any of our goods costs.",
            zh: "每台 {found} 超出合理范围。"),
        Sentence("settle.no-rows", en: "The file has no rows.", zh: "文件没有数据行。"),
        Sentence(
            "settle.pool-reference-known",
            en: "Reference {reference} is known and says something else; nothing was paid. Take another one.",
            zh: "参考号 {reference} 已用于另一笔，未付款，请换一个。"),
        Sentence(
            "settle.paper-known",
            en:
                "{number} of {day} is known and says something else. Papers never change: put it right by a credit note or another invoice.",
            zh: "单号 {number}（{day}）已记录且内容不同。单据不可更改，请以贷项或另一张发票更正。"),
        Sentence(
            "settle.invoice-unknown", en: "No invoice {invoice} of the account is known.", zh: "该客户没有发票 {invoice}。"),
        Sentence(
            "settle.credit-line-overlaps",
            en: "{account} has another credit line in these days, from {from} on; let this one end there.",
            zh: "{account} 在这些日期已有另一授信额度（自 {from} 起），请在该日之前结束。"),
        Sentence(
            "settle.special-unknown", en: "No special price \"{found}\" was ever published.", zh: "未发布过特价“{found}”。"),
        Sentence(
            "settle.claim-known",
            en:
                "Claim {number} is known with other lines. A claim never changes: file what is wanting under another number.",
            zh: "核销申请 {number} 已存在且内容不同。申请不可更改，请以新单号补报。"),
        Sentence("settle.serial-of-one", en: "A serial is one piece.", zh: "一个串码对应一台。"),
        Sentence("settle.units-or-serial", en: "Say pieces, or the serial of one phone.", zh: "请填写数量，或单台串码。"),
        Sentence(
            "settle.pool-too-small", en: "On that day, or since, the pool holds less than that.", zh: "返利池在当日或其后的余额不足。"),
        Sentence("settle.pool.agree", en: "Pay so much out of the pool? [y/N]", zh: "由返利池支付此数？[y/N]"),
        Sentence(
            "settle.pool-unconfirmed", en: "Nothing was paid. Look it over, and say it again with --yes.",
            zh: "未支付。请核对后加 --yes 再次执行。"),
        Sentence(
            "settle.pool-invoice-open",
            en: "Less than that is open of invoice {invoice}: payments, credit notes and the pool have paid the rest.",
            zh: "发票 {invoice} 的未付余额不足：其余已由付款、贷项或返利池支付。"),
        Sentence(
            "settle.pool-share",
            en: "The pool may pay up to {share}% of an invoice, all its uses together, by the policy that rules today.",
            zh: "按现行政策，返利池最多支付一张发票的 {share}%（累计）。"),
        Sentence(
            "settle.pool-used-already", en: "Reference {reference} was used already; nothing changed.",
            zh: "该笔 {reference} 已使用过，没有变化。"),
        Sentence("settle.pool-empty", en: "Nothing has come into the pool yet.", zh: "返利池暂无记录。"),
        Sentence(
            "settle.month-runs",
            en: "{month} is not over on {today}. Without --book the command shows how far it has come.",
            zh: "{today} 时 {month} 尚未结束；不加 --book 可查看进度。"),
        Sentence("settle.explain-whom", en: "Name the account by --distributor.", zh: "请用 --distributor 指定客户。"),
        Sentence(
            "settle.rebate-unknown", en: "No rebate \"{rebate}\" holds there. Known: {known}.",
            zh: "没有返利“{rebate}”。现有：{known}。"),
        Sentence("settle.rebate.agree", en: "Book what is due into the pools? [y/N]", zh: "将应付返利记入返利池？[y/N]"),
        Sentence(
            "settle.unconfirmed", en: "Nothing was booked. Look at it, and say it again with --yes.",
            zh: "未记账。请核对后加 --yes 再次执行。"),
        Sentence(
            "settle.rebate.nothing", en: "Nothing is due for {month}: all of it is settled.",
            zh: "{month} 没有待兑付的返利，均已结算。"),
        Sentence(
            "settle.rebate.booked", en: "Booked into the pools: {count} {count|entry|entries}, {sum}.",
            zh: "已记入返利池：{count} 笔，{sum}。"),
        Sentence(
            "settle.rebate.none",
            en: "No rebate holds in {month}. Terms come with the policy: price terms import.",
            zh: "{month} 没有返利条款。条款随政策发布：price terms import。"),
        Sentence("settle.rebate.unsettled", en: "Nothing was settled for {month} yet.", zh: "{month} 尚无兑付记录。"),
        Sentence(
            "settle.rebate.unknown",
            en:
                "{count} {count|rebate depends|rebates depend} on something that is not known: a dash is not 0. --explain NAME --distributor ACCOUNT says on what.",
            zh: "{count} 项返利因资料缺失暂不能计算：短横线不是 0。用 --explain 名称 --distributor 客户 查看原因。"),
        Sentence("settle.no-papers", en: "No papers are known up to {month}.", zh: "截至 {month} 没有单据。"),
        Sentence(
            "settle.no-receivables", en: "Neither papers nor credit lines are known on {day}.",
            zh: "{day} 没有单据，也没有授信额度。"),
        Sentence("claim.none", en: "There is no such line.", zh: "没有核销申请行。"),
        Sentence("claim.nothing-to-judge", en: "Nothing waits to be judged.", zh: "没有待审核的申请行。"),
        Sentence("claim.agree", en: "Decide on this line? [y/N]", zh: "对该行作出决定？[y/N]"),
        Sentence(
            "claim.judge-agree", en: "Decide so, and credit what is granted? [y/N]", zh: "照此审核，并将核准金额记入返利池？[y/N]"),
        Sentence(
            "claim.unconfirmed", en: "Nothing was decided. Look it over, and say it again with --yes.",
            zh: "未作决定。请核对后加 --yes 再次执行。"),
        Sentence(
            "claim.unknown",
            en:
                "{account} has no line {line} in a claim {claim} of kind {kind}; --kind special or rotation says which.",
            zh: "{account} 没有 {kind} 类申请 {claim} 的第 {line} 行；以 --kind special 或 rotation 指明种类。"),
        Sentence(
            "claim.not-granted", en: "Line {line} of {claim} is {state}: only what is granted is reversed.",
            zh: "{claim} 第 {line} 行状态为 {state}：只有已核准的才能冲销。"),
        Sentence(
            "claim.grant-beyond",
            en: "{account} never paid more than {most} for one {sku}: grant at most that a piece.",
            zh: "{account} 的 {sku} 单台提货价从未超过 {most}：每台最多核准此数。"),
        Sentence(
            "claim.not-refused",
            en: "Line {line} of {claim} is {state}: granted by hand is what was refused or reversed.",
            zh: "{claim} 第 {line} 行状态为 {state}：只有被拒或已冲销的才能人工核准。"),
        Sentence(
            "claim.not-to-split", en: "Line {line} of {claim} is {state}; reverse it before.",
            zh: "{claim} 第 {line} 行状态为 {state}，请先冲销。"),
        Sentence("claim.split-units", en: "Split off 1 to {most} pieces.", zh: "拆分数量须为 1 至 {most}。"),
        Sentence("claim.moved", en: "Somebody has just decided on the line; look again.", zh: "他人刚处理过该行，请重新查看。"),
        Sentence(
            "claim.phone-granted", en: "A claim for {serial} stands granted; reverse it before.",
            zh: "{serial} 已有核准的申请，请先冲销。"),
        Sentence(
            "claim.no-special", en: "The special price was not the account's for the product on that day.",
            zh: "该日该客户、该商品没有此特价。"),
        Sentence("claim.phone-claimed", en: "A claim for the phone was granted before.", zh: "该机已核销过。"),
        Sentence(
            "claim.phone-unknown", en: "Nothing says that the phone was shipped to the account, or sold by it.",
            zh: "没有该机发给或售自该客户的记录。"),
        Sentence("claim.phone-other", en: "The phone is a {sku}.", zh: "该机为 {sku}。"),
        Sentence(
            "claim.nothing-proved", en: "The ledger proves no piece sold around the day that no other claim has.",
            zh: "台账未能证明该日前后另有实销。"),
        Sentence("claim.quota-used", en: "The quota is used up.", zh: "配额已用完。"),
        Sentence(
            "claim.phone-unsold", en: "Nobody sold or activated the phone, as far as is known.", zh: "该机没有销售或激活记录。"),
        Sentence(
            "claim.phone-sold-on", en: "The phone was sold or activated on {day}, more than a week apart.",
            zh: "该机于 {day} 销售或激活，与申报日相差超过一周。"),
        Sentence("claim.phone-sold", en: "The phone was sold or activated on {day}.", zh: "该机已于 {day} 销售或激活。"),
        Sentence(
            "claim.not-proved",
            en: "The ledger proves {open} pieces sold around the day that no other claim has; split the line.",
            zh: "台账仅能证明该日前后另有 {open} 台实销未被核销，可拆分该行。"),
        Sentence("claim.quota", en: "The quota leaves {left} pieces; split the line.", zh: "配额仅余 {left} 台，可拆分该行。"),
        Sentence(
            "claim.no-shipment", en: "No shipment of the product to the account says what was paid.",
            zh: "没有该商品的发货价格记录。"),
        Sentence(
            "claim.no-difference", en: "What was paid is not above it: there is nothing to credit.",
            zh: "提货价未高于特价，无差额可付。"),
        Sentence("claim.difference", en: "Paid {paid}, special price {special}.", zh: "提货价 {paid}，特价 {special}。"),
        Sentence(
            "claim.no-rotation", en: "The policy gives the account no right to return goods.", zh: "政策未赋予该客户退换货权。"),
        Sentence(
            "claim.too-old", en: "None of it was shipped within the {days} days before.", zh: "前 {days} 天内没有发货。"),
        Sentence(
            "claim.beyond-share",
            en: "{open} pieces are left of the {share}% of the quarter before that may go back; split the line.",
            zh: "上季度提货的 {share}% 可退，尚余 {open} 台，可拆分该行。"),
        Sentence(
            "claim.not-there", en: "{there} pieces lie at the account by its last feed; split the line.",
            zh: "按客户最近一次库存上报，仅有 {there} 台，可拆分该行。"),
        Sentence("claim.goods-back", en: "Paid {paid}, credited at {pays}%.", zh: "提货价 {paid}，按 {pays}% 退款。"),
        Sentence(
            "terms.for-unfit", en: "Whom it is for: chain, or one word with its code: {known}.",
            zh: "适用对象：chain，或以下之一及其编码：{known}。"),
        Sentence("terms.no-tiers", en: "A rebate has one tier at least.", zh: "返利至少有一档。"),
        Sentence("terms.tiers-in-order", en: "Each begins above the one before it.", zh: "各档起点须依次升高。"),
        Sentence(
            "terms.tier-pays", en: "A tier pays a percent, or an amount for each piece: one of the two.",
            zh: "每档只能是百分比或每台金额之一。"),
        Sentence(
            "terms.activation-has-no-price",
            en: "Activations have no price: count tiers in units or the target, and pay for each piece.",
            zh: "激活没有金额：请按台数或指标分档，并按台付款。"),
        Sentence(
            "terms.each-above-amount",
            en: "What lies above an amount is not counted in pieces: pay a percent, or count tiers in units.",
            zh: "按金额超额累进的不能按台付款：请用百分比或按台数分档。"),
        Sentence(
            "terms.goods-one-list", en: "Goods: all, key, or one list: { models: [...] } or { series: [...] }.",
            zh: "商品范围：all、key，或一个列表：{ models: [...] } 或 { series: [...] }。"),
        Sentence(
            "price.term-scope-unknown", en: "{term} is for {scope} \"{code}\", which is not known.",
            zh: "{term} 的适用对象 {scope}“{code}”不存在。"),
        Sentence("price.terms-taken", en: "The draft of {month} has these terms now.", zh: "{month} 草案已采用这些条款。"),
        Sentence("price.terms-same", en: "The draft of {month} says the same already.", zh: "{month} 草案条款相同，没有变化。"),
        Sentence("price.diff.terms-added", en: "Terms that are new: {terms}.", zh: "新增条款：{terms}。"),
        Sentence("price.diff.terms-removed", en: "Terms that go: {terms}.", zh: "取消条款：{terms}。"),
        Sentence(
            "price.diff.term-changed", en: "The term {term} changes. Was: {was}. Is: {now}.",
            zh: "条款 {term} 变更。原：{was}。现：{now}。"),
        Sentence(
            "demo.settled",
            en:
                "settle rebate --month {month} --distributor ACCOUNT --explain NAME shows each step; settle statement each paper.",
            zh: "settle rebate --month {month} --distributor 客户 --explain 名称 逐步列出计算；settle statement 列出每张单据。"),
        Sentence("price.terms-none", en: "The policy has no terms.", zh: "该政策没有条款。"),
    ]

    static let settlementWords: [Sentence] = [
        Sentence("section.settled", en: "Rebates and statements of the month", zh: "当月返利与对账"),
        Sentence("heading.rebates_earned", en: "rebates", zh: "返利"),
        Sentence("word.diversion-looked", en: "phones traced", zh: "排查窜货"),
        Sentence("word.rebates-settled", en: "rebates settled", zh: "兑付返利"),
        Sentence("heading.rebate_earned", en: "earned", zh: "应得返利"), Sentence("heading.due_now", en: "due", zh: "应付"),
        Sentence("heading.gate_found", en: "found", zh: "实际"), Sentence("heading.judged_why", en: "why", zh: "审核说明"),
        Sentence("heading.booked", en: "booked", zh: "记账"), Sentence("heading.known_on", en: "known on", zh: "计算日"),
        Sentence("heading.balance", en: "balance", zh: "余额"), Sentence("heading.capped", en: "capped", zh: "已封顶"),
        Sentence("heading.claim", en: "claim", zh: "申请单号"), Sentence("heading.closing", en: "closing", zh: "期末"),
        Sentence("heading.credited", en: "credited", zh: "贷记"), Sentence("heading.due_day", en: "due", zh: "到期日"),
        Sentence("heading.for", en: "for", zh: "适用"), Sentence("heading.gate", en: "gate", zh: "门槛"),
        Sentence("heading.gate_open", en: "open", zh: "达成"), Sentence("heading.gates", en: "gates", zh: "门槛"),
        Sentence("heading.invoice", en: "invoice", zh: "发票"), Sentence("heading.invoiced", en: "invoiced", zh: "开票"),
        Sentence("heading.invoices", en: "invoices", zh: "发票"),
        Sentence("heading.next_tier_brings", en: "next tier brings", zh: "达下一档增加"),
        Sentence("heading.of_all_tiers", en: "of all tiers", zh: "各档合计"),
        Sentence("heading.open_invoices", en: "open invoices", zh: "未清发票"),
        Sentence("heading.opened_percent", en: "gates open %", zh: "门槛比例 %"),
        Sentence("heading.paid", en: "paid", zh: "付款"), Sentence("heading.paper", en: "paper", zh: "单据"),
        Sentence("heading.pool_kind", en: "kind", zh: "类别"),
        Sentence("heading.pool_left", en: "left in the pool", zh: "返利池余额"),
        Sentence("heading.rebate", en: "rebate", zh: "返利"), Sentence("heading.rest", en: "open", zh: "未清"),
        Sentence("section.rebate_tiers", en: "tiers", zh: "档位"),
        Sentence("section.rebate_gates", en: "gates", zh: "门槛"),
        Sentence("section.rebate_parts", en: "by model", zh: "按型号"),
        Sentence("heading.settled_before", en: "settled before", zh: "已结算"),
        Sentence("heading.shipped_amount", en: "shipped", zh: "发货金额"),
        Sentence("section.statement_entries", en: "entries", zh: "明细"),
        Sentence("section.statement_open", en: "open invoices", zh: "未清发票"),
        Sentence("section.statement_pool", en: "rebate pool", zh: "返利池"),
        Sentence("heading.target_bought", en: "bought of the target", zh: "指标内提货"),
        Sentence("heading.target_units", en: "target", zh: "指标"), Sentence("heading.term", en: "term", zh: "条款"),
        Sentence("heading.tier", en: "tier", zh: "档位"),
        Sentence("heading.to_next_tier", en: "to the next tier", zh: "距下一档"),
        Sentence("heading.threshold", en: "asked", zh: "要求"),
        Sentence("report.rebate", en: "Rebate", zh: "返利计算"),
        Sentence("report.statement", en: "Statement of account", zh: "对账单"),
        Sentence("report.credit", en: "Receivables and credit", zh: "应收与授信"),
        Sentence("heading.unassigned", en: "paid for no invoice", zh: "未对应发票"),
        Sentence("section.credit_differences", en: "where finance and sales differ", zh: "财务与销售差异"),
        Sentence("heading.owed_finance", en: "owed (finance)", zh: "应收（财务）"),
        Sentence("heading.owed_sales", en: "owed (sales)", zh: "应收（销售）"),
        Sentence("heading.open_orders", en: "on order", zh: "在订"), Sentence("heading.pledged", en: "pledged", zh: "担保"),
        Sentence("heading.credit_limit", en: "credit line", zh: "授信额度"),
        Sentence("heading.credit_room", en: "room", zh: "可用额度"),
        Sentence("word.step_tier", en: "tier", zh: "档位"), Sentence("word.step_gate", en: "gate", zh: "门槛"),
        Sentence("word.step_model", en: "model", zh: "机型"), Sentence("word.step_sum", en: "sum", zh: "合计"),
        Sentence("word.gates_open", en: "open", zh: "达成"), Sentence("word.gates_shut", en: "shut", zh: "未达成"),
        Sentence("word.gates_unknown", en: "unknown", zh: "未知"), Sentence("word.gates_none", en: "none", zh: "无"),
        Sentence("word.gate_target", en: "target reached", zh: "指标达成"),
        Sentence("word.gate_key_models", en: "key model furthest behind", zh: "主推机型最低达成"),
        Sentence("word.gate_cover", en: "cover at the end, days at most", zh: "期末可销天数上限"),
        Sentence("word.gate_display", en: "display points", zh: "陈列得分"),
        Sentence("word.gate_diversions", en: "proven diversions at most", zh: "窜货上限"),
        Sentence("word.paper_invoice", en: "invoice", zh: "发票"),
        Sentence("word.paper_payment", en: "payment", zh: "付款"),
        Sentence("word.paper_credit_note", en: "credit note", zh: "贷项"),
        Sentence("word.paper_opening", en: "opening", zh: "期初"),
        Sentence("word.paper_closing", en: "closing", zh: "期末"),
        Sentence("word.paper_pool", en: "rebate pool", zh: "返利池支付"),
        Sentence("word.pool_rebate", en: "rebate", zh: "返利"),
        Sentence("word.pool_protection", en: "price protection", zh: "价保"),
        Sentence("word.pool_claim", en: "claim", zh: "核销"),
        Sentence("word.pool_adjustment", en: "adjustment", zh: "调整"),
        Sentence("word.pool_use", en: "used", zh: "使用"),
        Sentence("word.receivable_not_invoiced", en: "shipped, not invoiced", zh: "已发货未开票"),
        Sentence("word.receivable_not_shipped", en: "invoiced, not shipped", zh: "已开票未发货"),
        Sentence("word.receivable_other_amount", en: "another amount", zh: "金额不同"),
        Sentence("word.receivable_no_shipment_named", en: "invoice names no shipment", zh: "发票未注明发货日"),
        Sentence("word.claim_special", en: "special price", zh: "特价核销"),
        Sentence("word.claim_rotation", en: "goods back", zh: "退换货"),
        Sentence("word.claim_filed", en: "filed", zh: "待审"), Sentence("word.claim_granted", en: "granted", zh: "核准"),
        Sentence("word.claim_refused", en: "refused", zh: "拒绝"),
        Sentence("word.claim_reversed", en: "reversed", zh: "已冲销"),
        Sentence("word.claim_split", en: "split", zh: "已拆分"),
        Sentence("word.term_rebate", en: "rebate", zh: "返利"), Sentence("word.term_pool", en: "rebate pool", zh: "返利池"),
        Sentence("word.term_protection", en: "price protection", zh: "价保"),
        Sentence("word.term_rotation", en: "goods back", zh: "退换货权"),
    ]
}
