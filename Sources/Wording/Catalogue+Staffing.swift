extension Catalogue {
    /// What is said about promoters.
    static let staffing: [Sentence] = [
        Sentence(
            "seed.staffing", en: "The rules of staffing are in force as version {version}.",
            zh: "人员配置规则第 {version} 版已生效。"),
        Sentence(
            "staff.not-for-accounts", en: "Promoters are shown to headquarters and regions only.",
            zh: "促销员信息仅对总部和区域开放。"),
        Sentence(
            "staffing.no-rules",
            en:
                "Headquarters never put rules of staffing in force; storectl config apply StoreConfig does it.",
            zh: "总部尚未启用人员配置规则；请执行 storectl config apply StoreConfig。"),
        Sentence(
            "staffing.tag-unfit",
            en: "\"{found}\" is no such word; write small letters, digits and underscores, such as data_transfer.",
            zh: "“{found}”格式不符；请使用小写字母、数字和下划线，如 data_transfer。"),
        Sentence(
            "staffing.units-unfit",
            en: "\"{found}\" is no number of units; write one from 0 to 1000 with at most three decimals, such as 0.3.",
            zh: "“{found}”不是有效台数；请填写 0 到 1000、最多三位小数的数字，如 0.3。"),
        Sentence(
            "staffing.no-weights", en: "One of the parts has to weigh more than 0.", zh: "至少有一项的权重须大于 0。"),
        Sentence(
            "staffing.band-reversed", en: "The band ends below its beginning; swap the two.",
            zh: "区间上限低于下限；请对调。"),
        Sentence("staffing.no-shifts", en: "Name at least one shift.", zh: "请至少设置一个班次。"),
        Sentence(
            "staffing.clock-unfit", en: "\"{found}\" is no time of day; write \"09:30\", from 00:00 to 24:00.",
            zh: "“{found}”不是有效时间；请写成 \"09:30\"，范围 00:00 至 24:00。"),
        Sentence(
            "staffing.clock-reversed", en: "It ends before it begins; a shift lies within one day.",
            zh: "结束早于开始；班次须在同一天内。"),
        Sentence(
            "staffing.rates-unordered",
            en: "Rates ascend by \"below\"; the last one alone has none and is for all above.",
            zh: "提成档位须按 below 递增；仅最后一档不写 below，适用于其余价位。"),
        Sentence(
            "staff.tag-unfit",
            en: "\"{found}\" is no such word; write small letters, digits and underscores, such as outgoing.",
            zh: "“{found}”格式不符；请使用小写字母、数字和下划线，如 outgoing。"),
        Sentence(
            "staff.row-twice", en: "Line {first} says the same thing; leave one of the two.",
            zh: "与第 {first} 行重复；请只保留一行。"),
        Sentence(
            "staff.span-reversed", en: "The last day lies before the first, {from}.", zh: "结束日期早于开始日期 {from}。"),
        Sentence(
            "staff.posted-twice",
            en: "On some of these days the person is in another store by line {first}; nobody works in two.",
            zh: "其中部分日期此人按第 {first} 行在另一门店；一人不能同时派驻两店。"),
        Sentence(
            "staff.person-unknown", en: "No person \"{found}\" is known to you.", zh: "没有您可见的人员“{found}”。"),
        Sentence("staff.store-unknown", en: "No store \"{found}\" is known to you.", zh: "没有您可见的门店“{found}”。"),
        Sentence("staff.region-unknown", en: "No region \"{found}\" is known to you.", zh: "没有您可见的区域“{found}”。"),
        Sentence(
            "staff.no-right", en: "Your account may not change {kind}, or not of all of these people and regions.",
            zh: "您的账号无权修改这些人员或区域的此类数据（{kind}）。"),
        Sentence("staff.nothing-new", en: "All of it was known already; nothing changed.", zh: "内容均已存在，没有变化。"),
        Sentence("staffing.no-ladder", en: "Name at least one rank.", zh: "请至少设置一个职级。"),
    ]
}
