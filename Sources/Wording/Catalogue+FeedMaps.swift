extension Catalogue {
    /// Stock feeds that are read by a map, and what is wrong with a map.
    static let feedMaps: [Sentence] = mappedFeeds + mapShape + mapPaths + mapMeanings + mapsTogether

    private static let mappedFeeds: [Sentence] = [
        Sentence(
            "feed.date-unlike-form",
            en: "\"{found}\" is no date or time of the form that the map of this format gives.",
            zh: "“{found}”不符合该格式映射规定的日期或时间写法。"),
        Sentence(
            "feed.sign-unknown",
            en: "\"{found}\" says neither plus nor minus. The words are: {known}.",
            zh: "“{found}”既不表示增加也不表示减少。可用的词：{known}。"),
        Sentence(
            "feed.sign-twice",
            en: "{found} is negative, and another field says minus as well. Give the sign in one of them.",
            zh: "{found} 已是负数，而另一字段也表示减少。请只在一处写明正负。"),
        Sentence(
            "feed.heading-repeated",
            en: "The heading \"{name}\" stands over two columns. Rename one of them.",
            zh: "表头“{name}”出现在两列上。请改名其中一列。"),
        Sentence(
            "feed.heading-unknown",
            en: "The table has no column \"{name}\". Look for a slip in its heading, or take the column out.",
            zh: "该表没有“{name}”列。请检查表头是否有误，或删除该列。"),
        Sentence(
            "feed.rows-differ",
            en: "\"{name}\" holds for the whole document and was {first} before. Give the same in every row.",
            zh: "“{name}”适用于整份文档，前面为 {first}。请在各行填写相同的值。"),
        Sentence(
            "feed.table-ambiguous",
            en: "The header fits several formats: {formats}. Set feed_format of the account to one of them.",
            zh: "表头同时符合多种格式：{formats}。请在客户的 feed_format 中指定其一。"),
        Sentence(
            "feed.table-unknown",
            en:
                "A table with the columns {headings} is no stock feed that is known. Known tables are: {known}; each needs its own headings.",
            zh: "列为 {headings} 的表不是已知的库存报表。已知的表：{known}，各有其规定的表头。"),
    ]

    private static let mapShape: [Sentence] = [
        Sentence("map.empty", en: "The file holds no map.", zh: "该文件没有内容。"),
        Sentence(
            "map.no-mapping",
            en: "\"{key}\" has to be lines of \"key: value\", with the keys: {known}.",
            zh: "“{key}”应由“键: 值”形式的行组成，可用的键：{known}。"),
        Sentence(
            "map.no-table",
            en: "\"{key}\" has to be lines of \"theirs: ours\".",
            zh: "“{key}”应由“对方写法: 我方写法”形式的行组成。"),
        Sentence(
            "map.unknown-key",
            en: "\"{key}\" means nothing here. The keys are: {known}.",
            zh: "此处没有“{key}”这个键。可用的键：{known}。"),
        Sentence("map.missing-key", en: "\"{key}\" is missing here. Add it.", zh: "此处缺少“{key}”。请补上。"),
        Sentence(
            "map.no-text",
            en: "\"{key}\" needs a text. Put what begins with @ or holds \": \" into quotes.",
            zh: "“{key}”需要一个文本。以 @ 开头或含“: ”的内容请加引号。"),
        Sentence(
            "map.choice-unknown",
            en: "\"{found}\" cannot stand here. Write one of: {known}.",
            zh: "此处不能写“{found}”。可写：{known}。"),
        Sentence(
            "map.name-unfit",
            en: "\"{found}\" cannot be the name of a format: 1 to 40 of a–z, 0–9 and -.",
            zh: "“{found}”不能作为格式名称：1 到 40 个小写字母、数字或 -。"),
        Sentence(
            "map.not-of-tables",
            en: "\"{key}\" is for XML; a map with \"table\" has none. Take one of the two out.",
            zh: "“{key}”用于 XML；含“table”的映射不能使用。请去掉其中之一。"),
        Sentence(
            "map.constant-and-path",
            en: "It cannot have both \"constant\" and \"{key}\". Write \"else\" for what holds where nothing is found.",
            zh: "不能同时写“constant”和“{key}”。找不到时的取值请写“else”。"),
    ]

    private static let mapPaths: [Sentence] = [
        Sentence(
            "map.path-unreadable",
            en:
                "\"{found}\" is no path. Write it like item/stock, ./@id, ../@code, /root/head/date or id[@type=EAN]/value.",
            zh: "“{found}”不是路径。请写成 item/stock、./@id、../@code、/root/head/date 或 id[@type=EAN]/value 这样的形式。"),
        Sentence(
            "map.prefix-unknown",
            en: "The prefix \"{prefix}\" is not declared. Add it under \"namespaces\".",
            zh: "前缀“{prefix}”未声明。请在“namespaces”下添加。"),
        Sentence(
            "map.path-above-root",
            en: "\"{found}\" leads out of the document. Take a .. out.",
            zh: "“{found}”超出了文档的根。请去掉一个 ..。"),
        Sentence(
            "map.path-of-other-root",
            en: "\"{found}\" begins at another root than {root}. Begin it with /{root}.",
            zh: "“{found}”的根不是 {root}。请以 /{root} 开头。"),
        Sentence(
            "map.rows-no-element",
            en:
                "\"{found}\" does not name the rows. Write a path of elements, without @ and [ ]; use \"skip\" for the rest.",
            zh: "“{found}”不能指定行。请写不含 @ 和 [ ] 的元素路径；不需要的行请用“skip”。"),
        Sentence(
            "map.heading-twice",
            en: "The heading \"{found}\" stands for two things. Leave it to one of them.",
            zh: "表头“{found}”对应了两项内容。请只保留一项。"),
    ]

    private static let mapMeanings: [Sentence] = [
        Sentence(
            "map.no-product",
            en: "The map does not say where the product stands. Give at least one of: {known}.",
            zh: "映射没有说明商品在何处。请至少填写一项：{known}。"),
        Sentence(
            "map.no-quantity",
            en: "The map does not say where a quantity stands. Give at least one of: {known}.",
            zh: "映射没有说明数量在何处。请至少填写一项：{known}。"),
        Sentence(
            "map.unit-unknown",
            en: "\"{found}\" is no unit. Write piece, pair, dozen, or how many pieces it is, such as 20.",
            zh: "“{found}”不是单位。请写 piece、pair、dozen，或每单位的件数，例如 20。"),
        Sentence(
            "map.date-form",
            en:
                "\"{found}\" is no form of a date. Make it of {known} and what stands between them, such as dd.MM.yyyy HH:mm.",
            zh: "“{found}”不是日期写法。请由 {known} 及其间的符号组成，例如 dd.MM.yyyy HH:mm。"),
        Sentence(
            "map.zone",
            en: "\"{found}\" is no time zone here. Write an offset such as +08:00, or Z.",
            zh: "“{found}”不是时区。请写 +08:00 这样的偏移，或 Z。"),
        Sentence(
            "map.file-name",
            en: "\"{found}\" needs one * where the date stands, such as stock-*.csv.",
            zh: "“{found}”需要用一个 * 表示日期的位置，例如 stock-*.csv。"),
        Sentence(
            "map.same-separators",
            en: "\"{found}\" cannot separate both groups and decimals.",
            zh: "“{found}”不能既分隔千位又分隔小数。"),
        Sentence(
            "map.band-no-number",
            en: "\"{found}\" is not what a band can mean: a whole number, not negative.",
            zh: "“{found}”不能作为数量档的取值：应为非负整数。"),
        Sentence(
            "map.band-is-number",
            en: "\"{found}\" is a number and means itself. Take it out.",
            zh: "“{found}”本身就是数字，无需列出。请去掉。"),
        Sentence(
            "map.band-overlaps",
            en: "The band {found} overlaps the band {other}. Let each quantity belong to one of them.",
            zh: "数量档 {found} 与 {other} 重叠。请使每个数量只属于一档。"),
        Sentence(
            "map.band-outside",
            en: "{found} lies outside of the band {band}.",
            zh: "{found} 不在数量档 {band} 之内。"),
    ]

    private static let mapsTogether: [Sentence] = [
        Sentence(
            "map.name-taken",
            en: "{other} is called {name} as well. Give each map a name of its own.",
            zh: "{other} 也叫 {name}。请为每个映射取不同的名称。"),
        Sentence(
            "map.root-taken",
            en:
                "{other} also takes documents with the root {root}. Nobody could tell which is meant: keep one of them.",
            zh: "{other} 也用于根元素 {root}，无法区分。请只保留一个。"),
        Sentence(
            "map.root-built-in",
            en: "Documents with the root {root} are read by the built-in format {format}. Take the map out.",
            zh: "根元素 {root} 由内置格式 {format} 读取。请删除该映射。"),
    ]
}
