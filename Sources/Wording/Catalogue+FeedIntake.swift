extension Catalogue {
    /// What becomes of a stock feed once it is read.
    static let feedIntake: [Sentence] = feedDocumentRefusals + feedResolving + feedNotes + feedHeadings

    private static let feedDocumentRefusals: [Sentence] = [
        Sentence(
            "feed.no-account",
            en: "There is no account \"{account}\" on this day. Look it up: storectl directory list accounts.",
            zh: "该日没有客户“{account}”。可用 storectl directory list accounts 查询。"),
        Sentence(
            "feed.not-your-account",
            en:
                "You may not send stock for \"{account}\": headquarters may for every account, a distributor for the own one.",
            zh: "您无权为“{account}”上传库存：总部可为任何客户上传，代理商只能为自己上传。"),
        Sentence(
            "feed.file-changed",
            en: "The file changed while it was read. Wait until it is written, and send it again.",
            zh: "文件在读取过程中被改动。请待其写完后重新导入。"),
        Sentence(
            "feed.as-of-in-future",
            en:
                "The document holds for {day}, and today is {today}. Correct its time: it would keep every later document from counting.",
            zh: "文档时点为 {day}，而今天是 {today}。请更正时间，否则之后的文档都不会生效。"),
        Sentence(
            "feed.as-of-too-old",
            en: "The document holds for {day}. Stock is kept from 2000-01-01 on; correct its time.",
            zh: "文档时点为 {day}。库存自 2000-01-01 起保存，请更正时间。"),
        Sentence(
            "feed.held",
            en:
                "The document leaves out {absent} of {known} products with stock, which would all become zero. That is more than {limit} %, so feed {feed} is held until somebody has looked at it, and confirms or rejects it.",
            zh:
                "文档缺少 {known} 个有库存商品中的 {absent} 个，这些商品将全部归零。比例超过 {limit}%，报文 {feed} 已暂缓接收，请核对后确认或作废。"
        ),
        Sentence(
            "feed.code-means-another",
            en: "{account} means {before} by \"{code}\" already. Forget that first: storectl feed codes forget.",
            zh: "{account} 的编码“{code}”已对应 {before}。请先用 storectl feed codes forget 取消。"),
        Sentence(
            "feed.code-without-product", en: "There is no product {meant}. Give one of our SKUs.",
            zh: "没有商品 {meant}。请填写我方 SKU。"),
        Sentence(
            "feed.code-without-location", en: "The account {account} has no location {meant}.",
            zh: "客户 {account} 没有仓位 {meant}。"),
        Sentence(
            "feed.code-means-nothing", en: "{account} means nothing by \"{code}\".",
            zh: "{account} 没有登记编码“{code}”。"),
        Sentence(
            "feed.headquarters-decides",
            en:
                "Headquarters decides about feed {feed}: {cut} was announced to you, and until it is settled, what lies with you counts in money.",
            zh: "报文 {feed} 须由总部裁定：{cut} 已向贵方公布，结清之前，贵方库存关系到价保金额。"),
        Sentence(
            "feed.not-held",
            en: "Feed {feed} does not wait for a decision; its state is {state}.",
            zh: "报文 {feed} 并非待确认状态，当前状态为 {state}。"),
        Sentence(
            "feed.sum-too-large",
            en: "The lines of this product add up to more than {limit} pieces.",
            zh: "该商品各行合计超过 {limit} 件。"),
        Sentence(
            "feed.no-feed",
            en: "There is no feed {feed}, or you have no right to see it. List them: storectl feed list.",
            zh: "没有编号为 {feed} 的库存报文，或您无权查看。可用 storectl feed list 查询。"),
        Sentence(
            "feed.limit",
            en: "{found} is no number of feeds to list. Give 1 to 10000.",
            zh: "{found} 不是有效的条数。请填 1 至 10000。"),
    ]

    private static let feedResolving: [Sentence] = [
        Sentence(
            "feed.location-unknown",
            en: "The account has no location \"{found}\". Give its code or GLN.",
            zh: "该客户没有仓位“{found}”。请填写仓位编码或 GLN。"),
        Sentence(
            "feed.no-default-location",
            en: "The line names no location, and the account has no default one. Name it.",
            zh: "该行未指明仓位，而该客户没有默认仓位。请写明仓位。"),
        Sentence(
            "feed.product-unknown",
            en: "No product is known as \"{found}\". Give our SKU or its GTIN.",
            zh: "没有编码为“{found}”的商品。请填写我方 SKU 或 GTIN。"),
        Sentence(
            "feed.same-stock",
            en: "Line {first} already speaks of this product at this location. Keep one of them.",
            zh: "第 {first} 行已填报该地点的同一商品。请只保留一行。"),
        Sentence(
            "feed.same-stock-before",
            en:
                "A line further up, before another location began, already speaks of this product at this location. Keep one of them.",
            zh: "前文（另一地点开始之前）已有一行填报该地点的同一商品。请只保留一行。"),
        Sentence(
            "feed.jump",
            en: "The stock of {sku} jumps from {from} to {to}. Please check the count.",
            zh: "{sku} 的库存由 {from} 跳变为 {to}，请核对数量。"),
        Sentence(
            "feed.frozen",
            en:
                "Not one quantity differs from the document before, at {places} locations. Is the export still running?",
            zh: "{places} 个仓位的全部数量与上一份报文完全相同，请确认导出程序是否正常。"),
        Sentence(
            "feed.gtin-of-another",
            en: "The GTIN {gtin} is another product's than the SKU {sku}; the SKU counts.",
            zh: "GTIN {gtin} 与 SKU {sku} 不是同一商品，以 SKU 为准。"),
        Sentence(
            "feed.kind-differs",
            en: "The document says {told}, the contract {contract}; the contract counts.",
            zh: "文档写明为 {told}，合同约定为 {contract}；以合同为准。"),
        Sentence(
            "feed.party-differs",
            en: "The document says that it is from {told}, and was sent for {account}; what it was sent for counts.",
            zh: "文档注明来自 {told}，而上传时指定为 {account}；以上传时指定的为准。"),
    ]

    private static let feedNotes: [Sentence] = [
        Sentence(
            "feed.is-held",
            en:
                "Nothing of it counts until somebody decides: storectl feed confirm {feed}, or storectl feed reject {feed}.",
            zh: "在作出决定之前不计入库存：storectl feed confirm {feed} 或 storectl feed reject {feed}。"),
        Sentence(
            "feed.code-set",
            en: "Remembered. Lines that were refused for it are understood when {account} sends their file again.",
            zh: "已记住。{account} 重新发送原文件时，因此被拒收的行将被识别。"),
        Sentence("feed.follows", en: "It follows feed {feed} of the same file.", zh: "本回执承接同一文件的报文 {feed}。"),
        Sentence(
            "feed.repeated",
            en: "{file} was taken before, byte by byte, as feed {feed}: nothing changed.",
            zh: "{file} 此前已原样接收（报文 {feed}）：未作任何更改。"),
        Sentence("feed.checked", en: "{file} was only checked: nothing changed.", zh: "{file} 仅作检查：未作任何更改。"),
        Sentence(
            "feed.corrects",
            en: "It corrects feed {feed} of the same moment; both are kept.",
            zh: "本报文更正同一时点的报文 {feed}；两份均予保留。"),
        Sentence(
            "feed.outdated",
            en: "{count} lines came after newer ones: they are history, and the stock of now stays.",
            zh: "{count} 行晚于更新的数据到达：仅记入历史，当前库存不变。"),
        Sentence(
            "feed.zeroed",
            en: "{count} products that the document leaves out are zero now.",
            zh: "文档未列出的 {count} 个商品现已归零。"),
        Sentence("feed.untold", en: "There are {count} more problems and warnings.", zh: "另有 {count} 处问题或警告。"),
        Sentence(
            "feed.untold-but-kept",
            en: "There are {count} more problems and warnings: storectl feed show {feed} --problems.",
            zh: "另有 {count} 处问题或警告，请用 storectl feed show {feed} --problems 查看。"),
        Sentence(
            "feed.more",
            en: "These are the newest {limit}; --limit shows more.",
            zh: "以上为最新的 {limit} 条；用 --limit 可查看更多。"),
    ]

    private static let feedHeadings: [Sentence] = [
        Sentence("heading.document", en: "document", zh: "文档编号"),
        Sentence("heading.feed_format", en: "format", zh: "格式"),
        Sentence("heading.contract", en: "contract", zh: "合同约定"),
        Sentence("heading.as_of", en: "as of", zh: "库存时点"),
        Sentence("heading.received_at", en: "received", zh: "接收时间"),
        Sentence("heading.places", en: "places", zh: "仓位"),
        Sentence("heading.aspect", en: "tells", zh: "内容"),
        Sentence("heading.follows", en: "follows", zh: "承接"),
        Sentence("word.status", en: "stock", zh: "库存"),
        Sentence("word.activity", en: "activity", zh: "进销动态"),
        Sentence("word.held", en: "held", zh: "待确认"),
        Sentence("word.confirmed", en: "confirmed", zh: "已确认"),
        Sentence("word.rejected", en: "rejected", zh: "已作废"),
        Sentence("heading.corrects", en: "corrects", zh: "更正"),
        Sentence("heading.lines", en: "lines", zh: "行数"),
        Sentence("heading.applied", en: "applied", zh: "已生效"),
        Sentence("heading.outdated", en: "outdated", zh: "已过时"),
        Sentence("heading.zeroed", en: "zeroed", zh: "已归零"),
        Sentence("heading.refused", en: "refused", zh: "拒收"),
        Sentence("heading.warned", en: "warned", zh: "有警告"),
        Sentence("heading.severity", en: "severity", zh: "级别"),
        Sentence("heading.findings", en: "findings", zh: "问题统计"),
        Sentence("word.full", en: "full", zh: "全量"),
        Sentence("word.delta", en: "delta", zh: "增量"),
        Sentence("word.taken", en: "taken", zh: "已接收"),
        Sentence("word.taken_in_part", en: "taken in part", zh: "部分接收"),
        Sentence("word.no_line_taken", en: "no line taken", zh: "各行均被拒收"),
        Sentence("word.repeated", en: "taken before", zh: "此前已接收"),
        Sentence("word.checked", en: "checked only", zh: "仅检查"),
        Sentence("word.refused", en: "refused", zh: "已拒绝"),
        Sentence("word.refusal", en: "refusal", zh: "拒收"),
        Sentence("word.warning", en: "warning", zh: "警告"),
    ]

    /// Help of `storectl feed`.
    static let helpFeeds: [Sentence] = [
        Sentence("help.feed.codes", en: "What distributors call our products and places.", zh: "代理商自有编码对照。"),
        Sentence(
            "help.feed.codes.more",
            en:
                "A line is understood by our SKU, then by its GTIN, then by what is remembered here of its distributor.",
            zh: "各行先按我方 SKU 识别，其次按 GTIN，最后按此处登记的代理商编码识别。"),
        Sentence("help.feed.codes.list", en: "List what is remembered.", zh: "列出已登记的编码。"),
        Sentence("help.feed.codes.set", en: "Remember what a code means.", zh: "登记一个编码的含义。"),
        Sentence("help.feed.codes.forget", en: "Take a code back.", zh: "取消一个编码。"),
        Sentence("help.feed.codes.code", en: "The distributor's own code.", zh: "代理商自有编码。"),
        Sentence("help.feed.codes.sku", en: "The product that it means.", zh: "对应的商品。"),
        Sentence("help.feed.codes.location", en: "The place that it means.", zh: "对应的仓位。"),
        Sentence(
            "help.feed.codes.one-of", en: "Give --sku or --location, one of them.", zh: "请在 --sku 与 --location 中指定一个。"),
        Sentence("heading.location", en: "location", zh: "仓位"),
        Sentence("heading.noted_at", en: "noted", zh: "登记时间"),
        Sentence(
            "help.feed.confirm", en: "Take a held document as it is, after a second look.", zh: "核对后按原样接收暂缓的报文。"),
        Sentence("help.feed.reject", en: "Give a held document up.", zh: "作废暂缓的报文。"),
        Sentence("help.feed", en: "Stock as distributors report it.", zh: "代理商上报的库存。"),
        Sentence(
            "help.feed.import",
            en: "Take stock feeds of an account; good lines count, bad ones are kept with their reasons.",
            zh: "接收某客户的库存报文；正确的行生效，错误的行连同原因保留。"),
        Sentence(
            "help.feed.import.more",
            en:
                "Formats: the native stockFeed (Docs/feeds-native.md), UBL 2.1 to 2.5 StockAvailabilityReport, InventoryReport and ProductActivity, and GS1 XML 3 inventoryReportMessage (Docs/feeds-standards.md), told by the root element; every other XML, CSV and .xlsx by the maps of StoreConfig/feeds (Docs/feeds-maps.md). Each file has its own receipt and transaction; the same bytes again change nothing. One file answers with an object, several with an array. Ends in 0, in 2 when lines were refused, in 1, 65 or 77 when a document was: of several the worst.",
            zh:
                "格式：原生 stockFeed（见 Docs/feeds-native.md），UBL 2.1 至 2.5 的 StockAvailabilityReport、InventoryReport 和 ProductActivity，以及 GS1 XML 3 的 inventoryReportMessage（见 Docs/feeds-standards.md），按根元素识别；其他 XML、CSV 和 .xlsx 按 StoreConfig/feeds 中的映射读取（见 Docs/feeds-maps.md）。每个文件单独一个事务和回执；相同内容再次导入不作任何更改。单个文件返回一个对象，多个文件返回数组。退出码：0 成功；2 有行被拒收；1、65 或 77 表示文档被拒绝；多个文件时取最严重者。"
        ),
        Sentence(
            "help.feed.import.file",
            en: "The file as the distributor sent it, also packed by gzip; - for standard input.",
            zh: "代理商发来的原件，可为 gzip 压缩文件；- 表示标准输入。"),
        Sentence(
            "help.feed.distributor",
            en: "Account whose stock it is, never taken from the file; a distributor may leave the own one out.",
            zh: "库存所属客户，不从文件中读取；代理商可省略，默认为本客户。"),
        Sentence("help.feed.import.check", en: "Do everything but keep it.", zh: "执行全部检查但不保存。"),
        Sentence(
            "help.feed.import.all-or-nothing",
            en: "Refuse the document for one bad line.", zh: "有一行错误即拒绝整份文档。"),
        Sentence(
            "help.feed.import.one-of",
            en: "--check keeps nothing and --all-or-nothing keeps all: give one of them.",
            zh: "--check 不保存任何内容，--all-or-nothing 要求全部保存：请只用其一。"),
        Sentence(
            "help.feed.check",
            en: "Do everything that import does, and keep nothing.",
            zh: "执行与 import 相同的处理，但不保存。"),
        Sentence("help.feed.show", en: "Show the receipt of a feed.", zh: "显示某份报文的回执。"),
        Sentence("help.feed.show.problems", en: "All its problems and warnings instead.", zh: "改为列出全部问题和警告。"),
        Sentence("help.feed.id", en: "Its id, as the receipt says.", zh: "回执上的编号。"),
        Sentence("help.feed.list", en: "List receipts, newest first.", zh: "列出回执，最新的在前。"),
        Sentence("help.feed.list.distributor", en: "Of this account only.", zh: "仅限该客户。"),
        Sentence("help.feed.list.limit", en: "How many at most.", zh: "最多条数。"),
    ]
}
