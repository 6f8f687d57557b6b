extension Catalogue {
    /// Flags, environment variables and `StoreConfig/runtime.yaml`.
    static let settings: [Sentence] = [
        Sentence(
            "day.unreadable",
            en: "\"{found}\" is not a day. Write YYYY-MM-DD, for example 2026-03-01.",
            zh: "“{found}”不是有效日期。请写成 YYYY-MM-DD，例如 2026-03-01。"),
        Sentence(
            "language.unknown",
            en: "\"{found}\" is not a language of this program. Write en or zh.",
            zh: "本程序不支持语言“{found}”。请写 en 或 zh。"),
        Sentence(
            "setting.empty",
            en: "The value is empty. Give one, or leave the option out.",
            zh: "值为空。请填写，或去掉该选项。"),
        Sentence(
            "time-zone.unknown",
            en: "\"{found}\" is not a time zone that the database knows. Write a name such as Asia/Shanghai.",
            zh: "数据库不认识时区“{found}”。请写 Asia/Shanghai 这样的名称。"),
        Sentence(
            "user.unknown",
            en: "There is no user \"{found}\" in this database.",
            zh: "该数据库中没有用户“{found}”。"),
        Sentence(
            "user.not-with-server",
            en: "--as is for the embedded database only. With --database, say who you are by STORECHAIN_TOKEN.",
            zh: "--as 仅适用于内置数据库。使用 --database 时，请通过 STORECHAIN_TOKEN 表明身份。"),
        Sentence(
            "config.unknown-key",
            en: "There is no setting \"{key}\". The settings are: {known}.",
            zh: "没有名为“{key}”的设置。可用设置：{known}。"),
        Sentence(
            "config.no-text",
            en: "The setting \"{key}\" needs one value behind its colon, on the same line.",
            zh: "设置“{key}”的冒号后面需要同一行上的一个值。"),
        Sentence(
            "config.no-mapping",
            en: "This file has to be lines of \"key: value\".",
            zh: "该文件应由“键: 值”形式的行组成。"),
        Sentence(
            "config.not-utf8",
            en: "This file is not UTF-8 text. Save it as UTF-8.",
            zh: "该文件不是 UTF-8 文本。请另存为 UTF-8 编码。"),
        Sentence(
            "yaml.not-well-formed",
            en: "This is not well-formed YAML: {reason}.",
            zh: "YAML 格式有误：{reason}。"),
        Sentence(
            "yaml.duplicate-key",
            en: "The key \"{key}\" stands here a second time. Keep one of them.",
            zh: "键“{key}”在此重复出现。请只保留一个。"),
        Sentence(
            "yaml.anchor",
            en: "Anchors (&) and aliases (*) are not taken here. Write the value out.",
            zh: "此处不接受锚点（&）和别名（*）。请直接写出值。"),
        Sentence(
            "yaml.key-no-text",
            en: "A key has to be plain text.",
            zh: "键必须是普通文本。"),
        Sentence(
            "file.unreadable",
            en: "The file cannot be read: {reason}.",
            zh: "无法读取文件：{reason}。"),
    ]
}
