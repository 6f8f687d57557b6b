extension Catalogue {
    /// Stock feeds of distributors: their encoding, their head and their lines.
    static let feeds: [Sentence] = feedDocuments + feedStandards + feedLines

    private static let feedDocuments: [Sentence] = [
        Sentence(
            "feed.root-unknown",
            en:
                "The root element \"{root}\" in the namespace {namespace} is no stock feed that is known. Known are: {known}. A map in StoreConfig/feeds adds another one.",
            zh: "根元素“{root}”（命名空间 {namespace}）不是已知的库存报文。已知格式：{known}。可在 StoreConfig/feeds 中添加映射。"),
        Sentence(
            "feed.root-without-namespace",
            en:
                "The root element \"{root}\" without a namespace is no stock feed that is known. Known are: {known}. A map in StoreConfig/feeds adds another one.",
            zh: "没有命名空间的根元素“{root}”不是已知的库存报文。已知格式：{known}。可在 StoreConfig/feeds 中添加映射。"),
        Sentence(
            "feed.encoding-unknown",
            en: "The encoding \"{encoding}\" is not taken. Send UTF-8.",
            zh: "不接受编码“{encoding}”。请使用 UTF-8。"),
        Sentence(
            "feed.encoding-contradiction",
            en: "The document declares the encoding {declared}, but its bytes are {found}. Correct the declaration.",
            zh: "文档声明的编码是 {declared}，但内容实际为 {found}。请更正声明。"),
        Sentence(
            "feed.encoding-is-utf8",
            en: "The document declares the encoding {encoding}, but all of it is UTF-8. Correct the declaration.",
            zh: "文档声明的编码是 {encoding}，但全部内容都是 UTF-8。请更正声明。"),
        Sentence(
            "feed.not-in-encoding",
            en:
                "The bytes {bytes} are no character of {encoding} (byte {offset} of the file). Declare the encoding that the file has, or send UTF-8.",
            zh: "字节 {bytes} 不是 {encoding} 字符（文件第 {offset} 字节）。请声明文件的实际编码，或改用 UTF-8。"),
        Sentence(
            "feed.ends-inside-character",
            en:
                "The file ends in the middle of a character of {encoding}, behind {bytes}; it was cut off on its way. Send it again.",
            zh: "文件在 {encoding} 字符中间（{bytes} 之后）结束，传输时被截断。请重新发送。"),
        Sentence(
            "feed.no-byte-order-mark",
            en: "The file is declared as {encoding} and does not begin with a byte order mark. Send UTF-8.",
            zh: "文件声明为 {encoding}，但开头没有字节顺序标记。请使用 UTF-8。"),
        Sentence(
            "feed.encoding-not-installed",
            en: "This machine cannot read {encoding}. Send UTF-8.",
            zh: "本机无法读取 {encoding}。请使用 UTF-8。"),
        Sentence(
            "feed.id-missing",
            en: "The document has no number of its own (id). Give each document another one.",
            zh: "文档没有编号（id）。请为每份文档填写不同的编号。"),
        Sentence(
            "feed.as-of-missing",
            en:
                "The document does not say when its stock was counted. Give a time, for example 2026-03-01T08:30:00+08:00.",
            zh: "文档未说明库存的时点。请填写时间，例如 2026-03-01T08:30:00+08:00。"),
        Sentence(
            "feed.date-impossible",
            en: "\"{found}\" is no date or time. Write it like 2026-03-01 or 2026-03-01T08:30:00+08:00.",
            zh: "“{found}”不是有效的日期或时间。请写成 2026-03-01 或 2026-03-01T08:30:00+08:00。"),
        Sentence(
            "feed.kind-unknown",
            en: "\"{found}\" is no kind of feed. Write full or delta.",
            zh: "“{found}”不是报文类型。请写 full 或 delta。"),
        Sentence(
            "feed.element-unknown",
            en: "The format has no element \"{name}\" in this place. Look for a slip in its name.",
            zh: "该格式在此处没有元素“{name}”。请检查名称是否有误。"),
        Sentence(
            "feed.attribute-unknown",
            en: "The element has no attribute \"{name}\" in this format. Look for a slip in its name.",
            zh: "该格式中此元素没有属性“{name}”。请检查名称是否有误。"),
        Sentence(
            "feed.text-unexpected",
            en: "No text belongs here. Quantities stand in attributes.",
            zh: "此处不应有文本。数量应写在属性中。"),
        Sentence(
            "feed.element-repeated",
            en: "\"{name}\" stands here a second time. Keep one of them.",
            zh: "“{name}”在此重复出现。请只保留一个。"),
        Sentence(
            "feed.element-after-lines",
            en: "\"{name}\" stands behind the lines to which it belongs. Put it before them.",
            zh: "“{name}”位于其所属的明细行之后。请移到明细行之前。"),
    ]

    private static let feedLines: [Sentence] = [
        Sentence(
            "feed.product-missing",
            en: "The line names no product. Give a SKU, a GTIN or your own code.",
            zh: "该行未指明商品。请填写 SKU、GTIN 或贵方编码。"),
        Sentence(
            "feed.gtin-unreadable",
            en: "\"{found}\" is no GTIN: 8, 12, 13 or 14 digits.",
            zh: "“{found}”不是 GTIN，应为 8、12、13 或 14 位数字。"),
        Sentence(
            "feed.gtin-check-digit",
            en: "The GTIN {found} has a wrong check digit; {right} would be right.",
            zh: "GTIN {found} 的校验位有误，应为 {right}。"),
        Sentence(
            "feed.code-empty",
            en: "The code is empty. Give one, or leave it out.",
            zh: "编码为空。请填写，或去掉该项。"),
        Sentence(
            "feed.code-unreadable",
            en: "The character {scalar} cannot stand in this code.",
            zh: "此编码中不能包含字符 {scalar}。"),
        Sentence(
            "feed.text-too-long",
            en: "The text is longer than {limit} characters.",
            zh: "文本超过 {limit} 个字符。"),
        Sentence(
            "feed.quantity-missing",
            en: "The line tells no quantity.",
            zh: "该行没有填写任何数量。"),
        Sentence(
            "feed.quantity-unreadable",
            en: "\"{found}\" is no number. Write digits only, and leave out what is not known.",
            zh: "“{found}”不是数字。请只写数字，未知的数量请不要填写。"),
        Sentence(
            "feed.quantity-not-whole",
            en: "\"{found}\" is no whole number.",
            zh: "“{found}”不是整数。"),
        Sentence(
            "feed.quantity-negative",
            en: "Stock of {found} cannot be: it is less than nothing.",
            zh: "库存不能为 {found}：数量不得为负。"),
        Sentence(
            "feed.quantity-too-large",
            en: "The quantity {found} is beyond {limit} pieces.",
            zh: "数量 {found} 超出 {limit} 件的上限。"),
        Sentence(
            "feed.unit-unknown",
            en: "The unit \"{found}\" is not known. Count in pieces (PCE).",
            zh: "不认识单位“{found}”。请以件（PCE）计数。"),
    ]
}
