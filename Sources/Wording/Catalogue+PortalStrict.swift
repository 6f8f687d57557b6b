extension Catalogue {
    /// What no door of the portal takes, and what is said after an act.
    static let portalStrict = [
        Sentence("portal.no-host", en: "The request names no host.", zh: "请求未指明主机（Host）。"),
        Sentence(
            "portal.no-query", en: "What stands behind the question mark of the address cannot be read.",
            zh: "网址中问号之后的内容无法解读。"),
        Sentence(
            "portal.no-parameter", en: "There is nothing called \"{name}\" to ask for here.", zh: "此处没有名为“{name}”的参数。"),
        Sentence("portal.twice", en: "{name} is given twice. Give it once.", zh: "{name} 给出了两次，请只给一次。"),
        Sentence("portal.no-page", en: "{found} is no page: they are counted from 1.", zh: "{found} 不是页码；页码从 1 开始。"),
        Sentence(
            "portal.page-unknown", en: "There is no page {found}: the last one is {last}.",
            zh: "没有第 {found} 页，最后一页是第 {last} 页。"),
        Sentence(
            "portal.no-pieces", en: "A price is for 1 to 10,000,000 pieces, not for {found}.",
            zh: "报价数量应为 1 至 10,000,000 台，而不是 {found}。"),
        Sentence(
            "portal.no-format", en: "{found} is no format of a file: csv, json and xlsx are.",
            zh: "{found} 不是文件格式；可用的有 csv、json 和 xlsx。"),
        Sentence(
            "portal.no-form-type", en: "A form is sent as application/x-www-form-urlencoded, not as {found}.",
            zh: "表单须以 application/x-www-form-urlencoded 发送，而不是 {found}。"),
        Sentence(
            "portal.wrong-key",
            en: "An Idempotency-Key is made of 1 to 255 letters, digits, - and _; this one has something else in it.",
            zh: "Idempotency-Key 由 1 到 255 个字母、数字、- 或 _ 组成；此值含有其他字符。"),
        Sentence("portal.not-yours", en: "You may not do this.", zh: "您无权执行此操作。"),
        Sentence("portal.method", en: "This address takes {allowed} only.", zh: "此网址仅接受 {allowed}。"),
        Sentence("portal.page.tokens", en: "Tokens for programs", zh: "程序令牌"),
        Sentence("portal.act.tokens", en: "Make a token", zh: "生成令牌"),
        Sentence("portal.act.tokens.end", en: "Take a token back", zh: "收回令牌"),
        Sentence(
            "portal.tokens",
            en: "A program that comes with a token acts with your rights. Take back what you do not use any more.",
            zh: "持有令牌的程序以您的权限操作。不再使用的令牌请收回。"),
        Sentence("heading.last_used_at", en: "last used", zh: "最近使用"),
        Sentence("heading.days", en: "days", zh: "天数"),
        Sentence("word.reading", en: "reads only", zh: "仅读取"),
        Sentence("word.everything", en: "everything that you may", zh: "您的全部权限"),
        Sentence(
            "token.from-token",
            en: "Tokens are made and taken back in the portal by whoever is signed in, not by a token.",
            zh: "令牌只能由登录者本人在门户中生成和收回，不能用令牌操作。"),
        Sentence("token.too-many", en: "You have twenty tokens already. Take one back first.", zh: "您已有二十个令牌，请先收回一个。"),
        Sentence(
            "token.own-exists",
            en: "You have a token called {name} already. Take it back first, or choose another name.",
            zh: "您已有名为 {name} 的令牌，请先收回，或换一个名称。"),
        Sentence("token.own-unknown", en: "You have no good token called {name}.", zh: "您没有名为 {name} 的有效令牌。"),
        Sentence("token.own-ended", en: "{name} is worthless from now on.", zh: "{name} 已失效。"),
        Sentence("help.user.token.reads-only", en: "The token reads, and changes nothing.", zh: "令牌仅可读取，不能更改任何内容。"),
        Sentence(
            "portal.changed-meanwhile", en: "This has changed since you looked. Look at it again, then go on.",
            zh: "内容在您查看之后已有变化，请重新核对后再操作。"),
        Sentence("portal.cut-short", en: "What was sent broke off on its way. Send it again.", zh: "发送的内容中途中断，请重新发送。"),
        Sentence(
            "portal.too-many", en: "Too many requests. Go on in {seconds} seconds.", zh: "请求过于频繁，请 {seconds} 秒后再试。"),
        Sentence(
            "help.portal.rate",
            en:
                "Requests a second that each person may make for long, and ten times as many each address; 0 for any number.",
            zh: "每位用户每秒可持续发出的请求数，每个地址为其十倍；0 表示不限。"),
        Sentence("portal.done", en: "Done: {act}.", zh: "已完成：{act}。"),
    ]
}
