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
        Sentence("portal.done", en: "Done: {act}.", zh: "已完成：{act}。"),
    ]
}
