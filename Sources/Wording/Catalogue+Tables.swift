extension Catalogue {
    /// Files of rows: CSV and its kin.
    static let tables: [Sentence] = [
        Sentence(
            "file.empty",
            en: "The file is empty. Its first line has to name the columns.",
            zh: "文件是空的。第一行应为列名。"),
        Sentence(
            "table.too-many-problems",
            en: "More than {limit} problems: the rest of the file was not looked at. Mend these and try again.",
            zh: "问题超过 {limit} 处，其余部分未再检查。请先改正以上问题再试。"),
        Sentence(
            "header.missing",
            en: "The column \"{column}\" is missing from the first line.",
            zh: "第一行缺少列“{column}”。"),
        Sentence(
            "header.unknown",
            en: "There is no column \"{column}\" here. The columns are: {known}.",
            zh: "此处没有列“{column}”。可用的列：{known}。"),
        Sentence(
            "header.duplicate",
            en: "The column \"{column}\" stands here a second time, first at column {first} of the line.",
            zh: "列“{column}”在此重复出现，首次出现在该行第 {first} 列。"),
        Sentence(
            "csv.unterminated-quote",
            en: "These quotes are never closed. Close them, or double a quote that belongs to the text.",
            zh: "此处的引号没有闭合。请补上，或把文本中的引号写成两个。"),
        Sentence(
            "csv.text-after-quote",
            en: "Text stands behind the closing quote of the field that begins at line {line}, column {column}.",
            zh: "始于第 {line} 行第 {column} 列的字段在闭合引号之后还有文本。"),
        Sentence(
            "csv.field-count",
            en: "This row has {found} fields, the first line has {expected}.",
            zh: "本行有 {found} 个字段，而首行有 {expected} 个。"),
        Sentence(
            "csv.nul",
            en: "A zero byte: this is no text. Save the sheet as CSV in UTF-8.",
            zh: "出现零字节：这不是文本。请将表格另存为 UTF-8 编码的 CSV。"),
        Sentence(
            "csv.field-too-long",
            en: "The field that begins here has more than {limit} bytes. Was a quote left open?",
            zh: "始于此处的字段超过 {limit} 字节。是否有引号未闭合？"),
        Sentence(
            "csv.too-many-fields",
            en: "This row has more than {limit} fields.",
            zh: "本行超过 {limit} 个字段。"),
        Sentence(
            "encoding.broken",
            en: "The bytes {bytes} are no character in {encoding} (byte {offset} of the file). Save the file as UTF-8.",
            zh: "字节 {bytes} 不是 {encoding} 中的字符（文件第 {offset} 字节）。请将文件另存为 UTF-8。"),
        Sentence(
            "encoding.cut",
            en: "The file ends in the middle of a character. It was cut; get it again.",
            zh: "文件在一个字符中间结束，内容不完整。请重新获取。"),
        Sentence(
            "encoding.is-utf8",
            en: "The file is said to be {encoding}, and is UTF-8.",
            zh: "文件声明为 {encoding}，实际为 UTF-8。"),
        Sentence(
            "encoding.no-mark",
            en: "UTF-16 without a byte order mark. Save the file as UTF-8.",
            zh: "UTF-16 缺少字节顺序标记。请将文件另存为 UTF-8。"),
        Sentence(
            "encoding.not-installed",
            en: "This machine cannot read {encoding}. Save the file as UTF-8.",
            zh: "本机无法读取 {encoding}。请将文件另存为 UTF-8。"),
        Sentence(
            "cell.blank",
            en: "\"{column}\" is blank, and a value is needed.",
            zh: "“{column}”为空，此处必须填写。"),
        Sentence(
            "code.too-long",
            en: "This code has more than {limit} characters.",
            zh: "编码超过 {limit} 个字符。"),
        Sentence(
            "code.foreign",
            en: "{sign} cannot stand in a code. Codes are letters A–Z, digits, and - _ . / behind the first.",
            zh: "编码中不能有 {sign}。编码由英文字母、数字组成，首字符之后还可用 - _ . /。"),
        Sentence(
            "text.too-long",
            en: "This text has more than {limit} characters.",
            zh: "文本超过 {limit} 个字符。"),
        Sentence(
            "text.foreign",
            en: "{sign} is an invisible or control character. Take it out.",
            zh: "{sign} 是不可见字符或控制字符，请删除。"),
        Sentence(
            "number.unfit",
            en: "\"{found}\" is not a whole number from {least} to {most}.",
            zh: "“{found}”不是 {least} 到 {most} 之间的整数。"),
        Sentence(
            "money.unreadable",
            en: "\"{found}\" is not an amount. Write 1299.00: digits, a point, up to {decimals} decimals, no sign.",
            zh: "“{found}”不是金额。请写成 1299.00：数字、小数点、最多 {decimals} 位小数，不带符号。"),
        Sentence(
            "gln.unreadable",
            en: "\"{found}\" is not a GLN, which has 13 digits.",
            zh: "“{found}”不是 GLN，GLN 应为 13 位数字。"),
        Sentence(
            "gtin.unreadable",
            en: "\"{found}\" is not a GTIN, which has 8, 12, 13 or 14 digits.",
            zh: "“{found}”不是 GTIN，GTIN 应为 8、12、13 或 14 位数字。"),
        Sentence(
            "check-digit.wrong",
            en: "The check digit does not fit; it would be {right}. Taken as it is.",
            zh: "校验位不符，应为 {right}。已按原样接受。"),
        Sentence(
            "coordinates.unreadable",
            en: "\"{found}\" are not coordinates. Write degrees such as 31.2304 and 121.4737.",
            zh: "“{found}”不是坐标。请写成度数，例如 31.2304 和 121.4737。"),
        Sentence(
            "coordinates.half",
            en: "Only one of the two coordinates is given; \"{column}\" is blank.",
            zh: "坐标只给了一半，“{column}”为空。"),
        Sentence(
            "choice.unknown",
            en: "\"{found}\" is none of: {known}.",
            zh: "“{found}”不在可选值之内：{known}。"),
        Sentence(
            "flag.unreadable",
            en: "\"{found}\" is neither yes nor no.",
            zh: "“{found}”既不是“是”也不是“否”。"),
    ]
}
