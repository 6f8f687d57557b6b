extension Catalogue {
    /// Help of `storectl directory`.
    static let helpDirectory: [Sentence] = [
        Sentence(
            "help.directory", en: "The chain: regions, accounts, stores, products, people.", zh: "主数据：区域、客户、门店、产品、人员。"),
        Sentence(
            "help.directory.import",
            en: "Load a file of master data, whole or not at all; it holds from --on, today unless given.",
            zh: "导入主数据文件，要么全部生效要么都不生效；自 --on 之日起有效，默认今天。"),
        Sentence(
            "help.directory.import.file", en: "CSV with a header, UTF-8 or GB18030.", zh: "带列名的 CSV 文件，UTF-8 或 GB18030。"
        ),
        Sentence(
            "help.directory.kind",
            en: "What the file or list holds.",
            zh: "文件或列表的内容。"),
        Sentence("help.directory.list", en: "List what you see of a kind on a day.", zh: "列出某日您可见的某类主数据。"),
        Sentence("help.directory.show", en: "Show one thing as it was on a day.", zh: "显示某条主数据在某日的内容。"),
        Sentence("help.directory.code", en: "Its code.", zh: "编码。"),
        Sentence(
            "help.directory.export", en: "Write a kind as a CSV file that import takes back.",
            zh: "导出为 CSV 文件，可原样再导入。"),
        Sentence(
            "help.directory.move",
            en: "Move a store to another region from --on; its tasks and figures go along.",
            zh: "自 --on 之日起把门店调到另一区域，任务和数据一并转移。"),
        Sentence("help.directory.move.store", en: "Code of the store.", zh: "门店编码。"),
        Sentence("help.directory.move.region", en: "Code of the region that it will belong to.", zh: "新区域的编码。"),
        Sentence(
            "help.directory.check",
            en: "List what is not in order: mains, default locations, gaps in coverage.",
            zh: "列出需要处理的问题：主代理商、默认仓位、供货空白。"),
        Sentence(
            "help.directory.candidates",
            en: "Score the wholesalers that a branch could work with on five criteria.",
            zh: "按五项标准为分公司的候选代理商评分。"),
        Sentence("help.directory.candidates.region", en: "Code of one branch only.", zh: "仅限某分公司，填编码。"),
        Sentence(
            "help.known-at", en: "What was known at this instant, such as 2026-03-01T08:00:00+08:00.",
            zh: "以该时刻已知的数据为准，例如 2026-03-01T08:00:00+08:00。"),
        Sentence("help.as-of", en: "The day as of which to answer, YYYY-MM-DD.", zh: "查询该日的情况，YYYY-MM-DD。"),
    ]
}
