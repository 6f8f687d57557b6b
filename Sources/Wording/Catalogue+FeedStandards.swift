extension Catalogue {
    /// Stock feeds in the formats of OASIS (UBL) and GS1.
    static let feedStandards: [Sentence] = [
        Sentence(
            "feed.gs1-logistics",
            en: "The Logistics Inventory Report of GS1 is not read. Send its inventoryReportMessage (GS1 XML 3).",
            zh: "不读取 GS1 的 Logistics Inventory Report。请发送 inventoryReportMessage（GS1 XML 3）。"),
        Sentence(
            "feed.gs1-too-old",
            en:
                "The namespace {namespace} is that of GS1 XML 2, which is not read. Send an inventoryReportMessage of GS1 XML 3.",
            zh: "命名空间 {namespace} 属于 GS1 XML 2，不予读取。请发送 GS1 XML 3 的 inventoryReportMessage。"),
        Sentence(
            "feed.is-copy",
            en: "The document calls itself a copy ({found}); it is taken like any other.",
            zh: "文档自称为副本（{found}）；按普通文档处理。"),
        Sentence(
            "feed.deletion",
            en: "The document asks for the deletion of another one ({found}). Send the stock as it is now instead.",
            zh: "文档要求删除另一份文档（{found}）。请改为发送当前库存。"),
        Sentence(
            "feed.id-of-envelope",
            en: "The document has no number of its own; that of its envelope stands for it: {found}.",
            zh: "文档没有自己的编号，以信封编号 {found} 代替。"),
        Sentence(
            "feed.report-type-unknown",
            en: "\"{found}\" is no type of report. Write INVENTORY_STATUS or INVENTORY_ACTIVITY.",
            zh: "“{found}”不是报告类型。请写 INVENTORY_STATUS 或 INVENTORY_ACTIVITY。"),
        Sentence(
            "feed.several-reports",
            en:
                "The message holds {count} reports; they are taken as one document under the number of the first, {id}.",
            zh: "该报文含 {count} 份报告，合并为一份文档，编号取首份的 {id}。"),
        Sentence(
            "feed.reports-differ",
            en:
                "Report {number} of the message is of another type or time than the first, so they are no one document. Send them one by one.",
            zh: "报文中的第 {number} 份报告与首份类型或时点不同，不能合为一份文档。请分别发送。"),
        Sentence(
            "feed.activity-type-unknown",
            en:
                "\"{found}\" is no activity that is counted: sales (SALES) and, in UBL, shipments to a place of the account (SHIPMENTS) are. Leave the line out, or have its code mapped.",
            zh: "“{found}”不是计数的业务类型；仅统计销售（SALES），以及 UBL 中发往该客户仓位的发货（SHIPMENTS）。请去掉该行，或为该代码建立对应关系。"),
        Sentence(
            "feed.shipment-without-place",
            en: "The line tells goods that were shipped, and not the code of the place that they go to. Give it.",
            zh: "该行为发货，但未给出目的仓位的编码。请补充。"),
        Sentence(
            "feed.status-type-unknown",
            en: "\"{found}\" is no type of stock that is known. Write ON_HAND for all that is there, or a type of GS1.",
            zh: "“{found}”不是已知的库存类型。请用 ON_HAND 表示全部在库，或采用 GS1 的类型代码。"),
        Sentence(
            "feed.movement-type-unknown",
            en:
                "\"{found}\" does not tell in or out for a sale. Write DECREASE for what was sold, INCREASE for returns.",
            zh: "“{found}”不能说明销售的方向。售出请写 DECREASE，退回请写 INCREASE。"),
        Sentence(
            "feed.signed-movement",
            en: "{found} has a sign beside a direction, which could mean either. Keep one of them.",
            zh: "{found} 既带符号又注明方向，含义不明。请只保留其一。"),
        Sentence(
            "feed.too-many-quantities",
            en: "The line has more than {limit} quantities. Add up the batches.",
            zh: "该行的数量超过 {limit} 个。请将各批次合计后填报。"),
    ]

    /// Acknowledgements for the machines that sent a feed.
    static let acknowledgements: [Sentence] = [
        Sentence("ack.taken", en: "Taken: {lines} lines, none refused.", zh: "已接收：共 {lines} 行，无拒收。"),
        Sentence(
            "ack.taken-in-part", en: "Taken in part: {refused} of {lines} lines were refused.",
            zh: "部分接收：{lines} 行中有 {refused} 行被拒收。"),
        Sentence("ack.refused", en: "The document was refused; nothing of it was taken.", zh: "文档被拒绝，未接收任何内容。"),
        Sentence(
            "ack.held", en: "Not taken yet: the document is held until somebody has looked at it.",
            zh: "尚未生效：文档已暂存，待人工确认。"),
        Sentence(
            "ack.confirmed",
            en: "The document was held, and confirmed: the receipt that follows it tells what was taken.",
            zh: "文档曾被暂存，现已确认；接收结果见其后的回执。"),
        Sentence("ack.checked", en: "Only checked; nothing was kept.", zh: "仅作检查，未保存。"),
        Sentence(
            "ack.repeated", en: "The same bytes were taken before; this is the answer of then.",
            zh: "相同内容此前已接收，此为当时的回执。"),
        Sentence("ack.untold", en: "{count} more findings are not listed.", zh: "另有 {count} 处问题未列出。"),
        Sentence(
            "setting.gln-unreadable", en: "\"{found}\" is no GLN: 13 digits, in quotes where the first is 0.",
            zh: "“{found}”不是 GLN，应为 13 位数字；首位为 0 时请加引号。"),
    ]

    /// Help of `--ack`.
    static let helpAcknowledgements: [Sentence] = [
        Sentence(
            "help.feed.ack",
            en:
                "Answer with an acknowledgement for machines instead: ubl (ApplicationResponse 2.1) or gs1 (Application Receipt Acknowledgement 3.4).",
            zh: "改为输出供机器读取的回执：ubl（ApplicationResponse 2.1）或 gs1（Application Receipt Acknowledgement 3.4）。"),
        Sentence(
            "help.feed.ack.one-file", en: "--ack answers one file with one document: give a single file.",
            zh: "--ack 对一个文件输出一份回执：请只给一个文件。"),
        Sentence(
            "help.feed.ack.or-problems", en: "--ack and --problems are two answers: give one of them.",
            zh: "--ack 与 --problems 是两种输出：请只用其一。"),
    ]
}
