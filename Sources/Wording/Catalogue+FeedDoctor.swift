extension Catalogue {
    /// What the feed doctor says.
    static let feedDoctor: [Sentence] = doctorReasons + doctorNotes + doctorWords

    private static let doctorReasons: [Sentence] = [
        Sentence(
            "doctor.code-spelling", en: "The same code but for capitals, blanks or separators.",
            zh: "仅大小写、空格或分隔符不同。"),
        Sentence(
            "doctor.code-lookalike", en: "The same code but for zeros in front, or for O and 0, I and 1.",
            zh: "仅前导零，或 O 与 0、I 与 1 等形近字符不同。"),
        Sentence("doctor.code-name", en: "It is what we call it, not its code.", zh: "这是名称，而非编码。"),
        Sentence(
            "doctor.gtin-slip", en: "The check digit is wrong; one slip away is a GTIN of ours.",
            zh: "校验位有误；改正一处笔误即为我方商品的 GTIN。"),
        Sentence("doctor.several", en: "It may be any of these; only a person can say.", zh: "有多种可能，请人工确认。"),
        Sentence("doctor.width", en: "Only blanks or full-width signs are in the way.", zh: "仅含多余空格或全角字符。"),
        Sentence(
            "doctor.quantity-grouped", en: "Signs group its digits, or end in zeros only.", zh: "含千位分隔符，或小数部分全为零。"),
        Sentence("doctor.quantity-unit", en: "A unit stands behind the number.", zh: "数字后带有单位。"),
        Sentence(
            "doctor.carton",
            en: "{count} {unit}: of {pack} pieces each, or are they pieces? Ask who counted.",
            zh: "{count}{unit}：是每箱 {pack} 件，还是实际为件数？请与盘点人确认。"),
        Sentence("doctor.unit", en: "Another word for the same unit.", zh: "同一单位的另一种写法。"),
        Sentence("doctor.date", en: "A date in another form.", zh: "日期格式不同。"),
        Sentence("doctor.date-serial", en: "A date as spreadsheets count days.", zh: "电子表格的日期序号。"),
        Sentence("doctor.encoding", en: "Read in this encoding, the text makes sense.", zh: "按此编码读取时文字通顺。"),
        Sentence(
            "doctor.ampersand", en: "A bare & has to be written &amp; in XML; nothing else was wrong with it.",
            zh: "XML 中单独的 & 应写作 &amp;，此外格式无误。"),
    ]

    private static let doctorNotes: [Sentence] = [
        Sentence(
            "doctor.counts",
            en: "{lines} lines: {right} right, {mended} mended by what is proposed, {left} left to you.",
            zh: "共 {lines} 行：{right} 行无误，{mended} 行可按建议更正，{left} 行需您处理。"),
        Sentence(
            "doctor.none", en: "Nothing is proposed.", zh: "没有更正建议。"),
        Sentence("doctor.untold", en: "There are {count} more proposals.", zh: "另有 {count} 条建议。"),
        Sentence("doctor.written", en: "The corrected document is in {file}.", zh: "更正后的文档已写入 {file}。"),
        Sentence(
            "doctor.accepted", en: "{count} codes of {account} are remembered. Send the file again.",
            zh: "已记住 {account} 的 {count} 个编码，请重新发送文件。"),
        Sentence(
            "doctor.not-taken", en: "Nothing of it was taken: the doctor only proposes.", zh: "未接收任何内容：本命令只提出建议。"),
        Sentence(
            "doctor.nothing-to-write",
            en:
                "The document cannot be read to its end, or its head is wrong. There is no corrected one; see what is said of it.",
            zh: "文档无法读完，或文档头有误，不能生成更正后的文档。请先处理所列问题。"),
        Sentence(
            "doctor.not-native",
            en: "The document tells movements, which the native format does not. Correct it in its own format.",
            zh: "文档内容为进销动态，原生格式无法表示。请在原格式中更正。"),
        Sentence(
            "feed.name-distributor",
            en: "You have no account of your own. Name the one whose stock it is: --distributor ACCOUNT.",
            zh: "您没有所属客户。请用 --distributor 指明库存所属客户。"),
        Sentence(
            "feed.encoding-not-offered", en: "\"{found}\" is no encoding that is taken. Give one such as GB18030.",
            zh: "不接受编码“{found}”。请填写 GB18030 等编码名称。"),
    ]

    private static let doctorWords: [Sentence] = [
        Sentence("heading.found", en: "found", zh: "原文"),
        Sentence("heading.proposed", en: "proposed", zh: "建议"),
        Sentence("heading.confidence", en: "confidence", zh: "把握"),
        Sentence("heading.proposals", en: "proposals", zh: "建议"),
        Sentence("heading.right", en: "right", zh: "无误"),
        Sentence("heading.mended", en: "mended", zh: "可更正"),
        Sentence("heading.left", en: "left", zh: "待处理"),
        Sentence("heading.untold", en: "untold", zh: "未列出"),
        Sentence("heading.remembered", en: "remembered", zh: "已记住"),
        Sentence("heading.encoding", en: "encoding", zh: "编码方式"),
        Sentence("word.sure", en: "sure", zh: "确定"),
        Sentence("word.likely", en: "likely", zh: "很可能"),
        Sentence("word.choice", en: "choose", zh: "请选择"),
        Sentence("word.product", en: "product", zh: "商品"),
        Sentence("word.gtin", en: "GTIN", zh: "商品条码"),
        Sentence("word.location", en: "location", zh: "仓位"),
        Sentence("word.quantity", en: "quantity", zh: "数量"),
        Sentence("word.date", en: "date", zh: "日期"),
        Sentence("word.unit", en: "unit", zh: "单位"),
        Sentence("word.encoding", en: "encoding", zh: "编码方式"),
        Sentence("word.markup", en: "markup", zh: "标记"),
    ]

    /// Help of `storectl feed doctor`.
    static let helpFeedDoctor: [Sentence] = [
        Sentence(
            "help.feed.doctor", en: "Say how what a document has wrong can be mended.", zh: "为报文中的错误提出更正建议。"),
        Sentence(
            "help.feed.doctor.more",
            en:
                "Takes nothing. Codes, dates, quantities, units and encodings that can mean only one thing are proposed as sure, others as likely or as choices; bands and words are never turned into stock. What is not sure stays as it is, unless --likely. Ends in 0 when nothing is left, else as import would.",
            zh:
                "不接收任何内容。编码、日期、数量、单位和文字编码若只有一种含义则标为“确定”，否则为“很可能”或供选择；区间和文字绝不当作库存数量。除非使用 --likely，仅更正“确定”的内容。全部可更正时退出码为 0，否则与 import 相同。"
        ),
        Sentence(
            "help.feed.doctor.out", en: "Write the corrected document here, in the native format; never over a file.",
            zh: "将更正后的文档以原生格式写入此文件；不覆盖已有文件。"),
        Sentence(
            "help.feed.doctor.accept", en: "Remember what the distributor's codes mean, as proposed.",
            zh: "按建议记住代理商编码的含义。"),
        Sentence("help.feed.doctor.likely", en: "Trust what is likely, too.", zh: "“很可能”的建议也采用。"),
        Sentence(
            "help.feed.doctor.encoding", en: "Read the document in this encoding, whatever it says.",
            zh: "按此编码读取文档，不论其声明。"),
    ]
}
