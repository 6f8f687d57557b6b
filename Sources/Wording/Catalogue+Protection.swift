extension Catalogue {
    /// What is said about price cuts and price protection.
    static let protection: [Sentence] = protectionCuts + protectionLines + protectionFiles

    private static let protectionCuts: [Sentence] = [
        Sentence("protection.needs-hq", en: "Only headquarters does that.", zh: "仅总部可以执行。"),
        Sentence(
            "protection.day-over", en: "{day} is over; today is {today}. A cut is announced before its day, or on it.",
            zh: "{day} 已过，今天是 {today}。调价须在生效日当天或之前公告。"),
        Sentence(
            "protection.model-unknown", en: "No product of model \"{found}\" is on sale.", zh: "没有在售机型“{found}”。"),
        Sentence(
            "protection.nothing-falls",
            en: """
                No published policy lowers a pick-up price on {day}. Publish the fall first: storectl price cut draft --models … --by … \
                --from {day} --reason …, then check, submit, approve and publish {month}.
                """,
            zh: """
                没有已发布的政策在 {day} 下调提货价。请先发布调价：storectl price cut draft --models … --by … --from {day} --reason …，\
                然后对 {month} 检查、提交、批准、发布。
                """),
        Sentence(
            "protection.no-price-to-cut", en: "No published line of {month} prices these models for accounts.",
            zh: "{month} 的已发布政策中没有这些机型的提货价。"),
        Sentence(
            "protection.cut-unfit", en: "{before} would not fall to a price above 0.", zh: "{before} 按此幅度无法降为有效价格。"),
        Sentence(
            "protection.by-unreadable",
            en: "\"{found}\" is no amount; write one such as 200.00, or a share such as 8%.",
            zh: "“{found}”不是有效幅度；请填写金额如 200.00，或比例如 8%。"),
        Sentence(
            "protection.cut-agree", en: "Announce this cut and freeze the stock? [y/N]", zh: "公告本次调价并冻结库存？[y/N]"),
        Sentence(
            "protection.cut-unconfirmed",
            en: "Nothing was announced for {day}; say --yes to announce it.", zh: "{day} 的调价尚未公告；确认请加 --yes。"),
        Sentence(
            "protection.announced",
            en:
                "{cuts} is announced to {accounts} {accounts|account|accounts}; {tasks} {tasks|store has|stores have} a task to change tags and posters.",
            zh: "{cuts} 已向 {accounts} 家客户公告；{tasks} 家门店收到更换价签和物料的任务。"),
        Sentence(
            "protection.announced-before", en: "All of it was announced before, as {cuts}; nothing changed.",
            zh: "此前已公告（{cuts}）；没有变化。"),
        Sentence(
            "protection.published-otherwise",
            en:
                "{count} {count|item is|items are} published at another price than announced; statements follow what is published for the drop day.",
            zh: "{count} 项的已发布价格与公告不同；对账单以调价日的已发布价格为准。"),
        Sentence("protection.no-cuts", en: "No cut is known to you.", zh: "没有您可见的调价。"),
        Sentence("protection.cut-unknown", en: "No cut \"{found}\" is known to you.", zh: "没有您可见的调价“{found}”。"),
        Sentence(
            "protection.account-confirms", en: "Only the account itself confirms a cut.", zh: "仅客户本身可以确认调价。"),
        Sentence("protection.confirmed", en: "{cut} is confirmed.", zh: "{cut} 已确认。"),
        Sentence(
            "protection.confirmed-before", en: "{cut} was confirmed before; nothing changed.", zh: "{cut} 此前已确认；没有变化。"),
        Sentence(
            "protection.laggards",
            en:
                "{accounts} {accounts|account has|accounts have} not confirmed; {stores} {stores|store has|stores have} not changed tags and posters.",
            zh: "{accounts} 家客户未确认；{stores} 家门店未更换价签和物料。"),
        Sentence(
            "protection.tasks-unseen", en: "What stores still have to do is between headquarters and the stores.",
            zh: "门店的待办事项仅总部与门店可见。"),
        Sentence("protection.no-laggards", en: "All have confirmed, and every store is done.", zh: "客户均已确认，门店均已完成。"),
        Sentence(
            "task.price-cut", en: "Change price tags and posters of {models} for {day}",
            zh: "更换 {models} 的价签和物料（{day} 起）"),
        Sentence("report.price_cut", en: "Price cut", zh: "调价公告"),
        Sentence("section.cut_accounts", en: "Accounts", zh: "客户"),
        Sentence("section.cut_products", en: "Products", zh: "商品"),
        Sentence("section.cut_laggards", en: "Not done yet", zh: "未完成"),
        Sentence("section.cut_frozen", en: "Frozen at the announcement", zh: "公告时冻结"),
    ]

    private static let protectionLines: [Sentence] = [
        Sentence(
            "protection.settle-agree", en: "Keep these statements and credit them? [y/N]", zh: "保存以上对账单并入返利池？[y/N]"),
        Sentence(
            "protection.settle-unconfirmed",
            en:
                "{count} {count|statement is|statements are} not kept yet; say --yes to keep and credit {count|it|them}.",
            zh: "{count} 份对账单尚未保存；确认并入账请加 --yes。"),
        Sentence(
            "protection.settled", en: "{count} {count|statement is|statements are} kept; {amount} credited.",
            zh: "已保存 {count} 份对账单，入账 {amount}。"),
        Sentence(
            "protection.nothing-to-settle", en: "Nothing new to work out; the statements stand as they are.",
            zh: "没有新的价保可核算；对账单保持不变。"),
        Sentence(
            "protection.waits-for-feed",
            en:
                "Left for a week from the drop day: {accounts}. No sell-through is told; the next feed says what lay there.",
            zh: "自调价日起一周内暂缓核算：{accounts}。未上报分销出货，需待下一份报文说明库存。"),
        Sentence(
            "protection.waits-for-cut", en: "Left until the statement of an earlier cut is made: {accounts}.",
            zh: "待较早的调价先行核算，暂缓：{accounts}。"),
        Sentence("protection.no-lines", en: "There is no statement yet.", zh: "暂无价保对账单。"),
        Sentence(
            "protection.no-line", en: "{cut} has no line {line} for {account} that you see.",
            zh: "{cut} 中没有您可见的 {account} 第 {line} 行。"),
        Sentence(
            "protection.account-answers", en: "Only the account itself accepts or disputes a line.",
            zh: "仅客户本身可以接受或提出异议。"),
        Sentence("protection.accepted", en: "Line {line} is accepted.", zh: "第 {line} 行已接受。"),
        Sentence(
            "protection.disputed", en: "Line {line} is disputed; headquarters decides.", zh: "第 {line} 行已提出异议，待总部裁定。"),
        Sentence(
            "protection.answered-before", en: "That was said of line {line} before; nothing changed.",
            zh: "第 {line} 行此前已作同样答复；没有变化。"),
        Sentence(
            "protection.answered", en: "{by} answered to line {line} on {day} already; an answer stays.",
            zh: "{by} 已于 {day} 答复第 {line} 行，答复不可更改。"),
        Sentence(
            "protection.is-decision", en: "Line {line} is a decision; it is not disputed again.",
            zh: "第 {line} 行为裁定结果，不可再提异议。"),
        Sentence(
            "protection.decided-before", en: "Line {line} is decided; that stays.", zh: "第 {line} 行已裁定，不可更改。"),
        Sentence(
            "protection.decide-first",
            en:
                "Line {line} of {cut} about the same product is not decided: decide about it first, lest the same stock is paid twice.",
            zh: "{cut} 第 {line} 行同一产品尚未裁定：请先裁定该行，以免同一批库存重复价保。"),
        Sentence(
            "protection.dispute-late", en: "Line {line} could be disputed until {day}.",
            zh: "第 {line} 行的异议期已于 {day} 截止。"),
        Sentence(
            "protection.nothing-to-decide", en: "Line {line} is neither disputed nor held for proof.",
            zh: "第 {line} 行既无异议，也未待证明。"),
        Sentence(
            "protection.beyond-units",
            en:
                "{units} cannot be right: at most {most} {most|unit was|units were} bought inside the look-back, or told.",
            zh: "{units} 台不成立：追溯期内提货或上报最多 {most} 台。"),
        Sentence(
            "protection.beyond-amount", en: "{amount} is more than {units} {units|unit|units} can come to: {most}.",
            zh: "{amount} 超过 {units} 台最多可得的 {most}。"),
        Sentence(
            "protection.before-statement", en: "{day} is before the statement, which was made on {settled}.",
            zh: "{day} 早于对账单日期 {settled}。"),
        Sentence("protection.decide-agree", en: "Decide so, and credit the difference? [y/N]", zh: "确认裁定并入账差额？[y/N]"),
        Sentence(
            "protection.decide-unconfirmed", en: "Nothing is decided yet; say --yes to do it.", zh: "尚未裁定；确认请加 --yes。"),
        Sentence(
            "protection.decided", en: "Line {line} is decided; the difference is line {new}.",
            zh: "第 {line} 行已裁定，差额记为第 {new} 行。"),
        Sentence(
            "protection.late", en: "{count} {count|decision is|decisions are} overdue.", zh: "{count} 项裁定已逾期。"),
        Sentence(
            "protection.by-phone",
            en: "{units} phones were shipped inside the look-back, and not activated before the drop day.",
            zh: "追溯期内发货且调价日前未激活的手机共 {units} 台。"),
        Sentence(
            "protection.by-feed",
            en: "{feed} by the feed + {in} bought − {out} shipped to stores = {units} on the drop day.",
            zh: "报文库存 {feed} + 提货 {in} − 分销 {out} = 调价日库存 {units}。"),
        Sentence(
            "protection.by-two-feeds",
            en:
                "No sell-through is told: the smaller of {feed} before the announcement and {after} after the drop, {units}.",
            zh: "未上报分销出货：取公告前 {feed} 与调价后 {after} 中较小者，即 {units}。"),
        Sentence(
            "protection.by-nothing",
            en: "What lay there on the drop day no feed tells by itself: held until it is proved.",
            zh: "降价日的库存无法由报文得知：待证明。"),
        Sentence(
            "protection.sum",
            en: "({base} − {price}) × {units} × {share} %{transit} = {full}; credited {amount}.",
            zh: "（{base} − {price}）× {units} × {share} %{transit} = {full}；入账 {amount}。"),
        Sentence(
            "protection.sum-waits", en: "It would come to {full}; nothing is credited until it is decided.",
            zh: "如获证明为 {full}；裁定前不入账。"),
        Sentence(
            "protection.sum-none",
            en: "Nothing: the base of {base} is not above the price of the drop day, {price}.",
            zh: "无补差：基价 {base} 不高于调价后价格 {price}。"),
        Sentence(
            "protection.protected-down",
            en: "The base is {price}: down to that, {cut} protected these units before.",
            zh: "基价为 {price}：{cut} 已对这些数量价保至该价格。"),
        Sentence(
            "protection.excluded",
            en:
                "{units} {units|unit|units} bought as demo sets or exclusively, or granted to go back, {units|lies|lie} in the batches, and {units|counts|count} nothing.",
            zh: "批次中含样机、包销或已核准退货 {units} 台，不计价保。"),
        Sentence(
            "protection.held-again",
            en: "{units} {units|unit was|units were} held for proof by {cut} and not decided: held again.",
            zh: "{units} 台在 {cut} 中待证明且尚未裁定：继续待证明。"),
        Sentence(
            "protection.refused-before",
            en:
                "{units} {units|unit was|units were} decided not to count in {cut}, and nothing explains {units|it|them} since.",
            zh: "{units} 台在 {cut} 中裁定不计，此后无提货说明，不计。"),
        Sentence(
            "protection.sum-decided",
            en:
                "Line {line}, decided by {by} about line {of}: {units} {units|unit comes|units come} to {worth}; it counts {full} now, which changes the statement by {amount}. Reason: {reason}",
            zh: "第 {line} 行：{by} 就第 {of} 行裁定，{units} 台合计 {worth}，现计 {full}，对账单变动 {amount}。原因：{reason}"),
        Sentence("report.protection", en: "Price protection", zh: "价保对账单"),
        Sentence("report.protection_explained", en: "A line of price protection", zh: "价保明细说明"),
        Sentence("section.protection_sums", en: "Statements", zh: "对账单"),
        Sentence("section.protection_lines", en: "Lines", zh: "明细"),
        Sentence("section.protection_open", en: "Disputed, or waiting for proof", zh: "有异议或待证明"),
        Sentence("section.protection_stock", en: "Stock", zh: "库存"),
        Sentence("section.protection_lots", en: "Batches inside the look-back", zh: "追溯期内批次"),
        Sentence("section.protection_terms", en: "Terms", zh: "价保条款"),
    ]

    private static let protectionFiles: [Sentence] = [
        Sentence("protection.account-unknown", en: "No account \"{found}\" is known.", zh: "没有客户“{found}”。"),
        Sentence("protection.sku-unknown", en: "No product \"{found}\" is known.", zh: "没有商品“{found}”。"),
        Sentence("protection.store-unknown", en: "No store \"{found}\" is known.", zh: "没有门店“{found}”。"),
        Sentence(
            "protection.not-in-cut", en: "\"{found}\" does not fall for this account in this cut.",
            zh: "本次调价中该客户没有商品“{found}”。"),
        Sentence(
            "protection.row-twice", en: "Line {first} says the same thing; leave one of the two.",
            zh: "与第 {first} 行重复；请只保留一行。"),
        Sentence("protection.transfer-to-itself", en: "An account hands nothing to itself.", zh: "调出与调入客户不能相同。"),
        Sentence("protection.day-ahead", en: "That day has not come; today is {today}.", zh: "该日期尚未到来；今天是 {today}。"),
        Sentence("protection.serial-of-one", en: "A row with a serial is one phone.", zh: "填写串码的行只能为 1 台。"),
        Sentence(
            "protection.transfer-other", en: "{number} is on record with another day, account or number of units.",
            zh: "单号 {number} 已记录，但日期、客户或数量不同。"),
        Sentence(
            "protection.phone-elsewhere", en: "{account} does not have this phone on that day.",
            zh: "该日 {account} 并不持有这台手机。"),
        Sentence(
            "protection.transfer-later",
            en:
                "The transfer {number} of {day} stands already. Transfers of a product are recorded in the order of their days; write this one with a day from {day} on.",
            zh: "{day} 的调货 {number} 已登记。同一产品的调货须按日期先后登记；请使用不早于 {day} 的日期。"),
        Sentence(
            "protection.transfer-settled",
            en:
                "The statement of {account} for {cut} was made without this transfer; headquarters decides on its line instead.",
            zh: "{account} 的 {cut} 对账单已核算，未含此调货；请由总部对相应行裁定。"),
        Sentence(
            "protection.phone-activated", en: "This phone was activated on {day}, before it was handed over.",
            zh: "该手机已于 {day} 激活，早于调货日。"),
        Sentence(
            "protection.store-not-supplied", en: "This account does not supply store \"{found}\" with the product.",
            zh: "该客户未向门店“{found}”供应此商品。"),
        Sentence(
            "protection.proof-other",
            en: "Another proof is on record for this store and product, {reference}; a proof stays.",
            zh: "该门店此商品已有另一份证明（{reference}），不可更改。"),
        Sentence(
            "protection.proof-of-another", en: "{account} proved this store and product already, by {reference}.",
            zh: "{account} 已就该门店此商品提交证明（{reference}）。"),
        Sentence(
            "protection.without-lot",
            en: "No batch is known of {units} {units|unit|units}: no right to protection goes with {units|it|them}.",
            zh: "其中 {units} 台没有已知批次，价保权利不随之转移。"),
        Sentence("protection.nothing-new", en: "All of it was known already; nothing changed.", zh: "内容均已存在，没有变化。"),
        Sentence(
            "protection.stores-not-covered", en: "The terms of {account} cover no stock of stores.",
            zh: "{account} 的价保条款不含门店库存。"),
        Sentence(
            "protection.settled-already",
            en: "The statement of {account} for {cut} is worked out; proofs come before it.",
            zh: "{account} 的 {cut} 对账单已核算；证明须在核算前提交。"),
    ]
}
