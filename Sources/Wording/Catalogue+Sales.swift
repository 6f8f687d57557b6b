extension Catalogue {
    /// The sales ledger and the orders.
    static let sales: [Sentence] = [
        Sentence(
            "sales.no-right",
            en: "Only headquarters and distributors load sales.",
            zh: "只有总部和代理商可以导入销售数据。"),
        Sentence(
            "sales.repeated",
            en: "{file} was loaded before, byte by byte, as load {load}: nothing changed.",
            zh: "{file} 此前已原样导入（第 {load} 次导入）：未作任何更改。"),
        Sentence(
            "sales.day-ahead",
            en: "{day} is after the business day {today}.",
            zh: "{day} 晚于业务日期 {today}。"),
        Sentence(
            "sales.day-too-old", en: "The ledger begins on {first}.", zh: "台账从 {first} 开始。"),
        Sentence(
            "sales.level-of-others",
            en: "A distributor does not load {level}: only sell_through and sell_out.",
            zh: "代理商不能导入 {level}，只能导入 sell_through 和 sell_out。"),
        Sentence(
            "sales.account-unknown",
            en: "There is no account \"{found}\", or you have no right to see it.",
            zh: "没有客户“{found}”，或您无权查看。"),
        Sentence(
            "sales.store-unknown",
            en: "There is no store or location \"{found}\", or you have no right to see it.",
            zh: "没有门店或仓位“{found}”，或您无权查看。"),
        Sentence("sales.sku-unknown", en: "There is no SKU \"{found}\".", zh: "没有 SKU“{found}”。"),
        Sentence(
            "sales.no-default-location",
            en: "The account has no default location. Name the location, or give the account a default one.",
            zh: "该客户没有默认仓位。请写明仓位，或为其设置默认仓位。"),
        Sentence(
            "sales.place-of-others",
            en: "This location does not belong to the account.",
            zh: "该仓位不属于此客户。"),
        Sentence(
            "sales.not-a-store",
            en: "A store has to stand here; for an activation a store or a region.",
            zh: "此处应为门店；激活数据可填门店或区域。"),
        Sentence(
            "sales.units-unreadable",
            en: "\"{found}\" is not a whole number of pieces. Returns are negative: -1.",
            zh: "“{found}”不是整数台数。退货写负数：-1。"),
        Sentence(
            "sales.no-units",
            en: "Zero pieces are no sale. Leave the line out.",
            zh: "台数为零不是销售。请删除该行。"),
        Sentence(
            "sales.negative-stock",
            en: "What was counted in a store cannot be negative.",
            zh: "门店盘点数量不能为负。"),
        Sentence(
            "sales.amount-unreadable",
            en: "\"{found}\" is not an amount. Write 1299.00: digits, a point, up to {decimals} decimals.",
            zh: "“{found}”不是金额。请写成 1299.00：数字、小数点、最多 {decimals} 位小数。"),
        Sentence(
            "sales.amount-sign",
            en: "Units and amount have different signs. Both are negative for a return.",
            zh: "台数与金额的正负号不一致。退货时两者都写负数。"),
        Sentence(
            "sales.serial-of-many",
            en: "A line with a serial is one phone: 1, or -1 for a return.",
            zh: "带串码的行只能是一台：1，退货为 -1。"),
        Sentence(
            "sales.store-not-trading",
            en: "The store did not trade on {day}, as its dates say. Taken as it is.",
            zh: "按门店的开闭店日期，{day} 并未营业。已按原样接受。"),
        Sentence(
            "sales.held",
            en:
                "{level} of {place} on {day} ({lines} lines) is there already, from {file} (load {load}). To put this file in its place: --replace",
            zh: "{place} 在 {day} 的 {level}（{lines} 行）已由 {file}（第 {load} 次导入）导入。如需以本文件替换：--replace"),
        Sentence(
            "sales.held-by-others",
            en:
                "{level} of {place} on {day} ({lines} lines) came from a load that is not yours to replace. Ask headquarters.",
            zh: "{place} 在 {day} 的 {level}（{lines} 行）来自您无权替换的导入。请联系总部。"),
        Sentence(
            "sales.serial-counted",
            en: "{serial} was counted as {level} before: {place} on {day}, {file} line {line}. A return frees it.",
            zh: "串码 {serial} 的 {level} 此前已计入：{place}，{day}，{file} 第 {line} 行。退货后方可再次计入。"),
        Sentence(
            "sales.serial-in-file",
            en: "{serial} stands in this file as {level} twice, first in line {first}.",
            zh: "串码 {serial} 的 {level} 在文件中重复，首次在第 {first} 行。"),
        Sentence(
            "sales.serial-returned",
            en: "{serial} was returned from {level} before: {place} on {day}, {file} line {line}.",
            zh: "串码 {serial} 的 {level} 此前已退货：{place}，{day}，{file} 第 {line} 行。"),
        Sentence(
            "sales.serial-returned-in-file",
            en: "{serial} is returned from {level} in this file twice, first in line {first}.",
            zh: "串码 {serial} 的 {level} 在文件中重复退货，首次在第 {first} 行。"),
        Sentence(
            "sales.serial-meanwhile",
            en: "Somebody loaded one of these phones at the same moment. Nothing was changed; run it again.",
            zh: "有人同时导入了其中的串码。未作任何更改，请重新执行。"),
        Sentence(
            "imei.unreadable", en: "\"{found}\" is not an IMEI, which has 15 digits.",
            zh: "“{found}”不是 IMEI，IMEI 应为 15 位数字。"),
        Sentence(
            "imei.filler", en: "15 zeros are no serial. Leave it blank where it is not known.", zh: "15 个零不是串码。未知时请留空。"),
        Sentence(
            "imei.check-digit",
            en: "\"{found}\" is not an IMEI: its last digit would be {right}.",
            zh: "“{found}”不是 IMEI：末位应为 {right}。"),
        Sentence(
            "sales.coverage",
            en: "{level}: {reporting} of {expected} stores have sales, oldest {days} days.",
            zh: "{level}：{expected} 家门店中 {reporting} 家有数据，最旧 {days} 天。"),
        Sentence(
            "sales.coverage-of-places",
            en: "{level}: {reporting} places have figures, oldest {days} days.",
            zh: "{level}：{reporting} 处有数据，最旧 {days} 天。"),
        Sentence(
            "sales.nothing-loaded",
            en: "{level}: nothing was loaded for {month}; what it was is unknown.",
            zh: "{level}：{month} 尚无导入数据，情况未知。"),
        Sentence("order.no-right", en: "Only headquarters loads orders.", zh: "只有总部可以导入订单。"),
        Sentence(
            "order.repeated",
            en: "Order {number} names {sku} twice, first in line {first}. Add the units up in one line.",
            zh: "订单 {number} 的 {sku} 重复，首次在第 {first} 行。请合并为一行。"),
        Sentence(
            "order.days-turned",
            en: "\"{column}\" {day} is before \"{before}\" {earlier}.",
            zh: "“{column}”{day} 早于“{before}”{earlier}。"),
        Sentence(
            "order.other",
            en: "The order is there already with another \"{column}\": {known}, not {found}. That does not change.",
            zh: "该订单已存在，且“{column}”为 {known}，而非 {found}。此项不可更改。"),
        Sentence(
            "order.units-shipped",
            en: "{known} pieces were shipped, not {found}. Units do not change after shipment.",
            zh: "已发货 {known} 台，而非 {found} 台。发货后数量不可更改。"),
        Sentence(
            "order.went-back",
            en: "\"{column}\" is {known} already and does not go back to {found}.",
            zh: "“{column}”已为 {known}，不能退回到 {found}。"),
        Sentence("heading.sku", en: "SKU", zh: "产品编码"),
        Sentence("heading.level", en: "level", zh: "环节"),
        Sentence("heading.amount", en: "amount", zh: "金额"),
        Sentence("heading.unpriced_units", en: "units without amount", zh: "无金额数量"),
        Sentence("heading.places_reporting", en: "reporting", zh: "有数据"),
        Sentence("heading.places_expected", en: "of", zh: "应有"),
        Sentence("heading.oldest_days", en: "oldest days", zh: "最旧天数"),
        Sentence("heading.load", en: "load", zh: "导入号"),
        Sentence("heading.reversed", en: "rows taken back", zh: "冲回行数"),
        Sentence("heading.repeated", en: "loaded before", zh: "此前已导入"),
        Sentence("heading.added", en: "added", zh: "新增"),
        Sentence("heading.unchanged", en: "unchanged", zh: "未变"),
        Sentence("word.sell_in", en: "sell-in", zh: "提货"),
        Sentence("word.sell_through", en: "sell-through", zh: "分销出货"),
        Sentence("word.sell_out", en: "sell-out", zh: "零售"),
        Sentence("word.activation", en: "activation", zh: "激活"),
        Sentence("word.store_stock", en: "store stock", zh: "门店库存"),
    ]

    /// Help of `storectl sales` and `storectl orders`.
    static let helpSales: [Sentence] = [
        Sentence("help.sales", en: "Sales: what was shipped, sold and activated.", zh: "销售：出货、零售与激活。"),
        Sentence(
            "help.sales.import",
            en: "Load a file of sales, whole or not at all; the same file again changes nothing.",
            zh: "导入销售文件，要么全部生效要么都不生效；重复导入不作更改。"),
        Sentence(
            "help.sales.import.more",
            en: """
                Columns: day,level,account,store,sku,units,amount,serial
                level is sell_in, sell_through, sell_out, activation or store_stock.
                sell_in needs an account; a blank store is its default location. sell_through needs account and store,
                sell_out and store_stock a store, activation a store or a region.
                Returns have negative units and amounts. amount is in major units; serial is an IMEI.
                A day of a store at a level has one source: a second file for it is refused without --replace.
                """,
            zh: """
                列：day,level,account,store,sku,units,amount,serial
                level 取值：sell_in、sell_through、sell_out、activation、store_stock。
                提货须填客户，门店留空表示其默认仓位；分销出货须填客户和门店；
                零售和门店库存须填门店；激活填门店或区域。
                退货的台数和金额写负数；金额以元为单位；串码为 IMEI。
                同一门店同一天同一环节只有一个来源：再次导入其他文件须加 --replace。
                """),
        Sentence(
            "help.sales.import.file", en: "CSV with a header, UTF-8 or GB18030.", zh: "带列名的 CSV 文件，UTF-8 或 GB18030。"),
        Sentence(
            "help.sales.import.replace",
            en: "Take back what is there for the same days, levels and places, by a compensating load.",
            zh: "以冲回方式替换相同日期、环节、地点的已有数据。"),
        Sentence(
            "help.sales.summary",
            en: "Units and amounts of a month by level, with what is not known.",
            zh: "某月各环节的台数与金额，并注明未知部分。"),
        Sentence("help.sales.summary.by", en: "What a line stands for.", zh: "汇总方式。"),
        Sentence("help.month", en: "The month, YYYY-MM, up to 2099-12.", zh: "月份，YYYY-MM，不晚于 2099-12。"),
        Sentence("help.orders", en: "Orders of accounts with the brand.", zh: "客户向品牌方的订单。"),
        Sentence(
            "help.orders.import",
            en: "Load a file of orders, whole or not at all; a later file carries them on.",
            zh: "导入订单文件，要么全部生效要么都不生效；后续文件更新进度。"),
        Sentence(
            "help.orders.import.more",
            en: """
                Columns: number,day,account,location,sku,units,confirmed,shipped,received
                The last three are dates, blank until they have come. Dates do not go back, and units stay once shipped.
                """,
            zh: """
                列：number,day,account,location,sku,units,confirmed,shipped,received
                最后三列为日期，尚未发生时留空。日期不可退回，发货后数量不可更改。
                """),
        Sentence(
            "help.orders.import.file", en: "CSV with a header, UTF-8 or GB18030.", zh: "带列名的 CSV 文件，UTF-8 或 GB18030。"),
    ]
}
