extension Catalogue {
    /// The cases that guard price policies, the difference between two, and the rules in pricing.yaml.
    static let priceGuards: [Sentence] = [
        Sentence(
            "price.next.submit", en: "Next: storectl price submit --month {month}",
            zh: "下一步：storectl price submit --month {month}"),
        Sentence(
            "price.guard-fails",
            en:
                "{code} ({title}): {kind} of {sku} at {place} has to be {comparison} {amount}, and is {found} on {day} by {line}. Change the line, or end the case: storectl price guard end.",
            zh:
                "{code}（{title}）：{place} 的 {sku} {kind} 应 {comparison} {amount}，{day} 实为 {found}，来自 {line}。请修改该条目，或用 storectl price guard end 结束案例。"
        ),
        Sentence(
            "price.guard-no-price",
            en:
                "{code} ({title}): {kind} of {sku} at {place} has to be {comparison} {amount}, and no line gives it on {day}.",
            zh: "{code}（{title}）：{place} 的 {sku} {kind} 应 {comparison} {amount}，但 {day} 没有条目给出。"),
        Sentence(
            "price.guard-unknown",
            en:
                "{code} ({title}) is about {sku} at {place}, which does not exist on {day}. End the case: storectl price guard end.",
            zh: "{code}（{title}）涉及的 {sku} 或 {place} 在 {day} 不存在。可用 storectl price guard end 结束案例。"),
        Sentence(
            "price.guard-exists", en: "The case {code} guards already; end it first, or choose another code.",
            zh: "案例 {code} 已在守护；请先结束或换用其他编码。"),
        Sentence("price.guard-place", en: "There is no {found} on the first day of the month.", zh: "该月首日没有 {found}。"),
        Sentence(
            "price.guard-one-place",
            en: "A case is about one place: give a store, an account, or a region with a channel.",
            zh: "案例只针对一个地点：填写门店、客户，或区域加渠道。"),
        Sentence(
            "price.guard-none",
            en: "No case {code} can end with {month}: none of this code guards a month before it and goes on.",
            zh: "没有可于 {month} 结束的案例 {code}：该编码没有此前开始且仍在守护的案例。"),
        Sentence(
            "price.guard-added", en: "{count} cases guard every policy from {month} on.",
            zh: "{count} 条案例自 {month} 起守护所有政策。"),
        Sentence("price.no-guards", en: "No case guards.", zh: "没有守护案例。"),
        Sentence(
            "price.diff.summary",
            en: "Against {policy}: {added} lines come, {removed} go, {changed} change, {unchanged} stay.",
            zh: "对比 {policy}：新增 {added} 行，移除 {removed} 行，变更 {changed} 行，不变 {unchanged} 行。"),
        Sentence(
            "price.diff.same-distribution", en: "Every answer in the distribution channel stays as it was.",
            zh: "分销渠道的所有价格不变。"),
        Sentence(
            "price.diff.same-direct", en: "Every answer in the direct channel stays as it was.", zh: "直供渠道的所有价格不变。"),
        Sentence("pricing.rule-twice", en: "Two rules are named \"{name}\".", zh: "有两条规则名为“{name}”。"),
        Sentence("pricing.rule-incomplete", en: "A rule needs a name and a change.", zh: "规则须有 name 和 change。"),
        Sentence(
            "pricing.two-roundings", en: "A rule rounds by whole or by ends_in, not by both.",
            zh: "规则的取整方式 whole 与 ends_in 只能选一。"),
        Sentence(
            "pricing.change-unreadable",
            en: "\"{found}\" is no change of a price; write an amount or a percent: -100, 49.90, -5%.",
            zh: "“{found}”不是有效的调价；请填金额或百分比：-100、49.90、-5%。"),
        Sentence(
            "pricing.percent-unreadable", en: "\"{found}\" is no percent from 0 to 100 with one decimal.",
            zh: "“{found}”不是 0 到 100、最多一位小数的百分比。"),
        Sentence(
            "pricing.word-unknown", en: "\"{found}\" is not known here. Known: {known}.", zh: "未知的“{found}”。可用：{known}。"
        ),
        Sentence("word.finding_error", en: "error", zh: "错误"),
        Sentence("word.finding_warning", en: "warning", zh: "警告"),
        Sentence("word.line_changed", en: "changes", zh: "变更"),
        Sentence("word.terms", en: "terms", zh: "条件"),
    ]
}
