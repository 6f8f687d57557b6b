extension Catalogue {
    /// Flags, environment variables and `StoreConfig/runtime.yaml`.
    static let settings: [Sentence] = [
        Sentence(
            "day.unreadable",
            en: "\"{found}\" is not a day. Write YYYY-MM-DD, for example 2026-03-01.",
            zh: "“{found}”不是有效日期。请写成 YYYY-MM-DD，例如 2026-03-01。"),
        Sentence(
            "day.unfit", en: "\"{found}\" is no day from 2000-01-01 to 2099-12-31.",
            zh: "“{found}”不在 2000-01-01 至 2099-12-31 之间。"),
        Sentence(
            "typed.no-code",
            en: "\"{found}\" is not a code: 1 to 40 letters A–Z, digits, and - _ . / behind the first.",
            zh: "“{found}”不是有效代码：1 到 40 个英文字母或数字，首字符之后还可用 - _ . /。"),
        Sentence(
            "typed.no-text",
            en: "This text cannot be taken: 1 to 200 characters on one line, none of them invisible.",
            zh: "无法接受该文本：应为单行 1 到 200 个字符，不含不可见字符。"),
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
            "currency.unreadable",
            en: "\"{found}\" is not a currency. Write its three letters, such as CNY.",
            zh: "“{found}”不是货币代码。请写三个大写字母，例如 CNY。"),
        Sentence(
            "user.unknown",
            en: "There is no user \"{found}\" in this database.",
            zh: "该数据库中没有用户“{found}”。"),
        Sentence(
            "user.not-with-server",
            en: "--as is for the embedded database only. With --database, say who you are by STORECHAIN_TOKEN.",
            zh: "--as 仅适用于内置数据库。使用 --database 时，请通过 STORECHAIN_TOKEN 表明身份。"),
        Sentence(
            "user.disabled",
            en: "The user \"{found}\" is disabled. Whoever has the right administration can enable them again.",
            zh: "用户“{found}”已停用。拥有 administration 权限的人员可以重新启用。"),
        Sentence(
            "token.missing",
            en:
                "This server has to know who you are. Put your token into STORECHAIN_TOKEN or into the file {path}; an administrator issues one with storectl user token.",
            zh: "服务器需要确认您的身份。请将令牌放入 STORECHAIN_TOKEN 或文件 {path}；管理员可用 storectl user token 签发。"),
        Sentence(
            "token.open-to-others",
            en:
                "Others can read this token file. Run chmod 600 on it, and have the token replaced if others use this machine.",
            zh: "其他人可以读取该令牌文件。请对其执行 chmod 600；若有他人使用本机，请更换令牌。"),
        Sentence(
            "token.refused",
            en:
                "The token is not good here: unknown, expired, revoked, of a disabled user, or of another class than the login in the address. Ask an administrator for a new one.",
            zh: "令牌在此无效：未知、已过期、已吊销、用户已停用，或与地址中登录角色的类别不符。请向管理员申请新令牌。"),
        Sentence(
            "access.login-without-limits",
            en: "The login in the address goes around all rights. Use the login of your class, such as storechain_hq.",
            zh: "地址中的登录角色不受权限限制。请使用您所属类别的登录角色，例如 storechain_hq。"),
        Sentence(
            "config.unknown-key",
            en: "There is no setting \"{key}\". The settings are: {known}.",
            zh: "没有名为“{key}”的设置。可用设置：{known}。"),
        Sentence(
            "config.no-text",
            en: "The setting \"{key}\" needs one value behind its colon, on the same line.",
            zh: "设置“{key}”的冒号后面需要同一行上的一个值。"),
        Sentence(
            "config.number-unfit",
            en: "\"{found}\" does not fit \"{key}\". Give a whole number from {from} to {to}.",
            zh: "“{found}”不适用于“{key}”。请填写 {from} 至 {to} 的整数。"),
        Sentence(
            "config.no-mapping",
            en: "This file has to be lines of \"key: value\".",
            zh: "该文件应由“键: 值”形式的行组成。"),
        Sentence(
            "config.not-utf8",
            en: "This file is not UTF-8 text. Save it as UTF-8.",
            zh: "该文件不是 UTF-8 文本。请另存为 UTF-8 编码。"),
        Sentence(
            "config.folder-unreadable",
            en: "There is no folder here that can be read.",
            zh: "此处没有可读取的文件夹。"),
        Sentence(
            "config.file-unknown",
            en: "Nothing reads this file. The files are: {known}, and maps under feeds/ whose names end in .yaml.",
            zh: "没有功能读取此文件。可用的文件：{known}，以及 feeds/ 下以 .yaml 结尾的映射。"),
        Sentence("word.in_order", en: "in order", zh: "无误"),
        Sentence("word.wrong", en: "wrong", zh: "有误"),
        Sentence(
            "config.in-order", en: "{count} {count|file is|files are} in order.", zh: "全部 {count} 个文件均无误。"),
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
