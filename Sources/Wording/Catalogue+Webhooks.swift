extension Catalogue {
    /// Addresses on the web that are told what has happened.
    static let webhooks = [
        Sentence("portal.page.webhooks", en: "Webhooks", zh: "网络回调"),
        Sentence("portal.page.webhooks.deliveries", en: "Deliveries of webhooks", zh: "回调投递记录"),
        Sentence("portal.act.webhooks", en: "Register an address", zh: "登记回调地址"),
        Sentence("portal.act.webhooks.end", en: "Take an address back", zh: "收回回调地址"),
        Sentence(
            "portal.webhooks", en: "Registered addresses are told by a signed request when the event happens.",
            zh: "事件发生时，系统以带签名的请求通知已登记的地址。"),
        Sentence(
            "webhook.added",
            en:
                "The secret is shown once. It signs every delivery: StoreChain-Signature is HMAC-SHA256 over time and body.",
            zh: "密钥仅显示这一次。每次投递均以它签名：StoreChain-Signature 为时间与正文的 HMAC-SHA256。"),
        Sentence("webhook.removed", en: "Nothing more is told to address {number}.", zh: "地址 {number} 不再收到通知。"),
        Sentence(
            "webhook.unknown", en: "There is no address {number} of yours that holds.", zh: "您没有编号为 {number} 的有效地址。"),
        Sentence("webhook.exists", en: "{url} is told of this already.", zh: "{url} 已登记此事件。"),
        Sentence("webhook.too-many", en: "There are ten addresses already. Take one back first.", zh: "已有十个地址，请先收回一个。"),
        Sentence(
            "webhook.no-event", en: "{found} is no event: feed.receipt and policy.published are.",
            zh: "{found} 不是事件；可用的有 feed.receipt 和 policy.published。"),
        Sentence("webhook.no-https", en: "The address has to begin with https://.", zh: "地址必须以 https:// 开头。"),
        Sentence(
            "webhook.no-url",
            en: "This is no address that can be told: a host by name, without user and fragment, and a path.",
            zh: "此地址无法通知：须为以域名表示的主机和路径，不含用户名和 # 片段。"),
        Sentence("heading.url", en: "address", zh: "地址"),
        Sentence("heading.secret", en: "secret", zh: "密钥"),
        Sentence("heading.webhook", en: "address no.", zh: "地址编号"),
        Sentence("heading.subject", en: "subject", zh: "事项"),
        Sentence("heading.attempts", en: "attempts", zh: "尝试次数"),
        Sentence("heading.trouble", en: "trouble", zh: "问题"),
        Sentence("heading.next_at", en: "next attempt", zh: "下次尝试"),
        Sentence("heading.delivered_at", en: "delivered", zh: "送达时间"),
        Sentence("word.feed.receipt", en: "a feed was received", zh: "收到库存数据"),
        Sentence("word.policy.published", en: "a price policy was published", zh: "发布价格政策"),
        Sentence("word.delivered", en: "delivered", zh: "已送达"),
        Sentence("word.retrying", en: "retrying", zh: "重试中"),
        Sentence("word.waiting", en: "waiting", zh: "等待中"),
        Sentence("help.webhook", en: "Addresses on the web that are told what has happened.", zh: "事件发生时通知的网络地址。"),
        Sentence("help.webhook.add", en: "Register an https address for an event.", zh: "为事件登记 https 地址。"),
        Sentence(
            "help.webhook.add.more",
            en:
                "The portal brings what is to be told, signs it with the secret that is shown once, and tries eight times.",
            zh: "由门户投递，以仅显示一次的密钥签名，最多尝试八次。"),
        Sentence(
            "help.webhook.url", en: "The address, such as https://erp.example.com/storechain.",
            zh: "地址，例如 https://erp.example.com/storechain。"),
        Sentence("help.webhook.event", en: "feed.receipt or policy.published.", zh: "feed.receipt 或 policy.published。"),
        Sentence("help.webhook.list", en: "The registered addresses.", zh: "已登记的地址。"),
        Sentence("help.webhook.remove", en: "Take an address back: nothing more is told to it.", zh: "收回地址：不再通知。"),
        Sentence("help.webhook.id", en: "Number of the address, from the list.", zh: "列表中的地址编号。"),
        Sentence("help.webhook.deliveries", en: "What was told to the addresses, or will be.", zh: "已通知和待通知的内容。"),
    ]
}
