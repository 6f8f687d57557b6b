extension Catalogue {
    /// What the check of a price policy finds.
    static let priceFindings: [Sentence] = [
        Sentence(
            "price.check.overlap", en: "{line} and {other} say two things about the same days.",
            zh: "{line} 与 {other} 在相同日期重复定价。"),
        Sentence(
            "price.check.conflict",
            en:
                "{line} and {other} are special prices of one type ({type}) for the same product and scope on the same days: only their codes would decide. End one of them, or give them different types.",
            zh: "{line} 与 {other} 为同类特价（{type}），商品、范围与日期相同，先后仅由编码决定。请结束其一或改用不同类型。"),
        Sentence(
            "price.check.code-of-two-types",
            en: "{line} uses the code {special} as {type}, {other} as {known}: one code is one special price.",
            zh: "{line} 将 {special} 用作 {type}，而 {other} 用作 {known}；一个编码只能对应一种特价。"),
        Sentence(
            "price.check.code-of-two-quotas", en: "{line} and {other} give {special} different quotas or caps.",
            zh: "{line} 与 {other} 为 {special} 设置了不同的配额或上限。"),
        Sentence(
            "price.check.product-unknown", en: "There is no product \"{found}\": {line}.", zh: "没有商品“{found}”：{line}。"),
        Sentence(
            "price.check.scope-unknown", en: "There is no {found} on the first day of the month: {line}.",
            zh: "该月首日没有 {found}：{line}。"),
        Sentence(
            "price.check.window-elsewhere", en: "No day of {month} lies within {found}: {line}.",
            zh: "{found} 与 {month} 没有交集：{line}。"),
        Sentence(
            "price.check.over-before", en: "The window {found} is over before the policy begins on {from}: {line}.",
            zh: "{found} 在政策生效日 {from} 之前已结束：{line}。"),
        Sentence(
            "price.check.outlasts-month",
            en:
                "The special price runs until {last}, after {month}: it goes on only if the next month's policy carries it too. {line}.",
            zh: "特价持续到 {last}，超出 {month}；次月政策须继续列入才有效。{line}。"),
        Sentence(
            "price.check.long-out", en: "{sku} has been running out since {since}: {line}.",
            zh: "{sku} 自 {since} 起已退市：{line}。"),
        Sentence(
            "price.check.buy-out-not-of-account",
            en: "A buy-out is for one account; give {special} the scope account: {line}.",
            zh: "包销只针对一个客户；请将 {special} 的范围设为 account：{line}。"),
        Sentence(
            "price.check.limited-without-limit", en: "A limited batch needs a quota or a cap: {line}.",
            zh: "限量特价须有 quota 或 cap：{line}。"),
        Sentence(
            "price.check.quota-above-cap",
            en: "The quota of an account, {quota}, is above the cap of all, {cap}: {line}.",
            zh: "客户配额 {quota} 高于总量上限 {cap}：{line}。"),
        Sentence("price.check.steps-not-ascending", en: "Steps need ascending units: {line}.", zh: "阶梯数量须递增：{line}。"),
        Sentence(
            "price.check.tiny", en: "The price {kind} is {found}, less than one whole unit: {line}.",
            zh: "{kind} 仅为 {found}，不足一元：{line}。"),
        Sentence(
            "price.check.columns-swapped",
            en:
                "{count} of {of} lines have a pick-up price above the guide price: were the columns mixed up? The first: {line}.",
            zh: "{of} 行中有 {count} 行提货价高于指导价，是否列错位？首行：{line}。"),
        Sentence(
            "price.check.all-equal", en: "All {count} lines have the same {kind}, {found}: {line} and all others.",
            zh: "全部 {count} 行的 {kind} 均为 {found}：{line} 等。"),
        Sentence(
            "price.check.supply-below-pick-up",
            en:
                "At {place}, {sku} costs the account {found}, more than the {against} that stores pay, from {day} on ({count} cases): {lines}.",
            zh: "{place}：{sku} 自 {day} 起提货价 {found} 高于分销价 {against}（共 {count} 处）：{lines}。"),
        Sentence(
            "price.check.guide-below-supply",
            en:
                "At {place}, {sku} costs the store {found}, more than the guide price {against}, from {day} on ({count} cases): {lines}.",
            zh: "{place}：{sku} 自 {day} 起分销价 {found} 高于指导价 {against}（共 {count} 处）：{lines}。"),
        Sentence(
            "price.check.guide-below-pick-up",
            en:
                "At {place}, {sku} costs the account {found}, more than the guide price {against}, from {day} on ({count} cases): {lines}.",
            zh: "{place}：{sku} 自 {day} 起提货价 {found} 高于指导价 {against}（共 {count} 处）：{lines}。"),
        Sentence(
            "price.check.floor-above-guide",
            en:
                "At {place}, the floor of {sku}, {found}, is above the guide price {against}, from {day} on ({count} cases): {lines}.",
            zh: "{place}：{sku} 自 {day} 起最低限价 {found} 高于指导价 {against}（共 {count} 处）：{lines}。"),
        Sentence(
            "price.check.below-cost",
            en:
                "At {place}, {sku} goes for {found}, below its cost of {against}, from {day} on ({count} cases): {line}.",
            zh: "{place}：{sku} 自 {day} 起提货价 {found} 低于成本 {against}（共 {count} 处）：{line}。"),
        Sentence(
            "price.check.demo-below-cost", en: "For show, {sku} goes for {found}, below its cost of {against}: {line}.",
            zh: "样机 {sku} 价格 {found} 低于成本 {against}：{line}。"),
        Sentence(
            "price.check.thin-margin",
            en: "At {place}, {sku} goes for {found}, which leaves {percent} % above its cost ({count} cases): {line}.",
            zh: "{place}：{sku} 提货价 {found}，毛利仅 {percent}%（共 {count} 处）：{line}。"),
        Sentence(
            "price.check.moved",
            en:
                "At {place}, the {kind} of {sku} moves by {percent} %, from {against} to {found}, on {day} ({count} cases): {line}.",
            zh: "{place}：{sku} 的 {kind} 于 {day} 由 {against} 变为 {found}，变动 {percent}%（共 {count} 处）：{line}。"),
        Sentence(
            "price.check.price-lost",
            en: "{sku} is on sale and loses its {kind} at {place} on {day} ({count} cases); it was {against}.",
            zh: "在售商品 {sku} 于 {day} 在 {place} 失去 {kind}（共 {count} 处），原为 {against}。"),
        Sentence(
            "price.check.price-missing", en: "{sku} is on sale and has no {kind} at {place} on {day} ({count} cases).",
            zh: "在售商品 {sku} 于 {day} 在 {place} 没有 {kind}（共 {count} 处）。"),
        Sentence(
            "price.check.never-wins", en: "Other lines come first wherever this one could hold: {line}.",
            zh: "该条目处处让位于其他条目，永不生效：{line}。"),
        Sentence(
            "price.check.summary",
            en: "{errors} errors and {warnings} warnings in {lines} lines; {guards} cases guard the month.",
            zh: "{lines} 行中有 {errors} 个错误、{warnings} 个警告；本月有 {guards} 条守护案例。"),
    ]
}
