extension Catalogue {
    /// What stands on the pages of the portal.
    static let portalPages = [
        Sentence("portal.page.sign-in", en: "Sign in", zh: "登录"),
        Sentence("portal.page.password", en: "Password", zh: "密码"),
        Sentence("portal.page.refused", en: "That did not work", zh: "操作未完成"),
        Sentence("portal.page.today", en: "Today", zh: "今日"),
        Sentence("portal.page.grades", en: "Grades of stores", zh: "门店等级"),
        Sentence("portal.page.displays.missing", en: "Missing displays", zh: "缺失的陈列"),
        Sentence("portal.page.tasks", en: "Tasks", zh: "任务"),
        Sentence("portal.page.tasks.{id}", en: "Task", zh: "任务"),
        Sentence("portal.page.vacancies", en: "Promoters and vacancies", zh: "促销员与空缺"),
        Sentence("portal.page.stock", en: "Stock", zh: "库存"),
        Sentence("portal.page.alerts", en: "Stock alerts", zh: "库存预警"),
        Sentence("portal.page.feeds", en: "Stock feeds", zh: "库存数据"),
        Sentence("portal.page.feeds.{id}", en: "Receipt of a feed", zh: "库存数据回执"),
        Sentence("portal.act.tasks.{id}.done", en: "Done", zh: "完成"),
        Sentence("portal.act.tasks.{id}.reopen", en: "Open again", zh: "重新打开"),
        Sentence("portal.act.tasks.{id}.cancel", en: "Cancel the task", zh: "取消任务"),
        Sentence("portal.act.feeds", en: "Send a stock feed", zh: "上传库存数据"),
        Sentence("portal.room.house", en: "Overview", zh: "总览"),
        Sentence("portal.room.stores", en: "Stores", zh: "门店"),
        Sentence("portal.room.stock", en: "Stock", zh: "库存"),
        Sentence("portal.room.prices", en: "Prices", zh: "价格"),
        Sentence("portal.room.people", en: "People", zh: "人员"),
        Sentence("portal.entry.user", en: "User", zh: "用户名"),
        Sentence("portal.entry.password", en: "Password", zh: "密码"),
        Sentence("portal.entry.old", en: "Present password", zh: "当前密码"),
        Sentence("portal.entry.new", en: "New password", zh: "新密码"),
        Sentence("portal.sign-in", en: "Sign in", zh: "登录"),
        Sentence("portal.sign-out", en: "Sign out", zh: "退出"),
        Sentence("portal.save", en: "Save", zh: "保存"),
        Sentence(
            "portal.choose-password", en: "Somebody else knows this password. Choose one of your own first.",
            zh: "此密码由他人设置，请先设置自己的密码。"),
        Sentence("portal.skip", en: "Skip to the content", zh: "跳到正文"),
        Sentence("portal.menu", en: "Menu", zh: "菜单"),
        Sentence("portal.language", en: "Language", zh: "语言"),
        Sentence("portal.home", en: "To the first page", zh: "返回首页"),
        Sentence("portal.back", en: "Back", zh: "返回"),
        Sentence("portal.show", en: "Show", zh: "显示"),
        Sentence("portal.any", en: "any", zh: "不限"),
        Sentence("portal.search", en: "Search", zh: "搜索"),
        Sentence("portal.find", en: "Find", zh: "查找"),
        Sentence("portal.none", en: "Nothing to show.", zh: "没有内容。"),
        Sentence("portal.rows", en: "{from} to {to} of {count}", zh: "第 {from}–{to} 行，共 {count} 行"),
        Sentence("portal.previous", en: "Previous", zh: "上一页"),
        Sentence("portal.next", en: "Next", zh: "下一页"),
        Sentence("portal.as-of", en: "As they are on {day}.", zh: "截至 {day}。"),
        Sentence("portal.drop", en: "Drop a stock feed here, or choose one", zh: "将库存文件拖到此处，或选择文件"),
        Sentence("portal.check-only", en: "only check it", zh: "仅检查"),
        Sentence("portal.send", en: "Send", zh: "发送"),
        Sentence("portal.sending", en: "Sending …", zh: "正在发送……"),
        Sentence("portal.reading", en: "It has arrived and is being read …", zh: "已送达，正在读取……"),
        Sentence(
            "portal.lost", en: "The line was lost. Send it again: what was taken once is not taken twice.",
            zh: "连接中断，请重新发送；已接收的内容不会重复计入。"),
        Sentence("word.escalated", en: "escalated", zh: "已上报"),
        Sentence("section.findings", en: "What was found", zh: "发现的问题"),
        Sentence("report.feed_receipt", en: "Receipt of a feed", zh: "库存数据回执"),
        Sentence("heading.due_until", en: "due until", zh: "截止不晚于"),
    ]

    /// What the portal refuses.
    static let portalRefusals = [
        Sentence(
            "portal.unreachable", en: "The database does not answer just now. Try again in a moment.",
            zh: "数据库暂时没有响应，请稍后再试。"),
        Sentence("portal.too-large", en: "This is more than a form may hold.", zh: "内容超出表单允许的大小。"),
        Sentence("portal.not-found", en: "There is no such page.", zh: "没有此页面。"),
        Sentence("portal.http", en: "This request cannot be answered ({status}).", zh: "无法处理此请求（{status}）。"),
        Sentence(
            "portal.fault", en: "Something went wrong here. Tell your administrator the number {number}.",
            zh: "系统出错，请将编号 {number} 告知管理员。"),
        Sentence(
            "portal.unsent-sign-in",
            en: "Your session has ended, and nothing was done. Sign in, and your form is there again.",
            zh: "会话已结束，操作未执行。登录后即可回到所填的表单。"),
        Sentence(
            "portal.unsent", en: "Nothing was done yet. This is the form as you filled it in: look at it, and send it.",
            zh: "操作尚未执行。这是您所填的表单，请核对后发送。"),
        Sentence(
            "portal.unsent-long",
            en: "Your session has ended, and nothing was done. What you typed stands below: copy it, and sign in.",
            zh: "会话已结束，操作未执行。您所填的内容如下：请先复制，再登录。"),
        Sentence("portal.session-ended", en: "Your session has ended. Sign in again.", zh: "会话已结束，请重新登录。"),
        Sentence(
            "portal.foreign-form",
            en: "This form did not come from this portal, or is of an old session. Load the page again.",
            zh: "此表单并非来自本门户，或属于旧会话。请重新加载页面。"),
        Sentence("portal.no-class", en: "This login has no pages.", zh: "此用户没有可用页面。"),
        Sentence("portal.no-form", en: "What was sent is no form.", zh: "发送的内容不是表单。"),
        Sentence("portal.missing", en: "{name} is missing.", zh: "缺少 {name}。"),
        Sentence(
            "portal.no-month", en: "{found} is no month. Write it like 2026-11.", zh: "{found} 不是月份，请写成 2026-11 的形式。"),
        Sentence("portal.no-number", en: "{found} is no whole number from 0.", zh: "{found} 不是非负整数。"),
        Sentence("portal.no-word", en: "{found} is not one of the choices.", zh: "{found} 不在可选范围内。"),
        Sentence("portal.no-column", en: "There is no column \"{found}\" to sort by.", zh: "没有名为“{found}”的列，无法排序。"),
        Sentence("portal.limit", en: "{found} is no number of rows from 1 to 1000.", zh: "{found} 不是 1 到 1000 的行数。"),
        Sentence("portal.no-cursor", en: "This cursor was not given out here. Begin without one.", zh: "此游标无效，请从头开始。"),
        Sentence(
            "portal.cursor-moved", en: "The list has changed since the last page. Begin again without a cursor.",
            zh: "列表在上一页之后已有变化，请不带游标重新开始。"),
        Sentence(
            "portal.no-token", en: "A good token is needed: Authorization: Bearer TOKEN.",
            zh: "需要有效令牌：Authorization: Bearer TOKEN。"),
        Sentence("portal.reads-only", en: "This token is for reading only.", zh: "此令牌仅可读取。"),
        Sentence(
            "portal.no-key",
            en:
                "The header Idempotency-Key is missing: 1 to 255 letters, digits, - and _ of your own choice, new for each act.",
            zh: "缺少请求头 Idempotency-Key：1 到 255 个字母、数字、- 或 _，每次操作使用新的值。"),
        Sentence(
            "portal.key-running", en: "The first request with this key is still being answered.", zh: "使用此键的首个请求仍在处理中。"),
        Sentence("portal.key-other", en: "This key was used for something else.", zh: "此键已用于其他请求。"),
        Sentence(
            "portal.no-room", en: "There is no room for the file just now ({reason}). Try again later.",
            zh: "暂时无法存放文件（{reason}），请稍后再试。"),
        Sentence("portal.file-name", en: "A file's name has up to 200 bytes and no slash.", zh: "文件名最多 200 字节，且不含斜杠。"),
        Sentence("portal.file-too-large", en: "The file is larger than {limit} MiB.", zh: "文件超过 {limit} MiB。"),
        Sentence(
            "portal.api",
            en:
                "The questions and acts of the portal, for programs. Every request acts with the rights of the token's user.",
            zh: "供程序使用的门户查询与操作。每个请求均以令牌所属用户的权限执行。"),
        Sentence("help.storeportal", en: "The office's counter for browsers and programs.", zh: "供浏览器和程序使用的门户。"),
        Sentence(
            "help.storeportal.more",
            en:
                "It speaks plain HTTP; put a reverse proxy with TLS before it. Docs/portal.md tells how. --plain-http is for trying it out on this machine.",
            zh: "门户使用明文 HTTP，请在其前放置带 TLS 的反向代理，参见 Docs/portal.md。--plain-http 仅用于在本机试用。"),
        Sentence("help.portal.host", en: "Address to listen on.", zh: "监听地址。"),
        Sentence("help.portal.port", en: "Port to listen on.", zh: "监听端口。"),
        Sentence(
            "help.portal.proxy", en: "Address of the reverse proxy, whose X-Forwarded-For is believed.",
            zh: "反向代理的地址，其 X-Forwarded-For 可信。"),
        Sentence(
            "help.portal.plain", en: "Browsers come without TLS: cookies are not bound to it.",
            zh: "浏览器不经 TLS 访问：Cookie 不限定于 TLS。"),
    ]
}
