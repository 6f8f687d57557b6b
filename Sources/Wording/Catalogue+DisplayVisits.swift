extension Catalogue {
    /// Visits: their files, what is read of them, and the tasks that follow.
    static let displayVisits: [Sentence] = [
        Sentence(
            "visit.no-right",
            en: "Only headquarters and regional managers load visits.", zh: "只有总部和区域经理可以导入巡店记录。"),
        Sentence(
            "visit.repeated-file",
            en: "{file} was loaded before, byte by byte, as load {load}: nothing changed.",
            zh: "{file} 此前已原样导入（第 {load} 次导入）：未作任何更改。"),
        Sentence(
            "visit.checked", en: "The file is in order; nothing was loaded.", zh: "文件无误；未导入任何内容。"),
        Sentence(
            "visit.store-unknown",
            en: "There is no store \"{found}\" on this day, or you have no right to see it.",
            zh: "当日没有门店“{found}”，或您无权查看。"),
        Sentence(
            "visit.inspector-unknown",
            en: "There is no person \"{found}\", or you have no right to see them.", zh: "没有人员“{found}”，或您无权查看。"),
        Sentence(
            "visit.sku-unknown", en: "There is no SKU \"{found}\" on this day.", zh: "当日没有 SKU“{found}”。"),
        Sentence(
            "visit.day-ahead", en: "{day} is after the business day {today}.", zh: "{day} 晚于业务日期 {today}。"),
        Sentence(
            "visit.day-too-old", en: "Visits are kept from {first} on.", zh: "巡店记录从 {first} 起保存。"),
        Sentence(
            "visit.counter-elsewhere",
            en: "Counter \"{found}\" stands in the zone counter, not in {zone}. Leave it blank here.",
            zh: "柜台“{found}”属于 counter 区，不属于 {zone}。此处请留空。"),
        Sentence(
            "visit.counter-unknown",
            en: "The store had no counter \"{found}\" on the day. It had: {known}.",
            zh: "门店当日没有柜台“{found}”。当日柜台：{known}。"),
        Sentence(
            "visit.no-counters",
            en: "No counter of this store is known on the day. Load its counters first: storectl directory import.",
            zh: "门店当日没有已登记的柜台。请先导入柜台：storectl directory import。"),
        Sentence(
            "visit.repeated",
            en: "{sku} stands in {place} of this visit twice, first in line {first}.",
            zh: "本次巡店中 {sku} 在 {place} 重复，首次在第 {first} 行。"),
        Sentence(
            "visit.category-below-own",
            en: "{category} facings of all brands are less than {own} of this product alone.",
            zh: "全品牌陈列面 {category} 少于该产品本身的 {own}。"),
        Sentence(
            "visit.category-too-small",
            en: "{category} facings of all brands in {place} are less than {own} of ours together.",
            zh: "{place} 的全品牌陈列面 {category} 少于我方合计的 {own}。"),
        Sentence(
            "visit.category-differs",
            en:
                "{place} has {found} facings of all brands here and {known} in line {first}. Of a place there is one number.",
            zh: "{place} 的全品牌陈列面此处为 {found}，第 {first} 行为 {known}。同一位置只能有一个数。"),
        Sentence(
            "visit.tag-too-high", en: "\"{found}\" is more than any tag says.", zh: "“{found}”超出价签可能的金额。"),
        Sentence(
            "visit.position-differs",
            en: "The inspector checked in at {known} for this visit, not at {found}.",
            zh: "本次巡店的签到位置为 {known}，而非 {found}。"),
        Sentence(
            "visit.code-differs", en: "Another row of this visit tells the code {known}, not {found}.",
            zh: "本次巡店的其他行填写的验证码为 {known}，而非 {found}。"),
        Sentence(
            "visit.code-unfit",
            en:
                "\"{found}\" is no code, which has six letters and digits. Leave the cell blank if the frame shows none.",
            zh: "“{found}”不是验证码；验证码为六位字母或数字，照片中没有时请留空。"),
        Sentence(
            "visit.photo-outside",
            en:
                "\"{found}\" does not name a file in the folder of the pictures: no \"..\", nothing that begins with \"/\".",
            zh: "“{found}”不是照片文件夹内的文件：不能含“..”，不能以“/”开头。"),
        Sentence(
            "visit.photo-missing", en: "There is no picture \"{photo}\" in the folder, or it cannot be read.",
            zh: "文件夹中没有照片“{photo}”，或无法读取。"),
        Sentence(
            "visit.store-not-trading",
            en: "The store did not trade on {day}, as its dates say. Taken as it is.",
            zh: "按门店的开闭店日期，{day} 并未营业。已按原样接受。"),
        Sentence(
            "visit.held",
            en:
                "{inspector}'s visit to {store} on {day} is there already: visit {visit}, from {file}. To put this one in its place: --replace",
            zh: "{inspector} 于 {day} 对 {store} 的巡店已存在：第 {visit} 号，来自 {file}。如需以本次替换：--replace"),
        Sentence(
            "visit.meanwhile",
            en: "Somebody loaded one of these visits at the same moment. Nothing was changed; run it again.",
            zh: "有人同时导入了其中的巡店记录。未作任何更改，请重新执行。"),
        Sentence(
            "visit.unknown", en: "There is no visit {visit}, or you have no right to see it.",
            zh: "没有第 {visit} 号巡店，或您无权查看。"),
        Sentence(
            "visit.list-store-unknown", en: "There is no store \"{found}\", or you have no right to see it.",
            zh: "没有门店“{found}”，或您无权查看。"),
        Sentence(
            "visit.list-region-unknown", en: "There is no region \"{found}\", or you have no right to see it.",
            zh: "没有区域“{found}”，或您无权查看。"),
        Sentence(
            "task.display-facings", en: "{model}, {english}: too few facings", zh: "{model}，{chinese}：陈列面不足"),
        Sentence(
            "task.display-posm", en: "{model}, {english}: put the material up", zh: "{model}，{chinese}：补齐物料"),
        Sentence(
            "task.display-demo", en: "{model}, {english}: a live demo unit is missing", zh: "{model}，{chinese}：缺少真机演示"),
        Sentence(
            "task.display-tag", en: "{model}, {english}: the tag does not say the published price",
            zh: "{model}，{chinese}：价签与公布价不符"),
        Sentence(
            "task.display-promotion", en: "{model}, {english}: the tag does not say the promotion price",
            zh: "{model}，{chinese}：价签与促销价不符"),
        Sentence(
            "task.display-stock", en: "{model}, {english}: the shelf is out of stock", zh: "{model}，{chinese}：陈列处缺货"),
        Sentence("heading.asked", en: "asked and answered", zh: "已考核项"),
        Sentence("heading.category_facings", en: "of all brands", zh: "全品牌陈列面"),
        Sentence("heading.check_in", en: "check-in", zh: "签到"),
        Sentence("heading.counter_areas", en: "areas with counters", zh: "有柜台的区域"),
        Sentence("heading.distance", en: "metres away", zh: "距离（米）"),
        Sentence("heading.facings_asked", en: "facings asked", zh: "要求陈列面"),
        Sentence("heading.form_version", en: "form version", zh: "标准版本"),
        Sentence("heading.loaded_at", en: "loaded at", zh: "导入时间"),
        Sentence("heading.loaded_by", en: "loaded by", zh: "导入人"),
        Sentence("heading.photo", en: "picture", zh: "照片号"),
        Sentence("heading.replaced_by", en: "replaced by", zh: "被替换为"),
        Sentence("heading.second_of", en: "second of", zh: "复检自"),
        Sentence("heading.tag_due", en: "published price", zh: "公布价"),
        Sentence("heading.tag_price", en: "on the tag", zh: "价签价"),
        Sentence("report.display-visit", en: "Visit", zh: "巡店"),
        Sentence("section.visit_findings", en: "What was seen", zh: "所见"),
        Sentence("section.visit_zones", en: "By zone", zh: "按陈列位置"),
        Sentence("section.visit_products", en: "By product", zh: "按产品"),
        Sentence("section.visit_photos", en: "Pictures", zh: "照片"),
        Sentence("word.checkin_near", en: "near", zh: "在店"),
        Sentence("word.checkin_off", en: "off", zh: "偏离"),
        Sentence("word.checkin_far", en: "far", zh: "过远"),
        Sentence("word.checkin_unknown", en: "not known", zh: "未知"),
        Sentence("heading.replaced", en: "replaced", zh: "被替换"),
        Sentence("heading.photos_doubted", en: "pictures doubted", zh: "存疑照片"),
        Sentence("heading.tasks_reopened", en: "tasks opened again", zh: "重开任务"),
        Sentence("heading.tasks_closed", en: "tasks closed", zh: "关闭任务"),
        Sentence("heading.visits_owed_done", en: "visits owed and made", zh: "完成的应巡次数"),
    ]

    static let displayVisitsHelp: [Sentence] = [
        Sentence("help.display.visits", en: "Visits of inspectors to stores.", zh: "巡店记录。"),
        Sentence(
            "help.display.visit.import",
            en: "Load a file of visits and judge what was seen.", zh: "导入巡店文件并评判所见。"),
        Sentence(
            "help.display.visit.import.more",
            en: """
                Columns: store,day,inspector,zone,counter,sku,facings,category_facings,posm,demo,tag_price,out_of_stock,photo,latitude,longitude,code
                Rows of the same store, day and inspector are one visit. Blank: nobody looked, which is never a failure. \
                The file is loaded whole or not at all.
                """,
            zh: """
                列：store,day,inspector,zone,counter,sku,facings,category_facings,posm,demo,tag_price,out_of_stock,photo,latitude,longitude,code
                门店、日期、巡店人相同的行为一次巡店。留空表示未查看，不算不合格。文件要么全部导入，要么全不导入。
                """),
        Sentence(
            "help.display.visit.check", en: "What importing a file of visits would say; loads nothing.",
            zh: "预演导入巡店文件，不写入。"),
        Sentence(
            "help.display.visit.file", en: "A CSV file or a workbook; - is standard input.", zh: "CSV 文件或工作簿；- 为标准输入。"),
        Sentence(
            "help.display.visit.replace",
            en: "Put visits in the place of those that are there for the same store, day and inspector.",
            zh: "以本文件替换同一门店、日期、巡店人的已有巡店。"),
        Sentence(
            "help.display.visit.photos", en: "The folder of the pictures; the file's own unless given.",
            zh: "照片所在文件夹，默认为文件所在文件夹。"),
        Sentence("help.display.visit.list", en: "The visits of a month, newest first.", zh: "某月的巡店，最新在前。"),
        Sentence("help.display.visit.list.store", en: "Of one store.", zh: "仅某门店。"),
        Sentence("help.display.visit.list.region", en: "Of a region with everything below it.", zh: "某区域及其下级。"),
        Sentence(
            "help.display.visit.show", en: "A visit with everything that was seen, asked for and got.",
            zh: "一次巡店的所见、要求与得分。"),
        Sentence("help.display.visit.number", en: "Number of the visit.", zh: "巡店号。"),
    ]
}
