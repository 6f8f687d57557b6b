extension Catalogue {
    /// What `--help` says of users and of the trail.
    static let accessHelp: [Sentence] = [
        Sentence("help.user", en: "Who may come in, with which rights.", zh: "用户及其权限。"),
        Sentence("help.user.add", en: "Put a user on record.", zh: "登记用户。"),
        Sentence(
            "help.user.grant", en: "Give a user a right on top of the class, for good or for a time.",
            zh: "授予用户类别以外的权限，长期或限时。"),
        Sentence(
            "help.user.token", en: "Make a token for a user, shown once; or make one worthless.",
            zh: "为用户签发令牌（仅显示一次），或吊销令牌。"),
        Sentence("help.user.disable", en: "Let a user in no more.", zh: "停用用户。"),
        Sentence("help.user.enable", en: "Let a disabled user in again.", zh: "重新启用用户。"),
        Sentence(
            "help.user.list",
            en: "List the users with rights and tokens: all for administrators and auditors, else yourself.",
            zh: "列出用户及其权限和令牌：管理员和审计员可见全部，其他人仅见自己。"),
        Sentence("help.user.code", en: "The user's code.", zh: "用户代码。"),
        Sentence("help.user.name", en: "The user's name.", zh: "用户名称。"),
        Sentence("help.user.class", en: "hq, region, distributor or auditor.", zh: "hq、region、distributor 或 auditor。"),
        Sentence("help.user.region", en: "The region, for class region.", zh: "所属区域，仅用于 region 类。"),
        Sentence("help.user.account", en: "The account, for class distributor.", zh: "所属客户，仅用于 distributor 类。"),
        Sentence("help.user.right", en: "pricing or administration.", zh: "pricing 或 administration。"),
        Sentence(
            "help.user.until", en: "The last day, YYYY-MM-DD, or a time with its zone.", zh: "最后一天 YYYY-MM-DD，或带时区的时间。"),
        Sentence("help.user.grant.revoke", en: "Take the right away, now.", zh: "立即收回权限。"),
        Sentence("help.user.token.name", en: "What the token is for, such as laptop.", zh: "令牌用途，例如 laptop。"),
        Sentence("help.user.token.days", en: "How many days it is good, 1 to 366.", zh: "有效天数，1 到 366。"),
        Sentence("help.user.token.revoke", en: "Make the token of this name worthless.", zh: "吊销该名称的令牌。"),
        Sentence("help.reason", en: "Why; it goes into the audit trail.", zh: "原因，记入审计记录。"),
        Sentence("help.trail", en: "The audit trail: who did what, sealed.", zh: "审计记录：谁做了什么，带封印。"),
        Sentence(
            "help.trail.list",
            en: "List what was done, newest first: all for headquarters and auditors, else your own.",
            zh: "列出操作记录，最新在前：总部和审计员可见全部，其他人仅见自己的。"),
        Sentence(
            "help.trail.verify", en: "Hold the trail against its seals and name the first record that does not fit.",
            zh: "对照封印核验审计记录，并指出首个不符之处。"),
        Sentence("help.trail.kind", en: "Only things of this kind, such as user.", zh: "仅限此类事物，例如 user。"),
        Sentence("help.trail.key", en: "Only the thing of this key, such as a code.", zh: "仅限此键，例如某代码。"),
        Sentence("help.trail.user", en: "Only what this user did.", zh: "仅限此用户的操作。"),
        Sentence("help.trail.since", en: "From this day on, YYYY-MM-DD.", zh: "自该日起，YYYY-MM-DD。"),
        Sentence("help.trail.limit", en: "At most so many lines, 1 to 10,000.", zh: "最多行数，1 到 10,000。"),
        Sentence(
            "help.trail.head", en: "A head kept from before; refused when it is not in the chain.",
            zh: "此前保存的链头；不在链中则报错。"),
    ]
}
