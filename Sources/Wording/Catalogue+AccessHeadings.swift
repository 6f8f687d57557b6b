extension Catalogue {
    /// Headings of users and of the trail.
    static let accessHeadings: [Sentence] = [
        Sentence("heading.class", en: "class", zh: "类别"),
        Sentence("heading.region", en: "region", zh: "区域"),
        Sentence("heading.account", en: "account", zh: "客户"),
        Sentence("heading.rights", en: "rights", zh: "权限"),
        Sentence("heading.tokens", en: "tokens", zh: "令牌"),
        Sentence("heading.token", en: "token", zh: "令牌"),
        Sentence("heading.created_at", en: "created", zh: "创建时间"),
        Sentence("heading.changed", en: "changed", zh: "已更改"),
        Sentence("heading.at", en: "at", zh: "时间"),
        Sentence("heading.verb", en: "verb", zh: "操作"),
        Sentence("heading.kind", en: "kind", zh: "种类"),
        Sentence("heading.key", en: "key", zh: "键"),
        Sentence("heading.old", en: "old", zh: "原值"),
        Sentence("heading.new", en: "new", zh: "新值"),
        Sentence("heading.program", en: "program", zh: "程序"),
        Sentence("heading.os_user", en: "system user", zh: "系统账号"),
        Sentence("heading.login", en: "login", zh: "登录角色"),
        Sentence("heading.transaction", en: "transaction", zh: "数据库事务"),
        Sentence("heading.act", en: "act", zh: "事务记录"),
        Sentence("heading.event", en: "event", zh: "事件"),
        Sentence("heading.seals", en: "seals", zh: "封印数"),
        Sentence("heading.events", en: "events", zh: "事件数"),
        Sentence("heading.head", en: "head", zh: "链头"),
        Sentence("heading.unsealed", en: "unsealed", zh: "未封印"),
    ]

    static let accessWords: [Sentence] = [
        Sentence("word.hq", en: "hq", zh: "总部"),
        Sentence("word.region", en: "region", zh: "区域"),
        Sentence("word.distributor", en: "distributor", zh: "分销商"),
        Sentence("word.auditor", en: "auditor", zh: "审计"),
        Sentence("word.active", en: "active", zh: "启用"),
        Sentence("word.disabled", en: "disabled", zh: "停用"),
    ]
}
