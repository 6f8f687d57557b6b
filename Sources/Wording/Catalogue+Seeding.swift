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
            "assumption.no-code",
            en: "\"{key}\" has to be a code: letters, digits, and - . _ / behind the first.",
            zh: "“{key}”必须是编码：字母、数字，首位之后可用 - . _ /。"),
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

extension Catalogue {
    /// `storectl seed`.
    static let seeds: [Sentence] = [
        Sentence(
            "seed.no-folder",
            en: "There is no folder of seeds here: {searched}. Name one: storectl seed DIR.",
            zh: "找不到种子数据目录：{searched}。请指定目录：storectl seed 目录。"),
        Sentence(
            "seed.folder-unreadable",
            en: "There is no such folder, or you may not read it.",
            zh: "没有该目录，或您无权读取。"),
        Sentence(
            "seed.folder-empty",
            en: "Nothing in this folder can be loaded. It may hold: {known}.",
            zh: "该目录中没有可导入的文件。可包含：{known}。"),
        Sentence(
            "seed.without-chain",
            en:
                "{flag} is for a folder with chain.yaml, which says how to make sales up. This one has none: leave {flag} out.",
            zh: "{flag} 仅适用于含 chain.yaml（说明如何生成销售数据）的目录。该目录没有此文件，请去掉 {flag}。"),
        Sentence(
            "seed.otherwise",
            en: """
                This chain was seeded as {found}, from other files or at another scale. Seeding {wanted} beside it would \
                count sales twice. Use the same files and --scale, or another --home.
                """,
            zh: "该数据库此前按 {found} 生成，文件或规模不同；再按 {wanted} 生成会使销售重复计算。请使用相同的文件和 --scale，或换用其他 --home。"),
        Sentence(
            "seed.file-unknown",
            en: "The name of this file says nothing: it was not loaded.",
            zh: "无法从文件名识别内容，未导入该文件。"),
        Sentence(
            "seed.file-missing",
            en: "This file is missing; sales cannot be made up without it.",
            zh: "缺少该文件，无法生成销售数据。"),
        Sentence(
            "seed.unreadable",
            en: "Sales cannot be made up with \"{found}\" in \"{column}\".",
            zh: "“{column}”的值“{found}”无法用于生成销售数据。"),
        Sentence(
            "seed.unknown",
            en: "\"{found}\" is in none of the files that \"{column}\" refers to.",
            zh: "“{column}”引用的“{found}”在各文件中均不存在。"),
        Sentence(
            "seed.duplicate",
            en: "\"{found}\" stands in this file twice. Keep one of the rows.",
            zh: "“{found}”在文件中出现两次。请只保留一行。"),
        Sentence(
            "seed.model-unknown",
            en: "products.csv has the model {model}, and nothing is assumed about it here. Add it.",
            zh: "products.csv 中有机型 {model}，但此处没有相应假设，请补充。"),
        Sentence(
            "seed.price-unknown",
            en: "{model} comes with {storage} and has no price for it here. Add one.",
            zh: "{model} 有 {storage} 版本，但此处没有其价格，请补充。"),
        Sentence(
            "seed.goods-unknown",
            en: "A special price is for {goods}, which products.csv does not have. Name one of its products.",
            zh: "特价涉及 {goods}，但 products.csv 中没有。请改为其中的产品。"),
        Sentence(
            "seed.taste-unknown",
            en: "The tier \"{tier}\" has no line here. Add it.",
            zh: "此处缺少级别“{tier}”的设置，请补充。"),
        Sentence(
            "seed.store-bands",
            en: "No band begins at capacity 0, so that small stores belong to none. Add one.",
            zh: "没有从容量 0 开始的分档，小型门店无档可归，请补充。"),
        Sentence(
            "seed.class-and-place",
            en:
                "Class {class} does not go with these. Class region needs a region, class distributor an account, others neither.",
            zh: "类别 {class} 与所填内容不符。region 类需填 region，distributor 类需填 account，其他类别均不填。"),
        Sentence(
            "seed.loaded",
            en: "{file}: {rows} rows, {rate} a second",
            zh: "{file}：{rows} 行，每秒 {rate} 行"),
        Sentence(
            "seed.ahead",
            en:
                "Sales from {month} on are not made up yet, since that month has not ended on the business day. Seed again then.",
            zh: "{month} 在业务日期尚未结束，该月及以后的销售尚未生成。届时请再次运行。"),
        Sentence(
            "seed.policies-ahead",
            en: "Price policies from {month} on are taken over once the month has begun. Seed again then.",
            zh: "{month} 尚未开始，该月及以后的价格政策尚未导入。届时请再次运行。"),
        Sentence(
            "seed.policy-late",
            en:
                "{month} is left out: policies are published here already. Begin it by storectl price draft --month {month}.",
            zh: "未导入 {month}：已有政策在本系统发布。请用 storectl price draft --month {month} 起草。"),
        Sentence(
            "seed.policy-drafted",
            en: "{month} is left out: {author} is drafting it. Withdraw the draft, or publish it.",
            zh: "未导入 {month}：{author} 正在起草该月政策。请撤回或发布该草案。"),
        Sentence(
            "seed.done", en: "{folder} is loaded: {rows} rows.", zh: "已导入 {folder}：共 {rows} 行。"),
        Sentence(
            "seed.repeated",
            en: "All of {folder} was loaded before ({rows} rows): nothing changed.",
            zh: "{folder} 此前已全部导入（{rows} 行）：未作任何更改。"),
        Sentence(
            "help.seed",
            en: "Load a folder of files that make a chain; what is loaded already stays.",
            zh: "导入一个目录中的整套数据；已导入的保持不变。"),
        Sentence(
            "help.seed.more",
            en: """
                Loads regions, accounts, stores, locations, products, people, counters, zones, key_products, coverage and \
                candidates.csv, all or none; then users.csv (code,name,class,region,account,rights); then the price policies from before, \
                prices-YYYY-MM.csv, which are taken over as published; then each sales*.csv and orders*.csv. Any of them may \
                be missing. With chain.yaml in the folder, price policies, sales and orders are made up; sales are loaded \
                month by month, up to the last month that has ended on --on; master data hold from the first day of these sales, else from \
                --on. Killed in the middle, it goes on when started again.
                """,
            zh: """
                依次导入 regions、accounts、stores、locations、products、people、counters、zones、key_products、coverage、candidates.csv（要么全部\
                生效要么都不生效），然后是 users.csv（code,name,class,region,account,rights），再是作为已发布政策\
                导入的历史价格政策 prices-YYYY-MM.csv，最后是各个 sales*.csv 和 orders*.csv；缺少其中任何文件均可。目录中有 \
                chain.yaml 时，生成价格政策、销售和订单；销售逐月导入，直到 --on 时已结束的\
                最后一个月；主数据自生成销售的第一天起有效，否则自 --on 起有效。中途中断后再次运行即可继续。
                """),
        Sentence(
            "help.seed.folder",
            en: "The folder; else Seeds here, else the one that came with the program.",
            zh: "目录；默认为当前目录下的 Seeds，其次为程序自带的目录。"),
        Sentence(
            "help.seed.scale", en: "How many times as large the chain shall be.", zh: "把连锁规模放大到几倍。"),
        Sentence(
            "help.seed.months", en: "How many months of sales to make up; all unless given.", zh: "生成几个月的销售，默认全部。"),
    ]
}
