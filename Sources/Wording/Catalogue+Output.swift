extension Catalogue {
    /// What surrounds every answer: empty tables, yes and no, progress, problems beyond the hundredth.
    static let output: [Sentence] = [
        Sentence(
            "output.unwritable",
            en: "The answer could not be written completely: {reason}.",
            zh: "结果未能完整写出：{reason}。"),
        Sentence("table.empty", en: "No rows.", zh: "没有数据。"),
        Sentence("cell.yes", en: "yes", zh: "是"),
        Sentence("cell.no", en: "no", zh: "否"),
        Sentence("problems.more", en: "and {count} more", zh: "另有 {count} 个问题"),
        Sentence("problems.value", en: " (\"{value}\")", zh: "（“{value}”）"),
        Sentence("progress.count", en: "{title}  {count}  {rate}/s", zh: "{title}  {count}  {rate}/秒"),
        Sentence(
            "progress.total",
            en: "{title}  {count} of {total}  {percent}%  {rate}/s  {left} left",
            zh: "{title}  {count}/{total}  {percent}%  {rate}/秒  剩余 {left}"),
    ]
}
