extension Catalogue {
    /// Spreadsheets that cannot be read.
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
    ]
}
