extension Catalogue {
    /// The price policy: what is refused, what is said beside an answer, and its words.
    static let prices: [Sentence] = priceLookups + priceFiles + priceDrafts + priceQuotas + priceWords

    private static let priceLookups: [Sentence] = [
        Sentence(
            "price.sku-unknown", en: "There is no product \"{found}\" on this day.", zh: "该日没有商品“{found}”。"),
        Sentence(
            "price.store-unknown", en: "There is no store \"{found}\", or you have no right to see it.",
            zh: "没有门店“{found}”，或您无权查看。"),
        Sentence(
            "price.account-unknown", en: "There is no account \"{found}\", or you have no right to see it.",
            zh: "没有客户“{found}”，或您无权查看。"),
        Sentence(
            "price.supplier-unseen",
            en: "The store is supplied by an account that you do not see: what it has of its own is not in here.",
            zh: "该门店由您无权查看的客户供货，其专属价格条目未包含在内。"),
        Sentence(
            "price.which-place", en: "Say where: --store CODE or --distributor CODE.",
            zh: "请注明地点：--store 门店编码 或 --distributor 客户编码。"),
        Sentence(
            "price.no-policy",
            en: "No price policy rules on {day}. storectl price policies lists what is published.",
            zh: "{day} 没有已生效的价格政策。可用 storectl price policies 查看已发布的政策。"),
        Sentence(
            "price.none", en: "No line of the policy gives a price. storectl price explain shows what was looked at.",
            zh: "政策中没有适用的价格。可用 storectl price explain 查看原因。"),
        Sentence("price.kind-none", en: "No line gives this price.", zh: "没有条目给出该价格。"),
        Sentence(
            "price.unpriced", en: "{count} products on sale have no price here and are left out.",
            zh: "{count} 个在售商品在此没有价格，未列出。"),
        Sentence(
            "price.carried-over",
            en:
                "{month} is not published yet: {policy} still rules. What differs is settled when {month} is published.",
            zh: "{month} 的政策尚未发布，仍执行 {policy}；差额待 {month} 发布后结算。"),
        Sentence("price.no-policies", en: "No price policy is published yet.", zh: "尚未发布任何价格政策。"),
        Sentence("price.no-drafts", en: "No draft is open.", zh: "没有进行中的草案。"),
        Sentence(
            "price.no-history", en: "Nothing was ever published about this product that you may see.",
            zh: "没有您可见的该商品历史价格。"),
        Sentence(
            "price.not-published", en: "{month} {revision} is not published.", zh: "{month} {revision} 尚未发布。"),
    ]

    private static let priceFiles: [Sentence] = [
        Sentence(
            "price.sku-or-model",
            en: "A line is about one product: give sku, or model with or without storage, and not both.",
            zh: "每行只针对一个对象：填 sku，或填 model（可加 storage），不可同时填写。"),
        Sentence("price.model-unknown", en: "No product is of the model \"{found}\".", zh: "没有型号“{found}”的商品。"),
        Sentence(
            "price.storage-unknown", en: "{model} has no storage \"{found}\"; it has: {known}.",
            zh: "{model} 没有存储规格“{found}”；现有：{known}。"),
        Sentence(
            "price.chain-has-no-code",
            en:
                "A line for the whole chain has no code; say in scope whom \"{found}\" stands for: channel, region, tier, account or store.",
            zh: "全国价不填 code；请在 scope 注明“{found}”所属范围：channel、region、tier、account 或 store。"),
        Sentence(
            "price.scope-code", en: "\"{found}\" is not the code of a {scope}.", zh: "“{found}”不是有效的 {scope} 编码。"),
        Sentence(
            "price.scope-unknown",
            en: "There is no {scope} \"{found}\" on the first day of the month.", zh: "该月首日没有 {scope}“{found}”。"),
        Sentence(
            "price.window-empty", en: "No day lies between {from} and {to}: to is the first day after the window.",
            zh: "{from} 与 {to} 之间没有日期：to 为结束后的第一天。"),
        Sentence(
            "price.window-far", en: "{found} is not a day of a price policy; 2000 to 2198.",
            zh: "{found} 超出价格政策的日期范围（2000 至 2198 年）。"),
        Sentence(
            "price.says-nothing", en: "The line names no price: give pick_up, supply, guide or floor.",
            zh: "该行没有任何价格：请填写 pick_up、supply、guide 或 floor。"),
        Sentence(
            "price.amount-unfit", en: "{found} is no price; it is between {least} and {most}.",
            zh: "{found} 不是有效价格，应在 {least} 与 {most} 之间。"),
        Sentence(
            "price.special-has-no-code",
            en: "{column} belongs to a special price: give it a code in special, or leave {column} blank.",
            zh: "{column} 属于特价条款：请在 special 填写特价编码，或将 {column} 留空。"),
        Sentence(
            "price.special-has-no-type", en: "A special price says in type what it is: {known}.",
            zh: "特价须在 type 注明类型：{known}。"),
        Sentence(
            "price.with-of-bundle", en: "A bundle names in with what it is sold with, and nothing else does.",
            zh: "只有套餐（bundle）须在 with 填写搭配商品。"),
        Sentence(
            "price.steps-of-step",
            en: "A step price has its steps, such as 50:1749.00 100:1699.00, and nothing else has.",
            zh: "只有阶梯价（step）须填写 steps，例如 50:1749.00 100:1699.00。"),
        Sentence(
            "price.steps-unreadable",
            en: "\"{found}\" is not a step: units and price, such as 50:1749.00, the units growing.",
            zh: "“{found}”不是有效的阶梯：应为“数量:价格”，如 50:1749.00，数量依次递增。"),
        Sentence(
            "price.overlap",
            en:
                "Lines {first} and {second} give two prices for one day: same product, scope and special price, and their windows overlap. Let one end where the other begins.",
            zh: "第 {first} 行与第 {second} 行在同一天给出两个价格：商品、范围、特价均相同且日期重叠。请使一行的结束日等于另一行的开始日。"),
        Sentence(
            "price.import.summary", en: "{added} lines come, {removed} go, {unchanged} stay.",
            zh: "新增 {added} 行，移除 {removed} 行，不变 {unchanged} 行。"),
        Sentence("price.import.checked", en: "Nothing was taken: --check.", zh: "仅检查，未写入（--check）。"),
        Sentence(
            "price.import.nothing", en: "The draft of {month} says so already; nothing changed.",
            zh: "{month} 草案与文件一致，未作更改。"),
        Sentence("price.import.taken", en: "Taken into the draft of {month}.", zh: "已写入 {month} 草案。"),
        Sentence("price.import.agree", en: "Take this into the draft? [y/N]", zh: "写入草案吗？[y/N]"),
        Sentence(
            "price.import.unconfirmed",
            en:
                "Nothing was taken: the draft of {month} has lines already. Look at the difference above, then repeat with --yes.",
            zh: "未写入：{month} 草案已有内容。请核对以上差异，确认后加 --yes 重试。"),
    ]

    private static let priceDrafts: [Sentence] = [
        Sentence(
            "price.needs-right", en: "Price policies are for headquarters' people with the right pricing.",
            zh: "价格政策仅限拥有 pricing 权限的总部人员。"),
        Sentence(
            "price.published-already",
            en: "{month} was published by {by} at {at}. What is to change needs an amendment: storectl price amend.",
            zh: "{month} 已由 {by} 于 {at} 发布。如需修改请使用 storectl price amend 进行修订。"),
        Sentence(
            "price.month-past", en: "{month} is over on {today}; the past does not change.",
            zh: "{today} 时 {month} 已结束，过去的月份不可更改。"),
        Sentence(
            "price.no-draft", en: "There is no draft of {month}. Begin one: storectl price draft --month {month}.",
            zh: "没有 {month} 的草案。请先执行 storectl price draft --month {month}。"),
        Sentence(
            "price.nothing-to-amend", en: "{month} is not published, so there is nothing to amend.",
            zh: "{month} 尚未发布，无从修订。"),
        Sentence(
            "price.amendment-day",
            en: "{found} will not do: an amendment holds from a day of {month} that has not passed ({today}).",
            zh: "{found} 不可用：修订须自 {month} 内不早于 {today} 的某日起生效。"),
        Sentence(
            "price.draft-submitted",
            en: "{by} has handed {month} in; it stands still. To change it: storectl price reopen --month {month}.",
            zh: "{month} 已由 {by} 提交，不可更改。如需修改请执行 storectl price reopen --month {month}。"),
        Sentence(
            "price.draft-approved",
            en: "{by} has approved {month}; it stands still. To change it: storectl price reopen --month {month}.",
            zh: "{month} 已由 {by} 批准，不可更改。如需修改请执行 storectl price reopen --month {month}。"),
        Sentence(
            "price.draft-withdrawn",
            en: "The draft of {month} is withdrawn. Take it up again: storectl price reopen --month {month}.",
            zh: "{month} 草案已撤回。可执行 storectl price reopen --month {month} 恢复。"),
        Sentence("price.draft-empty", en: "The draft of {month} has no lines.", zh: "{month} 草案没有任何条目。"),
        Sentence(
            "price.draft-moved", en: "Somebody else has just changed this draft. Look at it again, then repeat.",
            zh: "他人刚刚更改了该草案。请重新查看后再试。"),
        Sentence(
            "price.four-eyes", en: "Who has put a hand to a policy cannot approve it; somebody else has to.",
            zh: "参与起草者不能批准该政策，须由他人批准。"),
        Sentence(
            "price.not-as-seen", en: "This is not what you have seen: its hash is another. Look at the draft again.",
            zh: "内容与您所见不同（校验值不符）。请重新查看草案。"),
        Sentence(
            "price.not-to-approve", en: "{month} is {state} (by {by}); only what was handed in can be approved.",
            zh: "{month} 的状态为 {state}（{by}），只有已提交的草案可以批准。"),
        Sentence(
            "price.not-approved",
            en: "{month} is {state}; it is published once somebody else has approved it: storectl price approve.",
            zh: "{month} 的状态为 {state}；须经他人批准（storectl price approve）后才能发布。"),
        Sentence(
            "price.leaps",
            en: "{count} prices move by more than {percent} percent. If that is meant, repeat with --confirm-changes.",
            zh: "有 {count} 个价格变动超过 {percent}%。如确属有意，请加 --confirm-changes 重试。"),
        Sentence(
            "price.submit.warnings", en: "{count} warnings stand: storectl price check shows them.",
            zh: "仍有 {count} 条警告，可用 storectl price check 查看。"),
        Sentence(
            "price.day-past",
            en:
                "The day from which it would rule has passed. Take it back and give it a later one (storectl price reopen, storectl price amend --from), or begin the next month: the past does not change.",
            zh: "生效日已过。请退回后重新指定日期（storectl price reopen、storectl price amend --from），或起草下月政策；过去不可更改。"),
        Sentence(
            "price.take-over-late",
            en:
                "Policies from before are taken over by an administrator, for months up to this one, before the first policy is published here.",
            zh: "历史政策只能由管理员在首次正式发布之前导入，且不得晚于当月。"),
        Sentence(
            "price.published-late",
            en:
                "{month} rules from {from} on. The days from {first} were the policy's before; what differs is to be credited.",
            zh: "{month} 政策自 {from} 起执行；{first} 起至此前各日仍按上期政策，差额应予补差。"),
        Sentence(
            "price.withdrawn", en: "Put aside. storectl price reopen --month {month} takes it up again.",
            zh: "已撤回。可用 storectl price reopen --month {month} 恢复。"),
        Sentence(
            "price.next.check", en: "Next: storectl price check --month {month}",
            zh: "下一步：storectl price check --month {month}"),
        Sentence(
            "price.next.import", en: "Next: storectl price import FILE --month {month} --add --yes",
            zh: "下一步：storectl price import 文件 --month {month} --add --yes"),
        Sentence(
            "price.next.approve",
            en: "Next, by somebody else: storectl price approve --month {month} --sha256 {sha256}",
            zh: "下一步（由他人执行）：storectl price approve --month {month} --sha256 {sha256}"),
        Sentence(
            "price.next.publish", en: "Next: storectl price publish --month {month}",
            zh: "下一步：storectl price publish --month {month}"),
    ]

    private static let priceQuotas: [Sentence] = [
        Sentence(
            "price.quota-used",
            en:
                "{units} units of {sku} are more than is left of the special price for {account}. storectl price quota shows what is left.",
            zh: "{account} 的 {sku} 特价余量不足 {units} 台。可用 storectl price quota 查看余量。"),
        Sentence(
            "price.no-special", en: "{sku} has no special price for {account} on {day} for {units} units.",
            zh: "{day} {account} 购 {units} 台 {sku} 没有适用的特价。"),
        Sentence(
            "price.special-moved", en: "The special price of {sku} has just changed. Look again, then repeat.",
            zh: "{sku} 的特价刚刚变更，请重新查看后再试。"),
        Sentence("price.claim-not-yours", en: "You cannot order for {account}.", zh: "您不能代 {account} 下单。"),
        Sentence(
            "price.claim-differs",
            en:
                "The reference {reference} holds {units} units of {sku} already; another order needs another reference.",
            zh: "单号 {reference} 已占用 {sku} {units} 台；其他订单请使用不同单号。"),
        Sentence(
            "price.claim-unknown", en: "{account} has no claim {reference} of {sku}, or you have no right to see it.",
            zh: "{account} 没有单号 {reference} 的 {sku} 占用，或您无权查看。"),
        Sentence(
            "price.claim-ended", en: "The claim {reference} of {account} has ended already or expired.",
            zh: "{account} 的占用 {reference} 已结束或已过期。"),
        Sentence(
            "price.claim-hours", en: "A claim is held for 1 to 720 hours, not {found}.",
            zh: "占用时长为 1 至 720 小时，而不是 {found}。"),
        Sentence("price.no-claims", en: "Nothing is claimed.", zh: "没有占用。"),
        Sentence("price.no-specials", en: "No special price holds for this account today.", zh: "该客户今日没有特价。"),
    ]

    private static let priceWords: [Sentence] = [
        Sentence("report.price_explained", en: "How the prices come about", zh: "价格来由"),
        Sentence("section.price_pick_up", en: "Pick-up price, in the order of precedence", zh: "提货价（按优先顺序）"),
        Sentence("section.price_supply", en: "Supply price to stores, in the order of precedence", zh: "分销价（按优先顺序）"),
        Sentence("section.price_guide", en: "Retail guide price, in the order of precedence", zh: "零售指导价（按优先顺序）"),
        Sentence("section.price_floor", en: "Floor, in the order of precedence", zh: "最低限价（按优先顺序）"),
        Sentence("word.wins", en: "wins", zh: "采用"),
        Sentence("word.silent", en: "says nothing of it", zh: "未涉及"),
        Sentence("word.not_on_day", en: "not on this day", zh: "不在期内"),
        Sentence("word.wish_unmet", en: "terms not met", zh: "条件不符"),
        Sentence("word.quota_used", en: "quota used", zh: "配额已尽"),
        Sentence("word.wider_scope", en: "wider scope", zh: "范围较宽"),
        Sentence("word.list_beside_special", en: "list beside special", zh: "让位特价"),
        Sentence("word.wider_terms", en: "wider terms", zh: "条件较宽"),
        Sentence("word.wider_product", en: "wider product", zh: "商品较宽"),
        Sentence("word.later_code", en: "later code", zh: "编码靠后"),
        Sentence("word.chain", en: "chain", zh: "全国"),
        Sentence("word.channel", en: "channel", zh: "渠道"),
        Sentence("word.tier", en: "customer tier", zh: "客户等级"),
        Sentence("word.direct_cut", en: "direct cut", zh: "直降"),
        Sentence("word.limited_batch", en: "limited batch", zh: "限量特价"),
        Sentence("word.buy_out", en: "buy-out", zh: "包销"),
        Sentence("word.step", en: "step price", zh: "阶梯价"),
        Sentence("word.bundle", en: "bundle", zh: "套餐"),
        Sentence("word.demo", en: "demo", zh: "样机"),
        Sentence("word.ordered", en: "ordered", zh: "下单"),
        Sentence("word.shipped", en: "shipped", zh: "发货"),
        Sentence("word.received", en: "received", zh: "收货"),
        Sentence("word.draft", en: "draft", zh: "草案"),
        Sentence("word.submitted", en: "submitted", zh: "已提交"),
        Sentence("word.approved", en: "approved", zh: "已批准"),
        Sentence("word.published", en: "published", zh: "已发布"),
        Sentence("word.withdrawn", en: "withdrawn", zh: "已撤回"),
        Sentence("word.added", en: "comes", zh: "新增"),
        Sentence("word.removed", en: "goes", zh: "移除"),
        Sentence("word.reserved", en: "reserved", zh: "已占用"),
        Sentence("word.used", en: "used", zh: "已使用"),
        Sentence("word.released", en: "given back", zh: "已退回"),
        Sentence("word.expired", en: "expired", zh: "已过期"),
        Sentence("word.pick_up", en: "pick-up", zh: "提货价"),
        Sentence("word.supply", en: "supply", zh: "分销价"),
        Sentence("word.guide", en: "guide", zh: "指导价"),
        Sentence("word.floor", en: "floor", zh: "最低限价"),
    ]
}
