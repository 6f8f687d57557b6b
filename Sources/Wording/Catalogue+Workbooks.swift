extension Catalogue {
    /// Spreadsheets that cannot be read, or written.
    static let workbooks: [Sentence] = [
        Sentence("workbook.unreadable", en: "The spreadsheet cannot be read: {reason}.", zh: "无法读取电子表格：{reason}。"),
        Sentence(
            "workbook.not-packed", en: "This is no whole spreadsheet; it was cut off on its way. Send it again.",
            zh: "电子表格不完整，传输时被截断。请重新发送。"),
        Sentence(
            "workbook.old-or-locked",
            en: "This spreadsheet is of the kind before 2007, or has a password. Save it as .xlsx without one.",
            zh: "该电子表格是 2007 年以前的格式，或设有密码。请另存为无密码的 .xlsx。"),
        Sentence(
            "workbook.encrypted", en: "The spreadsheet is encrypted. Save it without a password.",
            zh: "电子表格已加密。请取消密码后重新保存。"),
        Sentence(
            "workbook.not-workbook", en: "The archive holds no .xlsx workbook. Save the table as .xlsx or CSV.",
            zh: "压缩包中没有 .xlsx 工作簿。请将表格另存为 .xlsx 或 CSV。"),
        Sentence(
            "workbook.no-sheet", en: "The workbook has no visible sheet with cells.", zh: "工作簿中没有含数据的可见工作表。"),
        Sentence(
            "workbook.no-such-sheet", en: "The workbook has no sheet \"{sheet}\" with cells.",
            zh: "工作簿中没有含数据的工作表“{sheet}”。"),
        Sentence(
            "workbook.missing-part",
            en: "The workbook lacks its part {part}. Open it in a spreadsheet program and save it again.",
            zh: "工作簿缺少部件 {part}。请用电子表格软件打开后重新保存。"),
        Sentence(
            "workbook.damaged-part", en: "The part {part} of the workbook is damaged ({reason}). Send it again.",
            zh: "工作簿部件 {part} 已损坏（{reason}）。请重新发送。"),
        Sentence(
            "workbook.part-unreadable",
            en:
                "The part {part} of the workbook is no XML that is taken. Open it in a spreadsheet program and save it again.",
            zh: "工作簿部件 {part} 不是可接受的 XML。请用电子表格软件打开后重新保存。"),
        Sentence(
            "workbook.row-out-of-order", en: "The row number {found} does not follow the one before.",
            zh: "行号 {found} 与前一行不连贯。"),
        Sentence(
            "workbook.cell-out-of-order", en: "The cell {found} does not follow the one before.",
            zh: "单元格 {found} 与前一格不连贯。"),
        Sentence(
            "workbook.no-such-text", en: "A cell refers to the text {found}, which the workbook does not hold.",
            zh: "单元格引用了工作簿中不存在的文本 {found}。"),
        Sentence(
            "workbook.too-large", en: "The spreadsheet has more than {limit} MiB. Send it in parts, or as CSV.",
            zh: "电子表格超过 {limit} MiB。请分批发送，或改用 CSV。"),
        Sentence(
            "workbook.unpacks-too-large", en: "The spreadsheet unpacks to more than {limit} MiB. Send it in parts.",
            zh: "电子表格解压后超过 {limit} MiB。请分批发送。"),
        Sentence("workbook.too-many-rows", en: "The sheet has more than {limit} rows.", zh: "工作表超过 {limit} 行。"),
        Sentence(
            "workbook.too-many-columns", en: "The sheet has more than {limit} columns.", zh: "工作表超过 {limit} 列。"),
        Sentence(
            "workbook.too-much-text", en: "The texts of the spreadsheet take more than {limit} MiB. Send it in parts.",
            zh: "电子表格的文本超过 {limit} MiB。请分批发送。"),
        Sentence(
            "workbook.cell-too-long", en: "The cell holds more than {limit} characters.",
            zh: "单元格内容超过 {limit} 个字符。"),
        Sentence(
            "workbook.lost",
            en: "The spreadsheet was not written whole; as a rule the disk is full. Make room and write it again.",
            zh: "电子表格未能完整写入，通常是磁盘已满。请清理空间后重新导出。"),
        Sentence(
            "workbook.too-many-digits",
            en: "A spreadsheet keeps {limit} digits of a number and would round this one.",
            zh: "电子表格中的数字最多保留 {limit} 位，该数字会被舍入。"),
        Sentence(
            "workbook.no-such-day", en: "A spreadsheet has no days before 1900 or after 9999.",
            zh: "电子表格不支持 1900 年以前或 9999 年以后的日期。"),
        Sentence(
            "workbook.choices-too-long",
            en: "The choices of the column take more than {limit} bytes together. Shorten them or offer fewer.",
            zh: "该列的选项合计超过 {limit} 字节。请缩短或减少选项。"),
        Sentence(
            "workbook.choice-with-mark",
            en: "A choice in a spreadsheet can have no comma and no quotation mark.",
            zh: "电子表格的选项不能包含逗号或引号。"),
        Sentence(
            "sheet.wrong",
            en:
                "This sheet is not such a table: its first row names none of the columns. The first visible sheet counts. The columns are: {known}.",
            zh: "该工作表不是所需的表格：首行没有任何可识别的列名。系统读取第一个可见的工作表。可用的列：{known}。"),
        Sentence(
            "sheet.no-heading",
            en:
                "Nothing says what stands in this column. Give it one of the headings in the first row, or clear the cell.",
            zh: "该列没有列名，无法识别。请在首行填写列名，或清空该单元格。"),
        Sentence(
            "sheet.merged",
            en: "The cells {range} are merged, so only the first of them has a value. Unmerge them and fill each.",
            zh: "单元格 {range} 已合并，只有第一个有值。请取消合并并逐格填写。"),
        Sentence(
            "sheet.uncomputed",
            en: "The formula has no result in the file. Open the workbook in a spreadsheet program and save it again.",
            zh: "该公式在文件中没有计算结果。请用电子表格软件打开后重新保存。"),
    ]
}
