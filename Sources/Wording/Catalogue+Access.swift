extension Catalogue {
    /// Users, rights, tokens and the audit trail.
    static let access: [Sentence] = [
        Sentence(
            "user.added", en: "The user {code} is on record. Next: storectl user token {code} --name NAME.",
            zh: "用户 {code} 已登记。下一步：storectl user token {code} --name NAME。"),
        Sentence("user.already-so", en: "It was so already; nothing was changed.", zh: "原本如此，未作更改。"),
        Sentence(
            "user.disabled-now", en: "{code} cannot come in any more; all their tokens are worthless.",
            zh: "{code} 已停用，其全部令牌失效。"),
        Sentence("user.enabled-now", en: "{code} may come in again.", zh: "{code} 已重新启用。"),
        Sentence(
            "user.exists",
            en: "There is a user {code} already, with another name, class or place. Choose another code.",
            zh: "用户 {code} 已存在，但名称、类别或归属不同。请换用其他代码。"),
        Sentence(
            "user.not-yourself",
            en:
                "You are {code} yourself. Somebody else with the right administration has to do this, so that one remains.",
            zh: "{code} 就是您本人。须由另一位拥有 administration 权限的人员操作，以保证始终有人管理。"),
        Sentence(
            "user.region-unknown", en: "There is no region {region}. List them with storectl directory list regions.",
            zh: "没有区域 {region}。可用 storectl directory list regions 查看。"),
        Sentence(
            "user.account-unknown",
            en: "There is no account {account}. List them with storectl directory list accounts.",
            zh: "没有客户 {account}。可用 storectl directory list accounts 查看。"),
        Sentence(
            "user.class-and-place",
            en:
                "Class {class} does not go with these. A user of class region has --region, one of class distributor --account, others neither.",
            zh: "类别 {class} 与所给选项不符。region 类需要 --region，distributor 类需要 --account，其他类别均不需要。"),
        Sentence(
            "access.needs-administration",
            en: "Only users with the right administration may do this. Ask one of them, or have it granted to you.",
            zh: "只有拥有 administration 权限的用户才能执行此操作。请联系他们，或申请该权限。"),
        Sentence("right.granted", en: "{code} has the right {right}.", zh: "{code} 已拥有 {right} 权限。"),
        Sentence("right.withdrawn", en: "{code} has the right {right} no more.", zh: "{code} 不再拥有 {right} 权限。"),
        Sentence(
            "right.headquarters-only", en: "The right {right} is for users of class hq only.",
            zh: "{right} 权限仅限 hq 类用户。"),
        Sentence(
            "right.until-past", en: "That time is past. Give one to come, or --revoke to end the right now.",
            zh: "该时间已过。请给出将来的时间，或用 --revoke 立即收回。"),
        Sentence("right.until-or-revoke", en: "Give --until or --revoke, not both.", zh: "--until 与 --revoke 只能二选一。"),
        Sentence(
            "time.unreadable",
            en:
                "\"{found}\" is no time. Write a day, 2026-03-31, which counts whole, or a time with its zone, 2026-03-31T18:00:00+08:00.",
            zh: "“{found}”不是有效时间。请写日期（如 2026-03-31，含当天）或带时区的时间（如 2026-03-31T18:00:00+08:00）。"),
        Sentence(
            "code.unreadable",
            en:
                "\"{found}\" is no code: 1 to 40 letters A–Z, digits, dots, dashes, underscores and slashes, a letter or digit first.",
            zh: "“{found}”不是有效代码：须为 1 到 40 个英文字母、数字、点、横线、下划线或斜线，且以字母或数字开头。"),
        Sentence(
            "name.unreadable", en: "\"{found}\" is no name: 1 to 200 characters that can be seen, on one line.",
            zh: "“{found}”不是有效名称：须为一行内 1 到 200 个可见字符。"),
        Sentence(
            "token.issued",
            en:
                "This token is shown once and kept nowhere. Put it into STORECHAIN_TOKEN or a file that only its user can read.",
            zh: "该令牌仅显示这一次，系统不保存。请放入 STORECHAIN_TOKEN 或仅本人可读的文件。"),
        Sentence(
            "token.revoked", en: "The token \"{name}\" of {code} is worthless from now on.",
            zh: "{code} 的令牌“{name}”已失效。"),
        Sentence(
            "token.exists", en: "{code} has a token \"{name}\" already. Revoke it first, or choose another name.",
            zh: "{code} 已有名为“{name}”的令牌。请先吊销，或换用其他名称。"),
        Sentence(
            "token.unknown", en: "{code} has no token \"{name}\" that is good. storectl user list shows the names.",
            zh: "{code} 没有名为“{name}”的有效令牌。可用 storectl user list 查看名称。"),
        Sentence(
            "token.days", en: "A token is good for 1 to 366 days, not {found}.", zh: "令牌有效期为 1 到 366 天，不能是 {found}。"),
        Sentence("trail.limit", en: "--limit takes 1 to 10,000, not {found}.", zh: "--limit 取 1 到 10,000，不能是 {found}。"),
        Sentence(
            "trail.more", en: "The newest {limit} lines; there may be more. Narrow the question, or raise --limit.",
            zh: "仅显示最新 {limit} 行，可能还有更多。请缩小范围或增大 --limit。"),
        Sentence(
            "trail.whole",
            en: "The trail is whole. Keep the head outside of this database: it alone shows a cut-off end.",
            zh: "审计记录完整。请将链头保存在本数据库之外：只有它能显示末尾是否被截断。"),
        Sentence(
            "trail.seal_removed", en: "A seal is missing before seal {seal} (act {act}).",
            zh: "封印 {seal}（事务记录 {act}）之前缺少一个封印。"),
        Sentence(
            "trail.chain_broken",
            en: "Seal {seal} (act {act}) does not hold on to the one before it, which was exchanged.",
            zh: "封印 {seal}（事务记录 {act}）与前一封印不相接，前一封印已被调换。"),
        Sentence("trail.seal_altered", en: "Seal {seal} (act {act}) was altered.", zh: "封印 {seal}（事务记录 {act}）已被篡改。"),
        Sentence(
            "trail.act_removed", en: "Act {act} was removed; seal {seal} still vouches for it.",
            zh: "事务记录 {act} 已被删除，但封印 {seal} 仍可证明其存在。"),
        Sentence(
            "trail.act_altered", en: "Act {act} was altered after seal {seal}.", zh: "事务记录 {act} 在封印 {seal} 之后被篡改。"),
        Sentence(
            "trail.event_removed", en: "Event {event} of act {act} was removed after seal {seal}.",
            zh: "事务记录 {act} 的事件 {event} 在封印 {seal} 之后被删除。"),
        Sentence(
            "trail.event_altered", en: "Event {event} of act {act} was altered after seal {seal}.",
            zh: "事务记录 {act} 的事件 {event} 在封印 {seal} 之后被篡改。"),
        Sentence(
            "trail.event_inserted", en: "Event {event} was inserted into act {act} (seal {seal}).",
            zh: "事件 {event} 是事后插入事务记录 {act}（封印 {seal}）的。"),
        Sentence(
            "trail.act_unsealed",
            en: "Act {act} has no seal and waits for none: it was inserted, or its seal was removed.",
            zh: "事务记录 {act} 没有封印，也不在等待封印：它是插入的，或其封印已被删除。"),
        Sentence(
            "trail.head-unknown", en: "The head {head} is not in the chain: its end was cut off, or it was made anew.",
            zh: "链头 {head} 不在链中：链尾已被截断，或整条链被重做。"),
    ]
}
