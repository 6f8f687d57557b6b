extension Catalogue {
    static let daysAndFlags: [Sentence] = [
        Sentence(
            "day.unreadable",
            en: "\"{found}\" is not a day. Write YYYY-MM-DD, for example 2026-03-01.",
            zh: "“{found}” 不是有效日期。请写成 YYYY-MM-DD，例如 2026-03-01。")
    ]
}
