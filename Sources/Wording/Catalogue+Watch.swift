extension Catalogue {
    /// Inboxes that are watched.
    static let watching: [Sentence] = [
        Sentence(
            "watch.begins",
            en: "Watching {folder}. Ctrl-C or SIGTERM ends it after the file in hand.",
            zh: "正在监视 {folder}。按 Ctrl-C 或发送 SIGTERM，处理完当前文件后结束。"),
        Sentence("watch.ends", en: "The watch has ended.", zh: "监视已结束。"),
        Sentence(
            "watch.waits",
            en: "{reason} Files wait where they are; trying again in {seconds} s.",
            zh: "{reason} 文件保留原处；{seconds} 秒后重试。"),
        Sentence(
            "watch.taken",
            en:
                "{file}: feed {feed}, {lines} lines: {applied} applied, {unchanged} unchanged, {refused} refused; now {place}",
            zh: "{file}：报文 {feed}，共 {lines} 行：生效 {applied}，未变 {unchanged}，拒收 {refused}；已移至 {place}"),
        Sentence(
            "watch.repeated",
            en: "{file}: taken before, byte by byte, as feed {feed}; now {place}",
            zh: "{file}：此前已原样接收（报文 {feed}）；已移至 {place}"),
        Sentence(
            "watch.held",
            en:
                "{file}: feed {feed} is held until somebody decides: storectl feed confirm {feed}, or reject; now {place}",
            zh: "{file}：报文 {feed} 暂缓处理，请用 storectl feed confirm {feed} 确认或 reject 驳回；已移至 {place}"),
        Sentence(
            "watch.refused", en: "{file}: refused: {reason} Now {place}", zh: "{file}：已拒绝：{reason} 已移至 {place}"),
        Sentence(
            "watch.refused-for-more",
            en: "{file}: refused: {reason} ({more} more in the receipt.) Now {place}",
            zh: "{file}：已拒绝：{reason}（另有 {more} 处问题，见回执。）已移至 {place}"),
        Sentence(
            "watch.stray",
            en: "{file} lies in no account's folder and is left there. Put it into a folder named as the account.",
            zh: "{file} 不在任何客户的文件夹内，未作处理。请放入以客户编码命名的文件夹。"),
        Sentence(
            "watch.unknown-account",
            en:
                "{folder}: there is no account \"{account}\" for which you may send stock; the folder is left alone. Look it up: storectl directory list accounts.",
            zh: "{folder}：没有您可代为上传库存的客户“{account}”，该文件夹未作处理。可用 storectl directory list accounts 查询。"),
        Sentence(
            "watch.misnamed",
            en: "{folder}/{file}: the name of this file is not UTF-8; it is left there. Rename it.",
            zh: "{folder}/{file}：文件名不是 UTF-8 编码，未作处理。请重新命名。"),
        Sentence(
            "watch.unreadable",
            en: "{folder} cannot be worked on: {reason}. Its files are left there.",
            zh: "无法处理 {folder}：{reason}。其中文件未作处理。"),
        Sentence("heading.moved_to", en: "now in", zh: "已移至"),
        Sentence(
            "help.feed.watch",
            en: "Take stock feeds as they are put into a folder.", zh: "自动接收放入文件夹的库存报文。"),
        Sentence(
            "help.feed.watch.more",
            en:
                "DIR has a folder for each account, named as its code; with --distributor DIR itself is the account's. A file is taken when size and time stand still for a second; hidden and empty ones, and *.part, *.partial, *.filepart, *.tmp, *.temp and *~, are left alone. It goes to done/, failed/ or held/ with its receipt beside it (NAME.receipt.json, as feed import --format json answers). Several watches on one folder share the work; what a killed one had in hand is taken up again; a database that is away is waited for. With --format json each file is an object on a line of its own, with --once all are one array. SIGTERM ends it in 0 after the file in hand.",
            zh:
                "DIR 下每个客户一个文件夹，以客户编码命名；指定 --distributor 时 DIR 即该客户的文件夹。文件大小和时间一秒内不变即开始接收；隐藏文件、空文件以及 *.part、*.partial、*.filepart、*.tmp、*.temp、*~ 不作处理。处理后移至 done/、failed/ 或 held/，旁附回执（文件名.receipt.json，内容同 feed import --format json）。多个监视进程可共同处理同一文件夹；被强行终止者手中的文件会重新接收；数据库不可用时等待。使用 --format json 时每个文件一行一个对象，与 --once 同用时为一个数组。收到 SIGTERM 时处理完当前文件后以 0 退出。"
        ),
        Sentence("help.feed.watch.folder", en: "The inbox.", zh: "收件文件夹。"),
        Sentence(
            "help.feed.watch.distributor",
            en: "DIR is the inbox of this account alone.", zh: "DIR 只是该客户的收件文件夹。"),
        Sentence(
            "help.feed.watch.once",
            en: "Work off what is there and end, in the worst of feed import's codes; for cron.",
            zh: "处理完现有文件即结束，退出码取 feed import 中最严重者；适用于 cron。"),
    ]
}
