extension Catalogue {
    static let seeding: [Sentence] = [
        Sentence(
            "assumption.unknown-key",
            en: "There is no assumption \"{key}\" here. Those there are: {known}.",
            zh: "此处没有名为“{key}”的假设项。可用的有：{known}。"),
        Sentence(
            "assumption.missing-key",
            en: "The assumption \"{key}\" is missing here. Write it with a value.",
            zh: "此处缺少假设项“{key}”，请补上并填写数值。"),
        Sentence(
            "assumption.no-number",
            en: "\"{key}\" has to be a whole number from {from} to {to}.",
            zh: "“{key}”必须是 {from} 到 {to} 之间的整数。"),
        Sentence(
            "assumption.no-text",
            en: "\"{key}\" needs one value behind its colon.",
            zh: "“{key}”的冒号后面需要一个值。"),
        Sentence(
            "assumption.no-class",
            en: "\"{key}\" has to be one of: {known}.",
            zh: "“{key}”只能是以下之一：{known}。"),
        Sentence(
            "assumption.no-mapping",
            en: "\"{key}\" has to be lines of \"key: value\".",
            zh: "“{key}”应由“键: 值”形式的行组成。"),
        Sentence(
            "assumption.no-list",
            en: "\"{key}\" has to be a list: [1, 2] or lines that begin with \"- \".",
            zh: "“{key}”应为列表：[1, 2]，或以“- ”开头的若干行。"),
        Sentence(
            "assumption.list-length",
            en: "\"{key}\" needs {wanted} values, and has {found}.",
            zh: "“{key}”需要 {wanted} 个值，现有 {found} 个。"),
        Sentence(
            "assumption.no-days",
            en: "\"from\" has to come before \"to\".",
            zh: "“from”必须早于“to”。"),
    ]
}
