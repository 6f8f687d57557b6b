extension Catalogue {
    /// What is said about what promoters sell and get for it.
    static let staffSold: [Sentence] = [
        Sentence(
            "staff.days-twice", en: "Line {first} says something of some of these days; leave one of the two.",
            zh: "其中部分日期与第 {first} 行重叠；请只保留一行。"),
        Sentence("staff.sku-unknown", en: "No product \"{found}\" is known.", zh: "没有商品“{found}”。"),
        Sentence(
            "staff.day-ahead", en: "That day has not come; today is {today}.", zh: "该日期尚未到来；今天是 {today}。"),
        Sentence(
            "staff.no-promoter", en: "{person} was no promoter of ours on {day}.",
            zh: "{day} 时 {person} 不是在职促销员。"),
        Sentence(
            "staff.serial-counted",
            en: "{serial} is counted already; a phone counts once over the whole chain until it comes back.",
            zh: "串码 {serial} 已计入；同一台手机在全渠道仅计一次，退回后方可再次计入。"),
        Sentence(
            "staff.serial-elsewhere", en: "The sales on record have {serial} sold in another store.",
            zh: "销售台账显示串码 {serial} 已由其他门店售出。"),
        Sentence(
            "staff.told-late",
            en:
                "{count} {count|sale was|sales were} told too late: counted, but {count|it brings|they bring} no incentive.",
            zh: "{count} 台上报超时：计入销量，但不计提成。"),
        Sentence(
            "staff.serial-not-out", en: "No sale of {serial} that is still out is known to you.",
            zh: "没有您可见的、尚未退回的串码 {serial} 销售。"),
        Sentence(
            "staff.back-before-sold", en: "{serial} was sold on {day}; it cannot come back before.",
            zh: "串码 {serial} 于 {day} 售出，退回日期不能更早。"),
        Sentence(
            "staff.incentive-sums",
            en: "{people} {people|person|people}: earned {earned}, taken back {back}, net {net}.",
            zh: "{people} 人：提成 {earned}，扣回 {back}，应发 {net}。"),
    ]

    static let staffSoldHelp: [Sentence] = [
        Sentence("help.staff.sales", en: "What promoters sold in a month.", zh: "促销员当月销量。"),
        Sentence(
            "help.staff.sales.more",
            en: """
                Units, what consumers paid and the incentive, by the day of the sale; what came back since stands beside it.
                Sales come by staff import --kind sales, each phone with its serial; those that come back by --kind returns.
                """,
            zh: """
                按销售日期统计台数、成交金额与提成；其后退回的单列。销售由 staff import --kind sales 逐台按串码导入，
                退货由 --kind returns 导入。
                """),
        Sentence("help.staff.sales.lines", en: "Phone by phone.", zh: "逐台列出。"),
        Sentence("help.staff.incentive", en: "What promoters get for the phones of a month.", zh: "促销员当月提成单。"),
        Sentence(
            "help.staff.incentive.more",
            en: """
                Earned by what was sold in the month; taken back for what came back in the month, whenever it was sold. So a
                phone that stays out is paid once. The rates are those of StoreConfig/staffing.yaml that ruled the month of
                the sale; without a price the lowest holds, and what was told too late brings nothing.
                """,
            zh: """
                当月售出计提成；当月退回的扣回提成，不论何时售出，因此未退回的手机只计一次。提成标准取销售当月生效的
                StoreConfig/staffing.yaml；未填价格按最低档，上报超时不计提成。
                """),
        Sentence("heading.units_back", en: "came back", zh: "退回台数"),
        Sentence("heading.incentive", en: "incentive", zh: "提成"),
        Sentence("heading.taken_back", en: "taken back", zh: "扣回"),
        Sentence("heading.taken_back_on", en: "came back on", zh: "退回日期"),
        Sentence("heading.net", en: "net", zh: "净额"),
        Sentence("heading.earned", en: "earned", zh: "应计提成"),
    ]
}
